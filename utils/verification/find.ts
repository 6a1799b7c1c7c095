/** What the page says of each attribution's truth. It never judges: it only finds where the page says so. */
import type { Attribution } from '@/utils/attributions/types';
import type { Language } from '@/utils/language/language';
import type { VerificationData } from '@/utils/language/verification-data';
import type { Span, TraceEntry, Verification } from '@/utils/model';
import { spanOf } from '@/utils/model';
import type { ResolvedSpeaker } from '@/utils/speakers/resolve';
import type { Range, TextDocument } from '@/utils/text/document';
import { wordAt } from '@/utils/text/document';
import { Contrasts } from './contrast';
import { Scope } from './scope';
import type { Statement } from './statements';
import { findStatements } from './statements';

export interface FoundVerification {
  readonly verification: Verification;
  readonly trace: readonly TraceEntry[];
}

const nothing: FoundVerification = {
  verification: { status: 'none', by: null, evidence: null },
  trace: [],
};

/** What the page says of each attribution's truth: one entry for each, in the same order. */
export function findVerifications(
  document: TextDocument,
  attributions: readonly Attribution[],
  speakers: readonly ResolvedSpeaker[],
  language: Language,
): FoundVerification[] {
  if (attributions.length === 0) return [];
  const data = language.verification;
  const isQuoted = new Uint8Array(document.words.count);
  for (const { quoted } of attributions) {
    for (const { start, end } of quoted) {
      const { words } = document;
      for (let at = wordAt(words, start); at < words.count && words.start[at]! < end; at++) {
        isQuoted[at] = 1;
      }
    }
  }
  const statements = findStatements(
    document,
    data,
    (offset) => isQuoted[wordAt(document.words, offset)] === 1,
  );
  const contrasts = new Contrasts(document, attributions, speakers, data).statements();
  if (statements.length === 0 && contrasts.size === 0) return attributions.map(() => nothing);

  const scope = new Scope(document, attributions, speakers, data);
  const chosen = new Map<number, { statement: Statement; distance: number }>();
  for (const statement of statements) {
    for (const index of scope.of(statement)) {
      const distance = Math.abs(
        statement.evidence.start - attributions[index]!.segments.at(-1)!.end,
      );
      const other = chosen.get(index);
      if (!other || distance < other.distance) chosen.set(index, { statement, distance });
    }
  }
  for (const [index, statement] of contrasts) {
    if (!chosen.has(index)) chosen.set(index, { statement, distance: 0 });
  }
  for (const [index, repeated] of repetitions(document, attributions, speakers, data)) {
    const status = chosen.get(repeated);
    if (status && !chosen.has(index)) chosen.set(index, status);
    const own = chosen.get(index);
    if (own && !chosen.has(repeated)) chosen.set(repeated, own);
  }
  return attributions.map((_, index) => {
    const found = chosen.get(index);
    if (!found) return nothing;
    const { pattern, evidence, by } = found.statement;
    const span = spanOf(document.text, evidence.start, evidence.end);
    const actor = by && document.text.slice(by.start, by.end);
    const isName = actor !== null && !data.pronouns.has(actor.toLowerCase());
    const sentence = sentenceOf(document, span);
    return {
      verification: {
        status: pattern.status,
        by: isName ? actor : null,
        evidence: span,
        ...(sentence && { sentence }),
      },
      trace: [{ step: 'verification', rule: pattern.rule, span }],
    };
  });
}

/** All of the sentences that a stretch stands in; null where they have no words besides it. */
function sentenceOf({ text, words, sentences }: TextDocument, { start, end }: Range): Span | null {
  const first = sentences[words.sentence[wordAt(words, start)]!]!;
  const last = sentences[words.sentence[wordAt(words, end - 1)]!]!;
  const besides = text.slice(first.start, start) + text.slice(end, last.end);
  return /[\p{L}\p{N}]/u.test(besides) ? spanOf(text, first.start, last.end) : null;
}

/** Least words, and least share of the shorter claim's words, that make two accusations by one speaker the same. */
const leastWords = 3;
const leastShare = 0.6;
/** Most accusations of one speaker that are compared. */
const mostCompared = 12;

/** Pairs of accusations that one speaker repeats in much the same words: in the lead, and again further down. */
function repetitions(
  document: TextDocument,
  attributions: readonly Attribution[],
  speakers: readonly ResolvedSpeaker[],
  data: VerificationData,
): [number, number][] {
  const bySpeaker = new Map<string, { index: number; bag: Set<string> }[]>();
  const pairs: [number, number][] = [];
  attributions.forEach(({ cueWord, segments }, index) => {
    const name = speakers[index]!.speaker?.name;
    if (!name || !cueWord || !data.accusing.test(cueWord)) return;
    const earlier = bySpeaker.get(name) ?? [];
    if (earlier.length >= mostCompared) return;
    const bag = tellingWords(document, data, segments);
    for (const other of earlier) {
      let shared = 0;
      for (const word of bag) if (other.bag.has(word)) shared++;
      if (shared >= leastWords && shared >= leastShare * Math.min(bag.size, other.bag.size))
        pairs.push([index, other.index]);
    }
    earlier.push({ index, bag });
    bySpeaker.set(name, earlier);
  });
  return pairs;
}

function tellingWords(
  { words }: TextDocument,
  data: VerificationData,
  ranges: readonly Range[],
): Set<string> {
  const bag = new Set<string>();
  for (const { start, end } of ranges) {
    for (let at = wordAt(words, start); at < words.count && words.start[at]! < end; at++) {
      const lower = words.lower[at]!;
      if (lower.length > 3 && !data.common.has(lower)) bag.add(lower);
    }
  }
  return bag;
}
