import type { ComponentChildren } from 'preact';
import { t } from '@/utils/i18n';
import { trusted } from './trusted';

/** The box of everything that is shown on the page, with its way out. */
export function CardFrame({
  id,
  labelledBy,
  describedBy,
  onClose,
  children,
}: {
  /** Of the annotation, or null for a card about none. */
  id: string | null;
  labelledBy: string;
  describedBy?: string;
  onClose: () => void;
  children: ComponentChildren;
}) {
  return (
    <div
      class="card"
      data-whence="card"
      {...(id !== null && { 'data-annotation-id': id })}
      role="dialog"
      aria-labelledby={labelledBy}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
      tabIndex={-1}
    >
      {children}
      <button type="button" class="close" aria-label={t('card.close')} onClick={trusted(onClose)}>
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          <path d="M3 3 13 13M13 3 3 13" fill="none" stroke="currentColor" stroke-width="1.6" />
        </svg>
      </button>
    </div>
  );
}
