/** Transcripts and interviews: lines that begin with a name and a colon ("MOSS: I heard of them in passing."), no quotation marks needed. */
import type { Range } from '@/utils/text/document';
import { Shape } from '@/utils/text/document';
import { spanOf } from '@/utils/model';
import type { Context } from './context';
import type { Draft } from './draft';
import { rangeOf } from './word-ranges';

interface Line {
  readonly block: number;
  readonly label: Range;
  readonly key: string;
  /** Word index after the colon. */
  readonly first: number;
  readonly isQuestion: boolean;
}

/** Longest label, in words: "Former Mayor Ann Lee". */
const longestLabel = 4;
/** Words that the lines of a transcript have at least, on average: lists of facts ("Born: Leeds") are shorter. */
const leastWords = 6;

/**
 * @returns one draft a line, without the lines of one who only asks, and without the labels. Nothing where the lines are too few for
 * a transcript: a name must come twice, or two names in capitals once each.
 */
export function draftsOfTranscript(context: Context): Draft[] {
  const lines = linesOf(context);
  const counts = new Map<string, { all: number; questions: number }>();
  for (const { key, isQuestion } of lines) {
    const count = counts.get(key) ?? { all: 0, questions: 0 };
    counts.set(key, { all: count.all + 1, questions: count.questions + (isQuestion ? 1 : 0) });
  }
  const again = [...counts.values()].some(({ all }) => all > 1);
  const capitals = [...counts.keys()].filter((key) => key === key.toUpperCase()).length;
  const length = lines.reduce((sum, { block, first }) => sum + context.document.blocks[block]!.endWord - first, 0); // prettier-ignore
  if (counts.size < 2 || (!again && capitals < 2) || length < leastWords * lines.length) return [];
  return lines
    .filter(({ key }) => {
      const { all, questions } = counts.get(key)!;
      return questions < all && key !== 'Q';
    })
    .map((line) => draftOf(context, line));
}

function linesOf(context: Context): Line[] {
  const { document, words } = context;
  const lines: Line[] = [];
  document.blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph' && block.kind !== 'listitem' && block.kind !== 'blockquote')
      return;
    let end = block.firstWord;
    while (end < block.endWord && end < block.firstWord + longestLabel && isLabelWord(context, end))
      end++;
    // "A." is one word as an initial, "Q." two.
    const stop = /^[QA]\.\s/.test(document.text.slice(block.start, block.start + 3));
    while (stop && end > block.firstWord + 1) end--;
    if (end === block.firstWord || (words.lower[end] !== ':' && !stop)) return;
    const first = words.lower[end] === ':' || words.lower[end] === '.' ? end + 1 : end;
    if (first + 1 >= block.endWord) return;
    if (context.data.labels.has(words.lower[block.firstWord]!)) return;
    const label = rangeOf(context, { first: block.firstWord, end });
    lines.push({
      block: index,
      label,
      key: document.text.slice(label.start, label.end).replace(/\.$/, ''),
      first,
      isQuestion: words.lower[block.endWord - 1] === '?',
    });
  });
  return lines;
}

const isLabelWord = ({ words, data }: Context, word: number) =>
  (words.shape[word]! & Shape.capital) !== 0 || data.nameParticles.has(words.lower[word]!);

function draftOf(context: Context, { block, label, key, first }: Line): Draft {
  const { document, words } = context;
  const { end, endWord } = document.blocks[block]!;
  const segment = { start: words.start[first]!, end };
  return {
    type: 'direct',
    segments: [segment],
    quoted: [segment],
    cue: null,
    cueWord: null,
    // "A:" names nobody.
    mention: key === 'A' ? null : label,
    continues: null,
    confidence: 0.85,
    trace: [
      {
        step: 'attribution',
        rule: 'transcript-label',
        span: spanOf(document.text, label.start, label.end),
      },
    ],
    words: [{ first, end: endWord }],
  };
}
