/**
 * A quote or claim as one cites it: words, speaker and role, what they came through, publisher, title, day, address with
 * the quote in it, day of access. In the order of the Chicago Manual of Style, 17th edition, 14.206, with the speaker first.
 */
import type { AnnotatedPage, Annotation } from '@/utils/model';
import { textFragmentUrl } from '@/utils/selectors/text-fragment';
import { contentWords } from './content';
import type { ExportWords } from './words';
import { dayWords, publishedWords, speakerParts } from './words';

export interface Citation {
  readonly plain: string;
  /** The same as an HTML fragment: the publisher in italics, the title a link. All text is escaped. */
  readonly html: string;
}

/** @param accessed the reader's day. */
export function citationOf(
  annotation: Annotation,
  page: AnnotatedPage,
  words: ExportWords,
  accessed: Date,
): Citation {
  const { article } = page;
  const url =
    article.url === null ? null : textFragmentUrl(article.url, page.text, annotation.segments[0]!);
  const paraphrase = annotation.type === 'indirect' ? ` (${words.paraphrase})` : '';
  const names = annotation.via.map(({ name }) => name);
  const who = [
    ...speakerParts(annotation, words),
    ...(names.length > 0 ? [words.via(names.join(', '))] : []),
  ].join(', ');
  const said = `${withComma(`${contentWords(annotation)}${paraphrase}`)} ${who}.`;

  const day = publishedWords(article.published, words);
  const quoted = article.title === null ? null : `“${article.title}”`;
  const title = quoted && day ? withComma(quoted) : quoted;
  const publisher = article.publisher?.name ?? null;
  const place = (publisherWords: string | null, titleWords: string | null) => {
    const rest = [titleWords, day].filter(Boolean).join(' ');
    const parts = [publisherWords, rest].filter(Boolean);
    return parts.length === 0 ? '' : ` ${parts.join(', ')}.`;
  };
  const seen = words.accessed(dayWords(accessed, words));
  const end = url === null ? '' : ` ${url} (${seen}).`;

  const linked =
    title &&
    (url === null ? escapeHtml(title) : `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`);
  return {
    plain: `${said}${place(publisher, title)}${end}`,
    html: `<p>${escapeHtml(said)}${place(publisher && `<i>${escapeHtml(publisher)}</i>`, linked)}${escapeHtml(end)}</p>`,
  };
}

/** With the comma that parts it from what follows, inside its closing mark; none after a question or exclamation. */
function withComma(text: string): string {
  const [, words, mark] = /^([\s\S]*?)[,.;:]*([”"]?)$/.exec(text.trim())!;
  return /[?!…]$/.test(words!) ? `${words}${mark}` : `${words},${mark}`;
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!);
}
