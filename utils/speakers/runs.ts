/** How far a name runs: over particles, prepositions inside a body's name, possessives of plurals and nicknames. */
import type { Reader } from './reader';

/** Longest run that is read as one name; more is a headline or shouting. */
const maxRunWords = 14;

/** The word after the capitalised run that begins at `firstWord`. */
export function endOfRun(reader: Reader, firstWord: number, blockEnd: number): number {
  const { data, lower } = reader;
  const limit = Math.min(blockEnd, firstWord + maxRunWords);
  let word = firstWord + 1;
  let joined = false;
  while (word < limit) {
    const current = lower[word]!;
    if (reader.isCapital(word)) {
      if (!reader.hasSpaceBefore(word)) break;
      if (data.notNames.has(current) && !data.firstNames.has(current)) {
        // "Doctors Without Borders": a preposition with a capital inside a name; else a day or a function word ends it.
        const isInside =
          data.prepositionsOfNames.has(current) && isNamePart(reader, word + 1, limit);
        if (!isInside || reader.titleCase[reader.blockOf[word]!]) break;
        word += 2;
        continue;
      }
      if (data.dates.has(current)) break;
      word++;
      continue;
    }
    const afterParticles = skipParticles(reader, word, limit);
    if (afterParticles) {
      word = afterParticles;
      continue;
    }
    if (current === ',' && data.suffixes.has(lower[word + 1] ?? '')) {
      word += 2;
      continue;
    }
    if (current === '&' && reader.isCapital(word + 1)) {
      word += 2;
      continue;
    }
    if (data.nameJoiners.has(current)) {
      const next = lower[word + 1] === 'the' ? word + 2 : word + 1;
      if (isNamePart(reader, next, limit) && joinsName(reader, firstWord, word)) {
        word = next + 1;
        joined = true;
        continue;
      }
      break;
    }
    if (current === 'and' && isJoinedByAcronym(reader, firstWord, word, limit)) {
      word += 2;
      continue;
    }
    if (
      joined &&
      current === 'and' &&
      isNamePart(reader, word + 1, limit) &&
      !startsPerson(reader, word + 1)
    ) {
      word += 2;
      continue;
    }
    const owned = endOfOwned(reader, word, limit);
    if (owned) {
      word = owned;
      continue;
    }
    const nickname = endOfNickname(reader, word, limit);
    if (nickname) {
      word = nickname;
      continue;
    }
    break;
  }
  return word;
}

/** "van der | Linden", "al-Masri": the word after particles that lead to a name, or 0. */
function skipParticles(reader: Reader, word: number, limit: number): number {
  const { particles } = reader.data;
  if (hasParticle(reader, word)) return word + 1;
  let after = word;
  while (after < word + 3 && particles.has(reader.lower[after] ?? '')) after++;
  return after > word && isNamePart(reader, after, limit) ? after + 1 : 0;
}

/** "al-Masri": a particle, a hyphen and a capital. */
export function hasParticle(reader: Reader, word: number): boolean {
  const lower = reader.lower[word]!;
  const hyphen = lower.indexOf('-') + 1;
  if (hyphen === 0 || !reader.data.particles.has(lower.slice(0, hyphen - 1))) return false;
  const letter = reader.text.charAt(reader.start(word) + hyphen);
  return letter !== '' && letter !== letter.toLowerCase();
}

/** "Teachers’ | Union", "Women’s | Institute": the word after a body that a plural owns, or 0. */
function endOfOwned(reader: Reader, mark: number, limit: number): number {
  const { data, lower } = reader;
  if (!reader.isPossessive(mark) || data.firstNames.has(lower[mark - 2] ?? '')) return 0;
  const owner = lower[mark - 1]!;
  const singular = owner.slice(0, -1);
  const isPlural =
    lower[mark] === "'"
      ? owner.endsWith('s') &&
        !data.demonyms.has(singular) &&
        !data.affiliations.has(owner) &&
        (data.roleNouns.has(singular) ||
          data.groupNouns.has(owner) ||
          reader.endsLikeTrade(singular))
      : data.irregularPlurals.has(owner);
  if (!isPlural) return 0;
  let end = mark + 1;
  while (isNamePart(reader, end, limit)) end++;
  return end > mark + 1 && data.organisationNouns.has(lower[end - 1]!) ? end : 0;
}

const isNamePart = (reader: Reader, word: number, limit: number) =>
  word < limit && reader.isCapital(word) && !reader.data.notNames.has(reader.lower[word]!);

function startsPerson(reader: Reader, word: number): boolean {
  const lower = reader.lower[word]!;
  const { firstNames, ranks, honorifics } = reader.data;
  return (
    (firstNames.has(lower) && reader.isCapital(word + 1)) ||
    ranks.has(lower) ||
    honorifics.has(lower)
  );
}

/** "Department of Justice", "House of Lords", "Secretary of State", but not "Smith of Boston" or "Monday for London". */
function joinsName(reader: Reader, firstWord: number, preposition: number): boolean {
  const last = reader.lower[preposition - 1]!;
  const isOf = reader.lower[preposition] === 'of';
  if (reader.data.organisationNouns.has(last)) return true;
  if (isOf && reader.isRole(preposition - 1)) return true;
  if (isOf && /(?:s|ment|ion|ance|ence)$/.test(last) && last.length > 5) {
    for (let word = firstWord; word < preposition; word++) {
      if (reader.data.firstNames.has(reader.lower[word]!)) return false;
    }
    return true;
  }
  return false;
}

/** "Competition and Markets Authority" is one name where the article also has "CMA". */
function isJoinedByAcronym(reader: Reader, firstWord: number, and: number, limit: number): boolean {
  if (!isNamePart(reader, and + 1, limit)) return false;
  let initials = '';
  for (let word = firstWord; word < limit; word++) {
    if (word === and) continue;
    if (!reader.isCapital(word)) break;
    initials += reader.lower[word]!.charAt(0);
  }
  return initials.length > 2 && reader.acronyms.has(initials);
}

/** Dwayne “The Rock” Johnson: the word after the nickname, or 0. */
function endOfNickname(reader: Reader, word: number, limit: number): number {
  if (!reader.isOpening(word) || reader.lower[word] === '[') return 0;
  // A name on a network, after which a post has its date: "Nils Rud (@nilsrud) May 3".
  if (reader.lower[word + 1]?.startsWith('@')) return 0;
  for (let at = word + 2; at < Math.min(limit, word + 5); at++) {
    const mark = reader.lower[at]!;
    if (!reader.isClosingQuote(at) && mark !== ')') continue;
    const after = at + 1;
    if (after < limit && reader.isCapital(after) && reader.hasSpaceBefore(after)) {
      return reader.data.notNames.has(reader.lower[after]!) ? 0 : after + 1;
    }
    return 0;
  }
  return 0;
}
