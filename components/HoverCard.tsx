import { useId, useState } from 'preact/hooks';
import { contentWords } from '@/utils/export/content';
import { t } from '@/utils/i18n';
import type { Annotation } from '@/utils/model';
import { FactCheckNote } from './FactCheckNote';
import { SourceChain } from './SourceChain';
import { Speaker } from './Speaker';
import { Trace } from './Trace';
import { VerificationNote } from './VerificationNote';
import { openableUrl, originWords } from './words';

export interface HoverCardProps {
  readonly annotation: Annotation;
  readonly publisher: string | null;
  /** Puts a link to the quote into the clipboard; resolves to whether it got there. */
  readonly onCopyLink: () => Promise<boolean>;
}

/** What is known of one quote or claim. */
export function HoverCard({ annotation, publisher, onCopyLink }: HoverCardProps) {
  const id = useId();
  const [why, setWhy] = useState(false);
  const url = openableUrl(annotation.origin);
  return (
    <div
      class="card"
      data-whence="card"
      data-annotation-id={annotation.id}
      role="dialog"
      aria-labelledby={`${id}-name`}
      aria-describedby={`${id}-content`}
      tabIndex={-1}
    >
      <p id={`${id}-content`} class="unseen">
        {contentWords(annotation)}
      </p>
      <Speaker annotation={annotation} as="h2" id={`${id}-name`} />
      <SourceChain annotation={annotation} publisher={publisher} />
      <VerificationNote verification={annotation.verification} />
      {annotation.factCheck && <FactCheckNote check={annotation.factCheck} />}
      <div class="actions">
        {annotation.origin && url && (
          <a
            class="action"
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            onClick={onlyTrusted}
          >
            {originWords(annotation.origin)}
          </a>
        )}
        <CopyButton onCopy={onCopyLink} />
        <button
          type="button"
          class="action"
          aria-expanded={why}
          aria-controls={`${id}-why`}
          onClick={() => setWhy(!why)}
        >
          {t('card.why')}
        </button>
      </div>
      <div id={`${id}-why`} class="why" hidden={!why}>
        <Trace trace={annotation.trace} />
      </div>
    </div>
  );
}

type Copied = 'not yet' | 'done' | 'failed';

function copyWords(copied: Copied): string {
  if (copied === 'not yet') return '';
  return copied === 'done' ? t('card.linkCopied') : t('card.copyFailed');
}

function CopyButton({ onCopy }: { onCopy: () => Promise<boolean> }) {
  const [copied, setCopied] = useState<Copied>('not yet');
  const copy = async (event: Event) => {
    if (event.isTrusted) setCopied((await onCopy()) ? 'done' : 'failed');
  };
  return (
    <>
      <button type="button" class="action" onClick={(event) => void copy(event)}>
        {t('card.copyLink')}
      </button>
      <span class="copied" role="status">
        {copyWords(copied)}
      </span>
    </>
  );
}

/** Nothing that leaves the page may be set off by the page. */
function onlyTrusted(event: Event): void {
  if (!event.isTrusted) event.preventDefault();
}
