/** Block quotes and embedded posts: the whole block is somebody's words, with no quotation marks needed. */
import type { Range } from '@/utils/text/document';
import { Shape, wordAt } from '@/utils/text/document';
import { spanOf } from '@/utils/model';
import type { Context } from './context';
import type { Draft } from './draft';
import { rangeOf } from './word-ranges';

/** The cue and the speaker of a line that leads up to a block quote: "In her diary she wrote:". */
export interface LeadIn {
  readonly cue: Range;
  readonly cueWord: string;
  readonly mention: Range;
}

/**
 * A block quote counts where somebody is named for it: a line "— Name" at its end, or a line before that leads up to it. One that itself
 * tells who said what is an excerpt of a report, and its attributions stand for themselves.
 * @param earlier drafts made so far; a block that one of them covers with words in quotation marks is left to it.
 * @returns one draft a block quote: blocks that follow each other are one.
 */
export function draftsOfBlocks(
  context: Context,
  earlier: readonly Draft[],
  leadIn: (block: number) => LeadIn | null,
): Draft[] {
  const { document } = context;
  const drafts: Draft[] = [];
  for (let index = 0; index < document.blocks.length; index++) {
    const { kind } = document.blocks[index]!;
    if (kind !== 'blockquote' && kind !== 'embed') continue;
    let end = index + 1;
    while (end < document.blocks.length && document.blocks[end]!.kind === kind) {
      if (signatureOf(context, end - 1)) break;
      end++;
    }
    const draft = draftOfRun(context, index, end, earlier, leadIn);
    if (draft) drafts.push(draft);
    index = end - 1;
  }
  return drafts;
}

function draftOfRun(
  context: Context,
  from: number,
  to: number,
  earlier: readonly Draft[],
  leadIn: (block: number) => LeadIn | null,
): Draft | null {
  const { document } = context;
  const segments: Range[] = [];
  const words: { first: number; end: number }[] = [];
  let mention: Range | null = null;
  const isSigned = signatureOf(context, to - 1) !== null;
  for (let index = from; index < to; index++) {
    const block = document.blocks[index]!;
    const signature = signatureOf(context, index);
    if (signature) {
      mention ??= signature.name;
      if (signature.start <= block.start) continue;
    }
    const end = signature ? signature.start : block.end;
    const taken = earlier.some(
      (draft) =>
        (draft.type !== 'indirect' || draft.mention) &&
        !isOwn(context, draft) &&
        draft.segments.some((segment) => segment.start < end && segment.end > block.start),
    );
    if (end <= block.start || isAddress(document.text.slice(block.start, end))) continue;
    if (taken && !isSigned) return null;
    if (taken) continue;
    segments.push(trimmed(document.text, block.start, end));
    words.push({ first: block.firstWord, end: block.endWord });
  }
  if (!segments.length) return null;
  const owner = mention ? null : leadingDraft(context, from, earlier);
  const lead = mention || owner ? null : leadIn(from - 1);
  mention ??= lead?.mention ?? null;
  if (!mention && !owner) return null;
  return {
    type: 'direct',
    segments,
    quoted: segments,
    cue: lead?.cue ?? null,
    cueWord: lead?.cueWord ?? null,
    mention,
    continues: owner,
    confidence: mention || owner ? 0.9 : 0.6,
    trace: [
      {
        step: 'quotation',
        rule: document.blocks[from]!.kind === 'embed' ? 'embedded-post' : 'block-quote',
        span: spanOf(document.text, segments[0]!.start, segments[0]!.end),
      },
    ],
    words,
  };
}

/** "I urge everybody to leave": what the writer of a post says of their own saying. */
function isOwn({ words }: Context, { mention }: Draft): boolean {
  if (!mention) return false;
  const first = words.lower[wordAt(words, mention.start)]!;
  return first === 'i' || first === 'we';
}

/** Whether a block is its writer's own words as a whole, and the draft a part of them. */
export function isPartOf(context: Context, draft: Draft, block: Draft): boolean {
  const { cue } = draft;
  if (!cue || !isOwn(context, draft)) return false;
  return block.segments.some(({ start, end }) => start <= cue.start && cue.end <= end);
}

/** The attribution in the block before: a block quote goes on with whoever was speaking there. */
function leadingDraft(context: Context, from: number, earlier: readonly Draft[]): Draft | null {
  const before = context.document.blocks[from - 1];
  if (!before || !/[:,]\s*$/.test(context.document.text.slice(before.start, before.end)))
    return null;
  let found: Draft | null = null;
  for (const draft of earlier) {
    const at = draft.segments[0]!.start;
    if (at >= before.start && at < before.end) found = draft;
  }
  return found;
}

/** "— Jane Doe (@jane) January 31, 2019", a line of its own or the end of the block: the name and where the line begins. */
function signatureOf(context: Context, index: number): { name: Range; start: number } | null {
  const { words, document } = context;
  const block = document.blocks[index]!;
  const lowest = Math.max(block.firstWord, block.endWord - 24);
  for (let at = block.endWord - 1; at >= lowest; at--) {
    if (!/^(?:[—–―]|--+)$/.test(words.lower[at]!)) continue;
    let end = at + 1;
    while (end < block.endWord && end < at + 7 && isNamePart(context, end)) end++;
    if (end === at + 1) return null;
    const next = words.lower[end];
    // A name and then a handle, a description or nothing: no dash within a sentence.
    const closes = end >= block.endWord || next === '(' || next === ',' || next === '@';
    if (!closes) return null;
    return {
      name: rangeOf(context, { first: at + 1, end }),
      start: words.start[at]!,
    };
  }
  return null;
}

function isNamePart({ words, data }: Context, index: number): boolean {
  const shape = words.shape[index]!;
  return (
    (shape & Shape.capital) !== 0 ||
    data.nameParticles.has(words.lower[index]!) ||
    /^(?:\.|'s)$/.test(words.lower[index]!)
  );
}

const isAddress = (text: string) => /^\s*(?:https?:\/\/|www\.|pic\.)\S*\s*$/.test(text);

function trimmed(text: string, start: number, end: number): Range {
  let from = start;
  let to = end;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  return { start: from, end: to };
}
