/** Bundled and put into a page, to be timed beside others. */
import { finish } from '@/utils/steps';
import { readingSteps } from '@/utils/article/steps';

export const readWhole = (document: Document) => finish(readingSteps(document));
