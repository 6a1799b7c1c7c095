/** An annotated page as a table for people. */
import type {
  Agency,
  AnnotatedPage,
  Annotation,
  Channel,
  FactCheck,
  Verification,
} from '@/utils/model';

/** Columns of a content before it is cut. */
const CONTENT_WIDTH = 100;

const countryNames = new Intl.DisplayNames(['en'], { type: 'region' });

/** The table of one page, without a final line break. Page text is shown without control characters. */
export function tableOf(page: AnnotatedPage): string {
  const { title, publisher, published } = page.article;
  const head = [title ?? '(no title)', publisher?.name, published?.slice(0, 10)];
  const lines = [
    plain(page.id),
    plain(head.filter((part) => part !== null && part !== undefined).join(' · ')),
    page.article.isArticle || page.annotations.length > 0
      ? summaryOf(page)
      : 'Does not look like an article: nothing annotated (--anyway does so all the same).',
  ];
  for (const agency of page.article.agencies) lines.push(`Agency copy: ${agencyOf(agency)}`);
  for (const check of page.article.factChecks) lines.push(`Fact check: ${factCheckOf(check)}`);
  page.annotations.forEach((annotation, index) => {
    const number = String(index + 1).padStart(3);
    lines.push('', `${number}  ${contentOf(annotation)}`, `     ${chainOf(annotation)}`);
    const evidence = annotation.verification.evidence;
    if (evidence) lines.push(`     “${cut(evidence.text)}”`);
    if (annotation.factCheck) lines.push(`     Fact check: ${verdictOf(annotation.factCheck)}`);
  });
  return lines.join('\n');
}

function summaryOf({ annotations }: AnnotatedPage): string {
  if (annotations.length === 0) return 'No quotes or claims found.';
  const speakers = new Set(annotations.flatMap(({ speaker }) => speaker?.name ?? []));
  const sources = new Set(annotations.flatMap(({ via }) => via.map(({ name }) => name)));
  const withStatus = (status: Verification['status']) =>
    annotations.filter(({ verification }) => verification.status === status).length;
  const parts = [
    count(annotations.length, 'quote or claim', 'quotes and claims'),
    count(speakers.size, 'speaker', 'speakers'),
    count(sources.size, 'source', 'sources'),
  ];
  for (const status of ['verified', 'unverified', 'disputed'] as const) {
    if (withStatus(status) > 0) parts.push(`${withStatus(status)} ${status}`);
  }
  return parts.join(' · ');
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function contentOf({ type, segments }: Annotation): string {
  const words = cut(segments.map(({ text }) => text).join(' … '));
  // Content that is quoted in part carries its own quotation marks.
  return type === 'direct' || (type === 'mixed' && !/["“”„«»]/.test(words)) ? `“${words}”` : words;
}

function chainOf({ speaker, denies, via, verification }: Annotation): string {
  const name = speaker ? plain(speaker.name) + inBrackets(speaker.role) : 'nobody named';
  const who = denies ? `${name}, who denies or rejects this` : name;
  const chain = [who, ...via.map(channelOf), 'this page'].join(' → ');
  return `${chain} · ${verificationOf(verification)}`;
}

function agencyOf(agency: Agency): string {
  const { name, country, control, evidence } = agency;
  const who = channelOf({ name, country, control, kind: 'agency' });
  return `${who} · “${cut(evidence)}”`;
}

function factCheckOf(check: FactCheck): string {
  const claimant = check.claimant === null ? '' : ` (${cut(check.claimant)})`;
  return `“${cut(check.claim)}”${claimant} · ${verdictOf(check)}`;
}

function verdictOf({ publisher, rating }: FactCheck): string {
  const who = publisher === null ? '' : `${cut(publisher)}: `;
  return `${who}${rating === null ? 'no rating' : `“${cut(rating)}”`}`;
}

type ChannelWords = Pick<Channel, 'name' | 'kind' | 'country' | 'control'>;

function channelOf(channel: ChannelWords): string {
  const kinds: Partial<Record<Channel['kind'], string>> = { agency: 'news agency' };
  const kind = kinds[channel.kind] ?? channel.kind;
  const control =
    channel.control === 'state-controlled'
      ? `state ${kind}`
      : channel.control === 'public service'
        ? `public ${kind}`
        : kind;
  const country = channel.country === null ? null : countryOf(channel.country);
  const about = [control === 'other' ? null : control, country].filter((part) => part !== null);
  // "statement (statement)" would say the same twice.
  const isPlain = about.length === 1 && about[0] === channel.name.toLowerCase();
  return plain(channel.name) + (isPlain ? '' : inBrackets(about.join(', ')));
}

function countryOf(code: string): string {
  try {
    return countryNames.of(code) ?? code;
  } catch {
    return code;
  }
}

function verificationOf({ status, by }: Verification): string {
  if (status === 'none') return 'nothing said about verification';
  return by === null || status === 'unverified' ? status : `${status} by ${plain(by)}`;
}

function inBrackets(text: string | null): string {
  return text === null || text === '' ? '' : ` (${cut(text)})`;
}

function cut(text: string): string {
  const line = plain(text);
  return line.length <= CONTENT_WIDTH ? line : `${line.slice(0, CONTENT_WIDTH - 1).trimEnd()}…`;
}

/** One line without control characters: a page must not steer the terminal. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').trim();
}
