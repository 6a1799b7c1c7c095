/** Renders the hover card, for an annotation or for words that are to become one, and takes its clicks. */
import { render } from 'preact';
import type { VNode } from 'preact';
import cardCss from '@/components/card.css?inline';
import type { CorrectionInput } from '@/components/CorrectionForm';
import { exportWords } from '@/components/export-words';
import { HoverCard } from '@/components/HoverCard';
import { MissedCard } from '@/components/MissedCard';
import { NobodyCard } from '@/components/NobodyCard';
import { NoticeCard } from '@/components/NoticeCard';
import partsCss from '@/components/parts.css?inline';
import { citationOf } from '@/utils/export/citation';
import type { AnnotatedPage, Annotation, Dismissed, Span } from '@/utils/model';
import { CardHost } from '@/utils/page/card-host';
import { copyToClipboard } from '@/utils/page/clipboard';
import type { Steps } from '@/utils/steps';
import { finish } from '@/utils/steps';
import type { ColourSet } from '@/utils/storage/settings';
import type { Tone } from '@/utils/page/tone';
import { textFragmentUrl } from '@/utils/selectors/text-fragment';
import { FactCheckLookups } from '../lib/fact-check-lookups';
import { FactChecks } from '../lib/FactChecks';
import { OtherPages } from '../lib/OtherPages';
import { SourceCheck } from '../lib/SourceCheck';
import { SourceChecks } from '../lib/source-checks';
import { prepareForCards } from './preparation';

export interface CardHandlers {
  /** The reader has closed it. */
  readonly close: () => void;
  /** The reader has begun or ended to write in it: meanwhile it is to stay. */
  readonly editing: (isEditing: boolean) => void;
  readonly correct: (annotation: Annotation, input: CorrectionInput) => void;
  readonly dismiss: (annotation: Annotation) => void;
  readonly add: (span: Span, input: CorrectionInput) => void;
  /** Given the id of a correction. */
  readonly undo: (correction: string) => void;
  readonly embeddedText: (annotation: Annotation) => string | null;
}

/** Where a card belongs. */
export interface CardPlace {
  /** All ranges of the words. */
  readonly quote: readonly Range[];
  /** Those of the part that is pointed at. */
  readonly near: readonly Range[];
  readonly tone: Tone;
}

export class Card {
  private readonly host: CardHost;
  private checks: SourceChecks | null = null;
  private lookups: FactCheckLookups | null = null;
  private hasKey = false;
  private isEditingNow = false;
  /** Draws what is shown once more. */
  private draw: () => void = () => undefined;

  constructor(
    private readonly document: Document,
    private readonly isPrivate: boolean,
    private readonly handlers: CardHandlers,
  ) {
    this.host = new CardHost(document, `${partsCss}\n${cardCss}`);
  }

  /** Has done, a little at a time, what would hold up the first card. */
  prepare(signal: AbortSignal): void {
    prepareForCards(signal);
  }

  /** In steps: it is there after the last. */
  showing(page: AnnotatedPage, annotation: Annotation, place: CardPlace): Steps<void> {
    return this.presenting(place, () => (
      <HoverCard
        key={annotation.id}
        annotation={annotation}
        publisher={page.article.publisher?.name ?? null}
        {...this.surroundings(page)}
        isEditing={this.isEditingNow}
        onEditing={(isEditing) => this.setEditing(isEditing)}
        onClose={this.handlers.close}
        onCopyLink={() => this.copyLink(page, annotation)}
        onCopyCitation={() => this.copyCitation(page, annotation)}
        onCorrect={(input) => this.handlers.correct(annotation, input)}
        onDismiss={() => this.handlers.dismiss(annotation)}
        onUndo={this.handlers.undo}
        check={
          <>
            <OtherPages annotation={annotation} lang={page.article.lang} />
            <SourceCheck
              checks={this.checksOf(page)}
              annotation={annotation}
              onPasting={this.handlers.editing}
            />
            {this.hasKey && !this.isPrivate && (
              <FactChecks
                lookups={this.lookupsOf(page)}
                annotation={annotation}
                onWriting={this.handlers.editing}
              />
            )}
          </>
        }
      />
    ));
  }

  /** In the place of an annotation that was just dismissed. */
  showDismissed({ correction, unsaved }: Omit<Dismissed, 'text'>, place: CardPlace): void {
    this.setEditing(false);
    this.present(place, () => (
      <NoticeCard
        unsaved={unsaved}
        onUndo={() => this.handlers.undo(correction)}
        onClose={this.handlers.close}
      />
    ));
  }

  /**
   * The page gives the words to nobody.
   * @param onAdd lets the reader say who said them; null where they are not of the article
   */
  showNobody(place: CardPlace, onAdd: (() => void) | null): void {
    this.present(place, () => <NobodyCard onAdd={onAdd} onClose={this.handlers.close} />);
  }

  /** Asks who said the words of a span that is no annotation yet. */
  showMissed(page: AnnotatedPage, span: Span, place: CardPlace): void {
    this.present(place, () => (
      <MissedCard
        key={`${span.start}-${span.end}`}
        words={span.text}
        {...this.surroundings(page)}
        onSave={(input) => this.handlers.add(span, input)}
        onClose={this.handlers.close}
      />
    ));
    this.setEditing(true);
  }

  get isShown(): boolean {
    return this.host.isShown;
  }

  /** Whether the reader is writing in it. */
  get isEditing(): boolean {
    return this.isEditingNow;
  }

  /** Back from the form to what is known. */
  stopEditing(): void {
    this.setEditing(false);
    this.draw();
  }

  setColours(colours: ColourSet): void {
    this.host.setColours(colours);
  }

  /** Whether the reader has a key with which fact checks can be looked for. */
  setKey(hasKey: boolean): void {
    if (hasKey === this.hasKey) return;
    this.hasKey = hasKey;
    if (this.isShown) this.draw();
  }

  hide(): void {
    this.isEditingNow = false;
    this.host.hide();
  }

  holds(event: Event): boolean {
    return this.host.holds(event);
  }

  focus(): void {
    this.host.focus();
  }

  get hasFocus(): boolean {
    return this.host.hasFocus;
  }

  destroy(): void {
    this.checks?.destroy();
    this.host.destroy();
  }

  private present(place: CardPlace, content: () => VNode): void {
    finish(this.presenting(place, content));
  }

  private *presenting({ quote, near, tone }: CardPlace, content: () => VNode): Steps<void> {
    this.draw = () => render(content(), this.host.content());
    this.draw();
    yield;
    this.host.show(quote, near, tone);
  }

  private setEditing(isEditing: boolean): void {
    if (isEditing === this.isEditingNow) return;
    this.isEditingNow = isEditing;
    this.handlers.editing(isEditing);
    this.draw();
  }

  private surroundings(page: AnnotatedPage) {
    const { annotations } = page;
    return {
      speakers: different(annotations.flatMap(({ speaker }) => speaker?.name ?? [])),
      channels: different(annotations.flatMap(({ via }) => via.map(({ name }) => name))),
      isPrivate: this.isPrivate,
    };
  }

  /** Annotations keep their ids for as long as their words stay, so what was found stays theirs. */
  private checksOf(page: AnnotatedPage): SourceChecks {
    this.checks ??= new SourceChecks({
      lang: page.article.lang,
      tabId: null,
      embeddedText: (annotation) => Promise.resolve(this.handlers.embeddedText(annotation)),
    });
    return this.checks;
  }

  private lookupsOf(page: AnnotatedPage): FactCheckLookups {
    this.lookups ??= new FactCheckLookups({ lang: page.article.lang, tabId: null });
    return this.lookups;
  }

  private copyLink(page: AnnotatedPage, annotation: Annotation): Promise<boolean> {
    const { href } = this.document.location;
    const plain = textFragmentUrl(href, page.text, annotation.segments[0]!);
    return copyToClipboard(this.document, { plain });
  }

  private copyCitation(page: AnnotatedPage, annotation: Annotation): Promise<boolean> {
    const { href } = this.document.location;
    const article = { ...page.article, url: page.article.url ?? href };
    const citation = citationOf(annotation, { ...page, article }, exportWords(), new Date());
    return copyToClipboard(this.document, citation);
  }
}

function different(names: readonly string[]): string[] {
  return [...new Set(names)];
}
