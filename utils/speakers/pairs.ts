/** "The latter", "the former": one of the two that the text has just named together. */
import type { Entities, Entity } from './entities';
import type { Description } from './phrase';
import type { Reader } from './reader';
import type { Referent } from './referents';
import { describedReferent } from './referents';

/** How far back the pair is sought, in words and in sentences. */
const maxWords = 60;
const maxSentences = 2;

/** Who is meant, or null where the description is another one or no pair stands before it. */
export function oneOfPair(
  reader: Reader,
  entities: Entities,
  { firstWord, endWord, head }: Description,
  referentOf: (entity: Entity) => Referent,
): Referent | null {
  const { data, lower } = reader;
  const which = endWord - firstWord === 2 ? data.ofPair.get(lower[head]!) : undefined;
  if (which === undefined) return null;
  const from = Math.max(0, firstWord - maxWords);
  for (let and = firstWord - 1; and > from; and--) {
    if (lower[and] !== 'and' || reader.quoted[and]) continue;
    if (reader.sentence(firstWord) - reader.sentence(and) > maxSentences) return null;
    const names = entities.within(and - 1, and + 4);
    const before = names.find(({ name }) => name.endWord === and);
    const after = names.find(({ name, phraseStart }) => phraseStart <= and + 1 && name.firstWord > and); // prettier-ignore
    if (before && after) return referentOf((which === 'first' ? before : after).entity);
    const noun = which === 'first' ? and - 1 : and + 1;
    if (!isPeople(reader, and - 1) || !isPeople(reader, and + 1)) continue;
    return describedReferent(reader, {
      firstWord: noun,
      endWord: noun + 1,
      coreEnd: noun + 1,
      head: noun,
      determiner: 'none',
    });
  }
  return null;
}

const isPeople = ({ data, lower }: Reader, word: number) =>
  data.groupNouns.has(lower[word] ?? '') || data.organisationGroups.has(lower[word] ?? '');
