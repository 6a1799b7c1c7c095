/** Who or what has been speaking so far, named or described: what pronouns and second mentions refer to. */
import type { Gender } from '@/utils/language/speaker-data';
import type { SpeakerKind } from '@/utils/model';
import type { Entity } from './entities';
import type { Description } from './phrase';
import type { Reader } from './reader';
import { headOf, isParticiple } from './roles';

export interface Referent {
  readonly name: string;
  readonly kind: SpeakerKind;
  readonly role: string | null;
  readonly gender: Gender | null;
  readonly isPlural: boolean;
  /** Set where it is named. */
  readonly entity: Entity | null;
  /** Head noun of a description, lower case. */
  readonly head: string | null;
  readonly words: readonly string[];
}

/** One attribution's speaker, at the word where it was mentioned. */
export interface Turn {
  readonly referent: Referent;
  readonly word: number;
  readonly block: number;
}

/** Two referents that are one: the same entity, or the same description. */
export const isSame = (a: Referent, b: Referent) =>
  a === b ||
  (a.entity !== null && a.entity === b.entity) ||
  (!a.entity && !b.entity && a.name === b.name);

/** A description as a referent of its own: named by its words. */
export function describedReferent(reader: Reader, description: Description): Referent {
  const { data, lower } = reader;
  const { firstWord, endWord, head } = description;
  let start = firstWord;
  while (start < endWord && !reader.isWord(start)) start++;
  const headWord = head < 0 ? null : lower[head]!;
  const kind = kindOfDescription(reader, description);
  // Bodies are named without their article, the unnamed with it ("a senior official").
  if (kind === 'organisation' || kind === 'document') {
    if (data.definiteDeterminers.has(lower[start]!) && start + 1 < endWord) start++;
  }
  const isLong =
    kind === 'document' &&
    description.coreEnd < endWord &&
    isParticiple(reader, description.coreEnd);
  let name = reader.slice(start, isLong ? description.coreEnd : endWord).replace(/\s+/g, ' ');
  if (startsInLowerCase(reader, start)) name = name.charAt(0).toLowerCase() + name.slice(1);
  const words: string[] = [];
  for (let word = start; word < endWord; word++) if (reader.isWord(word)) words.push(lower[word]!);
  return {
    name,
    kind,
    role: roleOfSpokesperson(reader, description),
    gender: head < 0 ? null : (reader.roleGender(head) ?? null),
    isPlural: isPlural(reader, description),
    entity: null,
    head: headWord,
    words,
  };
}

/** "the company flat-out": a stray word behind a head that is known. */
export function withoutStray(reader: Reader, phrase: Description): Description {
  const { data, lower } = reader;
  const { head, firstWord, coreEnd, endWord } = phrase;
  if (head <= firstWord || head !== coreEnd - 1 || coreEnd !== endWord) return phrase;
  const word = lower[head]!;
  if (isKnownHead(reader, head) || reader.isCapital(head)) return phrase;
  const before = head - 1;
  const isAdverb = word.endsWith('ly') || word.includes('-') || data.conjunctions.has(word);
  if (!isAdverb || !isKnownHead(reader, before)) return phrase;
  return { ...phrase, head: before, coreEnd: head, endWord: head };
}

function isKnownHead(reader: Reader, word: number): boolean {
  const { data } = reader;
  const lower = reader.lower[word]!;
  return (
    reader.isRole(word) ||
    data.organisationNouns.has(lower) ||
    data.groupNouns.has(lower) ||
    data.documentNouns.has(lower) ||
    data.anonymousPlurals.has(lower)
  );
}

/** "A source" at a sentence's start is "a source"; a name there keeps its capital. */
function startsInLowerCase(reader: Reader, word: number): boolean {
  const lower = reader.lower[word]!;
  const { data } = reader;
  if (!reader.isCapital(word) || !reader.isSentenceStart(word)) return false;
  return (
    data.indefiniteDeterminers.has(lower) ||
    data.definiteDeterminers.has(lower) ||
    data.possessives.has(lower) ||
    (data.groupNouns.has(lower) &&
      !reader.seenCapitalised.has(lower) &&
      !data.affiliations.has(lower)) ||
    data.anonymousPlurals.has(lower) ||
    (reader.seenInLowerCase.has(lower) && !reader.isCapital(word + 1))
  );
}

/** "A spokesman for the ministry": the body stands in the role. */
function roleOfSpokesperson(
  reader: Reader,
  { firstWord, endWord, head }: Description,
): string | null {
  if (head < 0 || !reader.data.spokesNouns.has(reader.lower[head]!)) return null;
  let start = firstWord;
  const first = reader.lower[start]!;
  if (/^(?:a|an|the|one)$/.test(first) || reader.data.possessives.has(first)) start++;
  const role = reader.slice(start, endWord).replace(/\s+/g, ' ');
  return role || null;
}

export function isPlural(reader: Reader, { head, firstWord }: Description): boolean {
  if (head < 0) return false;
  const { data, lower } = reader;
  const word = lower[head]!;
  if (
    data.groupNouns.has(word) ||
    data.anonymousPlurals.has(word) ||
    data.organisationGroups.has(word)
  )
    return true;
  const first = lower[firstWord]!;
  if (first === 'a' || first === 'an' || first === 'one' || first === 'another') return false;
  return (
    word.length > 3 &&
    word.endsWith('s') &&
    !word.endsWith('ss') &&
    reader.data.roleNouns.has(word.slice(0, -1))
  );
}

function isPluralOfRole({ data, lower }: Reader, word: number): boolean {
  const current = lower[word]!;
  if (!current.endsWith('s')) return false;
  const singular = current.slice(0, -1);
  return (
    data.roleNouns.has(singular) || data.demonyms.has(singular) || data.affiliations.has(current)
  );
}

/** "The singer and producer": two roles of one, as no second article parts them. */
const isSameBearer = (reader: Reader, head: number, and: number) =>
  reader.lower[and] === 'and' &&
  reader.isRole(head) &&
  reader.isRole(and + 1) &&
  !reader.data.prepositions.has(reader.lower[head + 1]!);

/** "A glassblower", "the lutist": a trade that no list has. "-er" ends things too ("the tracker"). */
function isTradeName(reader: Reader, { head, determiner }: Description): boolean {
  const word = reader.lower[head]!;
  const { tradeEndings, noTrades } = reader.data;
  if (reader.isCapital(head) || word.length < 6 || noTrades.has(word)) return false;
  if (determiner !== 'definite' && determiner !== 'indefinite') return false;
  const ending = tradeEndings.find((one) => word.endsWith(one));
  return ending !== undefined && (determiner === 'indefinite' || !/^(?:er|or|ant)$/.test(ending));
}

/** Kind of an unnamed speaker by the head of its description. */
export function kindOfDescription(reader: Reader, description: Description): SpeakerKind {
  const { data, lower } = reader;
  const { head, firstWord, endWord, coreEnd } = description;
  if (head < 0) return 'unknown';
  const word = lower[head]!;
  const singular = word.endsWith('s') ? word.slice(0, -1) : word;
  for (let at = firstWord; at < coreEnd; at++) {
    if (at > head && (lower[at] === 'and' || lower[at] === ',') && !isSameBearer(reader, head, at))
      return 'group';
  }
  if (data.hearsayNouns.has(word))
    return data.documentNouns.has(word) && description.determiner === 'definite'
      ? 'document'
      : 'unknown';
  if (lower[coreEnd] === 'of' && coreEnd < endWord && data.companyNouns.has(word)) {
    // "a group of parents": the people count.
    const people = headOf(reader, coreEnd + 1, endWord);
    if (people >= 0 && (data.groupNouns.has(lower[people]!) || isPluralOfRole(reader, people)))
      return 'group';
  }
  if (lower[coreEnd] === 'of' && data.quantityNouns.has(word)) return 'group';
  if (word === 'those') return 'group';
  if (data.anonymousPlurals.has(word)) return 'anonymous';
  const counted = data.indefiniteDeterminers.has(lower[firstWord]!) || reader.isDigit(firstWord);
  if (word === 'people') return counted && coreEnd < endWord ? 'anonymous' : 'group';
  if (data.groupNouns.has(word)) return 'group';
  if (data.organisationGroups.has(word)) return 'organisation';
  if (data.spokesNouns.has(word)) return 'anonymous';
  const isRole = reader.isRole(head);
  if (data.documentNouns.has(word) && !isRole) return 'document';
  if (data.organisationNouns.has(word) && !(isRole && !reader.isCapital(head)))
    return 'organisation';
  if (isRole || data.anonymousHeads.has(word)) return 'anonymous';
  if (data.roleNouns.has(singular) || data.demonyms.has(singular))
    return word === singular ? 'anonymous' : 'group';
  if (data.organisationNouns.has(singular) || data.housesThatSpeak.has(word)) return 'organisation';
  if (data.places.has(word)) return 'organisation';
  // "A third said", after one neighbour and another.
  if (word === 'third' && coreEnd === endWord) return 'anonymous';
  if (
    /%$|^half$|^third$|^two-thirds$|^percent$/.test(word) ||
    (reader.isDigit(head) && coreEnd < endWord)
  )
    return 'group';
  if (data.indefiniteDeterminers.has(word)) return 'group';
  // "Speechwriters", "glassblowers".
  const isPluralTrade = singular !== word && singular.length > 6 && /(?:er|or|ist|man|ian)$/.test(singular); // prettier-ignore
  if (isPluralTrade && !reader.isCapital(head) && !data.noTrades.has(singular)) return 'group';
  if (/-year-old$/.test(word) || isTradeName(reader, description)) return 'anonymous';
  return reader.isCapital(head) && !reader.isSentenceStart(head) ? 'organisation' : 'unknown';
}
