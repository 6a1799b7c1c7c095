/** "While X says A, Y says that not A": claims that the page sets against each other in one sentence. */
import type { VerificationPattern } from '@/utils/language/verification-data';
import type { Range } from '@/utils/text/document';
import { wordAt } from '@/utils/text/document';
import { Claims } from './claims';
import type { Statement } from './statements';

const pattern: VerificationPattern = {
  rule: 'said-against-it',
  status: 'disputed',
  scope: 'beside',
  triggers: [],
  pattern: '',
};

/** Least telling words that the two share. */
const leastShared = 1;

export class Contrasts extends Claims {
  /** For each claim that another one of its sentence is set against, that other one. */
  statements(): Map<number, Statement> {
    const found = new Map<number, Statement>();
    for (let index = 0; index + 1 < this.attributions.length; index++) {
      if (!this.areOpposed(index, index + 1)) continue;
      found.set(index, this.asStatement(index + 1));
      found.set(index + 1, this.asStatement(index));
    }
    return found;
  }

  private areOpposed(one: number, other: number): boolean {
    if (this.sentences[one] !== this.sentences[other]) return false;
    const first = this.attributions[one]!;
    const second = this.attributions[other]!;
    if (!first.cue || !second.cue || !first.mention || !second.mention) return false;
    if (this.speakers[one] === this.speakers[other]) return false;
    if (this.speakers[one] === null || this.speakers[other] === null) return false;
    if (!this.areSetAgainst(one, other)) return false;
    const said = this.wordsOf(first.segments);
    const against = this.wordsOf(second.segments);
    if (this.negates(said) === this.negates(against)) return false;
    const stems = this.stems(against);
    let shared = 0;
    for (const stem of this.stems(said)) if (stems.has(stem)) shared++;
    return shared >= leastShared;
  }

  /** "While" at the sentence's front, or "but" between the two clauses. */
  private areSetAgainst(one: number, other: number): boolean {
    const { words } = this.document;
    const { firstWord } = this.document.sentences[this.sentences[one]!]!;
    const { end } = this.clauseOf(one);
    const { start } = this.clauseOf(other);
    if (end > start) return false;
    if (this.data.contrasting.has(words.lower[firstWord]!)) return true;
    for (let at = wordAt(words, end); at < words.count && words.start[at]! < start; at++) {
      if (words.lower[at] === 'but' || this.data.contrasting.has(words.lower[at]!)) return true;
    }
    return false;
  }

  /** Content, cue and speaker together. */
  private clauseOf(index: number): Range {
    const { segments, cue, mention } = this.attributions[index]!;
    const ranges = [...segments, cue, mention].filter((range) => range !== null);
    return {
      start: Math.min(...ranges.map(({ start }) => start)),
      end: Math.max(...ranges.map(({ end }) => end)),
    };
  }

  private asStatement(index: number): Statement {
    return {
      pattern,
      sentence: this.sentences[index]!,
      evidence: this.clauseOf(index),
      thing: null,
      about: null,
      by: this.attributions[index]!.mention,
    };
  }
}
