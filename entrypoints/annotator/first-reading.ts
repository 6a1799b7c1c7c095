/**
 * The first reading of a document. What was read is on its way to the background before anything else of the annotator is
 * set up: that is done while the engine works.
 */
import { WalkMemory } from '@/utils/article/walk-memory';
import { orLost } from '@/utils/put-away';
import { nativeApi } from '../lib/native-api';
import type { DocumentReading } from './read-document';
import { readDocument } from './read-document';

const never = new AbortController().signal;

/**
 * UTF-16 units of text that keep the engine, and what gets its script ready, busy for longer than setting up takes. On a
 * machine with two cores a page would have to wait for its turn beside both.
 */
const LONG = 100_000;

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

  /** Settles once the background was asked, where there is anything to ask; for a long text, once it has answered. */
  async begin(): Promise<void> {
    const reading = (await readDocument(this.document, this.memory, never))!;
    const { article, credits } = reading.read;
    const answer = article.info.isArticle
      ? orLost(nativeApi()!.runtime.sendMessage({ type: 'find-annotations', article, credits }))
      : null;
    // Whoever waits for it is told why there is none; until then nobody does.
    const settled = answer?.catch(() => undefined);
    this.found = { ...reading, answer };
    if (article.text.length > LONG) await settled;
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
