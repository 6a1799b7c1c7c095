/**
 * The engine as the background runs it for all tabs: code and weights are loaded once, no page ever waits for them, and
 * no text can hold up the page it stands on.
 */
import { annotate, annotationSteps } from '@/utils/annotate';
import { finishArticle } from '@/utils/article/finish';
import { articleFromText } from '@/utils/article/plain';
import { languageFor } from '@/utils/language/languages';
import type { Found } from '@/utils/messaging';
import type { Article, Credits } from '@/utils/model';
import { inSlices } from '@/utils/steps';
import { Queue } from './queue';

/** Enough to decode the weights and to compile what every article needs. */
const WARM_UP = '“We are ready,” the mayor, Ann Example, said on Monday, according to Reuters.';

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** How long messages of other tabs may have to wait for an article that is being annotated, in ms. */
const SLICE = 20;
const never = new AbortController().signal;

export class Engine {
  private readonly queue = new Queue(nextTask);
  private isWarm = false;

  /**
   * @param read an article as its page alone tells it.
   * @param key the document that asks; a later request of the same one replaces what still waits.
   * @param isInFront whether its tab is the one that the reader sees.
   * @returns what was found, or null where a later request came first.
   */
  annotate(
    read: Article,
    credits: Credits,
    key: string,
    isInFront: boolean,
  ): Promise<Found | null> {
    this.isWarm = true;
    return this.queue.add(key, isInFront, async () => {
      const article = finishArticle(read, credits);
      const isCovered = languageFor(article.info.lang) !== null;
      const how = { slice: SLICE, turn: nextTask };
      const { value } = (await inSlices(annotationSteps(article), never, how))!;
      return { isCovered, info: article.info, annotations: value };
    });
  }

  /** Loads what the first article would wait for, in a task of its own, while its page is still being read. */
  warmUp(): void {
    if (this.isWarm) return;
    this.isWarm = true;
    setTimeout(() => annotate(articleFromText(WARM_UP, 'en')));
  }
}
