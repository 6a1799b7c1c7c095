/** Second mentions by description: "the ministry", "the Ukrainian president", "the official", "the 45-year-old". */
import type { Entities, Entity } from './entities';
import { sameStem } from './linking';
import { oneOfPair } from './pairs';
import type { Description } from './phrase';
import type { Reader } from './reader';
import { foldWord } from './reader';
import type { Referent, Turn } from './referents';
import { describedReferent } from './referents';
import type { Stated } from './stated';
import { nationOf } from './stated';

/** How far back a described speaker is sought, in attributions. */
const maxTurns = 24;
/** How many entities are weighed for one description. */
const maxEntities = 400;
/** How far back "the company" is sought, in mentions by name. */
const maxMentions = 300;

/** How many words later a person held back in the lede is named. */
const maxIntroduction = 160;

export interface Found {
  readonly referent: Referent;
  readonly rule: string;
}

/** Who a definite description means, or null where it can't be told: then the description is the speaker's name. */
export function resolveDescription(
  reader: Reader,
  entities: Entities,
  description: Description,
  turns: readonly Turn[],
  referentOf: (entity: Entity) => Referent,
  isAside: boolean,
): Found | null {
  const { head, determiner } = description;
  if (head < 0 || determiner === 'possessive') return null;
  if (determiner === 'indefinite') {
    const introduced =
      isAside || isLede(reader, description)
        ? introducedLater(reader, entities, description)
        : null;
    return introduced && { referent: referentOf(introduced), rule: 'introduced-later' };
  }
  const paired = oneOfPair(reader, entities, description, referentOf);
  if (paired) return { referent: paired, rule: 'one-of-pair' };
  const issuer = issuerOf(reader, entities, description, turns, referentOf);
  if (issuer) return issuer;
  if (determiner === 'none' && !isAside && !isTitleAlone(reader, description)) {
    return sameBareDescription(reader, description, turns);
  }
  const wanted = readWanted(reader, description);
  let best: Found | null = null;
  let bestScore = 0;
  let secondScore = 0;
  const offer = (referent: Referent, rule: string, score: number) => {
    if (score > bestScore) {
      secondScore = bestScore;
      bestScore = score;
      best = { referent, rule };
    } else if (score > secondScore) {
      secondScore = score;
    }
  };

  const recent = turns.slice(-maxTurns);
  recent.forEach(({ referent }, index) => {
    if (referent.entity) return;
    if (!matchesDescribed(reader, wanted, referent)) return;
    offer(referent, 'described-before', 3 + index / recent.length);
  });

  const spoken = new Map<Entity, number>();
  recent.forEach(({ referent }, index) => {
    if (referent.entity) spoken.set(referent.entity, (index + 1) / recent.length);
  });
  if (reader.data.unnamedHeads.has(wanted.head))
    return best ?? introducedBefore(reader, description, wanted);
  for (const entity of weighable(reader, entities, wanted, description.firstWord, spoken.keys())) {
    const how = matchEntity(reader, wanted, entity, entities.statedOf(entity));
    if (!how) continue;
    const distance = distanceTo(entity, description.firstWord);
    // An age may stand where the name comes only later: "The 45-year-old … Driver Ann Roe, 45,".
    if (distance === null && !isAside && wanted.age === null) continue;
    const near = distance === null ? 0.2 : 1 / (1 + distance / 60);
    offer(
      referentOf(entity),
      how.rule,
      how.score + near + (spoken.has(entity) ? 0.5 + 0.5 * spoken.get(entity)! : 0),
    );
  }
  if (!best) best = lastPerson(reader, description, wanted, recent);
  // Two companies as near as each other: which is meant can't be told.
  if (best && (best as Found).rule === 'company-before' && bestScore - secondScore < 0.25)
    return null;
  return best ?? introducedBefore(reader, description, wanted);
}

/** "The 34-year-old", whose age stands nowhere, and "the man": whoever spoke last, if nothing speaks against it. */
function lastPerson(
  { data }: Reader,
  { determiner }: Description,
  wanted: Wanted,
  recent: readonly Turn[],
): Found | null {
  const { gender, refersTo } = data.plainPersons.get(wanted.head) ?? {};
  const isPlain = refersTo === 'person' && wanted.modifiers.length === 0;
  const last = recent[recent.length - 1]?.referent;
  if (!last || determiner !== 'definite' || (wanted.age === null && !isPlain)) return null;
  if (last.isPlural || (last.kind !== 'person' && last.kind !== 'anonymous')) return null;
  if (last.gender && gender && last.gender !== gender) return null;
  if (wanted.age !== null && (last.kind !== 'person' || (last.entity?.ages.size ?? 0) > 0))
    return null;
  return { referent: last, rule: 'last-speaker-by-description' };
}

/** The entities that a description may fit: by its head; for "the company" whatever is named not too far before, or spoke. */
function weighable(
  { data }: Reader,
  entities: Entities,
  { head, key, isCompany }: Wanted,
  firstWord: number,
  spoken: Iterable<Entity>,
): Iterable<Entity> {
  if (isCompany) {
    if (entities.mentions.length <= maxMentions) return entities.all;
    const last = entities.firstAt(firstWord);
    const near = new Set(spoken);
    for (let index = Math.max(0, last - maxMentions); index < last; index++)
      near.add(entities.mentions[index]!.entity);
    return near;
  }
  const found = new Set<Entity>();
  for (const word of new Set([head, key, foldWord(head)])) {
    const holders = entities.describedBy(word, data.sameRole);
    if (holders.length > maxEntities) return spoken;
    for (const entity of holders) found.add(entity);
  }
  return found;
}

/** "An official" said nothing yet, but stands before "the official". */
function introducedBefore(
  reader: Reader,
  { firstWord, head, determiner }: Description,
  wanted: Wanted,
): Found | null {
  const { data, lower } = reader;
  if (determiner !== 'definite' || !wanted.isRole) return null;
  const noun = lower[head]!;
  for (let at = firstWord - 1; at > Math.max(0, firstWord - maxIntroduction); at--) {
    if (lower[at] !== noun || reader.quoted[at] || reader.isCapital(at + 1)) continue;
    for (let start = at - 1; start >= Math.max(0, at - 6) && reader.isWord(start); start--) {
      const current = lower[start]!;
      if (current === 'a' || current === 'an' || current === 'one' || current === 'another') {
        const referent = describedReferent(reader, {
          firstWord: start,
          endWord: at + 1,
          coreEnd: at + 1,
          head: at,
          determiner: 'indefinite',
        });
        return matchesDescribed(reader, wanted, referent)
          ? { referent, rule: 'described-before' }
          : null;
      }
      if (data.phraseStops.has(current)) break;
    }
  }
  return null;
}

/** The first paragraph of the body, where news holds a name back: "A judge has blocked…". */
function isLede(reader: Reader, { firstWord }: Description): boolean {
  const { blocks } = reader.document;
  const block = reader.blockOf[firstWord]!;
  for (let index = 0; index < block; index++) {
    if (
      blocks[index]!.kind === 'paragraph' &&
      blocks[index]!.endWord - blocks[index]!.firstWord > 12
    )
      return false;
  }
  return true;
}

/** "A federal judge" of the lede, if one judge only is named later, and soon. */
function introducedLater(
  reader: Reader,
  entities: Entities,
  description: Description,
): Entity | null {
  const { data } = reader;
  const { head, firstWord } = description;
  const first = reader.lower[firstWord]!;
  if (first !== 'a' && first !== 'an' && first !== 'one') return null;
  const word = reader.lower[head]!;
  if (
    !reader.isRole(head) ||
    data.anonymousHeads.has(word) ||
    data.groupNouns.has(word) ||
    data.kinship.has(word)
  )
    return null;
  const wanted = readWanted(reader, description);
  let only: Entity | null = null;
  for (const entity of entities.all.slice(0, maxEntities)) {
    if (entity.kind !== 'person') continue;
    const role = entity.roles.find(
      ({ head: theirs }) => (data.sameRole.get(theirs) ?? theirs) === wanted.key,
    );
    if (!role) continue;
    if (only) return null;
    only = entity;
    const all = [...role.words, ...entity.words];
    const contradicts = wanted.modifiers.some(
      (modifier) =>
        nationOf(data, modifier) !== undefined &&
        all.some((other) => nationOf(data, other) !== undefined) &&
        !sameNation(reader, modifier, all),
    );
    const at = entity.mentions[0]!.name.firstWord;
    if (contradicts || at < firstWord || at - firstWord > maxIntroduction) return null;
  }
  return only;
}

/** Who put out "the statement": whoever spoke, or is named, where "a statement" stood before. */
function issuerOf(
  reader: Reader,
  entities: Entities,
  { firstWord, endWord, head, determiner }: Description,
  turns: readonly Turn[],
  referentOf: (entity: Entity) => Referent,
): Found | null {
  const { data, lower } = reader;
  const noun = lower[head]!;
  if (determiner !== 'definite' || !data.utteranceNouns.has(noun) || endWord - firstWord > 3)
    return null;
  for (let word = firstWord - 1; word >= Math.max(0, firstWord - maxIntroduction * 2); word--) {
    if (lower[word] !== noun || reader.quoted[word]) continue;
    const start = word - 1;
    const before = lower[start] ?? '';
    const opens =
      data.indefiniteDeterminers.has(before) ||
      data.possessives.has(before) ||
      data.indefiniteDeterminers.has(lower[start - 1] ?? '');
    if (!opens) continue;
    const sentence = reader.sentence(word);
    for (let index = turns.length - 1; index >= 0; index--) {
      const turn = turns[index]!;
      if (reader.sentence(turn.word) === sentence && turn.word < word)
        return { referent: turn.referent, rule: 'issuer-of-statement' };
      if (turn.word < word - 200) break;
    }
    const { firstWord: from } = reader.document.sentences[sentence]!;
    const [issuer] = entities
      .within(from, word)
      .filter(
        ({ entity, name }) =>
          !reader.quoted[name.firstWord] && !data.dates.has(entity.name.toLowerCase()),
      );
    return issuer ? { referent: referentOf(issuer.entity), rule: 'issuer-of-statement' } : null;
  }
  return null;
}

interface Wanted {
  readonly head: string;
  readonly key: string;
  /** The other words of the description that tell it from others. */
  readonly modifiers: readonly string[];
  readonly isRole: boolean;
  readonly isBody: boolean;
  readonly isCompany: boolean;
  readonly age: string | null;
}

function readWanted(reader: Reader, { firstWord, coreEnd, head, endWord }: Description): Wanted {
  const { data, lower } = reader;
  const word = lower[head]!;
  const key = data.sameRole.get(word) ?? word;
  const modifiers: string[] = [];
  let isTitle = false;
  for (let at = firstWord; at < endWord; at++) {
    const current = lower[at]!;
    // The “Tide” actress: what she plays in, or how tall she is, may go unsaid elsewhere.
    if (/^["“”«»]$/.test(current)) isTitle = !isTitle && !/^[”»]$/.test(current);
    if (isTitle || reader.isDigit(at)) continue;
    if (at === head || !reader.isWord(at) || data.definiteDeterminers.has(current)) continue;
    if (reader.isPossessive(at) || (at >= coreEnd && data.prepositions.has(current))) continue;
    if (data.neutralModifiers.has(current)) continue;
    // "The defence lawyers": "the defence" alone means them.
    if (data.sameRole.get(current) === key) continue;
    modifiers.push(current);
  }
  const age = /^(\d{1,3})-year-old$/.exec(word)?.[1] ?? null;
  return {
    head: word,
    key,
    modifiers,
    isRole: reader.isRole(head),
    isBody: data.organisationNouns.has(word) || data.organisationGroups.has(word),
    isCompany: data.companyNouns.has(word),
    age,
  };
}

/** "President denies…", "Judge rules…": a title with no article, as headlines write. */
function isTitleAlone(reader: Reader, { firstWord, endWord, head }: Description): boolean {
  return (
    endWord - firstWord === 1 &&
    reader.isRole(head) &&
    reader.isCapital(head) &&
    !reader.data.groupNouns.has(reader.lower[head]!)
  );
}

/** "Police said", "prosecutors said" again: one with the fuller description before ("Melbourne police"). */
function sameBareDescription(
  reader: Reader,
  description: Description,
  turns: readonly Turn[],
): Found | null {
  const { firstWord, endWord, head } = description;
  if (endWord - firstWord !== 1) return null;
  const word = reader.lower[head]!;
  for (let index = turns.length - 1; index >= Math.max(0, turns.length - maxTurns); index--) {
    const { referent } = turns[index]!;
    if (
      !referent.entity &&
      referent.head === word &&
      referent.words[referent.words.length - 1] === word
    ) {
      return { referent, rule: 'described-before' };
    }
  }
  return null;
}

function matchesDescribed(reader: Reader, wanted: Wanted, referent: Referent): boolean {
  const { data } = reader;
  if (!referent.head) return false;
  const key = data.sameRole.get(referent.head) ?? referent.head;
  if (key !== wanted.key) return false;
  return wanted.modifiers.every(
    (word) => referent.words.includes(word) || sameNation(reader, word, referent.words),
  );
}

function matchEntity(
  reader: Reader,
  wanted: Wanted,
  entity: Entity,
  stated: Stated,
): { rule: string; score: number } | null {
  const { data } = reader;
  if (wanted.age !== null) {
    const matches = entity.ages.has(wanted.age) || stated.roleWords.has(wanted.head);
    return matches ? { rule: 'age', score: 4 } : null;
  }
  if (entity.kind === 'organisation' || entity.kind === 'unknown') {
    const body = matchBody(reader, wanted, entity, stated);
    if (body) return body;
  }
  if (entity.kind === 'organisation' || entity.kind === 'place') return null;
  if (!wanted.isRole) return null;
  for (const role of stated.roles) {
    const isHead = (data.sameRole.get(role.head) ?? role.head) === wanted.key;
    const isInside =
      !isHead && role.words.some((word) => (data.sameRole.get(word) ?? word) === wanted.key);
    if (!isHead && !(isInside && endsLike(role.words, wanted))) continue;
    let unstated = 0;
    const fits = wanted.modifiers.every((word) => {
      if (stated.roleWords.has(word) || entity.words.includes(foldWord(word))) return true;
      const nation = nationOf(data, word);
      if (nation !== undefined && stated.nations.has(nation)) return true;
      // The nation may go unsaid at first mention ("President Roe … the U.S. president"), but not be another.
      unstated++;
      return nation !== undefined && stated.nations.size === 0;
    });
    if (!fits) continue;
    const bonus = wanted.modifiers.length > 0 && unstated === 0 ? 1 : 0;
    return { rule: 'description-of-role', score: (isHead ? 4 : 3.5) + bonus - unstated };
  }
  return null;
}

/** Within a role of two offices either may be meant: "president and chief executive". */
const endsLike = (words: readonly string[], wanted: Wanted) =>
  words.includes('and') && words.includes(wanted.head);

function matchBody(
  reader: Reader,
  wanted: Wanted,
  entity: Entity,
  stated: Stated,
): { rule: string; score: number } | null {
  if (!wanted.isBody) return null;
  const head = foldWord(wanted.head);
  const inName =
    entity.words.length > 1 &&
    entity.words.some(
      (word) => word === head || (word.endsWith('s') && word.slice(0, -1) === head),
    );
  if (inName || stated.roleWords.has(wanted.head)) {
    const words = [...stated.words];
    const fits = wanted.modifiers.every((word) => {
      const folded = foldWord(word);
      const nation = nationOf(reader.data, word);
      return (
        words.some((other) => sameStem(folded, other)) ||
        (nation !== undefined && stated.nations.has(nation))
      );
    });
    return fits ? { rule: 'description-of-name', score: inName ? 4.5 : 4 } : null;
  }
  if (wanted.isCompany && wanted.modifiers.length > 0) {
    const fits = wanted.modifiers.every((word) =>
      entity.words.some((other) => sameStem(foldWord(word), other)),
    );
    return fits ? { rule: 'description-of-name', score: 4 } : null;
  }
  if (wanted.isCompany && entity.kind === 'organisation') {
    // "The Department of Transport … the agency".
    if (entity.words.some((word) => reader.data.publicBodies.has(word)))
      return wanted.head === 'agency' ? { rule: 'company-before', score: 2.5 } : null;
    return { rule: 'company-before', score: 1.5 };
  }
  return null;
}

/** Whether one of the words stands for the same nation as a word. */
function sameNation({ data }: Reader, word: string, words: readonly string[]): boolean {
  const nation = nationOf(data, word);
  return nation !== undefined && words.some((other) => nationOf(data, other) === nation);
}

/** Words since the entity was last named before `word`, or null if it was not. */
function distanceTo(entity: Entity, word: number): number | null {
  const { mentions } = entity;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.name.firstWord < word) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : word - mentions[low - 1]!.name.firstWord;
}
