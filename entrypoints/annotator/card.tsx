/** The hover card: the component in its place on the page. */
import { render } from 'preact';
import cardCss from '@/components/card.css?inline';
import { HoverCard } from '@/components/HoverCard';
import partsCss from '@/components/parts.css?inline';
import type { AnnotatedPage, Annotation } from '@/utils/model';
import { CardHost } from '@/utils/page/card-host';
import { copyText } from '@/utils/page/clipboard';
import { textFragmentUrl } from '@/utils/selectors/text-fragment';
import type { Tone } from '@/utils/page/tone';

export class Card {
  private readonly host: CardHost;

  constructor(private readonly document: Document) {
    this.host = new CardHost(document, `${partsCss}\n${cardCss}`);
  }

  /**
   * @param quote all ranges of the annotation's content.
   * @param near those of the part that is pointed at.
   */
  show(
    page: AnnotatedPage,
    annotation: Annotation,
    quote: readonly Range[],
    near: readonly Range[],
    tone: Tone,
  ): void {
    const { location } = this.document;
    const copyLink = () =>
      copyText(this.document, textFragmentUrl(location.href, page.text, annotation.segments[0]!));
    render(
      <HoverCard
        key={annotation.id}
        annotation={annotation}
        publisher={page.article.publisher?.name ?? null}
        onCopyLink={copyLink}
      />,
      this.host.content(),
    );
    this.host.show(quote, near, tone);
  }

  hide(): void {
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
    this.host.destroy();
  }
}
