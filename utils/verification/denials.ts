/** Which claims a denial is about: what somebody is accused of, what was said right before, what says the same elsewhere. */
import { wordAt } from '@/utils/text/document';
import { Claims, mostClaims } from './claims';
import type { Statement } from './statements';

/** Least words, and least share of what is denied, that a claim elsewhere must say too. */
const leastShared = 3;
const leastShareOfThing = 0.5;
/** Sentences from a claim to what somebody else says of it right after. */
const mostSentencesBetween = 1;
/** Blocks of text that may stand between a claim and "the claim". */
export const reach = 1;
/** Blocks that a run of claims behind a plural ("these reports") may span. */
export const reachOfPlural = 3;
/** Blocks back to an accusation of the one who denies, by name. */
const reachOfAccusation = 24;
/** Blocks back to a claim that is told by its words or by the one it names. */
export const reachByWords = 8;

export class Denials extends Claims {
  protected isWithin(index: number, offset: number): boolean {
    return this.attributions[index]!.segments.some(
      ({ start, end }) => start <= offset && offset < end,
    );
  }

  /** What somebody else said right before: in the same paragraph, or last in the one before. */
  protected opposite(statement: Statement, among: readonly number[]): number[] {
    const { start } = statement.evidence;
    const before = among.filter((index) => this.endOf(index) <= start);
    const nearest = this.nearest(statement, before, reach);
    if (nearest === null || this.sentences[nearest] === statement.sentence) return [];
    // What stands in between and is nobody's claim is what the statement is about.
    return statement.sentence - this.lastSentenceOf(nearest) > mostSentencesBetween
      ? []
      : this.utterance(nearest);
  }

  /** A quote with those that it carries on from: “A,” she said. “B.” is one statement. */
  private utterance(last: number): number[] {
    const found = [last];
    let before = this.attributions[last]!.continues;
    while (before !== null && found.length < mostClaims) {
      found.unshift(before);
      before = this.attributions[before]!.continues;
    }
    return found;
  }

  protected lastSentenceOf(index: number): number {
    return Math.max(this.sentences[index]!, this.sentenceAt(this.endOf(index) - 1));
  }

  /**
   * The claims, before or after it, that say what is denied in much the same words.
   * @param isOpposite whether they say it with a "not" where the statement has none, or the other way round.
   */
  protected told(statement: Statement, among: readonly number[], isOpposite = false): number[] {
    const words = statement.thing?.split(/[^\p{L}\p{N}'’]+/u) ?? [];
    const telling = this.stems(words);
    const isNegated = this.negates(words);
    return among.filter((index) => {
      const { cueWord, segments } = this.attributions[index]!;
      if (cueWord !== null && this.data.denying.test(cueWord)) return false;
      // Who says that it was denied has not said it.
      if (this.isWithin(index, statement.evidence.start)) return false;
      // Nor is what is denied or confirmed there a claim of its own.
      const { start, end } = statement.evidence;
      if (start <= this.firstOf(index) && this.firstOf(index) < end) return false;
      const said = this.wordsOf(segments);
      if ((this.negates(said) !== isNegated) !== isOpposite) return false;
      const stems = this.stems(said);
      let shared = 0;
      for (const stem of telling) if (stems.has(stem)) shared++;
      return shared >= leastShared && shared >= leastShareOfThing * telling.size;
    });
  }

  /** Whether the content itself holds all words of a name, also within a handle ("@realAdaBrook"). */
  protected says(index: number, name: readonly string[]): boolean {
    const text = this.attributions[index]!.segments.map(({ start, end }) =>
      this.document.text.slice(start, end),
    ).join(' ');
    return name.every((word) => text.includes(word));
  }

  /** The last claim right before a denial that names the one who denies ("Trump denied ever promising it"). */
  protected ofNamed(statement: Statement, among: readonly number[]): number[] {
    const { block } = this.document.sentences[statement.sentence]!;
    let name = statement.by ? this.properWords(statement.by) : [];
    let farthest = reachOfPlural;
    if (name.length === 0) {
      // "She says the firm sacked her. The firm denies wrongdoing.": by its noun only in the same paragraph.
      const noun = statement.by ? this.nameWords(statement.by).at(-1) : undefined;
      if (noun === undefined) return [];
      name = [`the ${noun}`];
      farthest = 0;
    }
    return this.before(statement, among)
      .filter(
        (index) =>
          this.distance(this.blocks[index]!, block) <= farthest &&
          this.speakers[index] !== null &&
          this.says(index, name),
      )
      .slice(-1);
  }

  protected accusations(statement: Statement, among: readonly number[]): number[] {
    const block = this.document.sentences[statement.sentence]!.block;
    const candidates = this.before(statement, among).filter((index) => this.accuses(index));
    const nearest = candidates.at(-1);
    const name = statement.by ? this.properWords(statement.by) : [];
    return candidates.filter((index) => {
      const distance = this.distance(this.blocks[index]!, block);
      if (index === nearest && distance <= reachOfPlural) return true;
      return distance <= reachOfAccusation && name.length > 0 && this.names(index, name);
    });
  }

  protected accuses(index: number): boolean {
    const { cue, cueWord, mention } = this.attributions[index]!;
    if (mention && this.holds(mention, this.data.accusers)) return true;
    if (cueWord && this.data.accusing.test(cueWord)) return true;
    if (!cue) return false;
    const { words } = this.document;
    for (let at = wordAt(words, cue.start); at < words.count && words.start[at]! < cue.end; at++) {
      if (this.data.accusing.test(words.lower[at]!)) return true;
    }
    return false;
  }

  protected naming(statement: Statement, among: readonly number[]): number[] {
    const name = statement.by ? this.properWords(statement.by) : [];
    if (name.length === 0) return [];
    const { block } = this.document.sentences[statement.sentence]!;
    const telling = this.telling(statement.thing?.split(/[^\p{L}\p{N}]+/u) ?? []);
    const shares = (index: number) =>
      this.sharedWords(this.attributions[index]!.segments, telling).length > 0;
    const before = this.before(statement, among).filter((index) => {
      const distance = block - this.blocks[index]!;
      // "Its boats" are told by their noun only right before the denial.
      return (
        distance <= reachOfPlural && (this.names(index, name) || (distance === 0 && shares(index)))
      );
    });
    if (before.length) return before.slice(-1);
    const { end } = this.document.sentences[statement.sentence]!;
    return among
      .filter(
        (index) =>
          this.firstOf(index) >= end &&
          this.blocks[index]! - block <= reachByWords &&
          this.names(index, name) &&
          shares(index),
      )
      .slice(0, 1);
  }

  /** Words by which a claim can be told. */
  protected telling(words: readonly string[]): Set<string> {
    return new Set(
      words
        .map((word) => word.replace(/'s$/, ''))
        .filter((word) => word.length > 3 && !this.data.common.has(word)),
    );
  }

  /** "The allegations": all accusations by whoever made the last of them shortly before. */
  protected ofAccuser(statement: Statement, before: readonly number[]): number[] {
    const { block } = this.document.sentences[statement.sentence]!;
    const near = before.filter(
      (index) => this.distance(this.blocks[index]!, block) <= reachByWords && this.accuses(index),
    );
    const last = near.at(-1);
    if (last === undefined) return [];
    const speaker = this.speakers[last];
    return speaker === null ? [last] : near.filter((index) => this.speakers[index] === speaker);
  }
}
