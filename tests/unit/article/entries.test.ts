import { describe, expect, test } from 'vitest';
import { annotate } from '@/utils/annotate';
import { readArticle } from '@/utils/article/read';
import { body, pageOf } from './pages';

const liveBlog =
  '<title>Quay closes: live</title><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Quay closes: live"}</script>';

/** The entry of each block, beside the first words of it. */
function entriesIn(inner: string, head?: string): string[] {
  const { article } = readArticle(pageOf(inner, head));
  return article.blocks.map(
    ({ start, end, entry }) =>
      `${entry ?? '–'} ${article.text.slice(start, Math.min(end, start + 12)).trim()}`,
  );
}

const long = (words: string) =>
  `<p>${words} The harbour council of Oldhaven met about the eastern quay and its wall again.</p>`;

describe('entries', () => {
  test('of a live blog: each article with a time', () => {
    const entries = ['One.', 'Two.', 'Three.'].map(
      (words, index) =>
        `<article class="entry"><time>1${index}:30</time><h2>Number ${index} of them</h2>${long(words)}</article>`,
    );
    expect(
      entriesIn(`<main><h1>Quay closes: live</h1>${long('Intro.')}${entries.join('')}</main>`),
    ).toEqual([
      '– Quay closes:',
      '– Intro. The h',
      '0 Number 0 of',
      '0 One. The har',
      '1 Number 1 of',
      '1 Two. The har',
      '2 Number 2 of',
      '2 Three. The h',
    ]);
  });

  test('of a live blog that only says so: each heading', () => {
    const entries = ['One.', 'Two.', 'Three.'].map((words) => `<h2>On ${words}</h2>${long(words)}`);
    expect(
      entriesIn(`<article><h1>Quay closes: live</h1>${entries.join('')}</article>`, liveBlog),
    ).toEqual([
      '– Quay closes:',
      '0 On One.',
      '0 One. The har',
      '1 On Two.',
      '1 Two. The har',
      '2 On Three.',
      '2 Three. The h',
    ]);
  });

  test('an article has none, not even with sections', () => {
    const sections = ['One.', 'Two.', 'Three.'].map(
      (words) => `<section><h2>On ${words}</h2>${long(words)}</section>`,
    );
    expect(
      entriesIn(`<article><h1>Eastern quay closes</h1>${body}${sections.join('')}</article>`).every(
        (entry) => entry.startsWith('–'),
      ),
    ).toBe(true);
  });
});

describe('a pronoun does not reach into another entry', () => {
  const entry = (time: string, words: string) =>
    `<article class="entry"><time>${time}</time><p>${words}</p></article>`;
  const page = (second: string) =>
    pageOf(
      `<main><h1>Quay closes: live</h1>${entry('10:30', 'The harbour is closed to all boats, mayor Marta Lind told reporters on Monday morning.')}
       ${entry('10:15', second)}${entry('10:00', 'Boats wait outside the harbour, and the ferry stays where it is until the evening.')}</main>`,
      liveBlog,
    );
  const speakersOf = (document: Document) =>
    annotate(readArticle(document).article).map(({ speaker }) => speaker?.name);

  test('“she” has nobody to mean in an entry of its own', () => {
    const [first, second] = speakersOf(
      page('She said that the crews would be paid for the days on which they cannot work.'),
    );
    expect(first).toBe('Marta Lind');
    expect(second).toBe('She');
  });

  test('a quotation without a speaker does not carry on the entry before', () => {
    const found = speakersOf(
      page('“The crews will be paid for the days on which they cannot go out and fish.”'),
    );
    expect(found.filter((name) => name === 'Marta Lind')).toHaveLength(1);
  });

  test('within an entry it means who is named there', () => {
    const [, , third] = speakersOf(
      page(
        'Crews will be paid, said harbour master Ines Roth. She said that nobody would go without his wages.',
      ),
    );
    expect(third).toBe('Ines Roth');
  });
});
