/** Names: runs of capitalised words, parted into what stands before the name (title, nation) and the name itself. */
import { isOutletName } from '@/utils/outlets/registry';
import type { Reader } from './reader';
import { endOfRun, hasParticle } from './runs';

export type NameKind = 'person' | 'organisation' | 'place' | 'unknown';

export interface Name {
  /** Word indexes of the name itself, end exclusive. */
  readonly firstWord: number;
  readonly endWord: number;
  /** First word of the capitalised run: titles, nation or house before the name stand from here. */
  readonly runStart: number;
  readonly kind: NameKind;
  /** "the" stands before it. */
  readonly hasArticle: boolean;
  /** "'s" stands after it. */
  readonly isPossessive: boolean;
  /** Two words or more that are all that stands between quotation marks: a work, a product, a show. */
  readonly isTitle?: boolean;
}

/** All names of the article, in its order, by one walk over its words. */
export function findNames(reader: Reader): Name[] {
  const names: Name[] = [];
  reader.document.blocks.forEach((block, index) => {
    // Where all words have capitals, names are those that the body knows: see `Entities`.
    if (reader.titleCase[index]) return;
    let word = block.firstWord;
    while (word < block.endWord) {
      if (!startsName(reader, word)) {
        word++;
        continue;
      }
      const endWord = endOfRun(reader, word, block.endWord);
      if (word !== block.firstWord || !isDateline(reader, word, endWord)) {
        addRun(reader, word, endWord, names);
      }
      word = endWord;
    }
  });
  return names;
}

/** "BERGEN (Norsk) —", "OSLO: …": where the report was written. */
function isDateline(reader: Reader, firstWord: number, endWord: number): boolean {
  const { data, lower } = reader;
  const mark = lower[endWord] ?? '';
  if (mark === '(') {
    const after = lower[endWord + 3] ?? '';
    return after === '—' || after === '–' || /^-+$/.test(after);
  }
  if (mark === '—' || mark === '–' || /^-+$/.test(mark)) return reader.isAllCapitals(firstWord);
  return (
    mark === ':' &&
    reader.isAllCapitals(firstWord) &&
    (data.places.has(lower[firstWord]!) || data.regions.has(lower[firstWord]!))
  );
}

function startsName(reader: Reader, word: number): boolean {
  const lower = reader.lower[word]!;
  if (!reader.isCapital(word)) {
    if (reader.isDigit(word)) return isOrdinal(lower) && reader.isCapital(word + 1);
    return hasParticle(reader, word);
  }
  const { notNames, openingWords, firstNames, roleNouns, ranks, honorifics, demonyms, places } =
    reader.data;
  if (notNames.has(lower)) {
    // "Will Smith", "Major", "Mark": a first name with a surname after it.
    if (isAcronymWithArticle(reader, word)) return true;
    return firstNames.has(lower) && reader.isCapital(word + 1) && !reader.opensSentence(word);
  }
  if (isHyphenatedAdjective(reader, word) || lower.endsWith('-year-old')) return false;
  if (!reader.opensSentence(word)) return true;
  const follows = reader.isCapital(word + 1) && reader.hasSpaceBefore(word + 1);
  // "Will Roe run?" asks.
  const isFirstName = follows && firstNames.has(lower) && !isQuestion(reader, word);
  if (openingWords.has(lower) && !isFirstName) return false;
  if (follows) {
    const isTitle =
      roleNouns.has(lower) || ranks.has(lower) || honorifics.has(lower) || demonyms.has(lower);
    return (
      isTitle ||
      firstNames.has(lower) ||
      !reader.seenInLowerCase.has(lower) ||
      reader.seenCapitalised.has(lower)
    );
  }
  const isOffice = reader.lower[word + 1] === 'of' && reader.isCapital(word + 2);
  return (
    reader.seenCapitalised.has(lower) ||
    // "Xi said", where "Xi Jinping" opened a sentence too; "Minister of Justice Ann Roe".
    (reader.seenOpening.has(lower) && !reader.seenInLowerCase.has(lower) && !reader.isRole(word)) ||
    (isOffice && roleNouns.has(lower)) ||
    reader.isAllCapitals(word) ||
    places.has(lower) ||
    firstNames.has(lower) ||
    isLikelyName(reader, word)
  );
}

/** "The WHO", "the US". */
const isAcronymWithArticle = (reader: Reader, word: number) =>
  reader.isAllCapitals(word) &&
  reader.lower[word]!.length > 1 &&
  reader.lower[word - 1] === 'the' &&
  !reader.titleCase[reader.blockOf[word]!];

/** A single word at a sentence's start, capitalised nowhere else: a name only with a possessive or an apposition, "Kovac’s", "Kovac, 43,". */
function isLikelyName(reader: Reader, word: number): boolean {
  const { lower } = reader;
  if (reader.seenInLowerCase.has(lower[word]!) || reader.data.groupNouns.has(lower[word]!))
    return false;
  if (/(?:ly|ing|ed|s)$/.test(lower[word]!)) return lower[word + 1] === "'s";
  return lower[word]!.length > 3;
}

/** "Kremlin-installed", "Russian-occupied": an adjective made of a name. */
function isHyphenatedAdjective(reader: Reader, word: number): boolean {
  const lower = reader.lower[word]!;
  const hyphen = lower.lastIndexOf('-');
  if (hyphen < 0 || lower.length - hyphen < 6) return false;
  const after = reader.text.charAt(reader.start(word) + hyphen + 1);
  return after === lower.charAt(hyphen + 1);
}

function isQuestion(reader: Reader, word: number): boolean {
  const { endWord } = reader.document.sentences[reader.sentence(word)]!;
  return reader.lower[endWord - 1] === '?';
}

const isOrdinal = (lower: string) => /^\d{1,3}(?:st|nd|rd|th)$/.test(lower);

function addRun(reader: Reader, runStart: number, runEnd: number, into: Name[]): void {
  const { data, lower } = reader;
  let endWord = runEnd;
  while (endWord > runStart && !reader.isWord(endWord - 1)) endWord--;
  if (isOutletName(reader.slice(runStart, endWord))) {
    into.push({
      firstWord: runStart,
      endWord,
      runStart,
      kind: 'organisation',
      hasArticle: lower[runStart - 1] === 'the',
      isPossessive: reader.isPossessive(endWord),
      isTitle: isTitle(reader, runStart, endWord),
    });
    return;
  }
  endWord = withoutTail(reader, runStart, endWord);
  const person = personInside(reader, runStart, endWord);
  if (person) {
    addRun(reader, runStart, person, into);
    addRun(reader, person, endWord, into);
    return;
  }
  let firstWord = skipTitles(reader, runStart, endWord);
  if (firstWord >= endWord) return;
  const titled = firstWord > runStart && reader.isRoleOrHonorific(firstWord - 1);
  if (!titled && endWord - firstWord > 2 && data.demonyms.has(lower[firstWord]!)) {
    if (data.firstNames.has(lower[firstWord + 1]!)) firstWord++;
  }
  if (endWord - firstWord === 1) {
    const only = lower[firstWord]!;
    if (data.groupNouns.has(only) || data.demonyms.has(only) || isPeople(reader, only)) return;
  }
  const last = lower[endWord - 1]!;
  if (isPeople(reader, last) || (last.endsWith('s') && data.affiliations.has(last))) return;
  const hasArticle = lower[runStart - 1] === 'the';
  into.push({
    firstWord,
    endWord,
    runStart,
    kind: kindOf(reader, firstWord, endWord, titled, hasArticle),
    hasArticle,
    isPossessive: reader.isPossessive(endWord),
    isTitle: isTitle(reader, runStart, endWord),
  });
}

function isTitle(reader: Reader, runStart: number, endWord: number): boolean {
  if (endWord - runStart < 2 || !isDoubleMark(reader, runStart - 1)) return false;
  const mark = reader.lower[endWord];
  return isDoubleMark(reader, mark === ',' || mark === '.' ? endWord + 1 : endWord);
}

const isDoubleMark = ({ lower }: Reader, word: number) => /^[“”"«»„]$/.test(lower[word] ?? '');

/** "Ann Roe | Election Day": two words behind a full name that the article also writes in lower case. */
function withoutTail(reader: Reader, runStart: number, endWord: number): number {
  const { data, lower, seenInLowerCase } = reader;
  if (endWord - runStart < 4 || data.organisationNouns.has(lower[endWord - 1]!)) return endWord;
  const isCommon = (word: number) =>
    seenInLowerCase.has(lower[word]!) && !data.firstNames.has(lower[word]!);
  if (!isCommon(endWord - 1) || !isCommon(endWord - 2) || reader.isRoleOrHonorific(endWord - 1))
    return endWord;
  return data.firstNames.has(lower[endWord - 4]!) ? endWord - 2 : endWord;
}

/** "Russians", "Americans": people, not a name. */
const isPeople = ({ data }: Reader, lower: string) =>
  lower.endsWith('s') && data.demonyms.has(lower.slice(lower.lastIndexOf('-') + 1, -1));

/** "Ministry of Finance | Brian Roe": where a person begins behind a body's name, else 0. */
function personInside(reader: Reader, runStart: number, endWord: number): number {
  const { data, lower } = reader;
  if (data.organisationNouns.has(lower[endWord - 1]!)) return 0;
  const holder = officeHolder(reader, runStart, endWord);
  if (holder > 0) return holder;
  for (let word = runStart; word < endWord - 1; word++) {
    if (reader.isRoleOrHonorific(word) && !data.organisationNouns.has(lower[word]!)) return 0;
    if (word === runStart || endWord - word > 4 || !data.firstNames.has(lower[word]!)) continue;
    if (data.nameJoiners.has(lower[word - 1]!) || data.particles.has(lower[word - 1]!)) continue;
    return hasOrganisationNoun(reader, runStart, word) ? word : 0;
  }
  return 0;
}

/** "Ambassador to Britain | Liu Roe": where a person of two or three words begins behind the place of an office, else 0. */
function officeHolder(reader: Reader, runStart: number, endWord: number): number {
  const { data, lower } = reader;
  const article = lower[runStart - 1] === 'the' ? 1 : 0;
  const preposition = runStart - 1 - article;
  if (!/^(?:to|of|for)$/.test(lower[preposition] ?? '') || !reader.isRole(preposition - 1))
    return 0;
  for (let word = endWord - 2; word > runStart && endWord - word <= 3; word--) {
    const place = reader.slice(runStart, word).toLowerCase();
    const isPlace = data.places.has(place) || data.regions.has(place) || reader.isAllCapitals(word - 1); // prettier-ignore
    const joins = data.nameJoiners.has(lower[word - 1]!) || data.particles.has(lower[word]!);
    if (joins || reader.isAllCapitals(word)) continue;
    if (isPlace || data.firstNames.has(lower[word]!)) return word;
  }
  return 0;
}

/** The first word of the name after titles: "White House Press Secretary | Jane Roe". `endWord` if the run is only a title. */
function skipTitles(reader: Reader, runStart: number, endWord: number): number {
  const { data, lower } = reader;
  let title = -1;
  for (let word = runStart; word < endWord; word++) {
    if (!reader.isRoleOrHonorific(word)) continue;
    if (data.nameLikeRoles.has(lower[word]!) && !data.firstNames.has(lower[word + 1] ?? ''))
      continue;
    // "Gov. Earl Roe": behind a title a first name is no second one.
    if (word > runStart && word - 1 === title && data.firstNames.has(lower[word]!)) break;
    // A first name that is also a title: "Dean Smith", but "Dean John Smith".
    if (data.firstNames.has(lower[word]!) && !data.firstNames.has(lower[word + 1] ?? '')) {
      if (endWord - word < 3) continue;
    }
    title = word;
  }
  if (title < 0) return skipDescriptor(reader, runStart, endWord);
  let rest = title + 1;
  while (rest < endWord && !reader.isWord(rest)) rest++;
  const onlySuffix = rest < endWord && data.suffixes.has(lower[rest]!);
  // "Mr. King": after a form of address a title's word is the name.
  if (rest >= endWord && title > runStart && data.courtesyTitles.has(lower[title - 1]!))
    return title;
  if (rest >= endWord || onlySuffix)
    return endsWithTitleName(reader, runStart, endWord) ? runStart : endWord;
  if (data.nameJoiners.has(lower[rest]!)) {
    // "Secretary of State Jane Roe": what follows "of" up to a first name is the office.
    for (let word = rest + 2; word < endWord; word++) {
      if (data.firstNames.has(lower[word]!) && endWord - word >= 2) return word;
    }
    return endWord - rest >= 4 && !hasOrganisationNoun(reader, rest, endWord)
      ? endWord - 2
      : endWord;
  }
  if (hasOrganisationNoun(reader, rest, endWord)) return runStart;
  return rest;
}

/** "Republican | Ann Roe", "Russian | Ivan Poe" and, where a sentence begins, "Hold | Ann Roe". */
function skipDescriptor(reader: Reader, runStart: number, endWord: number): number {
  const { data, lower } = reader;
  if (endWord - runStart < 3 || !data.firstNames.has(lower[runStart + 1]!)) return runStart;
  // "Bashir al Tamimi": a particle, and no first name.
  if (!reader.isCapital(runStart + 1)) return runStart;
  const first = lower[runStart]!;
  if (data.firstNames.has(first) || data.organisationNouns.has(lower[endWord - 1]!))
    return runStart;
  if (data.affiliations.has(first) || data.demonyms.has(first)) return runStart + 1;
  const tellsNothing = reader.opensSentence(runStart) && !reader.seenCapitalised.has(first);
  const isWord = reader.seenInLowerCase.has(first) || data.openingWords.has(first);
  return tellsNothing &&
    (isWord || reader.isSentenceStart(runStart)) &&
    first.length > 2 &&
    !first.endsWith('.')
    ? runStart + 1
    : runStart;
}

/** "Tim Cook", "John Major": a title's word as the surname after a first name. */
function endsWithTitleName(reader: Reader, runStart: number, endWord: number): boolean {
  const length = endWord - runStart;
  if (reader.data.affiliations.has(reader.lower[endWord - 1]!)) return false;
  if (length < 2 || length > 4) return false;
  if (reader.data.firstNames.has(reader.lower[runStart]!)) return true;
  return length === 2 && isUnknownPerson(reader, runStart);
}

/** "Suzzanne Monk": a word that is nothing else before a title that is rather a surname. */
function isUnknownPerson(reader: Reader, word: number): boolean {
  const { data, lower } = reader;
  const first = lower[word]!;
  const isKnown =
    data.organisationNouns.has(first) ||
    data.roleModifiers.has(first) ||
    data.demonyms.has(first) ||
    data.places.has(first) ||
    data.regions.has(first) ||
    reader.isRole(word) ||
    reader.seenInLowerCase.has(first);
  return !isKnown && data.surnamesToo.has(lower[word + 1]!) && lower[word - 1] !== 'the';
}

function hasOrganisationNoun(reader: Reader, firstWord: number, endWord: number): boolean {
  for (let word = firstWord; word < endWord; word++) {
    if (reader.data.organisationNouns.has(reader.lower[word]!)) return true;
  }
  return false;
}

function kindOf(
  reader: Reader,
  firstWord: number,
  endWord: number,
  titled: boolean,
  hasArticle: boolean,
): NameKind {
  const { data, lower } = reader;
  const length = endWord - firstWord;
  const first = lower[firstWord]!;
  const whole = length === 1 ? first : reader.slice(firstWord, endWord).toLowerCase();
  if (data.places.has(whole)) return 'place';
  if (titled && length <= 5) return 'person';
  if (data.regions.has(whole)) return 'place';
  const isPersonal = data.firstNames.has(first) && !hasArticle;
  if (data.organisationNouns.has(lower[endWord - 1]!) && !(isPersonal && length === 2)) {
    return 'organisation';
  }
  for (let word = firstWord; word < endWord; word++) {
    const current = lower[word]!;
    if (current === '&' || data.nameJoiners.has(current)) return 'organisation';
    if (data.prepositionsOfNames.has(current) && word > firstWord) return 'organisation';
  }
  // "21st Century Films".
  if (isOrdinal(first)) return 'organisation';
  if (length >= 2 && isPersonal) return 'person';
  const last = lower[endWord - 1]!;
  const isTown =
    (last === 'city' || last === 'county') && data.regions.has(whole.slice(0, -last.length - 1));
  if (isTown) return 'place';
  if (length >= 2 && !titled && (data.regions.has(last) || data.places.has(last))) return 'place';
  if (length >= 2 && hasInitial(reader, firstWord, endWord)) return 'person';
  if (
    data.suffixes.has(lower[endWord - 1]!) &&
    (isPersonal || /^[js]r/.test(lower[endWord - 1]!))
  ) {
    return 'person';
  }
  if (hasOrganisationNoun(reader, firstWord, endWord)) return 'organisation';
  if (
    reader.isAllCapitals(firstWord) &&
    length === 1 &&
    lower[endWord] === ':' &&
    first.length > 3
  ) {
    return 'person';
  }
  if (
    reader.isAllCapitals(firstWord) &&
    length === 1 &&
    !reader.titleCase[reader.blockOf[firstWord]!]
  ) {
    return 'organisation';
  }
  if (data.demonyms.has(first) || data.places.has(first))
    return length > 1 ? 'organisation' : 'unknown';
  if (hasArticle) return 'organisation';
  return isNamedBody(reader, endWord) ? 'organisation' : 'unknown';
}

/** "the Tanak news agency", "Orvo party": a body's noun in lower case right behind the name. */
function isNamedBody({ data, lower }: Reader, endWord: number): boolean {
  const next = lower[endWord] ?? '';
  if (data.publicBodies.has(next)) return true;
  return next === 'news' || next === 'newspaper' || next === 'television';
}

function hasInitial(reader: Reader, firstWord: number, endWord: number): boolean {
  for (let word = firstWord; word < endWord - 1; word++) {
    const current = reader.lower[word]!;
    if (
      current.endsWith('.') &&
      (current.length === 2 || (current.length === 4 && current.charAt(1) === '.'))
    ) {
      const letters = current.replaceAll('.', '');
      return !reader.data.places.has(current) && !reader.data.organisationNouns.has(letters);
    }
  }
  return false;
}
