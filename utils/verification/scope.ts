/** Which claims a statement of verification is about. */
import type { Range } from '@/utils/text/document';
import { wordAt } from '@/utils/text/document';
import { Denials, reach, reachByWords, reachOfPlural } from './denials';
import type { Statement } from './statements';

/** Most UTF-16 units between a cue, an aside ("without evidence") and the claim. */
const widestAside = 12;

export class Scope extends Denials {
  /** Indexes of the attributions that `statement` covers. */
  of(statement: Statement): readonly number[] {
    const all = this.around(statement);
    // What could or could not be confirmed is a report.
    const isChecked = statement.pattern.status === 'unverified' || statement.pattern.status === 'verified'; // prettier-ignore
    const around = isChecked ? all.filter((index) => !this.isWish(index)) : all;
    const others = this.besides(statement, around);
    switch (statement.pattern.scope) {
      case 'beside':
        return this.beside(statement, others, around);
      case 'after':
        return this.after(statement, others);
      case 'accusation': {
        const accusations = this.accusations(statement, others);
        if (accusations.length > 0 || statement.pattern.orNamed !== true) return accusations;
        return this.ofNamed(statement, others);
      }
      case 'opposite':
        return this.opposite(statement, others);
      case 'told':
        return this.told(statement, others);
      case 'counter':
        return this.told(statement, others, true);
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
    if (!by) {
      if (!statement.pattern.spoken) return all;
      const own = all.filter((index) => this.isWithin(index, statement.evidence.start));
      const names = new Set(own.map((index) => this.speakers[index]));
      return all.filter(
        (index) => !own.includes(index) && !names.has(this.speakers[index] ?? null),
      );
    }
    for (const index of all) {
      const { mention } = this.attributions[index]!;
      const speaker = this.speakers[index];
      if (speaker && mention && mention.start < by.end && by.start < mention.end)
        actors.add(speaker);
    }
    // "The Gazette's story confirms the reports": it is the Gazette that does.
    const named = this.nameWords(by);
    const words = this.claimNoun.test(named.at(-1) ?? '') ? named.slice(0, -1) : named;
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
      (index) =>
        this.firstOf(index) < statement.evidence.start &&
        // "Said that reports of a fire were unconfirmed" says it of the reports, and not of itself.
        !(statement.about !== null && this.isWithin(index, statement.about)),
    );
    if (here.length === 0 && statement.about !== null) return [];
    const claims = here.filter((index) => {
      const { cueWord } = this.attributions[index]!;
      return cueWord === null || !this.data.denying.test(cueWord);
    });
    // A denial denied is no claim denied.
    if (here.length > 0 && claims.length === 0) return [];
    if (claims.length) return [claims.reduce((a, b) => (this.endOf(b) >= this.endOf(a) ? b : a))];
    const behind = this.behindAside(statement, among);
    if (behind !== null) return [behind];
    // "He offered no evidence" stands in a sentence of its own, after the claim.
    const nearest = this.nearest(statement, this.before(statement, around), 0);
    return nearest === null ? [] : [nearest];
  }

  /** "Claimed, without evidence, that …": the claim behind the aside, whose cue stands right before it. */
  private behindAside(statement: Statement, among: readonly number[]): number | null {
    const { start, end } = statement.evidence;
    const found = this.inSentence(statement, among).find((index) => {
      const { cue } = this.attributions[index]!;
      const isAround = cue !== null && cue.end <= start && start - cue.end <= widestAside;
      return isAround && this.firstOf(index) >= end && this.firstOf(index) - end <= widestAside;
    });
    return found ?? null;
  }

  private after(statement: Statement, among: readonly number[]): number[] {
    // "Contrary to the claims of others, the bridge is safe": what somebody says so is no such claim.
    const here = this.inSentence(statement, among).filter(
      (index) => statement.about === null || !this.isWithin(index, statement.about),
    );
    const next = here.filter((index) => this.endOf(index) > statement.evidence.end);
    const { end } = statement.evidence;
    const later = next.filter((index) => this.firstOf(index) >= end);
    const pick = later.length ? later : next;
    if (pick.length) return [pick.reduce((a, b) => (this.firstOf(b) < this.firstOf(a) ? b : a))];
    return here.filter((index) =>
      this.attributions[index]!.segments.some(
        ({ start, end }) => start < statement.evidence.end && statement.evidence.start < end,
      ),
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
    else if (
      /\s.*'s\s/u.test(thing) &&
      !words.some((word) => this.data.pairWords.has(word)) &&
      this.following(evidence, among) === null
    )
      return [];
    const following = this.following(evidence, among);
    if (following !== null) return [following];
    if (
      statement.pattern.status === 'disputed' &&
      words.some((word) => this.data.accusationNouns.has(word))
    ) {
      const accusations = this.ofAccuser(statement, before);
      if (accusations.length) return accusations;
    }
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
      if (last === null) return [];
      // One denies what was said last; what could not be verified may be all of it.
      return statement.pattern.status === 'disputed' ? [last] : this.run(last, before, 0);
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
      const { mention, cue, segments } = this.attributions[index]!;
      // Who speaks by it may be called otherwise ("the memo" for "the document"); what was said of it, by the same word only.
      return (
        (mention !== null && this.holds(mention, group)) ||
        (cue !== null && this.holds(cue, group)) ||
        this.stands(index, own) ||
        segments.some((range) => this.holds(range, own))
      );
    });
  }

  /** "according to a document obtained by …": what the claim came by, right after its cue. */
  private stands(index: number, own: ReadonlySet<string>): boolean {
    const { cue } = this.attributions[index]!;
    if (cue === null) return false;
    const { words } = this.document;
    const last = wordAt(words, cue.end - 1);
    for (let at = last + 1; at < words.count && at <= last + 4; at++) {
      if (words.sentence[at] !== words.sentence[last]) return false;
      if (own.has(words.lower[at]!)) return true;
    }
    return false;
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
