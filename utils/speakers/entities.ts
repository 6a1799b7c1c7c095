/** Entities: all mentions by name of one person or body, with the fullest name and what the article says they are. */
import type { Gender } from '@/utils/language/speaker-data';
import { genderOf, readGenders } from './genders';
import { NameLinker } from './linking';
import type { Name, NameKind } from './names';
import type { Reader } from './reader';
import type { Role } from './roles';
import type { Stated } from './stated';
import { statedOf } from './stated';
import {
  appositionAfter,
  appositionBefore,
  endOfPhrase,
  headOf,
  isWhichClause,
  makeRole,
  roleBefore,
} from './roles';

export interface Entity {
  /** The fullest name that the article gives. */
  name: string;
  /** Folded words of that name, without suffixes. */
  words: readonly string[];
  kind: NameKind;
  /** Other names: acronyms. */
  readonly aliases: Set<string>;
  readonly roles: Role[];
  readonly ages: Set<string>;
  readonly mentions: NameMention[];
  /** First words of its names as they are found: long names first. */
  readonly found: number[];
  /** How often it is named in full, and with which titles. */
  fullNames: number;
  readonly titles: Set<string>;
  /** Pronouns near the name, and titles, speak for a gender. */
  male: number;
  female: number;
  thing: number;
  /** Said by a first name. */
  nameGender: Gender | null;
}

export interface NameMention {
  readonly name: Name;
  readonly entity: Entity;
  /** First word of the noun phrase: with the title or description before the name. */
  phraseStart: number;
}

export class Entities {
  /** In the article's order. */
  readonly mentions: readonly NameMention[];
  readonly all: readonly Entity[];
  /** Who stands in apposition, by the offset at which the description begins. */
  readonly byApposition = new Map<number, NameMention>();
  private readonly linker: NameLinker;
  private described: Map<string, Entity[]> | null = null;
  private readonly stated = new Map<Entity, Stated>();

  constructor(
    private readonly reader: Reader,
    names: readonly Name[],
  ) {
    this.linker = new NameLinker(reader, names);
    this.mentions = this.linker.mentions;
    this.all = this.linker.all;
    for (const mention of this.mentions) this.readRoles(mention);
    readGenders(reader, this.all, this.mentions);
  }

  /** A headline, a heading or a caption: what stands there is less telling than what the body says. */
  isAside(name: Name): boolean {
    return this.linker.isAside(name);
  }

  private readRoles(mention: NameMention): void {
    const { name, entity } = mention;
    const { reader } = this;
    const block = reader.document.blocks[reader.blockOf[name.firstWord]!]!;
    const sentence = reader.document.sentences[reader.sentence(name.firstWord)]!;
    const isBodysVerb =
      name.runStart === sentence.firstWord &&
      /^(?:have|are|were)$/.test(reader.lower[name.endWord] ?? '');
    // "Orvo have denied it": a name alone with a plural verb is a band's, a team's, a company's.
    if (entity.kind === 'unknown' && (isBodysVerb || isWhichClause(reader, name.endWord)))
      entity.kind = 'organisation';
    if (entity.kind === 'organisation') {
      const role = this.roleOfOrganisation(name, block.endWord);
      if (role) entity.roles.push(role);
      const before = appositionBefore(reader, name, sentence.firstWord);
      if (before && reader.lower[name.endWord] === ',') {
        entity.roles.push(before);
        this.byApposition.set(before.start, mention);
      }
      return;
    }
    if (entity.kind === 'place' || entity.roles.length > 24) return;
    const before = roleBefore(reader, name, sentence.firstWord);
    if (before) mention.phraseStart = Math.min(mention.phraseStart, reader.wordAt(before.start));
    const apposition = appositionBefore(reader, name, sentence.firstWord);
    const after = name.isPossessive ? null : appositionAfter(reader, name, block.endWord);
    const closed = reader.lower[name.endWord] === ',' || name.endWord >= sentence.endWord - 1;
    for (const role of [apposition && closed ? apposition : null, before, after]) {
      if (!role) continue;
      const isBody =
        !role.isPersonal &&
        !reader.data.roleNouns.has(role.head) &&
        reader.data.organisationNouns.has(role.head);
      if (isBody && entity.kind === 'person') continue;
      if (role !== before && role.weight > 0) this.byApposition.set(role.start, mention);
      entity.roles.push(role);
      if (entity.kind === 'unknown' && role.weight !== 0)
        entity.kind = isBody || this.isFirmIn(role, entity) ? 'organisation' : 'person';
    }
    if (reader.lower[name.endWord] === ',' && reader.isDigit(name.endWord + 1)) {
      const age = reader.lower[name.endWord + 1]!;
      const closesAge =
        reader.lower[name.endWord + 2] === ',' || reader.lower[name.endWord + 2] === '.';
      if (closesAge && /^\d{1,3}$/.test(age)) {
        entity.ages.add(age);
        if (entity.kind === 'unknown') entity.kind = 'person';
      }
    }
  }

  /** "The mine’s owner, Orvo": one word that is no first name. */
  private isFirmIn({ head, isPersonal }: Role, { words }: Entity): boolean {
    const { rolesOfFirms, firstNames } = this.reader.data;
    const isSingle = words.length === 1 && !firstNames.has(words[0]!);
    return isSingle && !isPersonal && rolesOfFirms.has(head);
  }

  /** "Storyful, a social media news agency," and "state news agency KCNA". */
  private roleOfOrganisation(name: Name, limit: number): Role | null {
    const { reader } = this;
    const { organisationNouns } = reader.data;
    const before = name.firstWord - 1;
    if (
      name.runStart === name.firstWord &&
      organisationNouns.has(reader.lower[before] ?? '') &&
      !reader.isCapital(before)
    ) {
      let start = before;
      while (start > 0 && before - start < 6 && reader.isWord(start - 1)) {
        const previous = reader.lower[start - 1]!;
        if (reader.data.phraseStops.has(previous) || reader.data.notNames.has(previous)) break;
        start--;
      }
      return makeRole(reader, start, name.firstWord);
    }
    if (reader.lower[name.endWord] !== ',') return null;
    const start = name.endWord + 1;
    if (
      !reader.data.definiteDeterminers.has(reader.lower[start] ?? '') &&
      !reader.data.indefiniteDeterminers.has(reader.lower[start] ?? '')
    ) {
      return null;
    }
    const end = endOfPhrase(reader, start, limit);
    if (end < limit && reader.isWord(end) && !reader.data.relatives.has(reader.lower[end]!))
      return null;
    const head = headOf(reader, start, end);
    if (head < 0 || !organisationNouns.has(reader.lower[head]!)) return null;
    return makeRole(reader, start, end);
  }

  /**
   * The entities with a word, or another word for it, in their roles, names or ages.
   * @param sameRole common key of words that stand for one another.
   */
  describedBy(word: string, sameRole: ReadonlyMap<string, string>): readonly Entity[] {
    if (!this.described) {
      const index = new Map<string, Entity[]>();
      this.described = index;
      const add = (entity: Entity, key: string) => {
        const list = index.get(key);
        if (!list) index.set(key, [entity]);
        else if (list[list.length - 1] !== entity) list.push(entity);
      };
      for (const entity of this.all) {
        for (const role of entity.roles) {
          for (const own of role.words) {
            add(entity, own);
            const key = sameRole.get(own);
            if (key !== undefined) add(entity, key);
          }
        }
        for (const own of entity.words) {
          add(entity, own);
          if (own.endsWith('s')) add(entity, own.slice(0, -1));
        }
        for (const age of entity.ages) add(entity, `${age}-year-old`);
      }
    }
    return this.described.get(word) ?? [];
  }

  /** What the article states of an entity. To be asked only once all roles are known. */
  statedOf(entity: Entity): Stated {
    let stated = this.stated.get(entity);
    if (!stated) this.stated.set(entity, (stated = statedOf(this.reader.data, entity)));
    return stated;
  }

  /** The mentions that lie between two words. */
  within(firstWord: number, endWord: number): NameMention[] {
    const found: NameMention[] = [];
    for (let index = this.firstAt(firstWord); index < this.mentions.length; index++) {
      const mention = this.mentions[index]!;
      if (mention.name.firstWord >= endWord) break;
      found.push(mention);
    }
    return found;
  }

  /** Index of the first mention that ends after `word`. */
  firstAt(word: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.mentions[middle]!.name.endWord > word) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  genderOf(entity: Entity): Gender | null {
    return genderOf(entity, this.reader.data);
  }
}

/** The role to show: the first description of the body, else the first elsewhere, else the first bare title. */
export function bestRole(entity: Entity, isInBody: (role: Role) => boolean): Role | null {
  let best: Role | null = null;
  let bestScore = -1;
  for (const role of entity.roles) {
    if (role.weight < 0) continue;
    const score = role.weight * 2 + (isInBody(role) ? 1 : 0);
    if (score > bestScore) {
      best = role;
      bestScore = score;
    }
  }
  return best;
}
