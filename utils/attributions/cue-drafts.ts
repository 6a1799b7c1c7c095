/** Drafts of what a cue assigns by the reading that was chosen, with or without quotation marks. */
import type { TraceEntry } from '@/utils/model';
import { spanOf } from '@/utils/model';
import type { Range } from '@/utils/text/document';
import type { Analysis, Framed } from './analyses';
import { isLink, shapeContent, withoutSubject } from './content';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import { isListed } from './cues';
import { weightiest } from './decide';
import type { Draft } from './draft';
import { cueRangeOf, mentionFor } from './draft-ranges';
import { withoutMention } from './mention';
import type { Learned } from './models';
import { isOutlet, isReporter } from './outlet';
import { sourceOf } from './relative-subject';
import { personBehind, sourceWithin } from './relays';
import type { SourceCandidate } from './source-features';
import { isStatement, isTold } from './statements';
import { trimContent } from './trim';

/**
 * @param chosen the reading that holds.
 * @param set the same where a set form of words decided, else null.
 * @returns null where the reading comes to no statement.
 */
export function draftOfCue(
  context: Context,
  { models }: Learned,
  cue: CueCandidate,
  chosen: { readonly analysis: Analysis; readonly share: number },
  set: Framed | null,
): Draft | null {
  const { frame } = chosen.analysis;
  const source = sourceOf(context, cue, chosen.analysis.source);
  const { document } = context;
  const whole = (
    set ? chosen.analysis.content : withoutSubject(context, cue, chosen.analysis)
  ).filter(
    (range, _, { length }) => range.first < range.end && (length === 1 || !isLink(context, range)),
  );
  if (!whole.length || isNoun(context, cue, source)) return null;
  const analysis = { ...chosen.analysis, content: whole };
  if (!isStatement(context, cue, analysis, chosen.share)) return null;
  const isRelay = source.first >= 0 && isOutlet(context, source);
  const within = isRelay ? sourceWithin(context, whole) : null;
  const content = (within?.content ?? whole).map((range) =>
    trimContent(context, cue, withoutMention(context, cue, source, range)),
  );
  const shaped = shapeContent(context, content);
  if (!shaped || (!isListed(cue) && !shaped.quoted.length)) return null;
  const cited = within?.source ?? personBehind(context, cue, source);
  const cueRange = cueRangeOf(context, cue);
  const inQuotation = context.quotation[cue.word]! >= 0;
  return {
    type: inQuotation ? 'indirect' : shaped.type,
    segments: shaped.segments,
    quoted: inQuotation ? [] : shaped.quoted,
    cue: cueRange,
    cueWord: cue.entry.lemma,
    mention: isTold(context, cue, source) ? null : mentionFor(context, cue, source, cited),
    denies: !inQuotation && !cue.negated && context.data.denying.has(cue.entry.lemma),
    continues: null,
    confidence: chosen.share,
    weighed: !set,
    trace: [
      {
        step: 'attribution',
        rule: set?.rule ?? `learned-${['none', 'right', 'left', 'both'][frame]!}`,
        span: spanOf(document.text, cueRange.start, cueRange.end),
      },
      ...(set ? [] : explain(context, models, cue, frame, cueRange)),
    ],
    words: content,
    // An outlet that cites another passes on too, and so do those who write for it.
    relay: isRelay ? !cited || isOutlet(context, cited) : isReporting(context, cue, source),
  };
}

/** "A call for calm went unheard": what passes for a verb with its subject is a noun with its article. */
const isNoun = ({ words }: Context, { word }: CueCandidate, { first, end }: SourceCandidate) =>
  end === word && end - first === 1 && /^an?$/.test(words.lower[first] ?? '');

/** "According to Roe of the Gazette": a reporter alone, whom nothing else is said of. */
const isReporting = (context: Context, { entry }: CueCandidate, source: SourceCandidate) =>
  entry.part === 'phrase' && source.first >= 0 && isReporter(context, source);

/** Names what weighed most in a learned decision. */
function explain(
  context: Context,
  models: Learned['models'],
  cue: CueCandidate,
  frame: number,
  { start, end }: Range,
): TraceEntry[] {
  const names = weightiest(context, models, cue, frame, 3);
  if (!names.length) return [];
  const span = spanOf(context.document.text, start, end);
  return [{ step: 'attribution', rule: `weighed: ${names.join(', ')}`, span }];
}
