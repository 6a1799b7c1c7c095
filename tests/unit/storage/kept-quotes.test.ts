import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { KeptQuote } from '@/utils/check/elsewhere';
import { marksOf } from '@/utils/check/telling-words';
import { deleteQuotes, keepQuotesOf, quotesWith, sizeOfQuotes } from '@/utils/storage/kept-quotes';

beforeEach(deleteQuotes);

const words = 'Nobody will lose a berth in the harbour before the spring.';

function keptOf(page: string, read: number, text = words): KeptQuote {
  return {
    page,
    title: null,
    publisher: null,
    date: read,
    isRead: true,
    read,
    speaker: null,
    lang: 'en',
    stretches: [text],
    marks: marksOf([text], 'en'),
  };
}

const keep = (page: string, read: number, most?: number, text = words) =>
  keepQuotesOf(page, [keptOf(page, read, text)], most);
const found = async (page: string | null = null, text = words) =>
  (await quotesWith(marksOf([text], 'en'), page)).map((quote) => quote.page).sort();

describe('kept quotes', () => {
  it('are found by their marks, on other pages than the one that asks', async () => {
    await keep('a', 1);
    await keep('b', 2);
    await keep('c', 3, undefined, 'The wall of the eastern quay will not hold for ever.');
    expect(await found()).toEqual(['a', 'b']);
    expect(await found('a')).toEqual(['b']);
    expect(await found(null, 'Nobody will lose their way')).toEqual(['a', 'b']);
  });

  it.each([
    'title',
    'publisher',
    'date',
    'isRead',
    'read',
    'speaker',
    'lang',
    'stretches',
  ] as const)('that are none are left out: %s of another kind', async (field) => {
    await keep('a', 1);
    await keepQuotesOf('b', [{ ...keptOf('b', 2), [field]: { another: 'kind' } }]);
    expect(await found()).toEqual(['a']);
  });

  it('take the place of those of the same page', async () => {
    await keep('a', 1);
    const before = await sizeOfQuotes();
    await keep('a', 2);
    expect(await sizeOfQuotes()).toEqual(before);
    expect(before.count).toBe(1);
    expect(before.bytes).toBeGreaterThan(2 * words.length);
  });

  it('go, the oldest first, where there are too many', async () => {
    await keep('b', 2);
    const { bytes } = await sizeOfQuotes();
    await keep('a', 1, 3 * bytes);
    await keep('d', 4, 3 * bytes);
    expect(await found()).toEqual(['a', 'b', 'd']);
    await keep('e', 5, 3 * bytes);
    expect(await found()).toEqual(['b', 'd', 'e']);
    await keep('f', 6, 2 * bytes);
    expect(await found()).toEqual(['e', 'f']);
    expect(await sizeOfQuotes()).toEqual({ count: 2, bytes: 2 * bytes });
  });

  it('are all deleted at once', async () => {
    await keep('a', 1);
    await deleteQuotes();
    expect(await found()).toEqual([]);
    expect(await sizeOfQuotes()).toEqual({ count: 0, bytes: 0 });
  });
});
