/** Looking for the fact checks of one page's claims, for a screen that shows them. */
import type { SearchState } from '@/components/FactCheckSearch';
import type { FactCheckSearch, KeptSearch, SoughtClaim } from '@/utils/check/fact-checks';
import { isSameClaim, searchWords } from '@/utils/check/search-words';
import { sendToBackground } from '@/utils/messaging';
import type { Annotation } from '@/utils/model';

export interface LookupSurroundings {
  /** Language of the page. */
  readonly lang: string | null;
  /** The tab that shows the page; null in the page itself, of which the browser knows. */
  readonly tabId: number | null;
}

const none: SearchState = { kind: 'none' };

export class FactCheckLookups {
  private readonly states = new Map<string, SearchState>();
  private readonly watchers = new Set<() => void>();
  /** What was found earlier in this session; null until it is asked for. */
  private kept: readonly KeptSearch[] | null = null;

  constructor(private readonly surroundings: LookupSurroundings) {}

  stateOf(annotation: Annotation): SearchState {
    const sought = this.soughtOf(searchWords(annotation));
    const before = this.kept?.find((one) => isSameClaim(one.sought, sought));
    return (
      this.states.get(annotation.id) ??
      (before
        ? { kind: 'done', words: sought.words, answer: { ok: true, found: before.found } }
        : none)
    );
  }

  /** @returns a function that stops watching. */
  watch(changed: () => void): () => void {
    this.watchers.add(changed);
    return () => this.watchers.delete(changed);
  }

  /** Shows what was found earlier in this session. */
  async recall(): Promise<void> {
    if (this.kept !== null) return;
    this.kept = [];
    this.kept = await sendToBackground('found-fact-checks', {}).catch(() => []);
    if (this.kept.length > 0) this.changed();
  }

  /** Asks Google. To be called by the reader's own click alone. */
  async ask(annotation: Annotation, words: string): Promise<void> {
    this.set(annotation, { kind: 'asking' });
    const { tabId } = this.surroundings;
    const answer = await sendToBackground('find-fact-checks', {
      ...this.soughtOf(words),
      tabId,
    }).catch((): FactCheckSearch => ({ ok: false, fault: 'network' }));
    this.set(annotation, { kind: 'done', words, answer });
  }

  private soughtOf(words: string): SoughtClaim {
    return { words, lang: this.surroundings.lang };
  }

  private set(annotation: Annotation, state: SearchState): void {
    this.states.set(annotation.id, state);
    this.changed();
  }

  private changed(): void {
    for (const watcher of this.watchers) watcher();
  }
}
