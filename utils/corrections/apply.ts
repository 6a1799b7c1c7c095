/** A page as it was found, with the reader's corrections on top. */
import type {
  AnnotatedPage,
  Annotation,
  Channel,
  CorrectedField,
  Dismissed,
  TraceEntry,
} from '@/utils/model';
import { spanOf } from '@/utils/model';
import { findTextQuote } from '@/utils/selectors/text-quote';
import type { Correction } from './correction';
import { extentOf } from './correction';

/** Share of their words that two extents must have in common to be the same quote, in a page or engine that has changed. */
const SAME = 0.6;

/** The rule of decisions that the reader made. */
export const READERS_RULE = 'corrected-by-reader';

interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * @param page as it was found, which stays as it is
 * @returns the page with each corrected annotation marked, those that are none left out and named, missed ones added in
 * the order of the text. A correction whose words are gone from the page does nothing.
 */
export function applyCorrections(
  page: AnnotatedPage,
  corrections: readonly Correction[],
): AnnotatedPage {
  if (corrections.length === 0) return page;
  const annotations: (Annotation | null)[] = [...page.annotations];
  const added: Annotation[] = [];
  const dismissed: Dismissed[] = [];
  for (const correction of corrections) {
    const place = findTextQuote(page.text, correction.quote);
    if (!place) continue;
    const index = indexAt(page.annotations, place);
    const found = index < 0 ? null : page.annotations[index]!;
    if (correction.verdict === 'missed') {
      // The engine may have learned to find it meanwhile.
      if (found) annotations[index] = changed(found, correction);
      else added.push(changed(asQuote(page.text, place, correction), correction));
    } else if (found && correction.verdict === 'not-a-quote') {
      annotations[index] = null;
      dismissed.push({
        correction: correction.id,
        text: found.segments.map(({ text }) => text).join(' … '),
      });
    } else if (found) {
      annotations[index] = changed(found, correction);
    }
  }
  const kept = annotations.filter((annotation) => annotation !== null);
  return {
    ...page,
    annotations: merge(kept, added),
    ...(dismissed.length > 0 && { dismissed }),
  };
}

/** Index of the annotation whose content takes up nearly the same place; -1 where there is none. */
function indexAt(annotations: readonly Annotation[], place: Extent): number {
  let best = -1;
  let bestShare = SAME;
  annotations.forEach((annotation, index) => {
    const share = commonShare(extentOf(annotation), place);
    // Of several with the same extent, the first: corrections are made of what the card shows.
    if (share >= bestShare && (best < 0 || share > bestShare)) {
      best = index;
      bestShare = share;
    }
  });
  return best;
}

function commonShare(one: Extent, other: Extent): number {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const all = Math.max(one.end, other.end) - Math.min(one.start, other.start);
  return all === 0 ? 0 : common / all;
}

function changed(annotation: Annotation, correction: Correction): Annotation {
  const { speaker, channel, verification } = correction.changes;
  const fields: CorrectedField[] = [];
  let result = annotation;
  if (correction.verdict === 'missed') fields.push({ what: 'missed', was: null });
  if (speaker !== undefined) {
    fields.push({ what: 'speaker', was: annotation.speaker?.name ?? null });
    const isSame = speaker?.name === annotation.speaker?.name;
    result = {
      ...result,
      speaker: speaker && {
        ...speaker,
        mention: isSame ? (annotation.speaker?.mention ?? null) : null,
      },
    };
  }
  if (channel !== undefined) {
    const names = annotation.via.map(({ name }) => name).join(', ');
    fields.push({ what: 'channel', was: names === '' ? null : names });
    result = {
      ...result,
      via: channel === null ? [] : [channelFrom(annotation, channel)],
      // It led to what the words came through by what was found.
      origin: annotation.origin?.from === 'search' ? null : annotation.origin,
    };
  }
  if (verification !== undefined) {
    fields.push({ what: 'verification', was: annotation.verification.status });
    result = { ...result, verification: { status: verification, by: null, evidence: null } };
  }
  return {
    ...result,
    trace: retraced(result.trace, fields),
    corrected: { correction: correction.id, fields },
  };
}

function channelFrom(
  annotation: Annotation,
  channel: Omit<Channel, 'mention' | 'carriedOn'>,
): Channel {
  const same = annotation.via.find(({ name }) => name === channel.name);
  return same ?? { ...channel, mention: null, carriedOn: false };
}

const steps: Readonly<Record<CorrectedField['what'], TraceEntry['step']>> = {
  missed: 'quotation',
  speaker: 'speaker',
  channel: 'source',
  verification: 'verification',
};

/** What led to an answer that the reader has replaced is no reason any more. */
function retraced(trace: readonly TraceEntry[], fields: readonly CorrectedField[]): TraceEntry[] {
  const own = fields.map(({ what }) => steps[what]);
  return [
    ...trace.filter(({ step }) => !own.includes(step)),
    ...own.map((step) => ({ step, rule: READERS_RULE, span: null })),
  ];
}

const opening = /["“„«»‚‘]/;
const closing = /["”“»«‘’]/;

/** The words at a place as an annotation of nobody: direct between quotation marks, mixed with some, else indirect. */
function asQuote(text: string, { start, end }: Extent, correction: Correction): Annotation {
  const span = spanOf(text, start, end);
  const isQuoted = opening.test(text[start - 1] ?? '') && closing.test(text[end] ?? '');
  return {
    id: correction.id,
    type: isQuoted ? 'direct' : 'indirect',
    segments: [span],
    quoted: isQuoted ? [span] : [],
    cue: null,
    speaker: null,
    via: [],
    origin: null,
    verification: { status: 'none', by: null, evidence: null },
    factCheck: null,
    trace: [],
  };
}

/** Both by where they start; of two at the same place those that were found come first. */
function merge(found: readonly Annotation[], added: readonly Annotation[]): Annotation[] {
  const result = [...found];
  for (const annotation of added) {
    const { start } = annotation.segments[0]!;
    const index = result.findIndex((other) => other.segments[0]!.start > start);
    result.splice(index < 0 ? result.length : index, 0, annotation);
  }
  return result;
}
