import { describe, expect, it } from 'vitest';
import learned from '@/utils/attributions/weights/en.json';
import { learnedOf } from '@/utils/attributions/models';
import { Tag, tagCount, universalTags } from '@/utils/text/tags';
import { Tagger } from '@/utils/text/tagger';
import { documentOf } from './documents';

const { tagger } = learnedOf(learned);

/** Words with the names of their tags. */
function tagsOf(text: string): [string, string][] {
  const { words } = documentOf(text);
  const tags = tagger.tag(words);
  return words.lower.map((lower, index) => [lower, universalTags[tags[index]!]!]);
}

describe('tags', () => {
  it('have one name each', () => {
    expect(universalTags).toHaveLength(tagCount);
    expect(new Set(Object.values(Tag)).size).toBe(tagCount);
  });
});

describe('the trained tagger', () => {
  it.each([
    ['The mayor said the ferry was late.', { the: 'DET', mayor: 'NOUN', said: 'VERB', ferry: 'NOUN', late: 'ADJ', '.': 'PUNCT' }], // prettier-ignore
    ['She told reporters that Orben left quickly.', { she: 'PRON', told: 'VERB', reporters: 'NOUN', orben: 'PROPN', quickly: 'ADV' }], // prettier-ignore
    ['The pier and the boats of the town cost $12 and more.', { and: 'CCONJ', of: 'ADP', boats: 'NOUN', '12': 'NUM', $: 'SYM' }], // prettier-ignore
    ['He will not wait.', { he: 'PRON', will: 'AUX', not: 'PART', wait: 'VERB' }],
    ['They want to leave because the captain lied.', { to: 'PART', leave: 'VERB', because: 'SCONJ', lied: 'VERB' }], // prettier-ignore
  ])('%s', (text, expected) => {
    expect(Object.fromEntries(tagsOf(text))).toMatchObject(expected);
  });

  it('tells the noun "calls" from the verb', () => {
    const [noun] = tagsOf('The calls were brief.').filter(([word]) => word === 'calls');
    const [verb] = tagsOf('She calls him every day.').filter(([word]) => word === 'calls');
    expect([noun?.[1], verb?.[1]]).toEqual(['NOUN', 'VERB']);
  });

  it('takes a word at a sentence’s front for the name that it is elsewhere', () => {
    const tags = tagsOf('Waters was late. The crew waited for Waters and his dog.');
    expect(tags.filter(([word]) => word === 'waters').map(([, tag]) => tag)).toEqual([
      'PROPN',
      'PROPN',
    ]);
  });

  it('gives every word a tag, whatever it is', () => {
    const { words } = documentOf('§ Ω 🚢 \ud800 قال zzzz–zz 1e9 !!! ...');
    for (const tag of tagger.tag(words)) expect(tag).toBeLessThan(tagCount);
  });
});

describe('clusters of words', () => {
  const clusterOf = (word: string) => tagger.clusters(documentOf(`x ${word}`).words)[1];

  it('hold words that stand among the same neighbours', () => {
    expect(clusterOf('tuesday')).toBe(clusterOf('wednesday'));
    expect(clusterOf('said')).toBe(clusterOf('added'));
    expect(clusterOf('said')).not.toBe(clusterOf('tuesday'));
  });

  it('are 0 for a word that nobody has seen', () => {
    expect(clusterOf('zzzzq')).toBe(0);
  });
});

describe('a tagger without weights', () => {
  const classes = [`${Tag.noun}`, `${Tag.verb},${Tag.noun}`];
  const plain = new Tagger({ classes, words: ['ferry boat', 'wait'] }, new Int8Array(1 << 16));

  it('gives a word that has one tag that tag, and another only one of its own', () => {
    const { words } = documentOf('all ferry wait now');
    const tags = plain.tag(words);
    expect(tags[1]).toBe(Tag.noun);
    expect([Tag.verb, Tag.noun]).toContain(tags[2]);
  });
});
