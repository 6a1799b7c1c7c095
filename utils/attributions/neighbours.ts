/** What the first round makes of the cues of a sentence, for the second: how readings go together says which of them hold. */
import type { Analysis, Framed } from './analyses';
import type { Words } from '@/utils/text/document';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { WordRange } from './decide';
import type { QuotedSpeech } from './direct';
import type { SourceCandidate } from './source-features';
import { nobody } from './source-features';
import { isOutlet } from './outlet';
import { holdsWord } from './word-ranges';

export const Origin = { weighed: 0, setReading: 1, speech: 2 } as const;

/** A cue with its likeliest reading. */
export interface Neighbour {
  readonly cue: CueCandidate;
  readonly source: SourceCandidate;
  readonly content: readonly WordRange[];
  /** How much speaks for the content, 0 to 1. */
  readonly share: number;
  /** One of `Origin`: what decided on it. */
  readonly origin: number;
}

/** Of what quotation marks or a set form of words tell. */
const sure = 0.95;

export const neighbourOf = (
  cue: CueCandidate,
  { source, content }: Analysis,
  share: number,
): Neighbour => ({ cue, source, content, share, origin: Origin.weighed });

export const neighbourOfSetReading = (
  cue: CueCandidate,
  { analysis: { source, content } }: Framed,
): Neighbour => ({ cue, source, content, share: sure, origin: Origin.setReading });

/** Direct speech by its cue; what has none of its own is nobody's neighbour. */
export function neighbourOfSpeech(
  { quotationWords }: Context,
  cues: readonly CueCandidate[],
  { cue: own, quotations }: QuotedSpeech,
): Neighbour | null {
  const cue = own === null ? null : cues[own]!;
  const content = quotations.map((index) => quotationWords[index]!);
  return cue && { cue, source: nobody, content, share: sure, origin: Origin.speech };
}

/** So many others are looked at, the nearest ones. */
const most = 4;

/** The neighbours of every sentence; all of a sentence are added before any is asked for. */
export class Neighbourhood {
  private readonly bySentence = new Map<number, Neighbour[]>();
  private readonly inOrder = new Set<number>();
  private readonly relays: Neighbour[] = [];
  private readonly words: Words;

  constructor(private readonly context: Context) {
    this.words = context.words;
  }

  /** Adds a neighbour; an outlet that passes a statement on says nothing for or against the statement itself. */
  add(neighbour: Neighbour): void {
    if (neighbour.source.first >= 0 && isOutlet(this.context, neighbour.source)) {
      this.relays.push(neighbour);
      return;
    }
    const sentence = this.words.sentence[neighbour.cue.word]!;
    const there = this.bySentence.get(sentence);
    if (there) there.push(neighbour);
    else this.bySentence.set(sentence, [neighbour]);
  }

  /** Whether an outlet passes on what the cue tells: "A, the mayor said, the agency reports". */
  isPassedOn({ word }: CueCandidate): boolean {
    return this.relays.some(({ cue, content }) => cue.word !== word && holdsWord(content, word));
  }

  /** The nearest others of the cue's sentence, the nearest first. */
  around({ word }: CueCandidate): Neighbour[] {
    const sentence = this.words.sentence[word]!;
    const there = this.bySentence.get(sentence) ?? [];
    if (!this.inOrder.has(sentence)) {
      there.sort((a, b) => a.cue.word - b.cue.word);
      this.inOrder.add(sentence);
    }
    let before = -1;
    let after = there.length;
    while (after - before > 1) {
      const middle = (before + after) >> 1;
      if (there[middle]!.cue.word < word) before = middle;
      else after = middle;
    }
    while (there[after]?.cue.word === word) after++;
    const nearest: Neighbour[] = [];
    while (nearest.length < most) {
      const left = there[before];
      const right = there[after];
      if (!left && !right) break;
      const isLeft = !!left && (!right || word - left.cue.word <= right.cue.word - word);
      nearest.push(isLeft ? left : right!);
      if (isLeft) before--;
      else after++;
    }
    return nearest;
  }
}
