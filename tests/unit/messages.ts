/**
 * Each message of the protocol with its answers, complete: every field that there may be has a value. Words that begin with
 * a capital letter or `https:` stand for any; all others are one of those that the field may have.
 */
import { annotationOf, channelOf, pageOf, personOf, spanIn } from './annotations';
import type { toBackground, toPage } from '@/utils/messaging';
import type { Annotation, ArticleInfo, FactCheck } from '@/utils/model';
import type * as z from 'zod/mini';

type Examples<P extends Record<string, { request: z.ZodMiniType; reply: z.ZodMiniType }>> = {
  readonly [T in keyof P]: {
    readonly request: z.infer<P[T]['request']>;
    readonly replies: readonly z.infer<P[T]['reply']>[];
  };
};

const url = 'https://news.example/bridge';
const span = spanIn('The bridge is safe');

const factCheck: FactCheck = {
  claim: 'The bridge is safe',
  claimant: 'Ada Brook',
  publisher: 'The Daily Example',
  rating: 'Mostly true',
  url,
};

const info: ArticleInfo = {
  url,
  title: 'The bridge',
  lang: 'En',
  publisher: { name: 'The Daily Example', domain: 'Any' },
  author: 'Jo Reed',
  published: 'Any day',
  modified: 'Any day',
  agencies: [
    { name: 'Reuters', country: 'GB', control: 'independent', from: 'dateline', evidence: 'Any' },
  ],
  factChecks: [factCheck],
  isArticle: true,
};

const article = {
  info,
  text: 'The bridge is safe, the engineer Ada Brook told Reuters.',
  blocks: [
    {
      kind: 'paragraph' as const,
      start: 0,
      end: 56,
      links: [{ start: 48, end: 55, url }],
      embed: url,
      entry: 1,
    },
  ],
};

const annotation: Annotation = annotationOf({
  id: 'A1',
  quoted: [span],
  cue: span,
  speaker: personOf('Ada Brook', { role: 'Engineer', mention: span }),
  denies: true,
  via: [channelOf('Reuters', { country: 'GB', mention: span })],
  origin: { url, from: 'link' },
  verification: { status: 'verified', by: 'Anybody', evidence: span, sentence: span },
  factCheck,
  trace: [{ step: 'attribution', rule: 'Any', span }],
  corrected: {
    correction: 'Own',
    fields: [{ what: 'speaker', was: 'Nobody' }],
    unsaved: 'correction',
  },
});

const correction = {
  id: 'Own',
  verdict: 'changed' as const,
  changes: {
    speaker: { name: 'Ada Brook', kind: 'person' as const, role: 'Engineer' },
    channel: { name: 'Reuters', kind: 'agency' as const, country: 'GB', control: 'independent' as const }, // prettier-ignore
    verification: 'verified' as const,
  },
  quote: { exact: 'The bridge is safe', prefix: 'Before', suffix: 'After' },
  text: 'The bridge is safe, the engineer Ada Brook told Reuters.',
  found: {
    type: 'direct' as const,
    segments: ['The bridge is safe'],
    cue: 'Told',
    speaker: { name: 'Ada Brook', kind: 'person' as const, role: 'Engineer', mention: 'She' },
    via: [{ name: 'Reuters', kind: 'agency' as const }],
    verification: { status: 'none' as const, evidence: 'Any' },
  },
  lang: 'En',
  version: 'Any',
  made: 'Any day',
};

const checked = {
  url,
  status: 'part' as const,
  stretches: [
    {
      status: 'changed' as const,
      quote: 'The bridge is safe',
      passage: span,
      before: 'Before',
      after: 'After',
      differences: [{ kind: 'replaced' as const, quote: 'Safe', original: 'Sound' }],
      apart: false,
    },
  ],
  links: [url],
};
const unread = { url, status: 'unreadable' as const, reason: 'status' as const, code: 418 };
const otherLanguage = { url, status: 'other-language' as const, lang: 'De' };

const sought = { words: 'The bridge is safe', lang: 'En' };
const foundCheck = { ...factCheck, date: 0 };

export const messagesToBackground: Examples<typeof toBackground> = {
  'annotate-me': { request: {}, replies: [null] },
  'bring-card': { request: {}, replies: [null] },
  'find-annotations': {
    request: {
      article,
      credits: {
        metadata: ['Reuters'],
        openings: ['Any'],
        lines: [{ text: 'By Jo Reed', isByline: true }],
        closings: ['Any'],
      },
    },
    replies: [{ isCovered: true, info, annotations: [annotation] }],
  },
  annotated: { request: { state: 'annotated', count: 1 }, replies: [null] },
  correct: { request: { page: url, correction }, replies: [correction] },
  'undo-correction': { request: { page: url, id: 'Own' }, replies: [null] },
  annotate: { request: { tabId: 7, anyway: true }, replies: ['done'] },
  'fetch-original': {
    request: { url },
    replies: [
      { ok: true, url, kind: 'html', body: 'Any' },
      { ok: false, url, reason: 'status', code: 418 },
    ],
  },
  'keep-check': { request: { key: 'Any', tabId: 7, result: checked }, replies: [null] },
  'kept-checks': {
    request: { keys: ['Any'], tabId: 7 },
    replies: [[checked], [unread], [otherLanguage]],
  },
  'find-fact-checks': {
    request: { ...sought, tabId: 7 },
    replies: [
      { ok: true, found: [foundCheck] },
      { ok: false, fault: 'quota' },
    ],
  },
  'found-fact-checks': { request: {}, replies: [[{ sought, found: [foundCheck] }]] },
  elsewhere: {
    request: { stretches: ['The bridge is safe'], speaker: 'Ada Brook', lang: 'En', tabId: 7 },
    replies: [
      [
        {
          url,
          title: 'The bridge',
          publisher: 'The Daily Example',
          date: 0,
          isRead: true,
          otherWords: 'Sound',
          otherSpeaker: 'Another',
        },
      ],
    ],
  },
};

export const messagesToPage: Examples<typeof toPage> = {
  start: { request: { anyway: true }, replies: [null] },
  'get-page': {
    request: {},
    replies: [
      { state: 'working' },
      {
        state: 'annotated',
        page: {
          ...pageOf(annotation),
          article: info,
          id: 'Any',
          dismissed: [{ correction: 'Own', text: 'Any', unsaved: 'undo' }],
          limits: ['text'],
        },
      },
      { state: 'not-article' },
      { state: 'language', lang: 'En' },
      { state: 'left' },
      { state: 'error', error: 'Any' },
    ],
  },
  'go-to': { request: { id: 'A1' }, replies: [true] },
  step: { request: { direction: 'next' }, replies: [null] },
  'embedded-text': { request: { id: 'A1' }, replies: ['Any'] },
  'add-selection': { request: {}, replies: [true] },
  'undo-on-page': { request: { correction: 'Own' }, replies: [null] },
  'who-said': { request: {}, replies: [true] },
  pause: { request: {}, replies: [null] },
  leave: { request: {}, replies: [null] },
};

/** Fields that there may or may not be. */
const optional = ['denies', 'sentence', 'corrected', 'unsaved', 'dismissed', 'limits'];
/** Of a correction: what it changes. */
const optionalChanges = ['speaker', 'channel', 'verification'];
/** Fields that are no part of what a message is about and may be less than nothing. */
const signed = ['tabId', 'code', 'entry', 'date'];

export interface Wrong {
  /** From the outermost field on, with dots. */
  readonly place: string;
  readonly what: string;
  readonly value: unknown;
}

/** The example with one thing wrong with it: each field once of another kind, once missing, once without bounds. */
export function* wrongOnes(example: unknown, path: readonly string[] = []): Generator<Wrong> {
  const place = path.join('.');
  const field = path.at(-1) ?? '';
  const wrong = (what: string, value: unknown): Wrong => ({ place, what, value });
  const isMany = typeof example === 'object' && example !== null;
  yield wrong('of another kind', isMany ? 'Any' : { another: 'kind' });
  if (typeof example === 'string') {
    yield wrong('a number', 5);
    if (!/^(?:[A-Z]|https:)/.test(example)) yield wrong('none of its words', 'no such word');
  }
  if (typeof example === 'number') {
    yield wrong('words', '5');
    yield wrong('no whole number', 1.5);
    if (!signed.includes(field)) yield wrong('less than nothing', -1);
  }
  if (!isMany) return;
  for (const [key, value] of Object.entries(example)) {
    const within = [...path, key];
    for (const inner of wrongOnes(value, within)) {
      const copy = structuredClone(example) as Record<string, unknown>;
      copy[key] = inner.value;
      yield { ...inner, value: copy };
    }
    const mayLack = path.at(-1) === 'changes' ? optionalChanges : optional;
    if (Array.isArray(example) || mayLack.includes(key)) continue;
    const others = Object.entries(example).filter(([other]) => other !== key);
    yield { place: within.join('.'), what: 'missing', value: Object.fromEntries(others) };
  }
}

/** A copy of the example with another value at a place: fields with dots between them. */
export function changed<T extends object>(example: T, place: string, value: unknown): T {
  const copy = structuredClone(example);
  const path = place.split('.');
  const field = path.pop()!;
  let holder = copy as Record<string, unknown>;
  for (const step of path) holder = holder[step] as Record<string, unknown>;
  holder[field] = value;
  return copy;
}
