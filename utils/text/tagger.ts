/**
 * A small part-of-speech tagger: each word has a class (the tags that it takes, commonest first, learned from a corpus; for unknown
 * words its ending and shape), and a linear model over neighbouring classes and tags decides between them, left to right.
 */
import type { Words } from './document';
import { Shape } from './document';
import { Tag, tagCount } from './tags';

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

export class Tagger {
  private readonly classOf = new Map<string, number>();
  private readonly clusterOf = new Map<string, number>();
  private readonly tagsOf: number[][];
  private readonly unknown: Map<string, number>;

  constructor(
    data: Pick<TaggerData, 'classes' | 'words' | 'clusters'>,
    private readonly weights: Int8Array | Float32Array,
  ) {
    this.tagsOf = data.classes.map((tags) => tags.split(',').map(Number));
    data.words.forEach((words, index) => {
      words.split(' ').forEach((word, at) => {
        if (!word) return;
        this.classOf.set(word, index);
        const cluster = digits.indexOf(data.clusters?.[index]?.[at] ?? 'A');
        if (cluster > 0) this.clusterOf.set(word, cluster);
      });
    });
    this.unknown = new Map(['', ...endings].map((ending, index) => [ending, index]));
  }

  /** Class of each word; classes of unknown words follow the known ones. */
  classes(words: Words): Uint16Array {
    const classes = new Uint16Array(words.count);
    for (let index = 0; index < words.count; index++) {
      const lower = words.lower[index]!;
      const known = this.classOf.get(lower);
      classes[index] = known ?? this.tagsOf.length + this.unknownClass(lower, words.shape[index]!);
    }
    return classes;
  }

  /** Cluster of each word. */
  clusters(words: Words): Uint8Array {
    const clusters = new Uint8Array(words.count);
    for (let index = 0; index < words.count; index++) clusters[index] = this.clusterOf.get(words.lower[index]!) ?? 0; // prettier-ignore
    return clusters;
  }

  private unknownClass(lower: string, shape: number): number {
    if (!(shape & Shape.word)) return 0;
    if (shape & Shape.digit) return 1;
    const capital = shape & Shape.capital ? (shape & Shape.sentenceStart ? 1 : 2) : 0;
    for (const ending of endings) {
      if (lower.length > ending.length + 2 && lower.endsWith(ending)) {
        return 2 + this.unknown.get(ending)! * 3 + capital;
      }
    }
    return 2 + capital;
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
        if (names.has(words.lower[index]!) && !known?.some((tag) => closed.has(tag))) {
          tags[index] = Tag.name;
          continue;
        }
      }
      tagFeatures(words, classes, tags, index, features);
      tags[index] = this.best(features, known, words.shape[index]!);
    }
    return tags;
  }

  private best(features: Int32Array, known: number[] | undefined, shape: number): number {
    let best: number = Tag.noun;
    let bestScore = -Infinity;
    const capital = (shape & Shape.capital) !== 0;
    for (let tag = 0; tag < tagCount; tag++) {
      if (known && !known.includes(tag) && !(capital && tag === Tag.name)) continue;
      let score = 0;
      for (const feature of features) score += this.weights[feature * tagCount + tag]!;
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

/** Words that the text writes with a capital inside sentences, and hardly ever without one. Headlines in title case do not count. */
function namesOf(words: Words): Set<string> {
  const balance = new Map<string, number>();
  let sentence = -1;
  let titled = false;
  for (let index = 0; index < words.count; index++) {
    const shape = words.shape[index]!;
    if (words.sentence[index] !== sentence) {
      sentence = words.sentence[index]!;
      titled = inTitleCase(words, index);
    }
    if (!(shape & Shape.word) || titled || shape & Shape.sentenceStart) continue;
    const lower = words.lower[index]!;
    if (shape & Shape.capital) {
      const before = index > 0 ? words.shape[index - 1]! : 0;
      // After an opening mark a capital may only begin a sentence.
      if (before & Shape.word) balance.set(lower, (balance.get(lower) ?? 0) + 1);
    } else balance.set(lower, (balance.get(lower) ?? 0) - 2);
  }
  const names = new Set<string>();
  for (const [word, count] of balance) if (count > 0) names.add(word);
  return names;
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
