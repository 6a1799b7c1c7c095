/**
 * The first reading of a document. What was read is on its way to the background before anything else of the annotator is
 * set up: that is done while the engine works.
 */
import { WalkMemory } from '@/utils/article/walk-memory';
import { nativeApi } from '../lib/native-api';
import type { DocumentReading } from './read-document';
import { readDocument } from './read-document';

const never = new AbortController().signal;

/** What the first reading came to. */
export interface FirstFound extends DocumentReading {
  /** What the background answers to `find-annotations`; null where it was not asked, as the page is no article. */
  readonly answer: Promise<unknown> | null;
}

export class FirstReading {
  /** As of the reading, but for what `endWatching` gives. */
  readonly memory = new WalkMemory();
  private readonly changes: MutationRecord[] = [];
  private readonly observer = new MutationObserver((records) => void this.changes.push(...records));
  private readonly address: string;
  private found: FirstFound | null = null;

  constructor(private readonly document: Document) {
    this.address = document.URL;
    this.observer.observe(document, { childList: true, characterData: true, subtree: true });
  }

  /** Settles once the background was asked, where there is anything to ask. */
  async begin(): Promise<void> {
    const reading = (await readDocument(this.document, this.memory, never))!;
    const { article, credits } = reading.read;
    const answer = article.info.isArticle
      ? nativeApi()!.runtime.sendMessage({ type: 'find-annotations', article, credits })
      : null;
    // Whoever waits for it is told why there is none; until then nobody does.
    answer?.catch(() => undefined);
    this.found = { ...reading, answer };
  }

  /** What was read, for the first who asks; null where the document has become another one since. */
  take(): FirstFound | null {
    const { found } = this;
    this.found = null;
    return this.document.URL === this.address ? found : null;
  }

  /** Leaves watching the page to the caller. @returns what has changed since the reading began. */
  endWatching(): MutationRecord[] {
    const changes = [...this.changes, ...this.observer.takeRecords()];
    this.observer.disconnect();
    return changes;
  }
}
