import { describe, expect, it } from 'vitest';
import { evidenceParts, isBesideContent } from '@/components/evidence';
import { spanOf } from '@/utils/model';
import { annotationOf } from '../annotations';

const page =
  'He spoke. On a grey morning in the old customs house the ministry, which had kept silent for a week, said that none of it could be confirmed by the observers who had come down to the river with their maps and lists.';
const span = (words: string) => {
  const start = page.indexOf(words);
  return spanOf(page, start, start + words.length);
};
const sentence = span(page.slice('He spoke. '.length));
const evidence = span('none of it could be confirmed');

describe('the sentence of the evidence', () => {
  it('is whole where there is room', () => {
    const { before, words, after } = evidenceParts(evidence, sentence, 500);
    expect(words).toBe(evidence.text);
    expect(before + words + after).toBe(sentence.text);
  });

  it('is cut to what stands nearest, whole words on both sides', () => {
    expect(evidenceParts(evidence, sentence, 100)).toEqual({
      before: '… kept silent for a week, said that ',
      words: evidence.text,
      after: ' by the observers who had come …',
    });
  });

  it('gives one side the room that the other leaves', () => {
    const late = span('maps and lists.');
    const { before, after } = evidenceParts(late, sentence, 100);
    expect(after).toBe('');
    expect(before.length).toBeGreaterThan(60);
    const early = span('On a grey morning');
    expect(evidenceParts(early, sentence, 100)).toMatchObject({ before: '' });
  });

  it('never loses the evidence itself', () => {
    expect(evidenceParts(evidence, sentence, 10).words).toBe(evidence.text);
    expect(evidenceParts(evidence, undefined, 10)).toEqual({
      before: '',
      words: evidence.text,
      after: '',
    });
  });

  it('says whether it has the content in it', () => {
    const verification = { status: 'unverified' as const, by: null, evidence, sentence };
    const about = (words: string) => annotationOf({ segments: [span(words)], verification });
    expect(isBesideContent(about('He spoke.'))).toBe(true);
    expect(isBesideContent(about('grey morning'))).toBe(false);
  });
});
