/** Annotated pages to export in tests. */
import type { AnnotatedPage, FactCheck } from '@/utils/model';
import { spanOf } from '@/utils/model';
import { annotationOf, channelOf, pageOf, personOf, spanIn } from '../annotations';

/** A claim with everything that an annotation can have. */
export const claim = annotationOf({
  speaker: personOf('Ada Brook', { role: 'engineer', mention: spanIn('Ada Brook') }),
  via: [
    channelOf('Reuters', { country: 'GB', control: 'independent', mention: spanIn('Reuters') }),
  ],
  origin: { url: 'https://reuters.example/bridge(1)', from: 'link' },
  verification: {
    status: 'unverified',
    by: null,
    evidence: spanIn('This could not be confirmed.'),
  },
});

/** The page of the claim, whose address and title are set. */
export const bridge: AnnotatedPage = (() => {
  const page = pageOf(claim);
  return { ...page, article: { ...page.article, published: '2026-03-03T23:20:00-05:00' } };
})();

export const check: FactCheck = {
  claim: 'The bridge is *safe*',
  claimant: 'Ada Brook',
  publisher: 'Clearwater Check',
  rating: 'Mostly false',
  url: 'https://checks.example/bridge',
};

/** The page of the claim, with a fact check of it and one of something else. */
export const checked: AnnotatedPage = {
  ...bridge,
  article: {
    ...bridge.article,
    factChecks: [
      check,
      { claim: 'The river is dry', claimant: null, publisher: null, rating: null, url: 'javascript:alert(1)' }, // prettier-ignore
    ],
  },
  annotations: [{ ...claim, factCheck: check }],
};

/** A page of one annotation: `content` in quotation marks, said by `speaker`. */
export function quotePage(content: string, speaker: string): AnnotatedPage {
  const text = `😀 “${content}” ${speaker} said.`;
  const span = spanOf(text, 4, 4 + content.length);
  const annotation = annotationOf({
    type: 'direct',
    segments: [span],
    quoted: [span],
    cue: null,
    speaker: personOf(speaker),
    trace: [],
  });
  return { ...pageOf(annotation), text };
}
