/** What the background does with quotes of pages that the reader reads, where the reader has them kept. */
import { marksOf, soughtOf } from '@/utils/check/telling-words';
import type { Elsewhere, KeptQuote, SoughtQuote } from '@/utils/check/elsewhere';
import { findElsewhere } from '@/utils/check/find-elsewhere';
import { pageKeyFor } from '@/utils/corrections/page-key';
import type { Found, Sender } from '@/utils/messaging';
import { keepQuotesOf, quotesWith } from '@/utils/storage/kept-quotes';
import { settings } from '@/utils/storage/settings';
import { tabOf } from './original-answers';

/** Titles and names that are kept of a page, in UTF-16 units. */
const LONGEST_NAME = 300;

/** Keeps what was found on a page; nothing of private windows. Never throws: reading does not depend on it. */
export async function keepFound({ info, annotations }: Found, sender: Sender): Promise<void> {
  try {
    const page = webPageOf(sender);
    if (!sender.tab || sender.tab.incognito || page === null) return;
    if (!(await settings.read()).keepQuotes) return;
    const read = Date.now();
    const published = Date.parse(info.published ?? '');
    const isRead = Number.isNaN(published);
    const about = {
      page,
      title: info.title?.slice(0, LONGEST_NAME) ?? null,
      publisher: info.publisher?.name.slice(0, LONGEST_NAME) ?? null,
      date: isRead ? read : published,
      isRead,
      read,
    };
    const quotes = annotations.flatMap((annotation): KeptQuote[] => {
      const sought = soughtOf(annotation, info.lang);
      const marks = marksOf(sought.stretches, info.lang);
      return marks.length === 0 ? [] : [{ ...about, ...sought, marks }];
    });
    // A page in which nothing is found for now may be on its way to its next words.
    if (quotes.length > 0) await keepQuotesOf(page, quotes);
  } catch (error) {
    console.warn('quotes are not kept:', error);
  }
}

/**
 * The other pages that have a quote. Null where the reader does not have quotes kept, and in a private window: what is read
 * there is not held against what was read elsewhere.
 * @param tabId the tab that shows the quote, where it is not the sender's own
 */
export async function elsewhere(
  quote: SoughtQuote,
  tabId: number | null,
  sender: Sender,
): Promise<Elsewhere[] | null> {
  const tab = await tabOf(tabId, sender);
  if (!tab || tab.incognito || !(await settings.read()).keepQuotes) return null;
  const page = webPageOf(tabId === null ? sender : tab);
  const marks = marksOf(quote.stretches, quote.lang);
  return findElsewhere(quote, await quotesWith(marks, page));
}

function webPageOf({ url = '' }: { readonly url?: string | undefined }): string | null {
  return /^https?:/.test(url) ? pageKeyFor(url) : null;
}
