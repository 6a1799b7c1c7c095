/** The pipeline, in order. Pure: no DOM, no browser API; the same in Node, in a test, in a page. */
import { attributionSteps } from '@/utils/attributions/find';
import type { Attribution } from '@/utils/attributions/types';
import { languageFor } from '@/utils/language/languages';
import type { Annotation, Article } from '@/utils/model';
import { spanOf } from '@/utils/model';
import { findQuotations } from '@/utils/quotations/find';
import { findSources } from '@/utils/sources/find';
import type { ResolvedSpeaker } from '@/utils/speakers/resolve';
import { resolveSpeakers } from '@/utils/speakers/resolve';
import type { Steps } from '@/utils/steps';
import { finish } from '@/utils/steps';
import type { Range } from '@/utils/text/document';
import { readText } from '@/utils/text/read';
import { findFactChecks } from '@/utils/verification/fact-checks';
import { findVerifications } from '@/utils/verification/find';

/**
 * Finds every attributed quote and claim of the article.
 * @returns annotations in page order; empty where the article's language is not covered.
 */
export function annotate(article: Article): Annotation[] {
  return finish(annotationSteps(article));
}

/** `annotate` in steps, so that a long text does not keep others waiting. */
export function* annotationSteps(article: Article): Steps<Annotation[]> {
  const language = languageFor(article.info.lang);
  if (!language) return [];
  const document = readText(article.text, article.blocks, language);
  yield;
  const quotations = findQuotations(document);
  yield;
  const attributions = yield* attributionSteps(document, quotations, language);
  yield;
  const speakers = resolveSpeakers(document, article.info, attributions, language);
  yield;
  const sources = findSources(document, article.info, attributions, speakers, language);
  yield;
  const verifications = findVerifications(document, attributions, speakers, language);
  yield;
  const factChecks = findFactChecks(document, attributions, article.info.factChecks, language);

  const used = new Map<string, number>();
  return attributions.map((attribution, index) => {
    const toSpan = (range: { start: number; end: number }) =>
      spanOf(article.text, range.start, range.end);
    const segments = attribution.segments.map(toSpan);
    const speaker = speakers[index]!;
    const source = sources[index]!;
    const verification = verifications[index]!;
    const mention = mentionOf(attributions, speakers, index);
    return {
      id: identify(segments.map((segment) => segment.text).join(' '), used),
      type: attribution.type,
      segments,
      quoted: attribution.quoted.map(toSpan),
      cue: attribution.cue && toSpan(attribution.cue),
      speaker: speaker.speaker && { ...speaker.speaker, mention: mention && toSpan(mention) },
      ...(attribution.denies === true && { denies: true }),
      via: [...source.via],
      origin: source.origin,
      verification: verification.verification,
      factCheck: factChecks[index]!,
      trace: [...attribution.trace, ...speaker.trace, ...source.trace, ...verification.trace],
    };
  });
}

/**
 * The words that name the speaker: the whole phrase in which the speaker stage found the part that names somebody. Where a quotation
 * carries on, those of the one that it carries on from.
 */
function mentionOf(
  attributions: readonly Attribution[],
  speakers: readonly ResolvedSpeaker[],
  index: number,
): Range | null {
  const { mention: phrase, continues } = attributions[index]!;
  const naming = speakers[index]!.speaker?.mention ?? null;
  if (!naming && !phrase)
    return continues === null ? null : mentionOf(attributions, speakers, continues);
  if (!naming || !phrase) return naming ?? phrase;
  if (naming.end <= phrase.start || naming.start >= phrase.end) return naming;
  return { start: Math.min(naming.start, phrase.start), end: Math.max(naming.end, phrase.end) };
}

/** Names an annotation by its words (FNV-1a), with a running number where the same words come again. */
function identify(words: string, used: Map<string, number>): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index++) {
    hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  }
  const id = (hash >>> 0).toString(36);
  const count = (used.get(id) ?? 0) + 1;
  used.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}
