import { describe, expect, it } from 'vitest';
import { applyCorrections, READERS_RULE } from '@/utils/corrections/apply';
import { correctionOf, correctionSchema, missedQuote } from '@/utils/corrections/correction';
import type { Changes } from '@/utils/corrections/correction';
import type { AnnotatedPage } from '@/utils/model';
import { annotatedPageSchema, parseAs } from '@/utils/model';
import { annotationOf, channelOf, pageOf, spanIn } from '../annotations';

const occasion = { version: '1.2.3', now: new Date('2026-03-03T12:00:00Z') };

const claim = annotationOf({
  via: [channelOf('Reuters', { mention: spanIn('Reuters') })],
  origin: { url: 'https://reuters.example/search?q=bridge', from: 'search' },
  trace: [
    { step: 'attribution', rule: 'learned-left', span: null },
    { step: 'speaker', rule: 'named', span: null },
  ],
});
const page = pageOf(claim);

const change = (changes: Changes) => correctionOf(page, claim, 'changed', changes, occasion);
const notAQuote = correctionOf(page, claim, 'not-a-quote', {}, occasion);
const mayor = { name: 'The mayor', kind: 'person', role: null } as const;

/** The page as it comes back later: something new stands above. */
function later(original: AnnotatedPage): AnnotatedPage {
  const above = 'Updated this morning.\n\n';
  const move = <T extends { start: number; end: number } | null>(span: T): T =>
    span && { ...span, start: span.start + above.length, end: span.end + above.length };
  return {
    ...original,
    text: above + original.text,
    annotations: original.annotations.map((annotation) => ({
      ...annotation,
      segments: annotation.segments.map(move),
      cue: move(annotation.cue),
    })),
  };
}

describe('applyCorrections', () => {
  it('leaves a page without any as it is', () => {
    expect(applyCorrections(page, [])).toBe(page);
  });

  it('replaces the speaker, says what it was, and gives the reader as the reason', () => {
    const [annotation] = applyCorrections(page, [change({ speaker: mayor })]).annotations;
    expect(annotation!.speaker).toEqual({ ...mayor, mention: null });
    expect(annotation!.corrected!.fields).toEqual([{ what: 'speaker', was: 'Ada Brook' }]);
    expect(annotation!.trace).toEqual([
      { step: 'attribution', rule: 'learned-left', span: null },
      { step: 'speaker', rule: READERS_RULE, span: null },
    ]);
    expect(page.annotations[0]!.speaker!.name).toBe('Ada Brook');
  });

  it('replaces channel and verification, with what rested on them', () => {
    const tass = { name: 'TASS', kind: 'agency', country: 'RU', control: 'state-controlled' };
    const correction = change({ channel: { ...tass } as never, verification: 'verified' });
    const [annotation] = applyCorrections(page, [correction]).annotations;
    expect(annotation!.via).toEqual([{ ...tass, mention: null, carriedOn: false }]);
    expect(annotation!.origin).toBeNull();
    expect(annotation!.verification).toEqual({ status: 'verified', by: null, evidence: null });
    expect(annotation!.corrected!.fields).toEqual([
      { what: 'channel', was: 'Reuters' },
      { what: 'verification', was: 'none' },
    ]);
  });

  it('can take speaker and channel away', () => {
    const correction = change({ speaker: null, channel: null });
    const [annotation] = applyCorrections(page, [correction]).annotations;
    expect(annotation).toMatchObject({ speaker: null, via: [] });
  });

  it('leaves out what is no quote, and names it', () => {
    const corrected = applyCorrections(page, [notAQuote]);
    expect(corrected.annotations).toEqual([]);
    expect(corrected.dismissed).toEqual([{ correction: notAQuote.id, text: 'The bridge is safe' }]);
  });

  it('adds what was missed where it stands, direct between quotation marks', () => {
    const text = 'First. “It holds,” said nobody. The bridge is safe, Ada Brook told Reuters.';
    const start = text.indexOf('The bridge is safe');
    const own = annotationOf({
      segments: [{ start, end: start + 18, text: 'The bridge is safe' }],
    });
    const here: AnnotatedPage = { ...pageOf(own), text };
    const missed = missedQuote(
      here,
      { start: text.indexOf('It holds'), end: text.indexOf('It holds') + 9 },
      { speaker: mayor },
      occasion,
    );
    const [first, second] = applyCorrections(here, [missed]).annotations;
    expect(first).toMatchObject({ id: missed.id, type: 'direct', speaker: { name: 'The mayor' } });
    expect(first!.corrected!.fields[0]!.what).toBe('missed');
    expect(second).toBe(own);
  });

  it('only changes a missed quote that is found by now', () => {
    const span = spanIn('The bridge is safe');
    const missed = missedQuote(pageOf(), span, { speaker: mayor }, occasion);
    const { annotations } = applyCorrections(page, [missed]);
    expect(annotations).toHaveLength(1);
    expect(annotations[0]!.speaker!.name).toBe('The mayor');
  });

  it('holds on a page that has changed elsewhere, and for content that ends elsewhere', () => {
    const correction = change({ speaker: mayor });
    expect(applyCorrections(later(page), [correction]).annotations[0]!.speaker!.name).toBe(
      'The mayor',
    );
    const longer = pageOf({ ...claim, segments: [spanIn('The bridge is safe, the')] });
    expect(applyCorrections(longer, [correction]).annotations[0]!.speaker!.name).toBe('The mayor');
  });

  it('does nothing where the words are gone, or where nothing is found any more', () => {
    const corrections = [change({ speaker: mayor }), notAQuote];
    const rewritten = { ...page, text: page.text.replace('safe', 'old'), annotations: [] };
    expect(applyCorrections(rewritten, corrections).annotations).toEqual([]);
    expect(applyCorrections(pageOf(), corrections)).toEqual(pageOf());
  });

  it('gives what messages let pass', () => {
    const missed = missedQuote(page, spanIn('could not be confirmed'), {}, occasion);
    const corrected = applyCorrections(page, [change({ speaker: null }), missed]);
    expect(parseAs(annotatedPageSchema, corrected, 'page')).toEqual(corrected);
  });
});

describe('a correction', () => {
  it('keeps what is needed to find its words again and to make a test of it', () => {
    const correction = change({ speaker: null });
    expect(parseAs(correctionSchema, JSON.parse(JSON.stringify(correction)), 'it')).toEqual(
      correction,
    );
    expect(correction).toMatchObject({
      quote: { exact: 'The bridge is safe', prefix: '' },
      text: page.text,
      lang: 'en',
      version: '1.2.3',
      made: '2026-03-03T12:00:00.000Z',
      found: { type: 'indirect', segments: ['The bridge is safe'], cue: 'told' },
    });
  });

  it('has the same name for the same words', () => {
    expect(change({ speaker: null }).id).toBe(notAQuote.id);
  });

  it.each([
    { id: '' },
    { verdict: 'no verdict' },
    { quote: { exact: 'x'.repeat(30_000), prefix: '', suffix: '' } },
    { quote: { exact: '', prefix: '', suffix: '' } },
    { text: 'x'.repeat(30_000) },
    { changes: { speaker: { name: 'x'.repeat(300), kind: 'person', role: null } } },
    { changes: { verification: 'true' } },
  ])('is refused when it is not one: %#', (wrong) => {
    expect(() => parseAs(correctionSchema, { ...notAQuote, ...wrong }, 'it')).toThrow();
  });
});
