/** Checking the quotes of one page against their originals, for a screen that shows them. */
import type { CheckState } from '@/components/CheckSource';
import type { Quote } from '@/utils/check/check';
import type { CheckResult, Fetched } from '@/utils/check/result';
import { sendToBackground, sendToPage } from '@/utils/messaging';
import type { Annotation } from '@/utils/model';
import { inSlices } from '@/utils/steps';
import { PAUSE } from '@/utils/original/pace';
import { textFragmentUrl } from '@/utils/selectors/text-fragment';

export interface CheckSurroundings {
  /** Language of the page. */
  readonly lang: string | null;
  /** The tab that shows the page; null in the page itself, of which the browser knows. */
  readonly tabId: number | null;
  /** The text of the embedded post that an annotation's origin is, null where the page no longer shows it. */
  readonly embeddedText: (annotation: Annotation) => Promise<string | null>;
}

/** How far checking all has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

const none: CheckState = { kind: 'none' };

export class SourceChecks {
  private readonly states = new Map<string, CheckState>();
  private readonly recalled = new Set<string>();
  private readonly unknown: Annotation[] = [];
  private recalling: Promise<void> | null = null;
  private readonly watchers = new Set<() => void>();
  private readonly ending = new AbortController();
  private all: AbortController | null = null;
  /** Null while no run over all goes on. */
  progress: Progress | null = null;

  constructor(private readonly surroundings: CheckSurroundings) {}

  stateOf({ id }: Annotation): CheckState {
    return this.states.get(id) ?? none;
  }

  /** @returns a function that stops watching. */
  watch(changed: () => void): () => void {
    this.watchers.add(changed);
    return () => this.watchers.delete(changed);
  }

  /** Shows what was found earlier in this session. */
  async recall(annotations: readonly Annotation[]): Promise<void> {
    const unknown = annotations.filter(
      ({ id, quoted }) => quoted.length > 0 && !this.states.has(id) && !this.recalled.has(id),
    );
    if (unknown.length === 0) return;
    for (const { id } of unknown) this.recalled.add(id);
    this.unknown.push(...unknown);
    // Each row of a list asks for its own: all that ask at once are answered by one message.
    this.recalling ??= Promise.resolve().then(() => this.recallUnknown());
    await this.recalling;
  }

  private async recallUnknown(): Promise<void> {
    this.recalling = null;
    const unknown = this.unknown.splice(0);
    const keys = unknown.map((annotation) => this.keyOf(annotation));
    const { tabId } = this.surroundings;
    const kept = await sendToBackground('kept-checks', { keys, tabId }).catch(() => []);
    for (const [index, annotation] of unknown.entries()) {
      const result = kept[index];
      if (result && !this.states.has(annotation.id)) this.set(annotation, { kind: 'done', result });
    }
  }

  /** Asks one site about one quote. To be called by the reader's own click alone. */
  async ask(annotation: Annotation, url: string): Promise<void> {
    await this.askFor([annotation], url, this.ending.signal);
  }

  async compareEmbed(annotation: Annotation): Promise<void> {
    const url = annotation.origin?.url ?? '';
    this.set(annotation, { kind: 'asking', host: hostOf(url) });
    const text = await this.surroundings.embeddedText(annotation).catch(() => null);
    const result: CheckResult =
      text === null
        ? { status: 'unreadable', url, reason: 'empty', code: null }
        : await this.resultOf(annotation, { ok: true, url, kind: 'text', body: text }, false);
    this.keep(annotation, result);
  }

  /** Those that `askAll` asks about, by address. */
  static groups(
    annotations: readonly Annotation[],
    canAsk: (url: string) => boolean,
  ): Map<string, Annotation[]> {
    const groups = new Map<string, Annotation[]>();
    for (const annotation of annotations) {
      const { origin, quoted } = annotation;
      if (origin?.from !== 'link' || quoted.length === 0 || !canAsk(origin.url)) continue;
      groups.set(origin.url, [...(groups.get(origin.url) ?? []), annotation]);
    }
    return groups;
  }

  /** Asks about all of them, one address after the other, each address once. */
  async askAll(groups: ReadonlyMap<string, readonly Annotation[]>): Promise<void> {
    if (this.all) return;
    this.all = new AbortController();
    const { signal } = this.all;
    const total = [...groups.values()].reduce((sum, group) => sum + group.length, 0);
    let done = 0;
    this.progress = { done, total };
    this.changed();
    const begun = new Map<string, number>();
    for (const [url, group] of groups) {
      // The background would wait, too, but what waits there can no longer be stopped.
      await pause((begun.get(hostOf(url)) ?? 0) + PAUSE - Date.now(), signal);
      if (signal.aborted) break;
      begun.set(hostOf(url), Date.now());
      await this.askFor(group, url, signal);
      done += group.length;
      this.progress = { done, total };
      this.changed();
    }
    this.all = null;
    this.progress = null;
    this.changed();
  }

  /** No further site is asked. What is being asked is no longer waited for. */
  stopAll(): void {
    this.all?.abort();
  }

  destroy(): void {
    this.stopAll();
    this.ending.abort();
    this.watchers.clear();
  }

  private async askFor(
    annotations: readonly Annotation[],
    url: string,
    signal: AbortSignal,
  ): Promise<void> {
    const before = annotations.map((annotation) => this.stateOf(annotation));
    for (const annotation of annotations)
      this.set(annotation, { kind: 'asking', host: hostOf(url) });
    const fetched = await untilAborted(
      sendToBackground('fetch-original', { url }).catch((): Fetched => ({
        ok: false,
        url,
        reason: 'network',
        code: null,
      })),
      signal,
    );
    for (const [index, annotation] of annotations.entries()) {
      if (!fetched || signal.aborted) this.set(annotation, before[index]!);
      else this.keep(annotation, await this.resultOf(annotation, fetched, true));
    }
  }

  private async resultOf(
    annotation: Annotation,
    fetched: Fetched,
    isPage: boolean,
  ): Promise<CheckResult> {
    const { url } = fetched;
    if (!fetched.ok)
      return { status: 'unreadable', url, reason: fetched.reason, code: fetched.code };
    const { lang } = this.surroundings;
    // Loaded by those who check something only.
    const { verdictOf } = await import('./verdict');
    const quote: Quote = { stretches: annotation.quoted.map(({ text }) => text), lang };
    const found = await inSlices(verdictOf(fetched, quote), this.ending.signal);
    if (!found) return { status: 'unreadable', url, reason: 'timeout', code: null };
    const { value } = found;
    if (value.kind === 'unreadable')
      return { status: 'unreadable', url, reason: value.reason, code: null };
    if (value.kind === 'other-language') return { status: 'other-language', url, lang: value.lang };
    const { status, stretches } = value.match;
    const links = stretches.map(({ passage }) =>
      passage && isPage ? textFragmentUrl(url, value.text, passage) : null,
    );
    return { status, stretches, links, url };
  }

  private keep(annotation: Annotation, result: CheckResult): void {
    this.set(annotation, { kind: 'done', result });
    const { tabId } = this.surroundings;
    // Where nothing can be kept, the result is shown all the same.
    sendToBackground('keep-check', { key: this.keyOf(annotation), tabId, result }).catch(
      () => undefined,
    );
  }

  private keyOf({ quoted, origin }: Annotation): string {
    return JSON.stringify([origin?.url ?? null, ...quoted.map(({ text }) => text)]);
  }

  private set(annotation: Annotation, state: CheckState): void {
    this.states.set(annotation.id, state);
    this.changed();
  }

  private changed(): void {
    for (const watcher of this.watchers) watcher();
  }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> {
  if (signal.aborted) return Promise.resolve(null);
  return Promise.race([
    work,
    new Promise<null>((give) => signal.addEventListener('abort', () => give(null), { once: true })),
  ]);
}

/** Ends after so many ms, or as soon as it is aborted. */
async function pause(length: number, signal: AbortSignal): Promise<void> {
  if (length > 0) await untilAborted(new Promise((done) => setTimeout(done, length)), signal);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** The checks of a tab's page, for a screen of the extension's own. */
export function checksOfTab(tabId: number, lang: string | null): SourceChecks {
  return new SourceChecks({
    lang,
    tabId,
    embeddedText: ({ id }) => sendToPage(tabId, 'embedded-text', { id }),
  });
}
