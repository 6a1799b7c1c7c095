/** A page as a table of comma-separated values (RFC 4180), one row an annotation. */
import Papa from 'papaparse';
import type { AnnotatedPage, Annotation, FactCheck } from '@/utils/model';
import { textFragmentUrl } from '@/utils/selectors/text-fragment';
import { webAddress } from '@/utils/selectors/web-address';
import { contentWords } from './content';

/**
 * What a spreadsheet takes for the beginning of a formula (OWASP, "CSV Injection"), also in full width and behind white
 * space. Such a cell gets an apostrophe in front.
 */
const formulaStart = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

const NEWLINE = '\r\n';
const BETWEEN = ' → ';

const columns: Readonly<Record<string, (annotation: Annotation, page: AnnotatedPage) => string>> = {
  id: ({ id }) => id,
  type: ({ type }) => type,
  content: contentWords,
  speaker: ({ speaker }) => speaker?.name ?? '',
  speaker_kind: ({ speaker }) => speaker?.kind ?? '',
  speaker_role: ({ speaker }) => speaker?.role ?? '',
  cue: ({ cue }) => cue?.text ?? '',
  denies: ({ denies }) => (denies ? 'yes' : ''),
  via: ({ via }) => via.map(({ name }) => name).join(BETWEEN),
  via_kind: ({ via }) => via.map(({ kind }) => kind).join(BETWEEN),
  via_control: ({ via }) => via.map(({ control }) => control).join(BETWEEN),
  via_country: ({ via }) => via.map(({ country }) => country ?? '').join(BETWEEN),
  origin: ({ origin }) => (origin && webAddress(origin.url)) ?? '',
  origin_from: ({ origin }) => origin?.from ?? '',
  verification: ({ verification }) => verification.status,
  verification_by: ({ verification }) => verification.by ?? '',
  verification_evidence: ({ verification }) => verification.evidence?.text ?? '',
  fact_check_by: ({ factCheck }) => factCheck?.publisher ?? '',
  fact_check_rating: ({ factCheck }) => factCheck?.rating ?? '',
  fact_check_url: ({ factCheck }) => (factCheck?.url && webAddress(factCheck.url)) ?? '',
  link: (annotation, page) =>
    page.article.url === null
      ? ''
      : textFragmentUrl(page.article.url, page.text, annotation.segments[0]!),
  page_title: (_, { article }) => article.title ?? '',
  page_publisher: (_, { article }) => article.publisher?.name ?? '',
  page_published: (_, { article }) => article.published ?? '',
  page_fact_checks: (_, { article }) => article.factChecks.map(checkWords).join('; '),
  page_url: (_, { article, id }) => article.url ?? id,
};

/** "“The bridge is safe”: False (Example Checks)": the claim, the rating, the publisher. */
function checkWords({ claim, rating, publisher }: FactCheck): string {
  return `“${claim}”${rating === null ? '' : `: ${rating}`}${publisher === null ? '' : ` (${publisher})`}`;
}

/**
 * A row for each annotation, with CR LF after each.
 * @param header whether the names of the columns stand above them: once, where several pages go into one table.
 */
export function csvOf(page: AnnotatedPage, { header = true } = {}): string {
  const fields = Object.keys(columns);
  const cells = Object.values(columns);
  const data = page.annotations.map((annotation) => cells.map((cell) => cell(annotation, page)));
  const rows = header ? [fields, ...data] : data;
  if (rows.length === 0) return '';
  return `${Papa.unparse(rows, { newline: NEWLINE, escapeFormulae: formulaStart })}${NEWLINE}`;
}
