/** Trains the part-of-speech tagger on the tags that wink-nlp gives to the corpus's texts (averaged perceptron, seeded). */
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { Tag, tagCount, universalTags } from '@/utils/text/tags';
import type { TaggerData } from '@/utils/text/tagger';
import { featureCount, slots, tagFeatures, Tagger } from '@/utils/text/tagger';
import type { TextDocument } from '@/utils/text/document';
import { Shape } from '@/utils/text/document';
import { packWeights } from '@/utils/text/weights';
import type { CorpusText } from './corpus';
import { irregularForms } from './irregular';
import { randomFrom } from '../lib/random';
import { shuffled } from './learn';
import { inPresentTense } from './tense';
import { documentOf } from './corpus';

interface Tagged {
  readonly document: TextDocument;
  readonly tags: Uint8Array;
}

const leastCount = 3;
const leastShare = 0.06;
/** The class of words that are always verbs. */
const verb = String(Tag.verb);
/** One text in so many is learned from a second time, in the present tense. */
export const presentShare = 3;

export function trainTagger(corpus: readonly CorpusText[]): TaggerData {
  const told = tagAll(corpus);
  // The same texts in the present tense keep their tags.
  const tagged = [
    ...told,
    ...told
      .filter((_, index) => index % presentShare === 0)
      .map(({ document, tags }) => ({ document: inPresentTense(document), tags })),
  ];
  const { classes, words } = wordClasses(tagged);
  const floats = new Float32Array(slots * tagCount);
  const totals = new Float64Array(slots * tagCount);
  const stamps = new Int32Array(slots * tagCount);
  const tagger = new Tagger({ classes, words }, floats);
  const features = new Int32Array(featureCount);
  const sets = classes.map((tags) => tags.split(',').map(Number));
  let step = 0;
  const add = (at: number, value: number) => {
    totals[at]! += floats[at]! * (step - stamps[at]!);
    stamps[at] = step;
    floats[at]! += value;
  };
  const random = randomFrom(41);
  for (let round = 0; round < 5; round++) {
    let wrong = 0;
    let all = 0;
    for (const at of shuffled(tagged.length, random)) {
      const { document, tags } = tagged[at]!;
      const wordsOf = document.words;
      const classesOf = tagger.classes(wordsOf);
      // The history is what the tagger itself says, as it will be when it is used.
      const own = Uint8Array.from(tags);
      for (let index = 0; index < wordsOf.count; index++) {
        if (!(wordsOf.shape[index]! & Shape.word)) continue;
        const known = sets[classesOf[index]!];
        const capital = (wordsOf.shape[index]! & Shape.capital) !== 0;
        if (known?.length === 1 && !capital) {
          own[index] = known[0]!;
          continue;
        }
        step++;
        all++;
        tagFeatures(wordsOf, classesOf, own, index, features);
        let best = 0;
        let bestScore = -Infinity;
        for (let tag = 0; tag < tagCount; tag++) {
          if (known && !known.includes(tag) && !(capital && tag === 1)) continue;
          let score = 0;
          for (const feature of features) score += floats[feature * tagCount + tag]!;
          if (score > bestScore) {
            best = tag;
            bestScore = score;
          }
        }
        own[index] = best;
        const gold = tags[index]!;
        if (best === gold || (known && !known.includes(gold) && !(capital && gold === 1))) continue;
        wrong++;
        for (const feature of features) {
          add(feature * tagCount + gold, 1);
          add(feature * tagCount + best, -1);
        }
      }
    }
    console.error(
      `tagger round ${round + 1}: ${((100 * wrong) / all).toFixed(2)} % of ${all} ambiguous words wrong`,
    );
  }
  let largest = 0;
  for (let at = 0; at < floats.length; at++) {
    totals[at]! += floats[at]! * (step - stamps[at]!);
    floats[at] = totals[at]! / step;
    largest = Math.max(largest, Math.abs(floats[at]!));
  }
  const scale = 127 / Math.min(largest, 30);
  const bytes = Int8Array.from(floats, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight * scale))),
  );
  return { classes, words, weights: packWeights(bytes) };
}

/** Share of words whose tag equals wink-nlp's. */
export function taggerAgreement(tagger: Tagger, corpus: readonly CorpusText[]): number {
  let right = 0;
  let all = 0;
  for (const { document, tags } of tagAll(corpus)) {
    const own = tagger.tag(document.words);
    for (let index = 0; index < tags.length; index++) {
      if (!(document.words.shape[index]! & Shape.word)) continue;
      all++;
      if (own[index] === tags[index]) right++;
    }
  }
  return right / all;
}

function tagAll(corpus: readonly CorpusText[]): Tagged[] {
  const nlp = winkNLP(winkModel);
  const numbers = new Map(universalTags.map((name, index) => [name, index]));
  return corpus.map(({ text }) => {
    const document = documentOf(text);
    const tokens = nlp.readDoc(text).tokens();
    const values = tokens.out(nlp.its.value) as string[];
    const parts = tokens.out(nlp.its.pos) as string[];
    const { words } = document;
    const tags = new Uint8Array(words.count).fill(15);
    let at = 0;
    let word = 0;
    values.forEach((value, index) => {
      const start = text.indexOf(value, at);
      if (start < 0) return;
      at = start + value.length;
      while (word < words.count && words.end[word]! <= start) word++;
      if (word >= words.count || words.start[word]! > start) return;
      // A word that the other splits further takes the tag of its last part.
      const part = parts[index]!;
      if (part !== 'PUNCT' && part !== 'SPACE') tags[word] = numbers.get(part) ?? 15;
      else if (!(words.shape[word]! & Shape.word)) tags[word] = 13;
    });
    return { document, tags };
  });
}

function wordClasses(tagged: readonly Tagged[]): { classes: string[]; words: string[] } {
  const counts = new Map<string, Int32Array>();
  for (const { document, tags } of tagged) {
    const { words } = document;
    for (let index = 0; index < words.count; index++) {
      const shape = words.shape[index]!;
      if (!(shape & Shape.word) || shape & Shape.digit) continue;
      const lower = words.lower[index]!;
      let count = counts.get(lower);
      if (!count) counts.set(lower, (count = new Int32Array(tagCount)));
      count[tags[index]!]!++;
    }
  }
  const byClass = new Map<string, string[]>();
  for (const [word, count] of counts) {
    const total = count.reduce((sum, n) => sum + n, 0);
    if (total < leastCount || word.length > 20) continue;
    const tags = [...count.keys()]
      .filter((tag) => count[tag]! >= Math.max(2, total * leastShare))
      .sort((a, b) => count[b]! - count[a]!)
      .slice(0, 3);
    if (!tags.length) continue;
    const key = tags.join();
    byClass.set(key, [...(byClass.get(key) ?? []), word]);
  }
  for (const word of irregularForms) {
    const known = counts.get(word)?.reduce((sum, n) => sum + n, 0) ?? 0;
    if (known < leastCount) byClass.set(verb, [...(byClass.get(verb) ?? []), word]);
  }
  // Rare classes fall back on their commonest tags.
  for (const [key, words] of [...byClass]) {
    if (words.length >= 12 || !key.includes(',')) continue;
    const shorter = key.split(',').slice(0, -1).join();
    const closed = words.some((word) => (counts.get(word)?.reduce((a, b) => a + b, 0) ?? 0) > 400);
    if (closed) continue;
    byClass.delete(key);
    byClass.set(shorter, [...(byClass.get(shorter) ?? []), ...words]);
  }
  const classes = [...byClass.keys()].sort();
  return { classes, words: classes.map((key) => byClass.get(key)!.sort().join(' ')) };
}
