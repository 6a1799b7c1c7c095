/** Reads the article of a page, whole and at once. */
import { finish } from '@/utils/steps';
import { finishArticle } from './finish';
import type { ReadArticle, ReadOptions } from './steps';
import { readingSteps } from './steps';

export type { ReadArticle, ReadOptions } from './steps';

/** Reads a page. Never changes it, never throws on a strange one: what cannot be read gives an article without blocks. */
export function readArticle(document: Document, options: ReadOptions = {}): ReadArticle {
  const { article, positions, credits } = finish(readingSteps(document, options));
  return { article: finishArticle(article, credits), positions };
}
