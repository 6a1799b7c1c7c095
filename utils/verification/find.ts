/** What the page says of each attribution's truth. It never judges: it only finds where the page says so. */
import type { Attribution } from '@/utils/attributions/types';
import type { Language } from '@/utils/language/language';
import type { TraceEntry, Verification } from '@/utils/model';
import { spanOf } from '@/utils/model';
import type { ResolvedSpeaker } from '@/utils/speakers/resolve';
import type { TextDocument } from '@/utils/text/document';
import { wordAt } from '@/utils/text/document';
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
  if (statements.length === 0) return attributions.map(() => nothing);

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
  return attributions.map((_, index) => {
    const found = chosen.get(index);
    if (!found) return nothing;
    const { pattern, evidence, by } = found.statement;
    const span = spanOf(document.text, evidence.start, evidence.end);
    const actor = by && document.text.slice(by.start, by.end);
    const isName = actor !== null && !data.pronouns.has(actor.toLowerCase());
    return {
      verification: { status: pattern.status, by: isName ? actor : null, evidence: span },
      trace: [{ step: 'verification', rule: pattern.rule, span }],
    };
  });
}
