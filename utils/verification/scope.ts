/** Which claims a statement of verification is about. */
import type { Range } from '@/utils/text/document';
import { wordAt } from '@/utils/text/document';
import { Claims } from './claims';
import type { Statement } from './statements';

/** Blocks of text that may stand between a claim and "the claim". */
const reach = 1;
/** Blocks that a run of claims behind a plural ("these reports") may span. */
const reachOfPlural = 3;
/** Blocks back to an accusation of the one who denies, by name. */
const reachOfAccusation = 24;
/** Blocks back to a claim that is told by its words or by the one it names. */
const reachByWords = 8;

export class Scope extends Claims {
  /** Indexes of the attributions that `statement` covers. */
  of(statement: Statement): readonly number[] {
    const around = this.around(statement);
    const others = this.besides(statement, around);
    switch (statement.pattern.scope) {
      case 'beside':
        return this.beside(statement, others, around);
      case 'after':
        return this.after(statement, others);
      case 'accusation':
        return this.accusations(statement, others);
      case 'named':
        return this.naming(statement, others);
      case 'thing':
        return this.thing(statement, others);
    }
  }

  /** All attributions but those of the one who verifies or denies: nobody verifies or denies their own claim. */
  private besides(statement: Statement, all: readonly number[]): readonly number[] {
    const { by } = statement;
    const actors = new Set<string>();
    const text = this.document.text.slice(statement.evidence.start, statement.evidence.end);
    if (!by && this.data.participle.test(text)) {
      for (const index of this.inSentence(statement, all)) {
        const speaker = this.speakers[index];
        if (speaker) actors.add(speaker);
      }
      return all.filter((index) => !actors.has(this.speakers[index] ?? ''));
    }
    if (!by) return all;
    for (const index of all) {
      const { mention } = this.attributions[index]!;
      const speaker = this.speakers[index];
      if (speaker && mention && mention.start < by.end && by.start < mention.end)
        actors.add(speaker);
    }
    const words = this.nameWords(by);
    const head = new Set(words.slice(-1));
    return all.filter((index) => {
      const speaker = this.speakers[index];
      if (!speaker) return true;
      if (actors.has(speaker)) return false;
      // "the ministry" does not deny what "ministry spokesman Ali Haddad" said.
      const { mention } = this.attributions[index]!;
      if (mention && this.holds(mention, head)) return false;
      if (words.length === 0) return true;
      const own = new Set(speaker.split(/[^\p{L}\p{N}]+/u));
      return !words.every((word) => own.has(word));
    });
  }

  /** The nearest claim before it in its sentence; a claim that runs past it counts too. */
  private beside(
    statement: Statement,
    among: readonly number[],
    around: readonly number[],
  ): number[] {
    const here = this.inSentence(statement, among).filter(
      (index) => this.firstOf(index) < statement.evidence.start,
    );
    if (here.length) return [here.reduce((a, b) => (this.endOf(b) >= this.endOf(a) ? b : a))];
    // "He offered no evidence" stands in a sentence of its own, after the claim.
    const nearest = this.nearest(statement, this.before(statement, around), 0);
    return nearest === null ? [] : [nearest];
  }

  private after(statement: Statement, among: readonly number[]): number[] {
    const here = this.inSentence(statement, among);
    const next = here.filter((index) => this.endOf(index) > statement.evidence.end);
    const { end } = statement.evidence;
    const later = next.filter((index) => this.firstOf(index) >= end);
    const pick = later.length ? later : next;
    if (pick.length) return [pick.reduce((a, b) => (this.firstOf(b) < this.firstOf(a) ? b : a))];
    return this.inSentence(statement, among).filter((index) =>
      this.attributions[index]!.segments.some(
        ({ start, end }) => start < statement.evidence.end && statement.evidence.start < end,
      ),
    );
  }

  private accusations(statement: Statement, among: readonly number[]): number[] {
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

  private accuses(index: number): boolean {
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

  private naming(statement: Statement, among: readonly number[]): number[] {
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
  private telling(words: readonly string[]): Set<string> {
    return new Set(
      words
        .map((word) => word.replace(/'s$/, ''))
        .filter((word) => word.length > 3 && !this.data.common.has(word)),
    );
  }

  private thing(statement: Statement, among: readonly number[]): readonly number[] {
    const { thing, evidence } = statement;
    const before = this.before(statement, among);
    if (thing === null) {
      const nearest = this.nearest(statement, before, reach);
      return nearest === null ? [] : [nearest];
    }
    const words = thing.split(/\s+/);
    if (words.some((word) => this.data.ownerWords.has(word)))
      return this.ofOwner(statement, this.around(statement));
    const owner = /^(?:[a-z]+ of )?(?:the )?([\p{L}.-]+)'s?\s/u.exec(thing)?.[1];
    if (owner) {
      const owned = before.filter((index) =>
        this.speakers[index]?.split(/[^\p{L}\p{N}]+/u).includes(owner),
      );
      if (owned.length) return owned.slice(-2);
    }
    // "his Russian counterpart's accusations" are somebody's in particular.
    else if (/\s.*'s\s/u.test(thing) && this.following(evidence, among) === null) return [];
    const following = this.following(evidence, among);
    if (following !== null) return [following];
    const shown = this.ofObject(statement, words, before);
    if (shown.length) return shown;
    if (!this.isAnaphor(words)) return this.byWords(statement, words, before);
    if (statement.pattern.least !== undefined) return [];
    if (words.some((word) => this.data.pairWords.has(word))) return this.lastTwo(statement, before);
    const here = this.inSentence(statement, before);
    if (
      this.data.thisWords.has(words.at(-1)!) ||
      words.some((word) => this.data.allWords.has(word))
    ) {
      const last = here.at(-1) ?? this.nearest(statement, before, reach);
      return last === null ? [] : this.run(last, before, 0);
    }
    const last = here.at(-1) ?? this.nearest(statement, before, reach);
    if (last === null) return this.next(statement);
    if (words.some((word) => this.data.wholeNouns.has(word)))
      return this.run(last, before, reachOfPlural);
    const isPoint = words.some((word) => this.data.pointNouns.has(word));
    const isPlural = words.some((word) => this.data.pluralNouns.has(word));
    if (!isPlural || isPoint) return [last];
    const run = this.run(last, before, reachOfPlural, statement.pattern.status === 'unverified');
    if (run.length > 1 || statement.pattern.status !== 'unverified') return run;
    const previous = before[before.indexOf(last) - 1];
    return previous !== undefined && this.blocks[last]! - this.blocks[previous]! <= reach
      ? [previous, last]
      : run;
  }

  /** A phrase that only points back, with no words of its own beyond nouns for claims. */
  private isAnaphor(words: readonly string[]): boolean {
    const last = words.at(-1)!;
    return (
      this.claimNoun.test(last) ||
      this.data.thisWords.has(last) ||
      this.data.pairWords.has(last) ||
      this.data.pluralNouns.has(last)
    );
  }

  private get claimNoun(): RegExp {
    return new RegExp(`^${this.data.parts['noun'] ?? ''}$`, 'iu');
  }

  /** All that the one said "whose information could not be verified". */
  private ofOwner(statement: Statement, around: readonly number[]): readonly number[] {
    const named = this.namedBefore(statement.evidence.start, around);
    if (named.length) return named;
    const here = around.filter((index) => this.sentences[index] === statement.sentence);
    const owner = here.length ? this.speakers[here.at(-1)!] : null;
    return owner ? around.filter((index) => this.speakers[index] === owner) : here;
  }

  /** All claims of whoever the noun before ", whose" stands for. */
  private namedBefore(offset: number, around: readonly number[]): number[] {
    const { words } = this.document;
    let at = wordAt(words, offset) - 1;
    if (words.lower[at] === ',') at--;
    const head = words.lower[at];
    if (head === undefined) return [];
    const set = new Set([head]);
    const speakers = new Set(
      around.flatMap((index) => {
        const { mention } = this.attributions[index]!;
        return mention !== null && this.holds(mention, set) ? [this.speakers[index]] : [];
      }),
    );
    speakers.delete(null);
    return around.filter((index) => speakers.has(this.speakers[index]));
  }

  /** "the reports that …", "accusations of …": the claim that follows at once. */
  private following({ end }: Range, among: readonly number[]): number | null {
    const next = among.find((index) => {
      const start = this.firstOf(index);
      return (
        start >= end &&
        start - end <= 14 &&
        /^\s(?:that|of)\s/u.test(this.document.text.slice(end, end + 6))
      );
    });
    return next ?? null;
  }

  /** "the footage", "the directive": claims made by it, or of it. */
  private ofObject(
    statement: Statement,
    words: readonly string[],
    before: readonly number[],
  ): number[] {
    const group = this.data.objectNouns.find((nouns) => words.some((word) => nouns.has(word)));
    if (!group) return [];
    const block = this.document.sentences[statement.sentence]!.block;
    const own = new Set(words.filter((word) => group.has(word)));
    return before.filter((index) => {
      if (block - this.blocks[index]! > reachByWords) return false;
      const { mention, segments } = this.attributions[index]!;
      // Who speaks by it may be called otherwise ("the memo" for "the document"); what was said of it, by the same word only.
      return (
        (mention !== null && this.holds(mention, group)) ||
        segments.some((range) => this.holds(range, own))
      );
    });
  }

  /** The claims nearest before it that share a telling word with it, and those beside them by the same speaker. */
  private byWords(
    statement: Statement,
    words: readonly string[],
    before: readonly number[],
  ): number[] {
    const telling = this.telling(words);
    const block = this.document.sentences[statement.sentence]!.block;
    const least = statement.pattern.least ?? 1;
    let best: number | null = null;
    let most = 0;
    for (const index of before) {
      if (block - this.blocks[index]! > reachByWords) continue;
      const shared = this.sharedWords(this.attributions[index]!.segments, telling);
      const weight = shared.reduce((sum, word) => sum + word.length, 0);
      if (shared.length >= least && weight >= most) [best, most] = [index, weight];
    }
    return best === null ? [] : this.sameSpeakerAround(best, before);
  }

  private lastTwo(statement: Statement, before: readonly number[]): number[] {
    const last = this.nearest(statement, before, reach);
    if (last === null) return [];
    const other = before.findLast(
      (index) =>
        index < last &&
        this.speakers[index] !== this.speakers[last] &&
        this.blocks[last]! - this.blocks[index]! <= reachOfPlural,
    );
    return other === undefined ? [last] : [other, last];
  }

  /** "The following statements": the claim after it, where none stands before. */
  private next(statement: Statement): number[] {
    const block = this.document.sentences[statement.sentence]!.block;
    const next = this.around(statement).find(
      (index) =>
        this.firstOf(index) >= statement.evidence.end && this.blocks[index]! - block <= reach,
    );
    return next === undefined || statement.pattern.rule !== 'not-edited-or-confirmed' ? [] : [next];
  }
}
