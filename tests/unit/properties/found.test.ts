/** Texts in which fuzzing has found a fault. */
import { describe, expect, it } from 'vitest';
import { checkPage } from '@/scripts/fuzz/check';
import { annotate } from '@/utils/annotate';
import { articleFromText } from '@/utils/article/plain';

function pageOf(text: string) {
  const article = articleFromText(text, 'en');
  return { id: 'a', article: article.info, text, annotations: annotate(article) };
}

describe('what fuzzing has found', () => {
  it.each([
    ['quotations inside one another, at the edges of the content', `'“i go''' Orben wrote:   ''?`],
    [
      'a quotation inside a quotation',
      'The mayor said that “the man had shouted ‘no’ twice” that night.',
    ],
    ['words of a statement that another takes away', 'N…according to•J wrote :“is\'."«Q:'],
  ])('%s', (_, text) => {
    const page = pageOf(text);
    expect(page.annotations.length).toBeGreaterThan(0);
    expect(() => checkPage(page)).not.toThrow();
  });

  it('is quoted once, as the outermost stretch', () => {
    const [found] = pageOf(
      'The mayor said that “the man had shouted ‘no’ twice” that night.',
    ).annotations;
    expect(found!.quoted.map(({ text }) => text)).toEqual(['the man had shouted ‘no’ twice']);
  });
});
