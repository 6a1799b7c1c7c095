import { useId, useState } from 'preact/hooks';
import { contentWords } from '@/utils/export/content';
import { t } from '@/utils/i18n';
import type { Annotation } from '@/utils/model';
import { FactCheckNote } from './FactCheckNote';
import { SourceChain } from './SourceChain';
import { Speaker } from './Speaker';
import { VerificationNote } from './VerificationNote';

/** Longest content, in UTF-16 units, that is shown whole at once. */
const SHORT = 200;

/** One quote or claim in the list. */
export function AnnotationItem({
  annotation,
  publisher,
  onGoTo,
}: {
  annotation: Annotation;
  publisher: string | null;
  onGoTo: (id: string) => void;
}) {
  const id = useId();
  const [whole, setWhole] = useState(false);
  const content = contentWords(annotation);
  const isLong = content.length > SHORT;
  return (
    <li
      class="item"
      data-annotation-id={annotation.id}
      data-status={annotation.verification.status}
    >
      <Speaker annotation={annotation} as="h2" id={`${id}-name`} />
      <blockquote
        id={`${id}-content`}
        class={isLong && !whole ? 'content content-short' : 'content'}
      >
        {content}
      </blockquote>
      {isLong && (
        <button
          type="button"
          class="link"
          aria-expanded={whole}
          aria-controls={`${id}-content`}
          onClick={() => setWhole(!whole)}
        >
          {whole ? t('list.showLess') : t('list.showAll')}
        </button>
      )}
      <SourceChain annotation={annotation} publisher={publisher} />
      <VerificationNote verification={annotation.verification} />
      {annotation.factCheck && <FactCheckNote check={annotation.factCheck} />}
      <button
        type="button"
        class="go"
        aria-describedby={`${id}-content`}
        onClick={() => onGoTo(annotation.id)}
      >
        {t('list.goTo')}
      </button>
    </li>
  );
}
