/** What a mention is: a pronoun, a name, several names, or a description. */
import type { Pronoun } from '@/utils/language/speaker-data';
import type { Range } from '@/utils/text/document';
import type { Entities, NameMention } from './entities';
import type { Reader } from './reader';
import { endOfPhrase, headOf, isParticiple, makeRole } from './roles';
import type { Role } from './roles';
import { overWhereabouts } from './whereabouts';

export interface Description {
  /** Word indexes of the whole noun phrase, end exclusive. */
  readonly firstWord: number;
  readonly endWord: number;
  /** Where what modifies the head from behind begins, else `endWord`. */
  readonly coreEnd: number;
  /** Word index of the head, -1 if none. */
  readonly head: number;
  readonly determiner: 'definite' | 'indefinite' | 'possessive' | 'none';
}

export type Phrase =
  | { readonly form: 'pronoun'; readonly word: number; readonly pronoun: Pronoun }
  | {
      readonly form: 'names';
      readonly names: readonly NameMention[];
      readonly firstWord: number;
      readonly endWord: number;
      /** Stated in this phrase. */
      readonly role: Role | null;
      readonly rule: string;
    }
  | { readonly form: 'handle'; readonly word: number }
  | ({ readonly form: 'description' } & Description);

/** What is longer is no noun phrase. */
const maxPhraseWords = 80;
/** Words behind an unnamed source's head that a mention is carried over. */
const maxModifierWords = 10;
/** Words of a title or a measure that stands between an article and its noun. */
const maxTitleWords = 9;

/**
 * Reads the noun phrase in `range`. Null if there is no word in it.
 * @param before offset at which the cue begins, if it stands behind the phrase: a phrase cut off after its article goes up to it.
 */
export function readPhrase(
  reader: Reader,
  entities: Entities,
  range: Range,
  before: number | null,
): Phrase | null {
  const given = withoutLead(
    reader,
    overMarks(reader, completed(reader, reader.wordsOf(range), before)),
  );
  const whole = withModifiers(reader, given, before);
  const { firstWord } = whole;
  const endWord = Math.min(whole.endWord, firstWord + maxPhraseWords);
  if (firstWord >= endWord) return null;
  // "Still others", "yet another".
  const bare =
    /^(?:still|yet|even|only|both)$/.test(reader.lower[firstWord]!) && endWord - firstWord === 2;
  const word = bare ? firstWord + 1 : firstWord;
  const ofThem = /^of (?:them|us)$/.test(reader.lower.slice(word + 1, endWord).join(' '));
  if (ofThem && /^(?:all|both|each)$/.test(reader.lower[word]!)) {
    return { form: 'pronoun', word: endWord - 1, pronoun: reader.data.pronouns.get('them')! };
  }
  const pronoun = pronounAt(reader, word, ofThem ? word + 1 : endWord);
  if (pronoun) return { form: 'pronoun', word, pronoun };

  const handle = reader.text.charAt(reader.start(firstWord) - 1) === '@';
  if (handle && endWord - firstWord === 1) return { form: 'handle', word: firstWord };
  if (alone(firstWord, endWord) && isNobody(reader, firstWord)) return null;
  const mentions = entities.within(firstWord, endWord);
  const holder = officeHolder(mentions, firstWord, endWord);
  if (holder) {
    return {
      form: 'names',
      names: [holder],
      firstWord: startOfName(reader, holder, firstWord),
      endWord,
      role: null,
      rule: 'named',
    };
  }
  const ownEnd = endOfNounPhrase(reader, mentions, firstWord, endWord);
  const phraseEnd = overWhereabouts(reader, mentions, firstWord, ownEnd, endWord);
  const coreEnd = endOfCore(reader, mentions, firstWord, phraseEnd);
  const core = mentions.filter(({ name }) => name.firstWord < coreEnd && name.endWord > firstWord);
  const last = core[core.length - 1];
  const isOwner = last?.name.isPossessive && last.name.endWord < endWord;
  if (
    last &&
    !isOwner &&
    (last.name.endWord >= coreEnd ||
      (last.phraseStart <= firstWord + 1 && runsOn(reader, last, coreEnd)))
  ) {
    const joined = joinedNames(reader, core, firstWord);
    if (joined === 'mixed') return describe(reader, firstWord, phraseEnd, coreEnd);
    if (joined) return { form: 'names', ...joined, role: null, rule: 'named-together' };
    return {
      form: 'names',
      names: [last],
      firstWord: startOfName(reader, last, firstWord),
      endWord: Math.min(last.name.endWord, endWord),
      role: null,
      rule: 'named',
    };
  }
  const apposed = apposedName(reader, mentions, firstWord, phraseEnd, endWord);
  if (apposed) {
    return {
      form: 'names',
      names: [apposed],
      firstWord: startOfName(reader, apposed, firstWord),
      endWord: Math.min(apposed.name.endWord, endWord),
      role: apposed.entity.kind === 'place' ? null : makeRole(reader, firstWord, phraseEnd),
      rule: 'named-in-apposition',
    };
  }
  const outside = apposedOutside(reader, entities, firstWord, coreEnd);
  if (outside) {
    const { name } = outside;
    return {
      form: 'names',
      names: [outside],
      firstWord: startOfName(reader, outside, name.runStart),
      endWord: name.endWord,
      role: null,
      rule: name.firstWord > firstWord ? 'named-after-description' : 'named-before-description',
    };
  }
  return describe(reader, firstWord, phraseEnd, coreEnd);
}

const alone = (firstWord: number, endWord: number) => endWord - firstWord === 1;

/** "Ambassador to Britain | Liu Roe", "chief of police | Ann Roe": who stands right behind an office and what it is of. */
function officeHolder(
  mentions: readonly NameMention[],
  firstWord: number,
  endWord: number,
): NameMention | null {
  const last = mentions[mentions.length - 1];
  if (!last || last.name.endWord !== endWord || last.name.runStart !== last.name.firstWord)
    return null;
  return last.phraseStart < last.name.runStart && last.phraseStart <= firstWord + 1 ? last : null;
}

/** "that | Roe", "which | organisers", "behalf of | her family": what belongs to the clause around the name. */
function withoutLead(
  reader: Reader,
  { firstWord, endWord }: { firstWord: number; endWord: number },
): { firstWord: number; endWord: number } {
  const { data, lower } = reader;
  let first = firstWord;
  let end = endWord;
  if (lower[first] === 'behalf' && lower[first + 1] === 'of') first += 2;
  const isClause = lower[first] === 'that' ? reader.isCapital(first + 1) : lower[first] === 'which';
  if (isClause && !data.phraseStops.has(lower[first + 1] ?? '')) first++;
  while (end - first > 1 && data.conjunctions.has(lower[end - 1]!) && lower[end - 1] !== '&') end--;
  return first < end ? { firstWord: first, endWord: end } : { firstWord, endWord };
}

/** "However", "when", "there": a word that names nobody. */
function isNobody(reader: Reader, word: number): boolean {
  const { data, lower } = reader;
  const only = lower[word]!;
  if (data.groupNouns.has(only) || data.anonymousHeads.has(only) || reader.isAllCapitals(word))
    return false;
  if (data.indefiniteDeterminers.has(only) || data.organisationGroups.has(only)) return false;
  if (data.documentNouns.has(only) || data.hearsayNouns.has(only)) return false;
  return data.notNames.has(only) || data.openingWords.has(only) || data.phraseStops.has(only);
}

function completed(
  reader: Reader,
  { firstWord, endWord }: { firstWord: number; endWord: number },
  before: number | null,
): { firstWord: number; endWord: number } {
  const { lower } = reader;
  if (before === null || endWord - firstWord !== 1) return { firstWord, endWord };
  const only = lower[firstWord]!;
  if (!/^(?:the|an?|that|this|these|those)$/.test(only)) return { firstWord, endWord };
  const cue = reader.wordAt(before);
  return cue > endWord && cue - endWord <= 6 ? { firstWord, endWord: cue } : { firstWord, endWord };
}

/** “The 6'4" | striker”, “the “Tide” | actress”: a mark cut the mention off from its article. */
function overMarks(
  reader: Reader,
  { firstWord, endWord }: { firstWord: number; endWord: number },
): { firstWord: number; endWord: number } {
  const { data, lower } = reader;
  if (
    firstWord >= endWord ||
    !/^["”»]$/.test(lower[firstWord - 1] ?? '') ||
    !reader.isRole(firstWord)
  )
    return { firstWord, endWord };
  const { firstWord: limit } = reader.document.sentences[reader.sentence(firstWord)]!;
  for (let word = firstWord - 2; word >= Math.max(limit, firstWord - maxTitleWords); word--) {
    if (data.definiteDeterminers.has(lower[word]!)) return { firstWord: word, endWord };
    if (/^[,;:.?!]$/.test(lower[word]!)) break;
  }
  return { firstWord, endWord };
}

/** "A study | by the institute", "an envoy | briefed on the talks | told": what tells an unnamed source from others. */
function withModifiers(
  reader: Reader,
  { firstWord, endWord }: { firstWord: number; endWord: number },
  before: number | null,
): { firstWord: number; endWord: number } {
  const { data, lower } = reader;
  const given = { firstWord, endWord };
  const head = endWord - 1;
  if (head <= firstWord || reader.isCapital(head) || !data.prepositions.has(lower[endWord] ?? ''))
    return given;
  if (!data.indefiniteDeterminers.has(lower[firstWord]!)) return given;
  if (before === null) {
    if (!data.documentNouns.has(lower[head]!) || lower[endWord] !== 'by') return given;
    const { endWord: limit } = reader.document.sentences[reader.sentence(head)]!;
    const end = endOfPhrase(reader, endWord + 1, limit);
    const closes = end >= limit || /^[.,;:—–]$/.test(lower[end]!);
    return closes && end - endWord <= maxModifierWords ? { firstWord, endWord: end } : given;
  }
  const cue = reader.wordAt(before);
  if (!reader.isRole(head) && !data.anonymousHeads.has(lower[head]!)) return given;
  if (cue - endWord > maxModifierWords || endOfPhrase(reader, endWord + 1, cue) < cue) return given;
  return { firstWord, endWord: cue };
}

/** The mention is only the description of "Ann Roe, | a teacher at …, | said" or "| The group | that owns it, Orvo, says". */
function apposedOutside(
  reader: Reader,
  entities: Entities,
  firstWord: number,
  coreEnd: number,
): NameMention | null {
  const head = headOf(reader, firstWord, coreEnd);
  if (head < 0) return null;
  for (let word = firstWord; word <= Math.min(head, firstWord + 1); word++) {
    const found = entities.byApposition.get(reader.start(word));
    if (found) return found;
  }
  return null;
}

function pronounAt(reader: Reader, firstWord: number, endWord: number): Pronoun | null {
  const { data, lower } = reader;
  const word = lower[firstWord]!;
  const alone = endWord - firstWord === 1;
  const pronoun = data.pronouns.get(word) ?? (alone ? data.possessives.get(word) : undefined);
  // "WHO", "US", "IT": letters, not pronouns.
  if (!pronoun || (reader.isAllCapitals(firstWord) && word.length > 1)) return null;
  if (alone) return pronoun;
  const next = firstWord + 1;
  // "That report".
  const isNoun = !data.phraseStops.has(lower[next]!) || data.documentNouns.has(lower[next]!);
  if (data.definiteDeterminers.has(word) && isNoun && reader.isWord(next)) return null;
  if (pronoun.refersTo === 'elliptic' || data.possessives.has(word)) {
    return reader.isWord(next) && !data.relatives.has(lower[next]!) ? null : pronoun;
  }
  return pronoun;
}

/** "Roe grew impatient with…": a mention that runs on behind the name, into a verb. */
function runsOn(reader: Reader, { name }: NameMention, coreEnd: number): boolean {
  const { data, lower } = reader;
  const next = name.endWord;
  // "One Weibo commenter".
  if (data.indefiniteDeterminers.has(lower[name.runStart - 1] ?? '')) return false;
  if (!reader.isWord(next) || reader.isCapital(next) || reader.isPossessive(next)) return false;
  // "Omani planners".
  if (coreEnd - next === 1 && /[^s]s$/.test(lower[next]!) && data.demonyms.has(lower[next - 1]!)) return false; // prettier-ignore
  if (areTradesPeople(reader, coreEnd - 1)) return false;
  for (let word = next; word < coreEnd; word++) {
    const current = lower[word]!;
    if (data.groupNouns.has(current) || data.organisationNouns.has(current)) return false;
    if (data.documentNouns.has(current) || data.organisationGroups.has(current)) return false;
    if (reader.isRole(word) || data.roleNouns.has(current.replace(/s$/, ''))) return false;
    if (data.anonymousPlurals.has(current)) return false;
  }
  return true;
}

/** "Roe shopkeepers", "Social care providers": a plural with a trade's ending, in no list. */
function areTradesPeople(reader: Reader, word: number): boolean {
  const one = /^(.{4,})s$/.exec(reader.lower[word]!)?.[1];
  return !!one && !reader.data.noTrades.has(one) && reader.endsLikeTrade(one);
}

/** The first noun phrase of a mention: up to the comma, dash or relative clause, but over the commas inside names. */
function endOfNounPhrase(
  reader: Reader,
  mentions: readonly NameMention[],
  firstWord: number,
  endWord: number,
): number {
  let end = endOfPhrase(reader, firstWord, endWord);
  mentions.forEach(({ name }, index) => {
    const next = mentions[index + 1]?.name;
    if (name.firstWord < end && name.endWord > end) {
      end = endOfPhrase(reader, name.endWord, endWord);
    } else if (name.endWord === end && next && isListed(reader, mentions, index)) {
      end = endOfPhrase(reader, next.endWord, endWord);
    }
  });
  end = beforeClause(reader, firstWord, beforeSetting(reader, firstWord, end));
  const isNamed = mentions.some(({ name }) => name.endWord > end - 1);
  if (!isNamed) end = endOfList(reader, firstWord, end, endWord);
  return Math.max(end, firstWord + 1);
}

/** "Union officials, local residents and the mayor": the whole list, where it begins with people and ends with "and" and another. */
function endOfList(reader: Reader, firstWord: number, end: number, endWord: number): number {
  const { data, lower } = reader;
  if (lower[end] !== ',' || !reader.arePeople(end - 1) || end - firstWord > maxListItem) return end;
  let hasAnd = false;
  for (let word = end; word < endWord; word++) {
    const current = lower[word]!;
    if (current === 'and') hasAnd = true;
    else if (current !== ',' && !reader.isWord(word) && !reader.isPossessive(word)) return end;
    else if (data.relatives.has(current) || data.prepositions.has(current)) return end;
    else if (data.phraseStops.has(current) && !data.definiteDeterminers.has(current)) return end;
  }
  return hasAnd ? endWord : end;
}

/** Words of the first of a list of speakers. */
const maxListItem = 5;

/** "The numbers | the president cited": a second article with no preposition before it begins a clause. */
function beforeClause(reader: Reader, firstWord: number, endWord: number): number {
  const { data, lower } = reader;
  for (let word = firstWord + 2; word < endWord; word++) {
    const current = lower[word]!;
    if (current !== 'the' && current !== 'a' && current !== 'an') continue;
    const before = lower[word - 1]!;
    if (!reader.isWord(word - 1) || data.prepositions.has(before) || data.conjunctions.has(before))
      continue;
    if (data.indefiniteDeterminers.has(before) || before === 'all' || before === 'both') continue;
    return word;
  }
  return endWord;
}

/** "the court | in its ruling", "Roe | in a statement": where it was said is no part of who said it. */
function beforeSetting(reader: Reader, firstWord: number, endWord: number): number {
  const { data, lower } = reader;
  for (let word = firstWord + 1; word + 1 < endWord; word++) {
    const current = lower[word]!;
    if (current !== 'in' && current !== 'on' && current !== 'during' && current !== 'via') continue;
    for (let at = word + 1; at < Math.min(endWord, word + 5); at++) {
      if (data.prepositions.has(lower[at]!)) break;
      if (data.utteranceNouns.has(lower[at]!) || data.settingNouns.has(lower[at]!)) return word;
    }
  }
  return endWord;
}

/** "Ann Roe, Ben Poe and Cy Doe": between this name and the last only commas and "and". */
function isListed(reader: Reader, mentions: readonly NameMention[], index: number): boolean {
  for (let at = index; at + 1 < mentions.length; at++) {
    let hasAnd = false;
    for (let word = mentions[at]!.name.endWord; word < mentions[at + 1]!.name.runStart; word++) {
      if (reader.lower[word] === 'and') hasAnd = true;
      else if (reader.lower[word] !== ',') return false;
    }
    if (hasAnd) return true;
  }
  return false;
}

/** Where the first preposition or participle outside a name stands. */
function endOfCore(
  reader: Reader,
  mentions: readonly NameMention[],
  firstWord: number,
  phraseEnd: number,
): number {
  const { data, lower } = reader;
  let next = 0;
  for (let word = firstWord; word < phraseEnd; word++) {
    while (next < mentions.length && mentions[next]!.name.endWord <= word) next++;
    const name = mentions[next]?.name;
    if (name && name.runStart <= word && word < name.endWord) {
      word = name.endWord - 1;
      continue;
    }
    if (word > firstWord + 1 && isParticiple(reader, word)) return word;
    if (word > firstWord && data.prepositions.has(lower[word]!)) return word;
  }
  return phraseEnd;
}

/** "X and Y": their names; 'mixed' if only one side is a name. */
function joinedNames(
  reader: Reader,
  core: readonly NameMention[],
  firstWord: number,
): { names: NameMention[]; firstWord: number; endWord: number } | 'mixed' | null {
  const last = core[core.length - 1]!;
  const names = [last];
  for (let index = core.length - 2; index >= 0; index--) {
    const { name } = core[index]!;
    const following = names[0]!;
    let joins = false;
    let isOthers = false;
    const isOwner = reader.isPossessive(name.endWord);
    for (let word = name.endWord; word < following.name.firstWord; word++) {
      const current = reader.lower[word]!;
      // "Oldhaven organisers and Roe": the name only tells which ones.
      const isNoun = reader.isWord(word) && !reader.isCapital(word) && !reader.data.prepositions.has(current); // prettier-ignore
      if (!joins && !isOwner && isNoun && current !== 'and') isOthers = true;
      if (current === 'and' || current === ',') joins = true;
      if (current === "'s") joins = false;
    }
    if (joins && isOthers) return 'mixed';
    if (!joins || reader.isPossessive(name.endWord)) break;
    names.unshift(core[index]!);
  }
  if (names.length > 1) {
    return { names, firstWord: names[0]!.name.firstWord, endWord: last.name.endWord };
  }
  // "state television and the Pentagon": a description joined with a name.
  for (let word = firstWord; word < last.name.runStart; word++) {
    if (reader.lower[word] !== 'and') continue;
    const before = word - 1;
    const isTitlePair = reader.isRole(before) && reader.isRole(last.name.firstWord - 1);
    if (before >= firstWord && !isTitlePair && !reader.isRole(last.name.firstWord - 1))
      return 'mixed';
  }
  return null;
}

/** "A spokesman for X, | John Roe": the name that is all of the stretch after the description's comma. */
function apposedName(
  reader: Reader,
  mentions: readonly NameMention[],
  firstWord: number,
  phraseEnd: number,
  endWord: number,
): NameMention | null {
  const { lower } = reader;
  let word = phraseEnd;
  while (word < endWord && !reader.isWord(word)) word++;
  if (word === phraseEnd || word >= endWord) return null;
  const head = headOf(reader, firstWord, phraseEnd);
  if (head < 0) return null;
  for (const mention of mentions) {
    const { name } = mention;
    if (name.runStart < word - 1 || name.firstWord < phraseEnd) continue;
    if (name.runStart > word + 4) return null;
    // Titles may stand between: "…, Captain Andriy Roe".
    for (let between = word; between < name.runStart; between++) {
      if (
        !reader.isRoleOrHonorific(between) &&
        !reader.data.roleModifiers.has(lower[between]!) &&
        lower[between] !== 'the'
      )
        return null;
    }
    if (name.isPossessive) return null;
    const after = name.endWord;
    const closes =
      after >= endWord || !reader.isWord(after) || reader.data.relatives.has(lower[after]!);
    return closes ? mention : null;
  }
  return null;
}

/** The naming part: with a bare title ("General Apty Roe", "Judge Ellis"), without a description before it. */
function startOfName(reader: Reader, { name, entity }: NameMention, limit: number): number {
  const { data, lower } = reader;
  if (entity.kind === 'organisation' || entity.kind === 'place') {
    const article = name.firstWord - 1;
    return article >= limit && lower[article] === 'the' ? article : Math.max(name.firstWord, limit);
  }
  let start = name.firstWord;
  while (start > limit && start > name.runStart) {
    const before = lower[start - 1]!;
    if (!data.ranks.has(before) && !data.honorifics.has(before)) break;
    start--;
  }
  // A title with more before it ("Ukrainian President") is a description.
  if (
    start > limit &&
    (start > name.runStart || reader.isWord(start - 1)) &&
    lower[start - 1] !== 'and'
  ) {
    if (start > name.runStart || reader.isCapital(start - 1))
      return Math.max(name.firstWord, limit);
  }
  return Math.max(start, limit);
}

function describe(reader: Reader, firstWord: number, endWord: number, coreEnd: number): Phrase {
  const { data, lower } = reader;
  const first = lower[firstWord]!;
  const head = headOf(reader, firstWord, coreEnd);
  let determiner: Description['determiner'] = 'none';
  if (data.possessives.has(first)) determiner = 'possessive';
  else if (data.definiteDeterminers.has(first)) determiner = 'definite';
  else if (data.indefiniteDeterminers.has(first) || reader.isDigit(firstWord))
    determiner = 'indefinite';
  else if (isOwned(reader, firstWord, head)) determiner = 'definite';
  return { form: 'description', firstWord, endWord, coreEnd, head, determiner };
}

/** "China’s ambassador": a name that owns is as definite as an article. */
function isOwned(reader: Reader, firstWord: number, head: number): boolean {
  let word = firstWord;
  while (word < head && reader.isWord(word) && reader.isCapital(word)) word++;
  return word > firstWord && word < head && reader.isPossessive(word);
}
