/** Features of how a reading of a cue goes together with what the first round makes of the other cues of its sentence. */
import type { Analysis } from './analyses';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { WordRange } from './decide';
import type { Features } from './linear';
import { numbered } from './linear';
import type { Neighbour } from './neighbours';
import { holdsWord, lengthOf, sharedWords } from './word-ranges';

const jointTemplates = [
  'share', 'neighbours', 'sure neighbours', 'none beside', 'beside', 'beside, by cue', 'beside, by its cue', 'beside, by strength', 'end',
  'bounds',
] as const; // prettier-ignore

const T = numbered(jointTemplates);

const step = (share: number) => Math.round(Math.max(-10, Math.log(Math.max(share, 1e-9)) * 3));
const sureness = (share: number) =>
  share < 0.2 ? 0 : share < 0.4 ? 1 : share < 0.6 ? 2 : share < 0.8 ? 3 : share < 0.93 ? 4 : 5;
const leastSure = 0.6;

/**
 * @param analysis null for the choice that the cue assigns nothing.
 * @param share of the choice in the first round.
 * @param rank 0 for the likeliest reading.
 * @param neighbours the nearest first.
 */
export function jointFeatures(
  context: Context,
  cue: CueCandidate,
  analysis: Analysis | null,
  share: number,
  rank: number,
  neighbours: readonly Neighbour[],
  features: Features,
): void {
  features.reset();
  const form = cue.formHash;
  const sure = neighbours.reduce((n, other) => n + (other.share >= leastSure ? 1 : 0), 0);
  features.add(T.share, step(share), analysis ? Math.min(rank, 4) : 7);
  features.add(T.neighbours, neighbours.length, analysis ? 1 : 0);
  features.add(T.neighbours, neighbours.length, analysis?.frame ?? 0, form);
  features.add(T['sure neighbours'], sure, analysis ? 1 : 0);
  features.add(T['sure neighbours'], sure, analysis ? 1 : 0, form);
  neighbours.forEach((neighbour, nth) => {
    if (analysis) besideFeatures(context, cue, analysis, neighbour, nth, features);
    else noneFeatures(cue, neighbour, features);
  });
}

function noneFeatures(cue: CueCandidate, other: Neighbour, features: Features): void {
  const order = other.cue.word < cue.word ? 0 : 1;
  const place = order * 2 + (holdsWord(other.content, cue.word) ? 1 : 0);
  const kind = sureness(other.share) * 3 + other.origin;
  features.add(T['none beside'], place, kind);
  features.add(T['none beside'], place, kind, cue.formHash);
  features.add(T['none beside'], place, other.cue.formHash, 5);
  features.add(T['none beside'], place, other.cue.lemmaHash, cue.formHash);
  features.add(T['none beside'], place, cue.lemmaHash, 6);
}

function besideFeatures(
  context: Context,
  cue: CueCandidate,
  { source, content }: Analysis,
  other: Neighbour,
  nth: number,
  features: Features,
): void {
  const form = cue.formHash;
  const order = other.cue.word < cue.word ? 0 : 1;
  const within = holdsWord(other.content, cue.word) ? 1 : 0;
  const kind = sureness(other.share) * 3 + other.origin;
  const isSure = other.share >= leastSure ? 1 : 0;
  const relation = relationOf(content, other.content);
  const sources =
    source.first < 0 ? 3 : other.source.first < 0 ? 4 : source.first === other.source.first ? 1 : 0;
  const nested =
    (holdsWord(content, other.cue.word) ? 4 : 0) +
    (source.first >= 0 && holdsWord(other.content, source.first) ? 2 : 0) +
    (other.source.first >= 0 && holdsWord(content, other.source.first) ? 1 : 0);
  const all = (((relation * 2 + order) * 2 + within) * 5 + sources) * 8 + nested;
  const side = relation * 2 + order;
  features.add(T.beside, all, kind);
  features.add(T.beside, all, -1, nth);
  features.add(T['beside, by cue'], all, form, isSure);
  features.add(T['beside, by cue'], side, cue.lemmaHash, 3);
  features.add(T['beside, by its cue'], all, other.cue.formHash, isSure);
  features.add(T['beside, by its cue'], side, other.cue.lemmaHash, 3);
  const strengths = cue.entry.strength * 4 + other.cue.entry.strength;
  features.add(T['beside, by strength'], all, strengths, sureness(other.share));
  const { first } = content[0]!;
  const last = content.at(-1)!;
  const { end } = last;
  if (order === 1 && last.first > cue.word) {
    const gap = clauseStart(cue, other) - end;
    const distance = gap < -3 ? 6 : gap < 0 ? 5 : Math.min(gap, 4);
    features.add(T.end, distance, kind, sources);
    features.add(T.end, distance, context.hash[end] ?? 0, isSure);
    features.add(T.end, distance, other.cue.formHash, form);
    features.add(T.end, distance, context.quotation[end - 1]! >= 0 ? 1 : 0, sources + 16);
  }
  const otherEnd = other.content.at(-1)!.end;
  const bounds =
    (otherEnd === end ? 1 : 0) +
    (other.content[0]!.first === first ? 2 : 0) +
    (Math.abs(first - otherEnd) < 3 ? 4 : 0);
  features.add(T.bounds, bounds, kind, order);
  features.add(T.bounds, bounds, order * 2 + within, form);
  features.add(T.bounds, bounds, sources, order * 8 + relation);
}

/** Where the clause of a cue begins that stands behind another one: with its subject. */
const clauseStart = (cue: CueCandidate, { cue: other, source }: Neighbour) =>
  source.first > cue.word && source.first < other.word ? source.first : other.first;

/** How two contents lie to each other: apart, the same, one within the other (most or a part of it), the other within the one, or across. */
function relationOf(one: readonly WordRange[], other: readonly WordRange[]): number {
  const both = sharedWords(one, other);
  if (!both) return 0;
  const ownLength = lengthOf(one);
  const otherLength = lengthOf(other);
  const likeness = both / (ownLength + otherLength - both);
  const holdsOther = both >= otherLength - 1;
  const isWithin = both >= ownLength - 1;
  if (likeness > 0.85 || (holdsOther && isWithin)) return 1;
  if (holdsOther) return likeness > 0.5 ? 2 : 3;
  if (isWithin) return likeness > 0.5 ? 4 : 5;
  return 6;
}
