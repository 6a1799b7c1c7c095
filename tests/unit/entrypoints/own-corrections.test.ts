import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OwnCorrections } from '@/entrypoints/annotator/own-corrections';
import type { Correction } from '@/utils/corrections/correction';
import { sendToBackground } from '@/utils/messaging';
import {
  corrections,
  correctionsOf,
  removeCorrection,
  saveCorrection,
} from '@/utils/storage/corrections';
import { annotationOf, channelOf, pageOf, personOf, spanIn } from '../annotations';
import { useFakeStorage } from '../storage/fake';

vi.mock('@/utils/messaging', () => ({ sendToBackground: vi.fn() }));

const url = 'https://news.example/bridge?utm_source=mail';
const key = 'https://news.example/bridge';
const claim = annotationOf();
const other = annotationOf({
  id: 'a2',
  segments: [spanIn('could not be confirmed')],
  speaker: personOf('The mayor', { role: 'mayor of Lisk' }),
  via: [channelOf('TASS', { control: 'state-controlled', country: 'RU' })],
});
const found = pageOf(claim, other);

let changed: ReturnType<typeof vi.fn<() => void>>;

/** As in a document; the background stands behind it, as it is in `background.ts`. */
async function open({ isPrivate = false } = {}): Promise<OwnCorrections> {
  changed = vi.fn<() => void>();
  const own = new OwnCorrections({
    isPrivate,
    version: '1.2.3',
    changed,
    signal: new AbortController().signal,
  });
  await own.follow(url);
  return own;
}

/** Waits for what the background is told. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => {
  useFakeStorage();
  vi.mocked(sendToBackground).mockImplementation((async (
    type: string,
    body: { page: string; correction: Correction; id: string },
  ) => {
    if (type === 'correct') {
      await saveCorrection(body.page, body.correction);
      return body.correction;
    }
    await removeCorrection(body.page, body.id);
    return null;
  }) as never);
});

const firstOf = (own: OwnCorrections) => own.apply(found).annotations[0]!;

describe('OwnCorrections', () => {
  it('changes what was found at once, with what the page knows of the names', async () => {
    const own = await open();
    own.correct(found, claim, { speaker: 'the mayor', channel: 'tass' });
    expect(changed).toHaveBeenCalledOnce();
    expect(firstOf(own)).toMatchObject({
      speaker: { name: 'The mayor', role: 'mayor of Lisk' },
      via: [{ name: 'TASS', control: 'state-controlled' }],
    });
  });

  it('stores it under the page, where the next visit finds it', async () => {
    const own = await open();
    own.correct(found, claim, { speaker: null });
    await settle();
    expect(await correctionsOf(key)).toHaveLength(1);
    expect(firstOf(await open()).speaker).toBeNull();
  });

  it('adds to what was corrected before', async () => {
    const own = await open();
    own.correct(found, claim, { speaker: null });
    own.correct(found, firstOf(own), { verification: 'disputed' });
    expect(firstOf(own)).toMatchObject({ speaker: null, verification: { status: 'disputed' } });
    await settle();
    expect(await correctionsOf(key)).toHaveLength(1);
  });

  it('takes it back', async () => {
    const own = await open();
    own.correct(found, claim, { speaker: null });
    await settle();
    own.undo(firstOf(own).corrected!.correction);
    expect(firstOf(own)).toEqual(claim);
    await settle();
    expect(await correctionsOf(key)).toEqual([]);
  });

  it('takes off what is no quote, and what was added', async () => {
    const own = await open();
    const correction = own.dismiss(found, claim)!;
    expect(own.apply(found).annotations).toEqual([other]);
    own.undo(correction);
    const added = own.add(found, spanIn('told Reuters'), { speaker: 'Ada Brook' });
    const annotation = own.apply(found).annotations.find(({ id }) => id === added)!;
    expect(annotation.speaker!.name).toBe('Ada Brook');
    expect(own.dismiss(found, annotation)).toBeNull();
    expect(own.apply(found).annotations).toEqual([claim, other]);
  });

  it('follows what other tabs of the page do', async () => {
    const own = await open();
    const elsewhere = await open();
    elsewhere.correct(found, claim, { speaker: null });
    await vi.waitFor(() => expect(firstOf(own).speaker).toBeNull());
  });

  it('keeps what is on its way to the store while another tab writes there', async () => {
    const own = await open();
    vi.mocked(sendToBackground).mockReturnValueOnce(new Promise(() => undefined) as never);
    own.correct(found, claim, { speaker: null });
    await saveCorrection(key, correctionFor('elsewhere'));
    await vi.waitFor(() => expect(own.apply(found).annotations[1]!.speaker).toBeNull());
    expect(firstOf(own).speaker).toBeNull();
  });

  it('says of a correction that it could not be stored, until it is', async () => {
    const own = await open();
    vi.mocked(sendToBackground).mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    own.correct(found, claim, { speaker: null });
    await settle();
    expect(firstOf(own)).toMatchObject({ speaker: null, corrected: { unsaved: 'correction' } });
    own.correct(found, firstOf(own), { verification: 'disputed' });
    await settle();
    expect(firstOf(own).corrected!.unsaved).toBeUndefined();
    expect(await correctionsOf(key)).toHaveLength(1);
  });

  it('says so of what was dismissed', async () => {
    const own = await open();
    vi.mocked(sendToBackground).mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    const correction = own.dismiss(found, claim)!;
    expect(own.apply(found).dismissed).toMatchObject([{ correction }]);
    expect(own.apply(found).dismissed![0]!.unsaved).toBeUndefined();
    await settle();
    expect(own.apply(found).dismissed).toMatchObject([{ correction, unsaved: 'correction' }]);
    own.undo(correction);
    await settle();
    expect(own.apply(found).annotations).toEqual([claim, other]);
  });

  it('brings back what it could not store the taking back of, and says so, until it can', async () => {
    const own = await open();
    const correction = own.dismiss(found, claim)!;
    await settle();
    vi.mocked(sendToBackground).mockRejectedValueOnce(new Error('no space left'));
    own.undo(correction);
    expect(own.apply(found).annotations).toEqual([claim, other]);
    await settle();
    expect(own.apply(found).dismissed).toMatchObject([{ correction, unsaved: 'undo' }]);
    own.undo(correction);
    await settle();
    expect(own.apply(found)).toEqual(found);
    expect(await correctionsOf(key)).toEqual([]);
  });

  it('stores nothing in a private window, and still holds there', async () => {
    await saveCorrection(key, correctionFor('stored'));
    // The background stores nothing for it either.
    vi.mocked(sendToBackground).mockImplementation(
      (async (_: string, body: { correction?: Correction }) => body.correction ?? null) as never,
    );
    const own = await open({ isPrivate: true });
    expect(own.apply(found).annotations[1]!.speaker).toBeNull();
    own.undo('own-stored');
    own.correct(found, claim, { speaker: null });
    await settle();
    expect(own.apply(found).annotations.map(({ speaker }) => speaker?.name ?? null)).toEqual([
      null,
      'The mayor',
    ]);
    expect(await corrections.read()).toEqual({ [key]: [correctionFor('stored')] });
  });

  it('gives the same page for the same corrections', async () => {
    const own = await open();
    own.correct(found, claim, { speaker: null });
    expect(own.apply({ ...found }).annotations).toBe(own.apply(found).annotations);
  });

  it('holds nothing against another page', async () => {
    const own = await open();
    own.correct(found, claim, { speaker: null });
    await own.follow('https://news.example/other');
    expect(own.apply(found)).toEqual(found);
  });
});

/** Nobody said the second of the annotations. */
function correctionFor(name: string): Correction {
  return {
    id: `own-${name}`,
    verdict: 'changed',
    changes: { speaker: null },
    quote: { exact: 'could not be confirmed', prefix: '', suffix: '' },
    text: found.text,
    found: null,
    lang: 'en',
    version: '1.2.3',
    made: '2026-03-03T12:00:00.000Z',
  };
}
