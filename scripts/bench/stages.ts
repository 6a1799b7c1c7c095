/** The stages of `annotate` one by one, each timed. */
import { findAttributions } from '@/utils/attributions/find';
import { english } from '@/utils/language/en';
import type { Article } from '@/utils/model';
import { findQuotations } from '@/utils/quotations/find';
import { findSources } from '@/utils/sources/find';
import { resolveSpeakers } from '@/utils/speakers/resolve';
import { readText } from '@/utils/text/read';
import { findVerifications } from '@/utils/verification/find';

export const stages = [
  'words and sentences',
  'quotations',
  'attributions',
  'speakers',
  'channels and origin',
  'verification',
] as const;
export type Stage = (typeof stages)[number];

/** Adds the ms of each stage to `times`. */
export function timeStages(article: Article, times: Map<Stage, number>): void {
  const timed = <T>(stage: Stage, work: () => T): T => {
    const started = performance.now();
    const result = work();
    times.set(stage, (times.get(stage) ?? 0) + performance.now() - started);
    return result;
  };
  const { text, blocks, info } = article;
  const document = timed('words and sentences', () => readText(text, blocks, english));
  const quotations = timed('quotations', () => findQuotations(document));
  const attributions = timed('attributions', () => findAttributions(document, quotations, english));
  const speakers = timed('speakers', () => resolveSpeakers(document, info, attributions, english));
  timed('channels and origin', () => findSources(document, info, attributions, speakers, english));
  timed('verification', () => findVerifications(document, attributions, speakers, english));
}
