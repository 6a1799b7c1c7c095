/** Which of the kept quotes are one that is looked for, and what they have differently. */
import { compareQuote } from './compare';
import type { Elsewhere, KeptQuote, SoughtQuote } from './elsewhere';
import { allOf } from './telling-words';
import type { MatchStatus } from './result';
import { foldWord } from './words';

/**
 * The pages that have the quote, the newest first, each once: with the quote of it that is most like. No judgement of
 * whether it is true: who copies, copies mistakes, too.
 */
export function findElsewhere(sought: SoughtQuote, kept: readonly KeptQuote[]): Elsewhere[] {
  const best = new Map<string, { quote: KeptQuote; likeness: number }>();
  for (const quote of kept) {
    const likeness = likenessOf(sought, quote);
    if (likeness > (best.get(quote.page)?.likeness ?? 0)) best.set(quote.page, { quote, likeness });
  }
  return [...best.values()]
    .sort((a, b) => b.quote.date - a.quote.date)
    .map(({ quote, likeness }) => ({
      url: quote.page,
      title: quote.title,
      publisher: quote.publisher,
      date: quote.date,
      isRead: quote.isRead,
      otherWords: likeness > CHANGED ? null : quote.stretches.join(' … '),
      otherSpeaker: isOther(sought.speaker, quote.speaker) ? quote.speaker : null,
    }));
}

const CHANGED = 1;
const likenesses: Readonly<Record<MatchStatus, number>> = {
  'not-found': 0,
  changed: CHANGED,
  part: 2,
  'word-for-word': 3,
};

/** Either page may have more of what was said. */
function likenessOf(sought: SoughtQuote, kept: SoughtQuote): number {
  const inKept = statusIn(sought, kept);
  if (inKept === 'word-for-word') return likenesses[inKept];
  return Math.max(likenesses[inKept], likenesses[statusIn(kept, sought)]);
}

function statusIn(quote: SoughtQuote, other: SoughtQuote): MatchStatus {
  const original = { text: other.stretches.join(' … '), lang: other.lang };
  return allOf(compareQuote(quote.stretches, original, quote.lang)).status;
}

/** "Lind" and "Marta Lind" may be one; "Tom Lind" and "Marta Lind" are two. */
function isOther(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const [shorter, longer] = [namesIn(one), namesIn(other)].sort((a, b) => a.length - b.length);
  return !shorter!.every((name) => longer!.includes(name));
}

function namesIn(name: string): string[] {
  return (name.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => foldWord(word, true));
}
