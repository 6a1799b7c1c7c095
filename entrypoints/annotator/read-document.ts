/** One reading of a document, as the page alone tells it. */
import { readingSteps } from '@/utils/article/steps';
import type { UnfinishedArticle } from '@/utils/article/steps';
import { upTo } from '@/utils/article/up-to';
import type { WalkMemory } from '@/utils/article/walk-memory';
import { inSlices } from '@/utils/steps';

/** UTF-16 units of an article that are annotated, about 50,000 words: twice the longest live blogs. */
const MOST_TEXT = 300_000;

export interface DocumentReading {
  readonly read: UnfinishedArticle;
  /** The page goes on beyond what was read. */
  readonly isCut: boolean;
  /** Script time, in ms. */
  readonly spent: number;
}

/**
 * Reads a document in slices.
 * @param memory is told what changes on the page.
 * @returns null where `signal` was aborted.
 */
export async function readDocument(
  document: Document,
  memory: WalkMemory,
  signal: AbortSignal,
): Promise<DocumentReading | null> {
  const sliced = await inSlices(readingSteps(document, { memory }), signal);
  if (!sliced) return null;
  const { value, spent } = sliced;
  const read = upTo(value, MOST_TEXT);
  return { read, isCut: !value.isWhole || read.positions.length < value.positions.length, spent };
}
