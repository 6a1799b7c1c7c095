/** Who a pronoun means: by gender and number, by how near and in what part of the sentence, and by who was speaking. */
import type { Pronoun } from '@/utils/language/speaker-data';
import type { Entities, Entity, NameMention } from './entities';
import type { Found } from './descriptions';
import { resolveDescription } from './descriptions';
import type { Description } from './phrase';
import type { Reader } from './reader';
import type { Referent, Turn } from './referents';
import { describedReferent, isSame } from './referents';
import { endOfPhrase, headOf } from './roles';

/** How far back a pronoun reaches: paragraphs, and names looked at. */
const maxBlocks = 3;
const maxMentions = 40;
/** Where paragraphs are short, a pronoun reaches over more of them. */
const maxWords = 120;
/** Below this nobody is near enough to be meant. */
const threshold = 1.2;

export interface PronounContext {
  readonly reader: Reader;
  readonly entities: Entities;
  readonly turns: readonly Turn[];
  readonly referentOf: (entity: Entity) => Referent;
  /** 1 for words inside any attribution's content. */
  readonly content: Uint8Array;
  /** Whether the words tell of somebody by the same pronoun: “He knew it,” he said. */
  readonly tellsOfSame: boolean;
}

interface Weighed {
  readonly referent: Referent;
  score: number;
  rule: string;
}

/** Who `pronoun` at `word` means, or null where it can't be told. */
export function resolvePronoun(
  context: PronounContext,
  pronoun: Pronoun,
  word: number,
): Found | null {
  const fits = fitsFor(context, pronoun, word);
  if (!fits) return pronoun.refersTo === 'relative' ? relativeAntecedent(context, word) : null;
  const weighed: Weighed[] = [];
  const add = (referent: Referent, score: number, rule: string) => {
    const known = weighed.find((other) => isSame(other.referent, referent));
    if (!known) {
      weighed.push({ referent, score, rule });
      return;
    }
    if (rule === 'pronoun-of-last-speaker') {
      known.score = Math.max(known.score, 0) + score;
      known.rule = rule;
    } else if (score > known.score) {
      known.score = score;
    }
  };
  const isPlural = pronoun.refersTo === 'plural';
  weighMentions(context, word, fits, isPlural, add);
  if (isPlural) weighPlurals(context, word, add);
  if (pronoun.refersTo === 'thing') weighThings(context, word, add);
  if (pronoun.refersTo === 'person') weighUnnamed(context, pronoun, word, add);
  weighTurns(context, word, fits, isPlural, add);
  let best: Weighed | null = null;
  for (const candidate of weighed) {
    if (!best || candidate.score > best.score) best = candidate;
  }
  return best && best.score >= threshold ? { referent: best.referent, rule: best.rule } : null;
}

/** An unknown name is a person only where a pronoun or a title has said so, or where it looks like nothing else. */
function mayBePerson({ reader }: PronounContext, entity: Entity): boolean {
  if (entity.kind === 'person') return true;
  if (entity.male + entity.female > entity.thing) return true;
  const { words } = entity;
  if (words.length === 1 || entity.thing > 0) return false;
  return !words.some((word) => reader.seenInLowerCase.has(word));
}

/** One pronoun in the same sentence is all that tells the gender: it may have meant another. */
const isWeak = ({ nameGender, male, female }: Entity) => !nameGender && male + female === 1;

type Fits = (referent: Referent) => number | null;

/** A bonus for a referent that the pronoun may mean, null for one that it can't. */
function fitsFor(context: PronounContext, pronoun: Pronoun, word: number): Fits | null {
  const { entities } = context;
  if (pronoun.refersTo === 'person') {
    return (referent) => {
      if (referent.isPlural) return null;
      if (
        referent.kind !== 'person' &&
        referent.kind !== 'anonymous' &&
        referent.kind !== 'unknown'
      ) {
        if (referent.entity?.kind !== 'unknown') return null;
      }
      if (referent.entity && !mayBePerson(context, referent.entity)) return null;
      const gender = referent.entity ? entities.genderOf(referent.entity) : referent.gender;
      if (gender && pronoun.gender && gender !== pronoun.gender)
        return referent.entity && isWeak(referent.entity) ? -1.5 : null;
      if (gender) return 1;
      return referent.kind === 'person' || referent.kind === 'anonymous' ? 0 : -1;
    };
  }
  if (pronoun.refersTo === 'thing') {
    return (referent) => {
      if (referent.isPlural || referent.kind === 'person' || referent.kind === 'anonymous')
        return null;
      if (referent.entity?.kind === 'place') return 0;
      if (referent.kind === 'organisation') return 1;
      return referent.kind === 'document' ? 0.7 : 0;
    };
  }
  if (pronoun.refersTo === 'plural') {
    // "They both": no single body.
    const areTwo = context.reader.lower[word + 1] === 'both';
    return (referent) => {
      if (referent.isPlural || referent.kind === 'group') return 1;
      if (referent.entity?.kind === 'place') return null;
      if (referent.kind === 'organisation') return areTwo ? null : 0.3;
      return null;
    };
  }
  return null;
}

function weighMentions(
  { reader, entities, referentOf, content }: PronounContext,
  word: number,
  fits: Fits,
  isPlural: boolean,
  add: (referent: Referent, score: number, rule: string) => void,
): void {
  const block = reader.blockOf[word]!;
  const earliest = reader.entryStart(word);
  const { mentions } = entities;
  let index = entities.firstAt(word) - 1;
  for (let looked = 0; index >= 0 && looked < maxMentions; index--, looked++) {
    const mention = mentions[index]!;
    const at = mention.name.firstWord;
    if (at < earliest) break;
    const blocksBack = block - reader.blockOf[at]!;
    if (blocksBack > maxBlocks && word - at > maxWords) break;
    if (entities.isAside(mention.name) && blocksBack > 1) continue;
    const bonus = fits(referentOf(mention.entity));
    if (bonus === null) continue;
    const sentencesBack = reader.stepsBetween(at, word);
    let score =
      bonus +
      (sentencesBack === 0 ? 3 : sentencesBack === 1 ? 2.6 : sentencesBack === 2 ? 1.8 : 1.2);
    score -= blocksBack * 0.5;
    if (reader.quoted[at]) score -= 3;
    else if (content[at]) score -= 1;
    if (mention.name.isPossessive) score -= 0.8;
    if (isSubject(reader, mention)) score += 1.5;
    // "Orvo have denied it": the body takes a plural verb, so it may be "they".
    if (isPlural && /^(?:have|are|were)$/.test(reader.lower[mention.name.endWord] ?? ''))
      score += 3;
    if (mention.entity.mentions.length >= 4) score += 0.4;
    const rule =
      sentencesBack === 0
        ? 'pronoun-same-sentence'
        : blocksBack === 0
          ? 'pronoun-same-paragraph'
          : 'pronoun-paragraph-before';
    add(referentOf(mention.entity), score, rule);
  }
}

/** A name that begins a sentence or a clause: no preposition, no verb right before it. */
function isSubject(reader: Reader, { name, phraseStart }: NameMention): boolean {
  const sentence = reader.document.sentences[reader.sentence(name.firstWord)]!;
  if (reader.isPossessive(name.endWord)) return false;
  let before = phraseStart - 1;
  // "Fourteen-year-old Ann Roe".
  if (before >= sentence.firstWord && reader.lower[before]!.endsWith('-year-old')) before--;
  if (before >= sentence.firstWord && reader.data.definiteDeterminers.has(reader.lower[before]!))
    before--;
  // "Canada’s Ann Roe wants…".
  if (before > sentence.firstWord && reader.isPossessive(before) && reader.isCapital(before - 1))
    before -= 2;
  if (before < sentence.firstWord) return true;
  const lower = reader.lower[before]!;
  // "Asked how much Ann Roe was charged".
  if (finite.test(reader.lower[name.endWord] ?? '') && /^(?:how|much|many|why|what)$/.test(lower)) return true; // prettier-ignore
  if (!reader.isWord(before)) return lower !== '(' && name.runStart - sentence.firstWord < 30;
  return /^(?:that|because|when|while|as|after|before|but|and|if|although|though|where|how|why|whether|however|meanwhile)$/.test(
    lower,
  );
}

const finite = /^(?:is|are|was|were|has|have|had|will|would|does|did)$/;

/** Whether another who fits has been the subject of a sentence since `turn`. */
function opensSince(
  { reader, entities, referentOf }: PronounContext,
  turn: Turn,
  word: number,
  fits: Fits,
  isPlural: boolean,
): boolean {
  const { sentences } = reader.document;
  const last = reader.sentence(word);
  const first = Math.max(reader.sentence(turn.word) + 1, last - 12);
  for (let sentence = first; sentence <= last; sentence++) {
    const { firstWord, endWord } = sentences[sentence]!;
    if (reader.quoted[firstWord] || reader.quoted[firstWord + 1]) continue;
    for (const mention of entities.within(firstWord, Math.min(endWord, firstWord + 7, word))) {
      const referent = referentOf(mention.entity);
      if (isSame(referent, turn.referent)) return false;
      if (fits(referent) !== null && isSubject(reader, mention)) return true;
    }
    if (!isPlural) continue;
    for (let at = firstWord; at < Math.min(firstWord + 7, word, endWord); at++) {
      if (reader.data.groupNouns.has(reader.lower[at]!) && sentence > reader.sentence(turn.word))
        return true;
    }
  }
  return false;
}

/** Whether the sentence right before names its subject, who fits, for the first time: whoever is brought in speaks next. */
function introducesSince(
  { reader, entities, referentOf }: PronounContext,
  turn: Turn,
  word: number,
  fits: Fits,
): boolean {
  const { sentences } = reader.document;
  let sentence = reader.sentence(word);
  while (sentence >= 0 && reader.blockOf[sentences[sentence]!.firstWord] === reader.blockOf[word]) sentence--; // prettier-ignore
  const before = sentences[sentence];
  if (!before || before.firstWord <= turn.word) return false;
  return entities.within(before.firstWord, before.endWord).some((mention) => {
    const isFirst = mention.entity.mentions[0] === mention;
    return isFirst && isSubject(reader, mention) && fits(referentOf(mention.entity)) !== null;
  });
}

function weighTurns(
  context: PronounContext,
  word: number,
  fits: Fits,
  isPlural: boolean,
  add: (referent: Referent, score: number, rule: string) => void,
): void {
  const { reader, turns } = context;
  const block = reader.blockOf[word]!;
  const latest = turns.length - 1;
  for (let index = latest; index >= Math.max(0, latest - 3); index--) {
    const turn = turns[index]!;
    const bonus = fits(turn.referent);
    if (bonus === null || turn.word < reader.entryStart(word)) continue;
    const blocksBack = Math.abs(block - turn.block);
    if (blocksBack > maxBlocks + 1) continue;
    const back = latest - index;
    let score = (back === 0 ? 2.5 : back === 1 ? 1 : 0.4) - blocksBack * 0.3;
    // Somebody else has been the subject since: "Roe said … Poe has built a shop. He …".
    // The one whom the words tell of is rather that other than the speaker.
    const isTold = context.tellsOfSame && !introducesSince(context, turn, word, fits);
    if (isTold) score += back === 0 ? 1.5 : 0;
    else if (opensSince(context, turn, word, fits, isPlural)) score -= 1.5;
    const base = turn.referent.entity ? 0 : bonus + 1.5;
    if (score + base <= 0) continue;
    add(turn.referent, score + base, 'pronoun-of-last-speaker');
  }
}

/** Groups that no name marks: "Residents of the valley … they". */
function weighPlurals(
  { reader }: PronounContext,
  word: number,
  add: (referent: Referent, score: number, rule: string) => void,
): void {
  const { data, lower } = reader;
  const block = reader.document.blocks[reader.blockOf[word]!]!;
  const earliest = Math.max(reader.entryStart(word), block.firstWord - 60, word - 120);
  for (let at = word - 1; at >= earliest; at--) {
    const current = lower[at]!;
    if (
      !data.groupNouns.has(current) &&
      !data.anonymousPlurals.has(current) &&
      !data.organisationGroups.has(current)
    )
      continue;
    if (data.indefiniteDeterminers.has(current)) continue;
    const sentencesBack = reader.stepsBetween(at, word);
    if (sentencesBack > 2) break;
    const start = startOfPlural(reader, at);
    const opens = reader.isSentenceStart(start) || !reader.isWord(start - 1);
    let score = 3.6 - sentencesBack * 0.5 + (opens ? 1.5 : 0) - (reader.quoted[at] ? 3 : 0);
    if (reader.blockOf[at] !== reader.blockOf[word]) score -= 0.5;
    let end = at + 1;
    if (data.prepositions.has(lower[end] ?? '') && reader.isWord(end + 1)) {
      const phraseEnd = Math.min(
        endOfPhrase(reader, end + 1, Math.min(reader.count, end + 12)),
        block.endWord,
      );
      if (phraseEnd - end <= 6) end = phraseEnd;
    }
    const description: Description = {
      firstWord: start,
      endWord: end,
      coreEnd: at + 1,
      head: headOf(reader, start, at + 1),
      determiner: 'none',
    };
    add(describedReferent(reader, description), score, 'pronoun-of-group');
  }
}

/** What has no name and is the subject of a sentence just before: "The paper is careful. “…,” it says". */
function weighThings(
  { reader }: PronounContext,
  word: number,
  add: (referent: Referent, score: number, rule: string) => void,
): void {
  const { data, lower } = reader;
  const { sentences } = reader.document;
  const last = reader.sentence(word);
  for (let index = last; index >= Math.max(0, last - 4); index--) {
    const { firstWord } = sentences[index]!;
    const back = reader.stepsBetween(firstWord, word);
    if (back > 1 || reader.blockOf[firstWord] !== reader.blockOf[word]) break;
    if (!data.definiteDeterminers.has(lower[firstWord]!) || reader.quoted[firstWord]) continue;
    const head = firstWord + 1;
    const noun = lower[head] ?? '';
    if (head >= word || !(data.documentNouns.has(noun) || data.organisationNouns.has(noun)))
      continue;
    if (reader.isCapital(head) || reader.isRole(head) || isPluralNoun(noun)) continue;
    // "The paper boat": a noun or an adjective behind it would be the head.
    if (!standsBeforeVerb(reader, head + 1)) continue;
    const description: Description = {
      firstWord,
      endWord: head + 1,
      coreEnd: head + 1,
      head,
      determiner: 'definite',
    };
    add(describedReferent(reader, description), 4 - back * 0.5, 'pronoun-of-thing');
  }
}

const isPluralNoun = (noun: string) => noun.endsWith('s') && !noun.endsWith('ss');

function standsBeforeVerb({ data, lower }: Reader, word: number): boolean {
  const at = /self$/.test(lower[word] ?? '') ? word + 1 : word;
  const next = lower[at] ?? '';
  return data.phraseStops.has(next) && !data.prepositions.has(next);
}

/** The unnamed: "a teacher who lost her job … she", "The captain lost his ship. He". */
function weighUnnamed(
  { reader, entities, turns, referentOf }: PronounContext,
  pronoun: Pronoun,
  word: number,
  add: (referent: Referent, score: number, rule: string) => void,
): void {
  const { data, lower } = reader;
  let left = 60;
  for (
    let at = word - 1;
    at >= Math.max(1, reader.entryStart(word), word - 300) && left > 0;
    at--
  ) {
    if (reader.quoted[at]) continue;
    left--;
    const gender = reader.roleGender(at);
    if (gender === undefined || reader.isCapital(at)) continue;
    const sentencesBack = reader.stepsBetween(at, word);
    if (sentencesBack > 2) break;
    if (gender && pronoun.gender && gender !== pronoun.gender) continue;
    let start = at;
    while (start > 0 && at - start < 5 && reader.sentence(start - 1) === reader.sentence(at)) {
      const before = lower[start - 1]!;
      if (before === 'a' || before === 'an') break;
      if (!reader.isWord(start - 1) && !reader.isOpening(start - 1)) break;
      if (data.phraseStops.has(before) || data.prepositions.has(before)) break;
      start--;
    }
    const article = lower[start - 1];
    const opens = reader.isSentenceStart(start - 1);
    const isDefinite = article === 'the' && opens;
    if (article !== 'a' && article !== 'an' && !isDefinite) continue;
    // "a teacher named Ann Roe", "a spokesman, John Poe": a name follows.
    if (reader.isCapital(at + 1) || (lower[at + 1] === ',' && reader.isCapital(at + 2))) continue;
    const score = 1.6 - sentencesBack * 0.5 + (gender ? 1 : -0.6) + (opens ? 1.5 : 0);
    const closes = reader.isClosingQuote(at + 1) ? 1 : 0;
    const description: Description = {
      firstWord: start - 1,
      endWord: at + 1 + closes,
      coreEnd: at + 1 + closes,
      head: at,
      determiner: isDefinite ? 'definite' : 'indefinite',
    };
    const known = isDefinite
      ? resolveDescription(reader, entities, description, turns, referentOf, false)
      : null;
    // Whoever has a name goes before "the nominee" that nobody's role explains.
    const isLast = isDefinite && !known?.referent.entity;
    const referent = known?.referent ?? describedReferent(reader, description);
    add(referent, isLast ? Math.min(score, threshold) : score, 'pronoun-of-unnamed');
  }
}

/** The group that "many", "others", "some" are part of: the nearest plural before. */
export function groupBefore({ reader }: PronounContext, word: number): Description | null {
  const { data, lower } = reader;
  for (let at = word - 1; at >= Math.max(reader.entryStart(word), word - 90); at--) {
    const current = lower[at]!;
    if (reader.quoted[at]) continue;
    if (reader.stepsBetween(at, word) > 3) return null;
    const isParty = current.endsWith('s') && data.affiliations.has(current);
    if (!isParty && !reader.arePeople(at)) continue;
    if (data.indefiniteDeterminers.has(current) || data.pronouns.has(current)) continue;
    if (data.everybody.has(current)) continue;
    const start = startOfPlural(reader, at);
    return { firstWord: start, endWord: at + 1, coreEnd: at + 1, head: at, determiner: 'none' };
  }
  return null;
}

function startOfPlural(reader: Reader, head: number): number {
  let start = head;
  const { data, lower } = reader;
  while (start > 0 && head - start < 3 && reader.sentence(start - 1) === reader.sentence(head)) {
    const before = start - 1;
    if (!reader.isWord(before) && !reader.isPossessive(before)) break;
    const current = lower[before]!;
    if (current === 'that' || current === 'this') break;
    if (data.definiteDeterminers.has(current) || data.possessives.has(current)) return before;
    if (data.phraseStops.has(current) || data.prepositions.has(current)) break;
    if (reader.isDigit(before)) break;
    start = before;
  }
  // "hundreds of protesters", "a group of parents".
  if (lower[start - 1] === 'of' && data.indefiniteDeterminers.has(lower[start - 2] ?? ''))
    start -= 2;
  return start;
}

/** "…, who said": whoever stands right before. */
function relativeAntecedent(
  { reader, entities, referentOf }: PronounContext,
  word: number,
): Found | null {
  const { lower } = reader;
  const sentence = reader.document.sentences[reader.sentence(word)]!;
  const from = Math.max(sentence.firstWord, word - 30);
  const before = entities.within(from, word);
  const last = before[before.length - 1];
  let gapStart = word;
  while (gapStart > from && !reader.isWord(gapStart - 1)) gapStart--;
  if (last && last.name.endWord >= gapStart - 1) {
    const body = lower[word] === 'which' ? bodyAt(lower, before) : null;
    return { referent: referentOf((body ?? last).entity), rule: 'relative-pronoun' };
  }
  for (let at = word - 1; at >= Math.max(from, word - 14); at--) {
    const named = before.find(({ name }) => name.firstWord <= at && at < name.endWord);
    if (named && named.entity.kind === 'person')
      return { referent: referentOf(named.entity), rule: 'relative-pronoun' };
    // "Civil libertarians who": right before it any noun is somebody.
    const isKnown = reader.isRole(at) || reader.data.groupNouns.has(lower[at]!);
    const isAdjacent = at === word - 1 && lower[at]!.endsWith('s') && !reader.isCapital(at);
    if (!isKnown && !isAdjacent) continue;
    const start = isKnown ? startOfPlural(reader, at) : at;
    return {
      referent: describedReferent(reader, {
        firstWord: start,
        endWord: at + 1,
        coreEnd: at + 1,
        head: at,
        determiner: 'none',
      }),
      rule: 'relative-pronoun',
    };
  }
  return null;
}

/** "The Harbour Group in Turkey, which says": of a body and the place that it is in, the body. */
function bodyAt(lower: readonly string[], names: readonly NameMention[]): NameMention | null {
  const [body, place] = names.slice(-2);
  if (!body || !place || place.entity.kind !== 'place') return null;
  const isIn = lower[place.phraseStart - 1] === 'in' && body.name.endWord === place.phraseStart - 1;
  return isIn && body.entity.kind === 'organisation' ? body : null;
}
