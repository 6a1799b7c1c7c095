/** What the article states of an entity, made ready for comparing descriptions with it: once, however many there are. */
import type { SpeakerData } from '@/utils/language/speaker-data';
import type { Entity } from './entities';
import type { Role } from './roles';

export interface Stated {
  /** Its roles, each wording once. */
  readonly roles: readonly Role[];
  readonly roleWords: ReadonlySet<string>;
  /** The words of its roles and of its name, each once. */
  readonly words: ReadonlySet<string>;
  /** The nations that these words stand for. */
  readonly nations: ReadonlySet<string>;
}

export function statedOf(data: SpeakerData, entity: Entity): Stated {
  const roles = new Map<string, Role>();
  for (const role of entity.roles) {
    const wording = `${role.head}|${role.words.join(' ')}`;
    if (!roles.has(wording)) roles.set(wording, role);
  }
  const roleWords = new Set([...roles.values()].flatMap(({ words }) => words));
  const words = new Set([...entity.words, ...roleWords]);
  const nations = new Set([...words].flatMap((word) => nationOf(data, word) ?? []));
  return { roles: [...roles.values()], roleWords, words, nations };
}

/** The nation that a word stands for: "Ukrainian" and "Ukraine's", "American" and "US" name one. */
export const nationOf = ({ demonyms, places, affiliations }: SpeakerData, word: string) =>
  demonyms.get(word) ?? places.get(word) ?? affiliations.get(word);
