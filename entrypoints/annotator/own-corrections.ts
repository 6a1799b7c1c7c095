/**
 * The reader's corrections of one document. What is stored is the background's; in a private window nothing is, and what
 * the reader corrects there holds for this document only.
 */
import type { CorrectionInput } from '@/components/CorrectionForm';
import { applyCorrections } from '@/utils/corrections/apply';
import type {
  Changes,
  CorrectedChannel,
  CorrectedSpeaker,
  Correction,
  Occasion,
} from '@/utils/corrections/correction';
import { correctionOf, missedQuote } from '@/utils/corrections/correction';
import { pageKeyFor } from '@/utils/corrections/page-key';
import { sendToBackground } from '@/utils/messaging';
import type { AnnotatedPage, Annotation, Span, Unsaved } from '@/utils/model';
import { corrections, correctionsOf } from '@/utils/storage/corrections';

export interface OwnCorrectionsOptions {
  readonly isPrivate: boolean;
  /** Version of Whence. */
  readonly version: string;
  /** There are others than before. */
  readonly changed: () => void;
  readonly signal: AbortSignal;
}

export class OwnCorrections {
  private key: string | null = null;
  /** Settles once what is stored for that page is known. */
  private following: Promise<void> = Promise.resolve();
  private stored: readonly Correction[] = [];
  /** Made in this document and not stored, by their ids; null for one that was taken back. */
  private readonly unstored = new Map<string, Correction | null>();
  /** What of which correction could not be stored. */
  private readonly refused = new Map<string, Unsaved>();
  /** What was made of which page last. */
  private last: { found: AnnotatedPage; by: readonly Correction[]; page: AnnotatedPage } | null =
    null;
  private list: readonly Correction[] = [];

  constructor(private readonly options: OwnCorrectionsOptions) {
    const stop = corrections.watch((all) => {
      if (this.key === null) return;
      const stored = Object.hasOwn(all, this.key) ? all[this.key]! : [];
      if (JSON.stringify(stored) === JSON.stringify(this.stored)) return;
      this.stored = stored;
      if (!options.isPrivate) this.forgetStored();
      this.update();
    });
    options.signal.addEventListener('abort', stop);
  }

  /** Looks up what is stored for a page; at once where it is the same as before. */
  follow(url: string): Promise<void> {
    const key = pageKeyFor(url);
    if (key !== this.key) this.following = this.lookUp(key);
    return this.following;
  }

  private async lookUp(key: string | null): Promise<void> {
    this.key = key;
    this.unstored.clear();
    this.refused.clear();
    this.stored = [];
    this.list = [];
    const stored = key === null ? [] : await this.storedFor(key);
    if (key !== this.key) return;
    this.stored = stored;
    this.list = this.all();
  }

  private async storedFor(key: string): Promise<readonly Correction[]> {
    try {
      return await correctionsOf(key);
    } catch (error) {
      // So that it is looked up again when the page is read again.
      this.key = null;
      this.following = Promise.resolve();
      throw error;
    }
  }

  /** The page with the corrections on top; the same object for the same page and corrections. */
  apply(found: AnnotatedPage): AnnotatedPage {
    const { last, list } = this;
    const isSame =
      last?.by === list &&
      last.found.annotations === found.annotations &&
      last.found.text === found.text;
    const corrected = isSame ? last.page : this.withRefused(applyCorrections(found, list));
    const { annotations, dismissed } = corrected;
    const page = { ...found, annotations, ...(dismissed && { dismissed }) };
    this.last = { found, by: list, page };
    return page;
  }

  /** Corrects an annotation of a page that `apply` has given. */
  correct(page: AnnotatedPage, shown: Annotation, input: CorrectionInput): void {
    const changes = changesFrom(page, input);
    this.save(this.madeOn(shown, changes) ?? this.of(page, shown, 'changed', changes));
  }

  /**
   * Says that an annotation is no quote or claim.
   * @returns the id to undo it by; null where it was the reader's own, and is gone
   */
  dismiss(page: AnnotatedPage, shown: Annotation): string | null {
    const before = this.list.find(({ id }) => id === shown.corrected?.correction);
    if (before?.verdict === 'missed') {
      this.undo(before.id);
      return null;
    }
    const correction = before
      ? { ...before, verdict: 'not-a-quote' as const, changes: {} }
      : this.of(page, shown, 'not-a-quote', {});
    this.save(correction);
    return correction.id;
  }

  /** Adds the words of a span, and gives the id of their annotation. */
  add(page: AnnotatedPage, span: Span, input: CorrectionInput): string {
    const correction = missedQuote(page, span, changesFrom(page, input), this.occasion());
    this.save(correction);
    return correction.id;
  }

  /** Takes a correction back. Where that cannot be stored it comes back, as it would at the next visit, and says so. */
  undo(id: string): void {
    this.unstored.set(id, null);
    this.refused.delete(id);
    this.update();
    if (this.options.isPrivate || this.key === null) return;
    sendToBackground('undo-correction', { page: this.key, id }).catch(() => {
      if (this.unstored.get(id) !== null) return;
      this.unstored.delete(id);
      this.refused.set(id, 'undo');
      this.update();
    });
  }

  private save(correction: Correction): void {
    // Shown at once; what is known of an outlet by its name comes a moment later.
    this.unstored.set(correction.id, correction);
    this.refused.delete(correction.id);
    this.update();
    if (this.key === null) return;
    sendToBackground('correct', { page: this.key, correction }).then(
      (known) => {
        if (this.unstored.get(known.id) !== correction) return;
        this.unstored.set(known.id, known);
        this.update();
      },
      // It holds on this page until it is left, and the reader is told.
      () => {
        if (this.unstored.get(correction.id) !== correction) return;
        this.refused.set(correction.id, 'correction');
        this.update();
      },
    );
  }

  /** More of a correction that the annotation already has. */
  private madeOn(shown: Annotation, changes: Changes): Correction | null {
    const before = this.list.find(({ id }) => id === shown.corrected?.correction);
    if (!before) return null;
    return {
      ...before,
      changes: { ...before.changes, ...changes },
      made: this.occasion().now.toISOString(),
    };
  }

  private of(
    page: AnnotatedPage,
    shown: Annotation,
    verdict: 'changed' | 'not-a-quote',
    changes: Changes,
  ): Correction {
    return correctionOf(page, shown, verdict, changes, this.occasion());
  }

  private occasion(): Occasion {
    return { version: this.options.version, now: new Date() };
  }

  /** What is shown ahead of the store, until the store has it: others write there too. */
  private forgetStored(): void {
    const made = new Map(this.stored.map((one) => [one.id, one.made]));
    for (const [id, correction] of this.unstored) {
      if (made.get(id) !== correction?.made) continue;
      this.unstored.delete(id);
      this.refused.delete(id);
    }
  }

  private withRefused(page: AnnotatedPage): AnnotatedPage {
    const mark = <T extends { readonly correction: string }>(corrected: T): T => {
      const unsaved = this.refused.get(corrected.correction);
      return unsaved ? { ...corrected, unsaved } : corrected;
    };
    return {
      ...page,
      annotations: page.annotations.map((annotation) =>
        annotation.corrected
          ? { ...annotation, corrected: mark(annotation.corrected) }
          : annotation,
      ),
      ...(page.dismissed && { dismissed: page.dismissed.map(mark) }),
    };
  }

  private all(): readonly Correction[] {
    const byId = new Map(this.stored.map((correction) => [correction.id, correction]));
    for (const [id, correction] of this.unstored) {
      if (correction) byId.set(id, correction);
      else byId.delete(id);
    }
    return [...byId.values()];
  }

  private update(): void {
    this.list = this.all();
    this.options.changed();
  }
}

/** What the reader has put in, with what the page knows of these names. */
function changesFrom(page: AnnotatedPage, input: CorrectionInput): Changes {
  const { speaker, channel, verification } = input;
  return {
    ...(speaker !== undefined && { speaker: speaker === null ? null : speakerIn(page, speaker) }),
    ...(channel !== undefined && { channel: channel === null ? null : channelIn(page, channel) }),
    ...(verification !== undefined && { verification }),
  };
}

function speakerIn(page: AnnotatedPage, name: string): CorrectedSpeaker {
  const known = page.annotations
    .flatMap(({ speaker }) => speaker ?? [])
    .find((speaker) => isSameName(speaker.name, name));
  return known
    ? { name: known.name, kind: known.kind, role: known.role }
    : { name, kind: 'unknown', role: null };
}

function channelIn(page: AnnotatedPage, name: string): CorrectedChannel {
  const known = page.annotations
    .flatMap(({ via }) => via)
    .find((channel) => isSameName(channel.name, name));
  if (!known) return { name, kind: 'other', country: null, control: 'unknown' };
  const { kind, country, control } = known;
  return { name: known.name, kind, country, control };
}

function isSameName(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: 'accent' }) === 0;
}
