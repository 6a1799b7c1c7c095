/**
 * Stretches in quotation marks of every make: curly, straight, single, guillemets, nested, unbalanced, and speeches that run over
 * several paragraphs (opened in each, closed in the last).
 */
import type { Range, TextDocument } from '@/utils/text/document';
import { wordAt } from '@/utils/text/document';
import type { Mark } from './marks';
import { readMark } from './marks';

/** A stretch in quotation marks. `start`–`end` are the words inside the marks, `outer` takes in the marks. */
export interface Quotation extends Range {
  readonly outer: Range;
  /** Index into the document's blocks. */
  readonly block: number;
  /** 0 outermost; nested quotations count up. */
  readonly depth: number;
  /** Single marks (‘…’). */
  readonly single: boolean;
  /** No closing mark was found; it ends with its sentence or block. */
  readonly unclosed: boolean;
  /** Where the speech runs on from the block before: index of the quotation there, else null. */
  readonly continues: number | null;
}

interface Open {
  readonly mark: Mark;
  readonly at: number;
  readonly depth: number;
}

interface Found {
  open: Open;
  end: number;
  outerEnd: number;
  unclosed: boolean;
}

/** Deeper nesting than this is no prose; marks beyond it are passed over. */
const deepest = 4;

/** From so many marks in one block on, prose has at least 8 characters for each. */
const manyMarks = 400;

/** @returns quotations in the order of their opening marks. */
export function findQuotations(document: TextDocument): Quotation[] {
  const found: Quotation[] = [];
  let carried: number | null = null;
  document.blocks.forEach((block, blockIndex) => {
    // A pull quote repeats what stands in the text.
    const inBlock = block.kind === 'pullquote' ? [] : findInBlock(document, blockIndex);
    let next: number | null = null;
    for (const { open, end, outerEnd, unclosed } of inBlock) {
      const start = skipSpace(document.text, open.at + open.mark.length, end, 1);
      const trimmed = skipSpace(document.text, end, start, -1);
      if (trimmed <= start) continue;
      const opensBlock = skipSpace(document.text, block.start, open.at, 1) === open.at;
      if (unclosed && outerEnd === block.end && open.depth === 0) next = found.length;
      found.push({
        start,
        end: trimmed,
        outer: { start: open.at, end: outerEnd },
        block: blockIndex,
        depth: open.depth,
        single: open.mark.single,
        unclosed,
        continues: opensBlock && open.depth === 0 ? carried : null,
      });
    }
    carried = next;
  });
  return found;
}

function findInBlock(document: TextDocument, blockIndex: number): Found[] {
  const { text } = document;
  const block = document.blocks[blockIndex]!;
  const stack: Open[] = [];
  const found: Found[] = [];
  let marks = 0;
  for (let at = block.start; at < block.end; at++) {
    const mark = readMark(text, at, block.start, block.end);
    if (!mark) continue;
    // A page of marks is no prose.
    if (++marks > manyMarks && marks * 8 > at - block.start) return [];
    const top = stack.at(-1);
    const match = matchingOpen(stack, mark);
    if (mark.closes && match >= 0 && !(mark.opens && top && !sameMake(top.mark, mark))) {
      // Marks opened since then were never closed: they were apostrophes or slips.
      stack.length = match + 1;
      const open = stack.pop()!;
      if (open.mark.single && !closesSingle(text, at, block.end, open)) {
        stack.push(open);
        continue;
      }
      found.push({ open, end: at, outerEnd: at + mark.length, unclosed: false });
      at += mark.length - 1;
      continue;
    }
    if (!mark.opens || stack.length >= deepest) continue;
    if (top && sameMake(top.mark, mark) && mark.closer === top.mark.closer && !mark.straight) {
      // A second opening mark of the same make: the first was never closed, unless two closing marks follow.
      if (!nestsInSameMake(text, at, block.end, mark)) {
        stack.pop();
        closeEarly(document, blockIndex, top, at, found);
      }
    }
    stack.push({ mark, at, depth: stack.length });
    at += mark.length - 1;
  }
  leaveOpen(document, blockIndex, stack, found);
  return found.sort((a, b) => a.open.at - b.open.at);
}

const sameMake = (a: Mark, b: Mark) => a.single === b.single && a.family === b.family;

/** Index in the stack of the innermost open mark that `mark` can close, else -1. */
function matchingOpen(stack: readonly Open[], mark: Mark): number {
  for (let index = stack.length - 1; index >= 0; index--) {
    const open = stack[index]!;
    if (open.mark.single === mark.single && open.mark.family === mark.family) return index;
  }
  return -1;
}

/** A single mark after a word that ends in s may be a plural possessive (the workers’ union) while a later mark closes. */
function closesSingle(text: string, at: number, end: number, open: Open): boolean {
  const before = text.charAt(at - 1);
  if (!/[sS]/.test(before)) return true;
  if (!/^\s+\p{Ll}/u.test(text.slice(at + 1, at + 4))) return true;
  const limit = Math.min(end, at + 400);
  for (let later = at + 1; later < limit; later++) {
    const code = text.charCodeAt(later);
    if (code === 0x2018 && open.mark.closer === '’') return true;
    if (code !== 39 && code !== 0x2019) continue;
    if (/[\p{L}\p{N}]/u.test(text.charAt(later + 1))) continue;
    if (/[.,!?]/.test(text.charAt(later - 1)) || /[\s.,;:]/.test(text.charAt(later + 1) || ' ')) {
      return false;
    }
  }
  return true;
}

function nestsInSameMake(text: string, at: number, end: number, mark: Mark): boolean {
  let closings = 0;
  const limit = Math.min(end, at + 600);
  for (let later = at + 1; later < limit; later++) {
    const character = text.charAt(later);
    if (character === mark.closer && ++closings === 2) return true;
    if (character === text.charAt(at)) return false;
  }
  return false;
}

/** Ends an unclosed quotation at the last sentence end before `at`. */
function closeEarly(
  document: TextDocument,
  blockIndex: number,
  open: Open,
  at: number,
  found: Found[],
): void {
  // The sentence in which the mark stands, if it ends before `at`.
  const word = wordAt(document.words, open.at);
  const sentence = document.sentences[document.words.sentence[word] ?? -1];
  const end = sentence && sentence.block === blockIndex && sentence.end <= at ? sentence.end : -1;
  if (end < 0) return;
  found.push({ open, end, outerEnd: end, unclosed: true });
}

/** What is still open at the block's end: a speech that goes on in the next block, or a forgotten closing mark. */
function leaveOpen(
  document: TextDocument,
  blockIndex: number,
  stack: readonly Open[],
  found: Found[],
): void {
  const open = stack[0];
  if (!open) return;
  const { text } = document;
  const block = document.blocks[blockIndex]!;
  const next = document.blocks[blockIndex + 1];
  const before = text.slice(Math.max(block.start, open.at - 3), open.at).trim();
  const goesOn = next && next.start < next.end && opensLike(text, next.start, next.end, open);
  if (open.mark.single && !goesOn) return;
  if (
    !goesOn &&
    open.mark.straight &&
    before === '' &&
    found.some(
      (inner) => inner.open.depth > 0 && !inner.open.mark.straight && !inner.open.mark.single,
    )
  ) {
    // prettier-ignore
    // A straight mark at the paragraph's front that nothing closes sets off an excerpt; the curly ones within are the quotations.
    for (const inner of found) inner.open = { ...inner.open, depth: Math.max(0, inner.open.depth - 1) };
    return;
  }
  if (goesOn || before === '' || /[:,—–-]$/.test(before)) {
    found.push({ open, end: block.end, outerEnd: block.end, unclosed: true });
  } else {
    closeEarly(document, blockIndex, open, block.end, found);
  }
}

function opensLike(text: string, start: number, end: number, open: Open): boolean {
  const at = skipSpace(text, start, end, 1);
  const mark = readMark(text, at, start, end);
  return (
    !!mark &&
    mark.opens &&
    mark.single === open.mark.single &&
    mark.straight === open.mark.straight &&
    mark.family === open.mark.family
  );
}

/** Moves from `from` towards `limit` over white space; `step` 1 forwards, -1 backwards (over the unit before). */
function skipSpace(text: string, from: number, limit: number, step: 1 | -1): number {
  let at = from;
  if (step === 1) while (at < limit && isSpaceCode(text.charCodeAt(at))) at++;
  else while (at > limit && isSpaceCode(text.charCodeAt(at - 1))) at--;
  return at;
}

const isSpaceCode = (code: number) =>
  code < 128 ? code === 32 || (code > 8 && code < 14) : /\s/.test(String.fromCharCode(code));
