/** Where a place lies: "police in Harrow, Ontario", "Harrow, Ontario, police". */
import type { NameMention } from './entities';
import type { Reader } from './reader';
import { headOf } from './roles';

/**
 * The end of a noun phrase that ends or begins with a place, over what says where that lies: its state or its country are
 * nobody who speaks. Behind people in the plural any other name is a place too, for one name cannot be all of them.
 * @param end of the phrase, a word index, as what is returned
 */
export function overWhereabouts(
  reader: Reader,
  mentions: readonly NameMention[],
  firstWord: number,
  end: number,
  endWord: number,
): number {
  const { data, lower } = reader;
  const place = mentions.findIndex(({ name }) => name.endWord === end);
  const next = mentions[place + 1];
  if (lower[end] !== ',' || place < 0 || next?.name.runStart !== end + 1) return end;
  const after = next.name.endWord;
  const { runStart } = mentions[place]!.name;
  if (runStart <= firstWord + 1 && next.entity.kind === 'place' && lower[after] === ',')
    return areNouns(reader, after + 1, endWord) ? endWord : end;
  if (!data.prepositions.has(lower[runStart - 1]!)) return end;
  const closes = after >= endWord || !reader.isWord(after) || data.relatives.has(lower[after]!);
  const isPlace = next.entity.kind === 'place' || reader.arePeople(headOf(reader, firstWord, end));
  return closes && isPlace ? Math.min(after, endWord) : end;
}

/** "Harrow, Ontario, | police officers". */
function areNouns(reader: Reader, firstWord: number, endWord: number): boolean {
  const { data, lower } = reader;
  for (let word = firstWord; word < endWord; word++) {
    if (!reader.isWord(word) || reader.isCapital(word)) return false;
    if (data.phraseStops.has(lower[word]!) || data.relatives.has(lower[word]!)) return false;
  }
  return firstWord < endWord;
}
