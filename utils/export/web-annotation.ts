/**
 * A page as W3C Web Annotations in JSON-LD (https://www.w3.org/TR/annotation-model/), with bodies in schema.org's terms.
 * What schema.org has no terms for is in Whence's own, which docs/export.md describes.
 */
import type { AnnotatedPage, Annotation, AttributionType, Channel, Origin } from '@/utils/model';
import type { FactCheck, Span, Speaker, SpeakerKind, Verification } from '@/utils/model';
import { codePointOffsets } from '@/utils/selectors/code-points';
import { textQuoteOf } from '@/utils/selectors/text-quote';
import { webAddress } from '@/utils/selectors/web-address';
import { contentWords } from './content';
import { pageAddress } from './page-address';

/** Of Whence's own terms. `.example` is nobody's: the address names them and leads nowhere. */
export const NAMESPACE = 'https://whence.example/ns#';

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { whence: NAMESPACE }] as const;

const types: Readonly<Record<AttributionType, string | string[]>> = {
  direct: 'schema:Quotation',
  mixed: ['schema:Quotation', 'schema:Claim'],
  indirect: 'schema:Claim',
};

const speakerTypes: Readonly<Record<SpeakerKind, string>> = {
  person: 'schema:Person',
  organisation: 'schema:Organization',
  group: 'whence:Group',
  anonymous: 'whence:AnonymousSource',
  document: 'schema:CreativeWork',
  unknown: 'schema:Thing',
};

const pressKinds: ReadonlySet<Channel['kind']> = new Set([
  'agency',
  'newspaper',
  'magazine',
  'broadcaster',
  'news site',
]);

type Node = Record<string, unknown>;

/** The page as a JSON-LD document: a collection of one page of annotations, in the order of the article. */
export function webAnnotationsOf(page: AnnotatedPage): Node {
  const { article, annotations } = page;
  const source = pageAddress(page);
  const select = selectorsFor(page, source);
  return {
    '@context': CONTEXT,
    id: `${source}#whence`,
    type: 'AnnotationCollection',
    ...(article.title !== null && { label: article.title }),
    generator: { type: 'Software', name: 'Whence' },
    ...(article.factChecks.length > 0 && {
      'whence:factChecks': article.factChecks.map(claimReviewOf),
    }),
    total: annotations.length,
    first: {
      id: `${source}#whence-1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: annotations.map((annotation) => ({
        id: `${source}#whence-${annotation.id}`,
        type: 'Annotation',
        motivation: 'describing',
        body: bodyOf(annotation, page, select),
        target: oneOrAll(annotation.segments.map(select)),
      })),
    },
  };
}

/** A stretch of the page, by its words and by its place in the article's text, in code points. */
function selectorsFor(page: AnnotatedPage, source: string): (span: Span) => Node {
  const inCodePoints = codePointOffsets(page.text);
  return (span) => ({
    type: 'SpecificResource',
    source,
    selector: [
      { type: 'TextQuoteSelector', ...textQuoteOf(page.text, span) },
      {
        type: 'TextPositionSelector',
        start: inCodePoints(span.start),
        end: inCodePoints(span.end),
      },
    ],
  });
}

function bodyOf(annotation: Annotation, page: AnnotatedPage, select: (span: Span) => Node): Node {
  const { type, speaker, denies, via, origin, verification, factCheck } = annotation;
  const isQuotation = type !== 'indirect';
  const isClaim = type !== 'direct';
  const who = speaker && speakerOf(speaker);
  const channels = via.map(channelOf);
  const sources = [...channels, ...originsOf(origin)];
  return {
    type: types[type],
    'schema:text': contentWords(annotation),
    ...(page.article.lang !== null && { 'schema:inLanguage': page.article.lang }),
    ...(who && isQuotation && !denies && { 'schema:spokenByCharacter': who }),
    // schema.org gives the one who makes a claim as its author: who denies it has not made it.
    ...(who && isClaim && { [denies ? 'whence:deniedBy' : 'schema:author']: who }),
    ...(sources.length > 0 && { 'schema:isBasedOn': sources }),
    'whence:verification': verificationOf(verification, select),
    ...(factCheck && { 'schema:review': claimReviewOf(factCheck) }),
  };
}

function speakerOf({ name, kind, role }: Speaker): Node {
  return {
    type: speakerTypes[kind],
    'schema:name': name,
    ...(role !== null && { 'schema:description': role }),
  };
}

/** `position` counts from 1, the outermost relay last. */
function channelOf(channel: Channel, index: number): Node {
  const { name, kind, country, control, carriedOn } = channel;
  return {
    type: 'schema:CreativeWork',
    'schema:name': name,
    'schema:position': index + 1,
    ...(pressKinds.has(kind) && {
      'schema:publisher': { type: 'schema:NewsMediaOrganization', 'schema:name': name },
    }),
    'whence:channelKind': kind,
    'whence:control': control,
    ...(country !== null && { 'whence:country': country }),
    'whence:carriedOn': carriedOn,
  };
}

/** A search is no origin. */
function originsOf(origin: Origin | null): Node[] {
  const url = origin && origin.from !== 'search' ? webAddress(origin.url) : null;
  return url === null
    ? []
    : [{ id: url, type: 'schema:CreativeWork', 'whence:foundBy': origin!.from }];
}

function verificationOf(
  { status, by, evidence }: Verification,
  select: (span: Span) => Node,
): Node {
  return {
    type: 'whence:Verification',
    'whence:status': { id: `whence:${status}` },
    ...(by !== null && { 'whence:by': by }),
    ...(evidence !== null && { 'whence:evidence': select(evidence) }),
  };
}

/** A fact check that the page declares, in the terms in which pages declare them. */
function claimReviewOf({ claim, claimant, publisher, rating, url }: FactCheck): Node {
  const address = url && webAddress(url);
  return {
    type: 'schema:ClaimReview',
    'schema:claimReviewed': claim,
    ...(claimant !== null && {
      'schema:itemReviewed': {
        type: 'schema:Claim',
        'schema:author': { type: 'schema:Thing', 'schema:name': claimant },
      },
    }),
    ...(publisher !== null && {
      'schema:author': { type: 'schema:Organization', 'schema:name': publisher },
    }),
    ...(rating !== null && {
      'schema:reviewRating': { type: 'schema:Rating', 'schema:alternateName': rating },
    }),
    ...(address && { 'schema:url': { id: address } }),
  };
}

/** One thing stands for itself: readers of the format expect a list only where there are several. */
function oneOrAll<T>(items: readonly T[]): T | readonly T[] {
  return items.length === 1 ? items[0]! : items;
}
