/** Where the claims of an article stand, and what each of them holds: what the scope of a statement is found by. */
import type { Attribution } from '@/utils/attributions/types';
import type { VerificationData } from '@/utils/language/verification-data';
import type { ResolvedSpeaker } from '@/utils/speakers/resolve';
import type { Range, TextDocument } from '@/utils/text/document';
import { wordAt } from '@/utils/text/document';
import type { Statement } from './statements';

/** Shortest claim, in UTF-16 units, that may stand before a statement within one clause. */
const leastClaim = 20;
/** Most attributions before and after a statement that are looked at. */
const mostBefore = 80;
const mostAfter = 20;
/** Letters by which two words are the same. */
const stemLength = 4;
/** Most claims that one plural, or one utterance, covers. */
export const mostClaims = 6;

export class Claims {
  protected readonly blocks: number[];
  protected readonly sentences: number[];
  protected readonly speakers: (string | null)[];
  protected readonly isUnnamed: boolean[];

  constructor(
    protected readonly document: TextDocument,
    protected readonly attributions: readonly Attribution[],
    resolved: readonly ResolvedSpeaker[],
    protected readonly data: VerificationData,
  ) {
    this.sentences = attributions.map((one) =>
      this.sentenceAt((one.cue ?? one.segments[0]!).start),
    );
    this.blocks = attributions.map((one) => this.blockAt(one.segments[0]!.start));
    this.speakers = resolved.map(({ speaker }) => speaker?.name.toLowerCase() ?? null);
    this.isUnnamed = resolved.map(
      ({ speaker }) =>
        speaker !== null &&
        (speaker.kind === 'anonymous' ||
          speaker.kind === 'group' ||
          speaker.kind === 'document' ||
          data.indefinite.has(speaker.name.split(' ', 1)[0]!.toLowerCase())),
    );
  }

  /** "Told residents to stay at home", "called for a strike", "vowed revenge": asked for or promised, and no report. */
  protected isWish(index: number): boolean {
    const { cueWord, segments } = this.attributions[index]!;
    if (cueWord === null) return false;
    if (this.data.wishing.test(cueWord)) return true;
    const { start, end } = segments[0]!;
    return this.data.telling.test(cueWord) && this.data.toDo.test(this.document.text.slice(start, end)); // prettier-ignore
  }

  /** The attributions that a statement may be about: those nearest to it, in page order. */
  protected around(statement: Statement): readonly number[] {
    const { start } = statement.evidence;
    let low = 0;
    let high = this.attributions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.firstOf(middle) < start) low = middle + 1;
      else high = middle;
    }
    const first = Math.max(0, low - mostBefore);
    const end = Math.min(this.attributions.length, low + mostAfter);
    return Array.from({ length: end - first }, (_, at) => first + at);
  }

  protected nameWords({ start, end }: Range): string[] {
    return this.document.text
      .slice(start, end)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1 && !this.data.common.has(word));
  }

  protected firstOf = (index: number) => this.attributions[index]!.segments[0]!.start;
  protected endOf = (index: number) => this.attributions[index]!.segments.at(-1)!.end;

  protected before(statement: Statement, among: readonly number[]): number[] {
    const { start } = statement.evidence;
    return among.filter((index) => {
      if (this.endOf(index) <= start) return true;
      // A reported clause that was taken too long holds what is said of it (", but officials could not confirm the report").
      const { type, segments } = this.attributions[index]!;
      const held = segments.some((range) => range.start < start && start < range.end);
      return held && type !== 'direct' && start - this.firstOf(index) > leastClaim;
    });
  }

  protected inSentence(statement: Statement, among: readonly number[]): number[] {
    const { start, end } = this.document.sentences[statement.sentence]!;
    return among.filter((index) => this.firstOf(index) < end && this.endOf(index) > start);
  }

  protected properWords({ start, end }: Range): string[] {
    return (
      this.document.text
        .slice(start, end)
        .match(/\p{Lu}[\p{L}\p{N}.-]+/gu)
        ?.filter((word) => !this.data.common.has(word.toLowerCase())) ?? []
    );
  }

  /** Whether the attribution's sentence holds all words of a name. */
  protected names(index: number, name: readonly string[]): boolean {
    const { start, end } = this.document.sentences[this.sentences[index]!]!;
    const from = Math.min(start, this.firstOf(index));
    const text = this.document.text.slice(from, Math.max(end, this.endOf(index)));
    return name.every((word) => text.includes(word));
  }

  protected holds({ start, end }: Range, set: ReadonlySet<string>): boolean {
    const { words } = this.document;
    for (let at = wordAt(words, start); at < words.count && words.start[at]! < end; at++) {
      if (set.has(words.lower[at]!)) return true;
    }
    return false;
  }

  /** The words of a set that the ranges hold, each once. */
  protected sharedWords(ranges: readonly Range[], set: ReadonlySet<string>): string[] {
    const { words } = this.document;
    const held = new Set<string>();
    for (const { start, end } of ranges) {
      for (let at = wordAt(words, start); at < words.count && words.start[at]! < end; at++) {
        if (set.has(words.lower[at]!)) held.add(words.lower[at]!);
      }
    }
    return [...held];
  }

  /** All words of the ranges, in lower case. */
  protected wordsOf(ranges: readonly Range[]): string[] {
    const { words } = this.document;
    const found: string[] = [];
    for (const { start, end } of ranges) {
      for (let at = wordAt(words, start); at < words.count && words.start[at]! < end; at++)
        found.push(words.lower[at]!);
    }
    return found;
  }

  /** Beginnings of the words by which a claim can be told, so that "leaks" and "leaked" are the same. */
  protected stems(words: readonly string[]): Set<string> {
    return new Set(
      words
        .filter((word) => word.length > 3 && !this.data.common.has(word))
        .map((word) => word.slice(0, stemLength)),
    );
  }

  protected negates(words: readonly string[]): boolean {
    return words.some((word) => this.data.negations.has(word) || /n['’]t$/.test(word));
  }

  protected sameSpeakerAround(at: number, among: readonly number[]): number[] {
    const place = among.indexOf(at);
    let to = place;
    while (
      to + 1 < among.length &&
      this.speakers[among[to + 1]!] === this.speakers[at] &&
      this.speakers[at] !== null
    )
      to++;
    return among.slice(place, to + 1);
  }

  /** The last claim before it, no more than `gap` blocks away. */
  protected nearest(statement: Statement, before: readonly number[], gap: number): number | null {
    const block = this.document.sentences[statement.sentence]!.block;
    let best: number | null = null;
    for (const index of before) {
      if (this.distance(this.blocks[index]!, block) > gap) continue;
      if (best === null || this.endOf(index) >= this.endOf(best)) best = index;
    }
    return best;
  }

  /**
   * The claims of the same speaker up to `last` that follow on one another.
   * @param throughUnnamed whether those of somebody unnamed belong to them ("a monitoring group said", as a lead does before it names it).
   */
  protected run(
    last: number,
    before: readonly number[],
    gap: number,
    throughUnnamed = false,
  ): number[] {
    const run = [last];
    for (let place = before.indexOf(last) - 1; place >= 0 && run.length < mostClaims; place--) {
      const index = before[place]!;
      const isSame = this.speakers[index] === this.speakers[last] && this.speakers[last] !== null;
      if (!isSame && !(throughUnnamed && this.isUnnamed[index])) break;
      if (this.distance(this.blocks[index]!, this.blocks[run[0]!]!) > gap) break;
      run.unshift(index);
    }
    return run;
  }

  /** Blocks of running text between two. */
  protected distance(from: number, to: number): number {
    let distance = 0;
    for (let block = from + 1; block <= to; block++) {
      const kind = this.document.blocks[block]?.kind;
      if (kind !== 'caption' && kind !== 'pullquote') distance++;
    }
    return distance;
  }

  protected sentenceAt(offset: number): number {
    const { words } = this.document;
    return words.sentence[Math.min(wordAt(words, offset), words.count - 1)] ?? 0;
  }

  protected blockAt(offset: number): number {
    return this.document.sentences[this.sentenceAt(offset)]?.block ?? 0;
  }
}
