/** Annotations to test with. */
import type { AnnotatedPage, Annotation, Channel, Speaker } from '@/utils/model';
import { spanOf } from '@/utils/model';

export const text =
  'The bridge is safe, the engineer Ada Brook told Reuters. This could not be confirmed.';

/** The span of `words` in `text`. */
export function spanIn(words: string) {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return spanOf(text, start, start + words.length);
}

export function personOf(name: string, more: Partial<Speaker> = {}): Speaker {
  return { name, kind: 'person', role: null, mention: null, ...more };
}

export function channelOf(name: string, more: Partial<Channel> = {}): Channel {
  return {
    name,
    kind: 'agency',
    country: null,
    control: 'unknown',
    mention: null,
    carriedOn: false,
    ...more,
  };
}

/** An indirect claim by Ada Brook, with what the test needs to be different. */
export function annotationOf(more: Partial<Annotation> = {}): Annotation {
  return {
    id: 'a1',
    type: 'indirect',
    segments: [spanIn('The bridge is safe')],
    quoted: [],
    cue: spanIn('told'),
    speaker: personOf('Ada Brook', { role: 'engineer' }),
    via: [],
    origin: null,
    verification: { status: 'none', by: null, evidence: null },
    factCheck: null,
    trace: [{ step: 'attribution', rule: 'a-rule-without-words', span: spanIn('told') }],
    ...more,
  };
}

export function pageOf(...annotations: Annotation[]): AnnotatedPage {
  return {
    id: 'https://news.example/bridge',
    article: {
      url: 'https://news.example/bridge',
      title: 'The bridge',
      lang: 'en',
      publisher: { name: 'The Daily Example', domain: 'news.example' },
      author: null,
      published: null,
      modified: null,
      agencies: [],
      factChecks: [],
      isArticle: true,
    },
    text,
    annotations,
  };
}
