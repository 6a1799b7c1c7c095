import { describe, expect, test } from 'vitest';
import { finishArticle } from '@/utils/article/finish';
import { readArticle } from '@/utils/article/read';
import { readingSteps } from '@/utils/article/steps';
import { body, first, pageOf, second, third, wordsOf } from './pages';

/** Reads to the end; gives the article and how often the reading paused. */
function readWithPauses(document: Document) {
  const steps = readingSteps(document);
  for (let pauses = 0; ; pauses++) {
    const step = steps.next();
    if (step.done) return { read: step.value, pauses };
  }
}

const story = `<article><h1>Eastern quay closes</h1>${body}</article>`;
const list = (length: number) =>
  `<ul>${'<li><a href="/x">A line of the list</a></li>'.repeat(length)}</ul>`;

describe('reading in steps', () => {
  test('gives the same article as reading at once', () => {
    const document = pageOf(story + list(200));
    const { article, credits, positions } = readWithPauses(document).read;
    const finished = finishArticle(article, credits);
    expect({ article: finished, positions }).toEqual(readArticle(document));
  });

  test('pauses more often the larger the page is', () => {
    const small = readWithPauses(pageOf(story)).pauses;
    const large = readWithPauses(pageOf(story + list(3000))).pauses;
    expect(small).toBeGreaterThan(5);
    expect(large).toBeGreaterThan(small + 3000 / 150);
  });

  test('survives a page that is taken apart meanwhile', () => {
    const document = pageOf(story + list(1000));
    const steps = readingSteps(document);
    for (let pause = 0; pause < 8; pause++) steps.next();
    document.body.replaceChildren();
    for (;;) {
      const step = steps.next();
      if (!step.done) continue;
      expect(step.value.article.blocks.length).toBeLessThanOrEqual(4);
      break;
    }
  });
});

describe('strange pages', () => {
  test('a page without end is read up to a point, and says so', () => {
    const lines = (count: number) => pageOf(story + '<p>On.</p>'.repeat(count));
    expect(readWithPauses(lines(100)).read.isWhole).toBe(true);
    const { isWhole, article } = readWithPauses(lines(31_000)).read;
    expect(isWhole).toBe(false);
    expect(article.text).toContain(second);
  });

  test('a text without end is read up to a point', () => {
    const { text } = readArticle(pageOf(story + `<p>${'and on '.repeat(200_000)}</p>`)).article;
    expect(text.length).toBeLessThan(401_000);
  });

  test('text nested as deep as a browser nests it is read', () => {
    const deep = `${'<div>'.repeat(500)}<h1>Eastern quay closes</h1>${body}${'</div>'.repeat(500)}`;
    expect(wordsOf(deep)).toEqual(['Eastern quay closes', first, second, third]);
  });

  test('linked data nested without end is passed over', () => {
    const nested = `${'{"@graph":['.repeat(10_000)}${']}'.repeat(10_000)}`;
    const head = `<title>Quay closes</title><script type="application/ld+json">${nested}</script>`;
    expect(readArticle(pageOf(story, head)).article.blocks).toHaveLength(4);
  });

  test('linked data of any size is not parsed', () => {
    const large = JSON.stringify({ '@type': 'Recipe', text: 'x'.repeat(1_100_000) });
    const scripts = `<script type="application/ld+json">${large}</script>`.repeat(3);
    const { article } = readArticle(pageOf(story, `<title>Quay closes</title>${scripts}`));
    expect(article.info.title).toBe('Quay closes');
    expect(article.info.isArticle).toBe(true);
  });
});
