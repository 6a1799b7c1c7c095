/** What the article says somebody is: titles before the name, apposition before and after it. */
import type { Gender } from '@/utils/language/speaker-data';
import type { Name } from './names';
import type { Reader } from './reader';

export interface Role {
  /** As the article states it, without article or possessive pronoun. */
  readonly text: string;
  /** Lower-case words, for matching descriptions against it. */
  readonly words: readonly string[];
  /** Its head noun, lower case ("commander"). */
  readonly head: string;
  readonly gender: Gender | null;
  readonly start: number;
  /** 2 a description, 1 a bare title ("Gen.", "Judge"), 0.5 a tie ("rival"), 0 where somebody is from, -1 a form of address. */
  readonly weight: number;
  /** "who" follows: it is somebody's, whatever its head ("a crane operator who"). */
  readonly isPersonal?: boolean;
}

const maxRoleWords = 28;

/** An article or possessive: what follows "and" is another noun phrase. */
function startsPhrase(reader: Reader, word: number): boolean {
  const current = reader.lower[word] ?? '';
  return (
    current === 'the' || current === 'a' || current === 'an' || reader.data.possessives.has(current)
  );
}

/** "A video | shared by…", "a post | seen more than…": a participle behind its noun. */
export function isParticiple(reader: Reader, word: number): boolean {
  const current = reader.lower[word]!;
  if (!current.endsWith('ed') || current.length < 5 || current.includes('-')) return false;
  const next = reader.lower[word + 1] ?? '';
  return (
    reader.data.prepositions.has(next) ||
    /^(?:more|less|over|nearly|almost|widely|last|this|that)$/.test(next)
  );
}

/** The head of a noun phrase: the last word before what modifies it from behind. -1 if there is none. */
export function headOf(reader: Reader, firstWord: number, endWord: number): number {
  const { data, lower } = reader;
  let head = -1;
  for (let word = firstWord; word < endWord; word++) {
    const current = lower[word]!;
    if (!reader.isWord(word)) {
      if (reader.isOpening(word) || reader.isClosingQuote(word)) continue;
      if (current === '-' || current === '/' || current === '$' || current === '%') continue;
      break;
    }
    if (word > firstWord) {
      if (data.prepositions.has(current) || isParticiple(reader, word)) break;
      if (data.relatives.has(current) && !reader.isAllCapitals(word)) break;
      if (data.conjunctions.has(current)) {
        if (head >= 0 && startsPhrase(reader, word + 1)) break;
        // "senior and junior officials" goes on; "president and founder" has its head.
        if (head >= 0 && (reader.isRole(head) || data.groupNouns.has(lower[head]!))) break;
        continue;
      }
    }
    if (reader.isPossessive(word)) continue;
    head = word;
  }
  return head;
}

/** The title or description right before a name: "Ukrainian President |", "county health director |". */
export function roleBefore(reader: Reader, name: Name, limit: number): Role | null {
  const { lower } = reader;
  const { firstWord } = name;
  let end = firstWord;
  while (end > limit && !reader.isWord(end - 1) && lower[end - 1] !== "'") end--;
  if (end < firstWord && lower[end] !== ',') end = firstWord;
  if (end !== firstWord) return null;
  const head = firstWord - 1;
  if (head < limit || !reader.isWord(head)) return null;
  const office = officeBefore(reader, name, limit);
  if (office < 0 && !reader.isRoleOrHonorific(head) && !isOffice(reader, name)) return null;
  let start = office < 0 ? Math.min(name.runStart, head) : office;
  const isLowerCase = !reader.isCapital(office < 0 ? head : office);
  while (start > limit && firstWord - start < 9 && belongsToRole(reader, start - 1, isLowerCase)) {
    start--;
  }
  return makeRole(reader, start, firstWord);
}

/** Words of what an office is of. */
const longestDomain = 5;

/** "Ambassador to the United Nations Jane Roe", "chief of police Jane Roe": the word of the office before what it is of, or -1. */
function officeBefore(reader: Reader, { firstWord, runStart }: Name, limit: number): number {
  const { data, lower } = reader;
  if (runStart !== firstWord) return -1;
  let at = firstWord - 1;
  if (data.groupNouns.has(lower[at]!) || data.organisationGroups.has(lower[at]!)) at--;
  else while (at > limit && firstWord - at <= longestDomain && isDomain(reader, at)) at--;
  if (at === firstWord - 1) return -1;
  if (lower[at] === 'the') at--;
  const isOf = /^(?:to|of|for)$/.test(lower[at] ?? '');
  return isOf && at > limit && reader.isRole(at - 1) ? at - 1 : -1;
}

const isDomain = (reader: Reader, word: number) =>
  reader.isWord(word) && reader.isCapital(word) && !reader.isPossessive(word);

/** "Secretary of State Jane Roe": the office stands in the run. */
function isOffice(reader: Reader, name: Name): boolean {
  for (let word = name.runStart; word < name.firstWord; word++) {
    if (reader.isRole(word)) return true;
  }
  return false;
}

function belongsToRole(reader: Reader, word: number, isLowerCase: boolean): boolean {
  const { data, lower } = reader;
  const current = lower[word]!;
  if (current === '&') return reader.isCapital(word - 1) && reader.isCapital(word + 1);
  if (!reader.isWord(word)) return false;
  if (reader.isPossessive(word)) return true;
  if (current === 'and') return reader.isRole(word - 1) && reader.isRole(word + 1);
  if (data.roleModifiers.has(current) || data.demonyms.has(current)) return true;
  if (data.phraseStops.has(current) || data.notNames.has(current)) return false;
  if (data.possessives.has(current)) return false;
  if (reader.isCapital(word))
    return (
      !reader.isSentenceStart(word) ||
      !reader.seenInLowerCase.has(current) ||
      data.organisationNouns.has(current)
    );
  if (reader.isDigit(word)) return /[a-z]$/.test(current) && reader.isCapital(word + 1);
  if (reader.isRole(word) || data.organisationNouns.has(current)) return true;
  if (current.includes('-')) return true;
  return isLowerCase && !/(?:ed|ing|ly)$/.test(current);
}

/** “The commander of the unit, | General X,” and “the plaintiff, | X”: the phrase between a boundary and the comma before a name. */
export function appositionBefore(reader: Reader, name: Name, limit: number): Role | null {
  const { data, lower } = reader;
  let comma = name.runStart - 1;
  if (reader.isClosingQuote(comma)) comma--;
  if (comma <= limit || lower[comma] !== ',') return null;
  const first = limit;
  let start = comma;
  for (let word = comma - 1; word >= Math.max(first, comma - maxRoleWords); word--) {
    const current = lower[word]!;
    if (current === ',' || current === ';' || current === ':' || current === '—' || current === '–')
      break;
    if (current === '.' || current === '!' || current === '?') break;
    if (data.phraseStops.has(current) && !isInsidePhrase(reader, word)) break;
    start = word;
  }
  const opensHere =
    start <= first ||
    !reader.isWord(start - 1) ||
    !data.prepositions.has(lower[start - 1]!) ||
    lower[start - 1] === 'to' ||
    lower[start - 1] === 'by';
  if (start >= comma || !opensHere) return null;
  // "She thanked | her adviser, Ann Roe,": the phrase begins at its article.
  for (let word = start + 1; word < comma; word++) {
    if (data.prepositions.has(lower[word]!) || data.relatives.has(lower[word]!)) break;
    if (startsPhrase(reader, word)) start = word;
  }
  const head = headOf(reader, start, comma);
  if (head < 0) return null;
  if (!reader.isRole(head) && !(lower[start] === 'the' && data.organisationNouns.has(lower[head]!)))
    return null;
  return makeRole(reader, start, comma);
}

/** Words among the stops that also stand inside a noun phrase: articles and prepositions. */
function isInsidePhrase(reader: Reader, word: number): boolean {
  const current = reader.lower[word]!;
  const { data } = reader;
  return (
    data.definiteDeterminers.has(current) ||
    data.indefiniteDeterminers.has(current) ||
    (data.prepositions.has(current) && current !== 'to' && current !== 'by' && word > 0) ||
    current === 'and'
  );
}

/** “X, | the commander of the unit,” and “X, 45, | a teacher from Leeds,”. */
export function appositionAfter(reader: Reader, name: Name, limit: number): Role | null {
  const { data, lower } = reader;
  let word = name.endWord;
  if (lower[word] === '(') {
    const close = closingBracket(reader, word, limit);
    if (close) word = close + 1;
  }
  const isDash = lower[word] === '—' || lower[word] === '–';
  if (isWhichClause(reader, word)) return null;
  if (lower[word] === ',' && data.relatives.has(lower[word + 1] ?? ''))
    return fromWhere(reader, word, limit);
  if (lower[word] !== ',' && !isDash) return fromWhere(reader, word, limit);
  word++;
  if (reader.isDigit(word) && lower[word + 1] === ',') word += 2;
  const start = word;
  if (start >= limit) return null;
  const end = endOfPhrase(reader, start, limit);
  if (end < limit && reader.isWord(end) && !data.relatives.has(lower[end]!)) return null;
  const head = headOf(reader, start, end);
  if (head < 0 || end - start > maxRoleWords) return null;
  if (!reader.isRole(head) && !isTrade(reader, name, start, head, end)) return null;
  // "X, President Y and others": another person stands here.
  if (reader.isCapital(head) && reader.isCapital(head + 1) && head + 1 < end) return null;
  if (data.groupNouns.has(lower[head]!) && !reader.isRole(head)) return null;
  const role = makeRole(reader, start, end);
  return role && { ...role, isPersonal: lower[end] === 'who' };
}

/** ", which runs the line": whatever stands before is no person. */
export const isWhichClause = ({ lower }: Reader, word: number) =>
  lower[word] === ',' && lower[word + 1] === 'which';

/** "Ann Roe, a thatcher,": behind "a" and the name of a person a noun with a trade's ending, in no list. */
function isTrade(reader: Reader, name: Name, start: number, head: number, end: number): boolean {
  const { data, lower } = reader;
  const word = lower[head]!;
  if (lower[start] !== 'a' && lower[start] !== 'an') return false;
  if (word.length < 5 || data.noTrades.has(word) || data.documentNouns.has(word)) return false;
  if (name.kind !== 'person' && lower[end] !== 'who' && data.organisationNouns.has(word))
    return false;
  return (
    (name.kind === 'person' || name.kind === 'unknown') &&
    name.endWord - name.firstWord > 1 &&
    reader.endsLikeTrade(word)
  );
}

/** "Maggie Roe of the Times". */
function fromWhere(reader: Reader, word: number, limit: number): Role | null {
  const preposition = reader.lower[word];
  const { data } = reader;
  if (
    preposition === ',' &&
    data.relatives.has(reader.lower[word + 1] ?? '') &&
    data.leadingVerbs.has(reader.lower[word + 2] ?? '')
  ) {
    const end = endOfPhrase(reader, word + 3, limit);
    if (end <= word + 3 || end - word > 16) return null;
    const role = makeRole(reader, word + 2, end);
    return role && { ...role, weight: 0 };
  }
  if (preposition !== 'of' && preposition !== 'from') return null;
  if (word + 1 >= limit) return null;
  let end = endOfPhrase(reader, word + 1, limit);
  for (let at = word + 1; at < end; at++) if (reader.lower[at] === 'and') end = at;
  if (end - word > 9 || end <= word + 1) return null;
  const names =
    reader.isCapital(word + 1) || (reader.lower[word + 1] === 'the' && reader.isCapital(word + 2));
  if (!names) return null;
  const role = makeRole(reader, word, end);
  return role && { ...role, weight: 0 };
}

/** Where a noun phrase ends: at a mark, a relative word or a verb of the small list. */
export function endOfPhrase(reader: Reader, start: number, limit: number): number {
  const { data, lower } = reader;
  let inQuotes = false;
  for (let word = start; word < limit; word++) {
    const current = lower[word]!;
    if (!reader.isWord(word)) {
      if (reader.isOpening(word) && current !== '(') {
        inQuotes = true;
        continue;
      }
      if (inQuotes && reader.isClosingQuote(word)) {
        inQuotes = false;
        continue;
      }
      // The inches of "6'4"".
      if (reader.isPossessive(word) || (current === '"' && reader.isDigit(word - 1))) continue;
      if (current === '-' || current === '/' || current === '$' || current === '%') continue;
      // "Orvo Front (OF) fighters".
      if (current === '(' && isBeforePeople(reader, word)) {
        word += 2;
        continue;
      }
      return word;
    }
    // "That report".
    if (word > start && data.relatives.has(current) && !reader.isAllCapitals(word)) return word;
    if (
      word > start &&
      data.phraseStops.has(current) &&
      !data.documentNouns.has(current) &&
      !isInsidePhrase(reader, word) &&
      !isInName(reader, word) &&
      // "Insiders in key early states": the last word of all is no verb.
      !(word + 1 === limit && word > start + 1 && current.endsWith('s')) &&
      current !== 'to' &&
      current !== 'by'
    ) {
      return word;
    }
  }
  return limit;
}

/** An acronym in brackets, and the people of whatever it stands for. */
const isBeforePeople = (reader: Reader, open: number) =>
  reader.lower[open + 2] === ')' && reader.arePeople(open + 3);

/** "The Met Office", "the WHO": behind an article a stop in capitals, or with a capital before another, is a name or begins one. */
function isInName(reader: Reader, word: number): boolean {
  const { data, lower } = reader;
  if (!data.definiteDeterminers.has(lower[word - 1] ?? '')) return false;
  if (reader.isAllCapitals(word) && lower[word]!.length > 1) return true;
  const isOpened = reader.isCapital(word) && reader.isCapital(word + 1);
  return isOpened && !data.definiteDeterminers.has(lower[word]!);
}

function closingBracket(reader: Reader, open: number, limit: number): number {
  for (let word = open + 1; word < Math.min(limit, open + 8); word++) {
    if (reader.lower[word] === ')') return word;
  }
  return 0;
}

/** Builds a role from a stretch of words; null where nothing is left of it. */
export function makeRole(reader: Reader, firstWord: number, endWord: number): Role | null {
  const { data, lower } = reader;
  let start = firstWord;
  if (lower[start] === 'and' || lower[start] === 'both') return null;
  while (
    start < endWord &&
    (!reader.isWord(start) ||
      lower[start] === 'the' ||
      lower[start] === 'a' ||
      lower[start] === 'an' ||
      lower[start] === 'another' ||
      data.possessives.has(lower[start]!))
  ) {
    if (reader.isOpening(start) && lower[start] !== '(') break;
    start++;
  }
  let end = endWord;
  while (end > start && !reader.isWord(end - 1) && !reader.isClosingQuote(end - 1)) end--;
  while (
    end > start &&
    (data.conjunctions.has(lower[end - 1]!) ||
      data.nameJoiners.has(lower[end - 1]!) ||
      (end - start > 1 && data.courtesyTitles.has(lower[end - 1]!)))
  )
    end--;
  if (end <= start) return null;
  let text = reader.slice(start, end).replace(/\s+/g, ' ');
  text = closeQuote(reader, text, end);
  // "Senators Ann Roe and Ben Poe": each is one.
  const isPlural = end - start === 1 && data.roleNouns.has(lower[start]!.replace(/s$/, ''));
  if (isPlural) text = text.replace(/s$/, '');
  const head = headOf(reader, start, end);
  const words: string[] = [];
  for (let word = start; word < end; word++) if (reader.isWord(word)) words.push(lower[word]!);
  let gender: Gender | null = null;
  for (let word = start; word < end && word <= head; word++) {
    gender = reader.roleGender(word) ?? data.honorifics.get(lower[word]!) ?? gender;
  }
  return {
    text,
    words,
    head: head < 0 ? '' : lower[head]!,
    gender,
    start: reader.start(start),
    weight: weightOf(reader, words, head < 0 ? '' : lower[head]!),
  };
}

function weightOf({ data }: Reader, words: readonly string[], head: string): number {
  if (words.every((word) => data.courtesyTitles.has(word))) return -1;
  if (data.kinship.has(head) || data.relationalRoles.has(head)) {
    // "Good friend" says nothing without whose.
    const isVague = words.every((word) => word === head || data.vagueTies.has(word));
    return isVague ? -1 : 0.5;
  }
  const isOffice = words.length > 1 && !words.some((word) => word.endsWith('.'));
  if (
    isOffice &&
    (data.offices.has(head) || (head === 'general' && !data.roleModifiers.has(words[0]!)))
  ) {
    const military = /^(?:lieutenant|major|brigadier|colonel)$/.test(words[words.length - 2]!);
    if (!military) return 2;
  }
  const isBare = words.every(
    (word) => data.ranks.has(word) || data.honorifics.has(word) || data.roleModifiers.has(word),
  );
  return isBare ? 1 : 2;
}

/** In “the unit “Akme,” X” the comma stands inside the quotation marks: the role takes the mark without the comma. */
function closeQuote(reader: Reader, text: string, end: number): string {
  const pairs: readonly (readonly [string, string])[] = [
    ['“', '”'],
    ['‘', '’'],
    ['«', '»'],
    ['"', '"'],
  ];
  for (const [open, close] of pairs) {
    const opened = text.split(open).length - 1;
    const closed = open === close ? 0 : text.split(close).length - 1;
    const isOpen = open === close ? opened % 2 === 1 : opened > closed;
    if (isOpen && (reader.lower[end + 1] === close || reader.lower[end] === close))
      return text + close;
  }
  return text;
}
