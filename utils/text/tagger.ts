/**
 * A small part-of-speech tagger: each word has a class (the tags that it takes, commonest first, learned from a corpus; for unknown
 * words its ending and shape), and a linear model over neighbouring classes and tags decides between them, left to right.
 */
import type { Words } from './document';
import { Shape } from './document';
import { Tag, tagCount } from './tags';
import { ByWord, CountsByWord } from './vocabulary';

/** Learned data, as a training run writes it. */
export interface TaggerData {
  /** For each class, its tags as numbers ("2,0"), commonest first. */
  readonly classes: readonly string[];
  /** For each class, its words, parted by spaces. */
  readonly words: readonly string[];
  /** For each class, the clusters of its words in their order, a digit of base 64 each: words that stand among the same neighbours. */
  readonly clusters?: readonly string[];
  /** 8-bit weights, one row of `tagCount` a feature slot, as `packWeights` writes them. */
  readonly weights: string;
}

/** Clusters of words, 0 for words that have none. */
export const clusterCount = 64;
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Feature slots; each has `tagCount` weights. Shared with the training script. */
export const slots = 1 << 14;

const endings = [
  'ing', 'ed', 'ly', 'ion', 'ment', 'ness', 'ity', 'ist', 'ism', 'ers', 'er', 'ors', 'or', 'ous', 'ive', 'al', 'able', 'ful',
  'less', 'ians', 'ian', 'ese', 'ish', 'ies', 'es', 's', 'y', 'en', 'ic',
]; // prettier-ignore

/** The number of the first ending that a word has, from 1; 0 for none. */
const endingOf = (lower: string) =>
  1 + endings.findIndex((ending) => lower.length > ending.length + 2 && lower.endsWith(ending));

const allTags = Array.from({ length: tagCount }, (_, tag) => tag);
const ascending = (tags: readonly number[]) => [...tags].sort((a, b) => a - b);

/** @param ending number of the word's ending. */
function unknownClass(ending: number, shape: number): number {
  if (!(shape & Shape.word)) return 0;
  if (shape & Shape.digit) return 1;
  return 2 + ending * 3 + (shape & Shape.capital ? (shape & Shape.sentenceStart ? 1 : 2) : 0);
}

export class Tagger {
  private readonly classOf = new Map<string, number>();
  private readonly clusterOf = new Map<string, number>();
  private readonly tagsOf: number[][];
  /** The same in ascending order, and with the tag of names, which a word with a capital may always be. */
  private readonly sortedTags: readonly (readonly number[])[];
  private readonly tagsOrName: readonly (readonly number[])[];
  /** Class of a known word; of others the number of their ending behind the classes. */
  private readonly ofWord = new ByWord(
    (lower) => this.classOf.get(lower) ?? this.tagsOf.length + endingOf(lower),
  );
  private readonly clusterOfWord = new ByWord((lower) => this.clusterOf.get(lower) ?? 0);

  constructor(
    data: Pick<TaggerData, 'classes' | 'words' | 'clusters'>,
    private readonly weights: Int8Array | Float32Array,
  ) {
    this.tagsOf = data.classes.map((tags) => tags.split(',').map(Number));
    this.sortedTags = this.tagsOf.map(ascending);
    this.tagsOrName = this.tagsOf.map((tags) => ascending([...new Set([...tags, Tag.name])]));
    data.words.forEach((words, index) => {
      words.split(' ').forEach((word, at) => {
        if (!word) return;
        this.classOf.set(word, index);
        const cluster = digits.indexOf(data.clusters?.[index]?.[at] ?? 'A');
        if (cluster > 0) this.clusterOf.set(word, cluster);
      });
    });
  }

  /** Class of each word; classes of unknown words follow the known ones. */
  classes(words: Words): Uint16Array {
    const classes = new Uint16Array(words.count);
    const known = this.tagsOf.length;
    for (let index = 0; index < words.count; index++) {
      const own = this.ofWord.of(words, index);
      classes[index] = own < known ? own : known + unknownClass(own - known, words.shape[index]!);
    }
    return classes;
  }

  /** Cluster of each word. */
  clusters(words: Words): Uint8Array {
    const clusters = new Uint8Array(words.count);
    for (let index = 0; index < words.count; index++) clusters[index] = this.clusterOfWord.of(words, index); // prettier-ignore
    return clusters;
  }

  /** One tag a word. */
  tag(words: Words): Uint8Array {
    const { count } = words;
    const classes = this.classes(words);
    const tags = new Uint8Array(count);
    const features = new Int32Array(featureCount);
    const names = namesOf(words);
    for (let index = 0; index < count; index++) {
      if (!(words.shape[index]! & Shape.word)) {
        tags[index] = symbols.has(words.lower[index]!) ? Tag.symbol : Tag.punctuation;
        continue;
      }
      const known = this.tagsOf[classes[index]!];
      if (known?.length === 1 && !(words.shape[index]! & Shape.capital)) {
        tags[index] = known[0]!;
        continue;
      }
      if (words.shape[index]! & Shape.capital && known?.[0] !== Tag.name) {
        // "Lynch said": elsewhere in the text the word is written as a name.
        if (names.get(words, index) > 0 && !known?.some((tag) => closed.has(tag))) {
          tags[index] = Tag.name;
          continue;
        }
      }
      tagFeatures(words, classes, tags, index, features);
      const capital = (words.shape[index]! & Shape.capital) !== 0;
      const weighed = capital ? this.tagsOrName : this.sortedTags;
      tags[index] = this.best(features, weighed[classes[index]!] ?? allTags);
    }
    return tags;
  }

  /** @param tags that are weighed, in ascending order: the first of equals wins. */
  private best(features: Int32Array, tags: readonly number[]): number {
    const { weights } = this;
    let best: number = Tag.noun;
    let bestScore = -Infinity;
    for (const tag of tags) {
      let score = 0;
      for (let index = 0; index < featureCount; index++) {
        score += weights[features[index]! * tagCount + tag]!;
      }
      if (score > bestScore) {
        best = tag;
        bestScore = score;
      }
    }
    return best;
  }
}

const closed = new Set<number>([
  Tag.preposition,
  Tag.determiner,
  Tag.pronoun,
  Tag.conjunction,
  Tag.subordinator,
  Tag.auxiliary,
  Tag.particle,
]);

/** Above 0 for words that the text writes with a capital inside sentences, and hardly ever without one. Headlines in title case do not count. */
function namesOf(words: Words): CountsByWord {
  const balance = new CountsByWord();
  let sentence = -1;
  let titled = false;
  for (let index = 0; index < words.count; index++) {
    const shape = words.shape[index]!;
    if (words.sentence[index] !== sentence) {
      sentence = words.sentence[index]!;
      titled = inTitleCase(words, index);
    }
    if (!(shape & Shape.word) || titled || shape & Shape.sentenceStart) continue;
    if (shape & Shape.capital) {
      const before = index > 0 ? words.shape[index - 1]! : 0;
      // After an opening mark a capital may only begin a sentence.
      if (before & Shape.word) balance.add(words, index, 1);
    } else balance.add(words, index, -2);
  }
  return balance;
}

function inTitleCase(words: Words, from: number): boolean {
  let capitals = 0;
  let all = 0;
  const sentence = words.sentence[from];
  for (let index = from; index < words.count && words.sentence[index] === sentence; index++) {
    const shape = words.shape[index]!;
    if (!(shape & Shape.word) || words.lower[index]!.length < 4) continue;
    all++;
    if (shape & Shape.capital) capitals++;
  }
  return all > 2 && capitals / all > 0.7;
}

const symbols = new Set([
  '$',
  '%',
  '+',
  '=',
  '£',
  '€',
  '#',
  '&',
  '@',
  '/',
  '|',
  '*',
  '©',
  '~',
  '^',
]);

export const featureCount = 9;

/** Writes the feature slots of word `index` into `into`; `tags` holds the tags of the words before it. */
export function tagFeatures(
  words: Words,
  classes: Uint16Array,
  tags: Uint8Array,
  index: number,
  into: Int32Array,
): void {
  const own = classes[index]!;
  const shape = words.shape[index]! & (Shape.capital | Shape.allCapitals | Shape.sentenceStart);
  const first = shape & Shape.sentenceStart;
  const before = first ? 31 : tags[index - 1]!;
  const before2 = first || index < 2 ? 31 : tags[index - 2]!;
  const next = index + 1 < words.count ? classes[index + 1]! : 511;
  const next2 = index + 2 < words.count ? classes[index + 2]! : 511;
  const previous = first ? 511 : classes[index - 1]!;
  into[0] = slot(1, own, 0);
  into[1] = slot(2, own, before);
  into[2] = slot(3, before, before2);
  into[3] = slot(4, own, next);
  into[4] = slot(5, before, next);
  into[5] = slot(6, own, shape);
  into[6] = slot(7, previous, own);
  into[7] = slot(8, next, next2);
  into[8] = slot(9, own, before * 32 + before2);
}

function slot(template: number, a: number, b: number): number {
  let hash = Math.imul(template * 0x9e3779b1 + a, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) & (slots - 1);
}
