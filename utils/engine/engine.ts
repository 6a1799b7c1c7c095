/**
 * The engine as the background runs it for all tabs: code and weights are loaded once, no page ever waits for them, and
 * no text can hold up the page it stands on.
 */
import { annotate } from '@/utils/annotate';
import { articleFromText } from '@/utils/article/plain';
import { languageFor } from '@/utils/language/languages';
import type { Found } from '@/utils/messaging';
import type { Article } from '@/utils/model';
import { Queue } from './queue';

/** Enough to decode the weights and to compile what every article needs. */
const WARM_UP = '“We are ready,” the mayor, Ann Example, said on Monday, according to Reuters.';

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

export class Engine {
  private readonly queue = new Queue(nextTask);
  private isWarm = false;

  /**
   * @param key the document that asks; a later request of the same one replaces what still waits.
   * @param isInFront whether its tab is the one that the reader sees.
   * @returns what was found, or null where a later request came first.
   */
  annotate(article: Article, key: string, isInFront: boolean): Promise<Found | null> {
    this.isWarm = true;
    const isCovered = languageFor(article.info.lang) !== null;
    return this.queue.add(key, isInFront, () => ({ isCovered, annotations: annotate(article) }));
  }

  /** Loads what the first article would wait for, in a task of its own, while its page is still being read. */
  warmUp(): void {
    if (this.isWarm) return;
    this.isWarm = true;
    setTimeout(() => annotate(articleFromText(WARM_UP, 'en')));
  }
}
