/** The last step: drafts become attributions. */
import type { Range } from '@/utils/text/document';
import type { Draft } from './draft';
import type { Attribution } from './types';
import { likenessOf } from './word-ranges';

/** Drafts of the same words stand next to each other when they are in order; so few are looked at. */
const nearby = 12;

/** Attributions from the drafts, in the order of their content; of two drafts that cover the same words the surer one stays. */
export function finish(drafts: readonly Draft[]): Attribution[] {
  const kept: Draft[] = [];
  const replacedBy = new Map<Draft, Draft>();
  const spoken = cuesWithSpeakers(drafts);
  const byStart = drafts
    .filter((draft) => !passesOn(draft, spoken))
    .sort((a, b) => a.segments[0]!.start - b.segments[0]!.start || b.confidence - a.confidence)
    .filter((draft, at, all) => !isUnsureWithin(draft, at, all));
  for (const draft of byStart) {
    let twin = kept.length - 1;
    const lowest = Math.max(0, kept.length - nearby);
    while (twin >= lowest && !sameGround(kept[twin]!, draft)) twin--;
    if (twin < lowest) kept.push(draft);
    else if (worthOf(draft) > worthOf(kept[twin]!)) {
      replacedBy.set(kept[twin]!, draft);
      kept[twin] = draft;
    } else replacedBy.set(draft, kept[twin]!);
  }
  const rests = new Map<Draft, Draft[]>();
  const ownerOf = ({ continues }: Draft) => {
    let owner = continues;
    while (owner && replacedBy.has(owner)) owner = replacedBy.get(owner)!;
    return owner;
  };
  for (const draft of kept) {
    const owner = draft.completes ? ownerOf(draft) : null;
    if (!owner) continue;
    rests.set(owner, [...(rests.get(owner) ?? []), draft]);
    replacedBy.set(draft, owner);
  }
  const whole = kept.filter((draft) => !replacedBy.has(draft));
  whole.sort((a, b) => a.segments[0]!.start - b.segments[0]!.start);
  const places = new Map(whole.map((draft, index) => [draft, index]));
  return whole.map((draft, index) => {
    const owner = ownerOf(draft);
    const carried = owner ? (places.get(owner) ?? -1) : -1;
    const rest = rests.get(draft) ?? [];
    const next = whole[index + 1]?.segments[0];
    const all = [...draft.segments, ...rest.flatMap(({ segments }) => segments)];
    const segments = before(next, all);
    const isCut = segments.length < all.length;
    const stretches = [...draft.quoted, ...rest.flatMap((one) => one.quoted)];
    const quoted = isCut ? stretches.filter((one) => isIn(one, segments)) : stretches;
    return {
      type: isCut && quoted.length === 0 ? 'indirect' : draft.type,
      segments,
      quoted,
      cue: draft.cue,
      cueWord: draft.cueWord,
      mention: draft.mention,
      continues: carried >= 0 && carried < index ? carried : null,
      ...(draft.denies && { denies: true }),
      confidence: draft.confidence,
      trace: draft.trace,
    };
  });
}

/** “A. ¶ “B,” noted the insider: a quotation that was left open goes on in words that have a cue of their own, which gives them. */
function before(next: Range | undefined, ranges: readonly Range[]): Range[] {
  const taken = ranges.findIndex(({ start, end }) => start === next?.start && end === next.end);
  return taken > 0 ? ranges.slice(0, taken) : [...ranges];
}

const isIn = ({ start, end }: Range, ranges: readonly Range[]) =>
  ranges.some((range) => range.start <= start && end <= range.end);

/** The cues that have a speaker who passes nothing on, in the text's order. */
const cuesWithSpeakers = (drafts: readonly Draft[]): Range[] =>
  drafts
    .flatMap(({ cue, mention, relay }) => (cue && mention && !relay ? [cue] : []))
    .sort((a, b) => a.start - b.start);

/** "The embassy said A, the agency reported": the agency's draft holds another with a speaker of its own, which stands for both. */
function passesOn({ relay, segments }: Draft, spoken: readonly Range[]): boolean {
  if (!relay) return false;
  return segments.some(({ start, end }) => {
    for (let at = firstFrom(spoken, start); at < spoken.length; at++) {
      if (spoken[at]!.start >= end) return false;
      if (spoken[at]!.end <= end) return true;
    }
    return false;
  });
}

/** Index of the first range that begins at `offset` or behind it. */
function firstFrom(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.start >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A reading whose cue stands within other content must be surer than one that stands alone: with a speaker of its own there, or without. */
const leastWithin = { own: 0.4, other: 0.8 };

/** "He said he would tell them “no more”": mostly a part of what he said, and no statement beside it. */
function isUnsureWithin(
  { cue, mention, confidence, weighed }: Draft,
  at: number,
  drafts: readonly Draft[],
): boolean {
  if (!weighed || !cue || confidence >= leastWithin.other) return false;
  return drafts.slice(Math.max(0, at - nearby), at + nearby).some((outer) => {
    if (outer.weighed === undefined || outer.relay || outer.cue === cue) return false;
    if (!isIn(cue, outer.segments)) return false;
    const isOwn = mention && isIn(mention, outer.segments);
    return confidence < (isOwn ? leastWithin.own : leastWithin.other);
  });
}

/** Of two that have the same words, who said them goes before who passed them on, however sure. */
const worthOf = ({ confidence, mention, relay }: Draft) =>
  confidence + (mention ? 0.2 : 0) - (relay ? 1 : 0);

/** Drafts that have more than this of their words in common cover the same ones. */
const leastLikeness = 0.6;

const sameGround = (a: Draft, b: Draft): boolean => likenessOf(a.words, b.words) > leastLikeness;
