/** A page as notes in Markdown (CommonMark). Text of the page is escaped: it neither links nor formats. */
import type { AnnotatedPage, Annotation, FactCheck } from '@/utils/model';
import { textFragmentUrl } from '@/utils/selectors/text-fragment';
import { webAddress } from '@/utils/selectors/web-address';
import { contentWords } from './content';
import type { ExportWords } from './words';
import { publishedWords, speakerParts } from './words';

export function markdownOf(page: AnnotatedPage, words: ExportWords): string {
  const { article } = page;
  const url = article.url === null ? null : webAddress(article.url);
  const about = [article.publisher?.name, article.author, publishedWords(article.published, words)];
  const blocks = [
    `# ${escapeMarkdown(article.title ?? page.id)}`,
    about.flatMap((part) => (part ? [escapeMarkdown(part)] : [])).join(' · '),
    url === null ? '' : `<${url}>`,
    article.factChecks.map((check) => declaredCheck(check, words)).join('\n'),
    ...page.annotations.map((annotation) => noteOf(annotation, page, url, words)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function noteOf(
  annotation: Annotation,
  page: AnnotatedPage,
  url: string | null,
  words: ExportWords,
): string {
  const { via, origin, verification, factCheck } = annotation;
  const [name, ...more] = speakerParts(annotation, words).map(escapeMarkdown);
  const paraphrase = annotation.type === 'indirect' ? ` (${words.paraphrase})` : '';
  const chain = [
    name!,
    ...via.map((channel) => {
      const about = words.channel(channel);
      return escapeMarkdown(about === '' ? channel.name : `${channel.name} (${about})`);
    }),
    escapeMarkdown(page.article.publisher?.name ?? words.thisPage),
  ];
  const evidence = verification.evidence ? ` “${escapeMarkdown(verification.evidence.text)}”` : '';
  const original = origin && webAddress(origin.url);
  const links = [
    ...(url === null
      ? []
      : [link(words.linkToQuote, textFragmentUrl(url, page.text, annotation.segments[0]!))]),
    ...(original === null ? [] : [link(words.original(origin!), original)]),
  ];
  return [
    `## ${[name, ...more].join(', ')}`,
    '',
    quoteBlock(`${escapeMarkdown(contentWords(annotation))}${paraphrase}`),
    '',
    `- ${words.chain}: ${chain.join(' → ')}`,
    `- ${words.verification}: ${escapeMarkdown(words.status(verification))}${evidence}`,
    ...(factCheck ? [`- ${verdict(factCheck, words)}`] : []),
    ...links.map((part) => `- ${part}`),
  ].join('\n');
}

/** A fact check that the page declares for itself, whatever of it was found in the text. */
function declaredCheck(check: FactCheck, words: ExportWords): string {
  const claim = `${escapeMarkdown(words.checkedClaim(check))} “${escapeMarkdown(check.claim)}”`;
  return `- ${claim}. ${verdict(check, words)}`;
}

/** The publisher's verdict, with the link to where it stands. */
function verdict(check: FactCheck, words: ExportWords): string {
  const rating = check.rating === null ? '' : ` “${escapeMarkdown(check.rating)}”`;
  const url = check.url && webAddress(check.url);
  const by = words.factCheck(check);
  return url ? `${link(by, url)}${rating}` : `${escapeMarkdown(by)}${rating}`;
}

function quoteBlock(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** Parentheses and angle brackets would end the address or make it something else. */
function link(label: string, url: string): string {
  const safe = url.replace(/[()<>\s]/g, (sign) =>
    encodeURIComponent(sign).replace(/[()]/, percent),
  );
  return `[${escapeMarkdown(label)}](${safe})`;
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16)}`;
}

/**
 * The text with a backslash before all that means something in CommonMark, in its extensions for tables, struck and
 * marked words, or in the mathematics and tags of note-taking programs. Lines keep their breaks, not their indents.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
    .replace(/[\\`*_[\]<>|~$#^{}]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/==|%%/g, (pair) => `\\${pair[0]}\\${pair[1]}`)
    .replace(/^[-+=]/gm, '\\$&')
    .replace(/^(\d{1,9})([.)])/gm, '$1\\$2')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/:\/\//g, '\\://')
    .replace(/(?<=www)\./gi, '\\.')
    .replace(/@/g, '\\@');
}
