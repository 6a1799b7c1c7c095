/** What is painted on the page: the highlights that the reader wants to see, in the tone of the page. */
import type { VerificationStatus } from '@/utils/model';
import { Highlights } from '@/utils/page/highlights';
import { HitTest } from '@/utils/page/hit-test';
import type { Tone } from '@/utils/page/tone';
import { toneOf, watchTone } from '@/utils/page/tone';
import type { Settings } from '@/utils/storage/settings';
import type { Entry } from './entry';

/** How long a quote flashes, in ms. Steady, so that nobody is troubled by blinking. */
const FLASH = 2000;

/** Places at which the page's tone is looked up. */
const TONE_SAMPLES = 12;

const statuses: readonly VerificationStatus[] = ['verified', 'unverified', 'disputed', 'none'];

export class Painter {
  /** All annotations; those that are not highlighted can still be stepped to, and are in the list. */
  private all: readonly Entry[] = [];
  private currentTone: Tone = 'light';
  private flashTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly highlights: Highlights;
  private readonly hits: HitTest<Entry>;

  /** @param isAlive whether anything may be painted still. */
  constructor(
    document: Document,
    private chosen: Settings,
    isAlive: () => boolean,
    signal: AbortSignal,
  ) {
    this.highlights = new Highlights(document, chosen);
    this.hits = new HitTest(document);
    watchTone(document, signal, () => {
      if (isAlive()) this.style();
    });
    signal.addEventListener('abort', () => {
      clearTimeout(this.flashTimer);
      this.highlights.destroy();
      this.all = [];
    });
  }

  get entries(): readonly Entry[] {
    return this.all;
  }

  get tone(): Tone {
    return this.currentTone;
  }

  /**
   * Paints these, in place of those before.
   * @param nodes what they were read from: those in shadow trees need their style there.
   */
  paint(entries: readonly Entry[], nodes: ReadonlySet<Node>): void {
    this.all = entries;
    this.highlights.setShadows(shadowsOf(nodes));
    this.highlight();
  }

  clear(): void {
    for (const status of statuses) this.highlights.delete(status);
    this.hits.clear();
    this.all = [];
  }

  /** The reader has chosen anew. */
  obey(chosen: Settings): void {
    this.chosen = chosen;
    this.highlights.setLook(chosen);
    this.highlight();
  }

  /** The entry with a highlight at a point of the viewport, in CSS px. */
  find(x: number, y: number): Entry | null {
    return this.hits.find(x, y);
  }

  /** Styles the highlights for the page as it is now. */
  style(): void {
    if (this.all.length === 0) return;
    const samples = this.all
      .flatMap((entry) => entry.ranges[0]?.startContainer.parentElement ?? [])
      .slice(0, TONE_SAMPLES);
    this.currentTone = toneOf(samples);
    this.highlights.style(this.currentTone);
  }

  /** Marks an entry for a moment, also one that is not highlighted. */
  flash({ ranges }: Entry): void {
    this.highlights.style(this.currentTone);
    this.highlights.set('flash', ranges);
    clearTimeout(this.flashTimer);
    this.flashTimer = setTimeout(() => this.highlights.delete('flash'), FLASH);
  }

  /** Marks the words that an entry rests on, until the next; none for null. */
  showContext(entry: Entry | null): void {
    if (entry) this.highlights.set('context', entry.context);
    else this.highlights.delete('context');
  }

  private highlight(): void {
    const { shownStatuses, shownTypes } = this.chosen;
    const wanted = this.all.filter(
      ({ annotation: { type, verification } }) =>
        shownTypes.includes(type) && shownStatuses.includes(verification.status),
    );
    this.hits.clear();
    for (const entry of wanted) this.hits.add(entry, entry.ranges);
    this.style();
    for (const status of statuses) {
      const entries = wanted.filter((entry) => entry.annotation.verification.status === status);
      this.highlights.set(
        status,
        entries.flatMap((entry) => entry.ranges),
      );
    }
  }
}

function shadowsOf(nodes: ReadonlySet<Node>): Set<ShadowRoot> {
  const roots = new Set<ShadowRoot>();
  for (const node of nodes) {
    const root = node.getRootNode();
    if ('host' in root) roots.add(root as ShadowRoot);
  }
  return roots;
}
