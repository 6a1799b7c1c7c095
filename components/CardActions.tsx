import { useState } from 'preact/hooks';
import { t } from '@/utils/i18n';
import type { Annotation } from '@/utils/model';
import { trusted } from './trusted';
import { openableUrl, originWords } from './words';

export interface CopyHandlers {
  /** Puts a link to the quote into the clipboard; resolves to whether it got there. */
  readonly onCopyLink: () => Promise<boolean>;
  /** The same for the quote as one cites it. */
  readonly onCopyCitation: () => Promise<boolean>;
}

type Copied = 'nothing' | 'link' | 'citation' | 'failed';

/** What the reader can take from the card, and below it what has been taken. */
export function CardActions({
  annotation,
  onCopyLink,
  onCopyCitation,
}: { annotation: Annotation } & CopyHandlers) {
  const [copied, setCopied] = useState<Copied>('nothing');
  const url = openableUrl(annotation.origin);
  const copy = (what: 'link' | 'citation', put: () => Promise<boolean>) =>
    trusted(() => {
      void put().then((isThere) => setCopied(isThere ? what : 'failed'));
    });
  return (
    <>
      {annotation.origin && url && (
        <a
          class="action action-origin"
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          referrerpolicy="no-referrer"
          onClick={trusted(() => undefined)}
          onAuxClick={trusted(() => undefined)}
        >
          {originWords(annotation.origin)}
          <span class="unseen">{t('card.newTab')}</span>
        </a>
      )}
      <button type="button" class="action" onClick={copy('link', onCopyLink)}>
        {t('card.copyLink')}
      </button>
      <button type="button" class="action" onClick={copy('citation', onCopyCitation)}>
        {t('card.copyCitation')}
      </button>
      <span class="copied" role="status">
        {copiedWords(copied)}
      </span>
    </>
  );
}

function copiedWords(copied: Copied): string {
  switch (copied) {
    case 'nothing':
      return '';
    case 'link':
      return t('card.linkCopied');
    case 'citation':
      return t('card.citationCopied');
    case 'failed':
      return t('card.copyFailed');
  }
}
