import { useId, useState } from 'preact/hooks';
import type { Elsewhere } from '@/utils/check/elsewhere';
import { webAddress } from '@/utils/selectors/web-address';
import { interfaceLanguage, t } from '@/utils/i18n';
import { trusted } from './trusted';

/**
 * Other pages that the reader has read and that have the quote. Until it is unfolded it has one height, whatever there is:
 * a page can measure the card, and must not learn from it what else was read.
 */
export function ElsewhereNote({ pages }: { pages: readonly Elsewhere[] }) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  if (pages.length === 0) {
    return (
      <div class="elsewhere" data-whence="elsewhere">
        <p class="elsewhere-summary quiet">{t('elsewhere.none')}</p>
      </div>
    );
  }
  return (
    <div class="elsewhere" data-whence="elsewhere">
      <button
        type="button"
        class="action elsewhere-summary"
        aria-expanded={isOpen}
        aria-controls={`${id}-pages`}
        onClick={trusted(() => setOpen(!isOpen))}
      >
        {[t('elsewhere.also', pages.length), ...differencesAmong(pages)].join(' · ')}
      </button>
      <div id={`${id}-pages`} hidden={!isOpen}>
        {isOpen && (
          <>
            <ul class="elsewhere-pages">
              {pages.map((page) => (
                <OtherPage key={page.url} page={page} />
              ))}
            </ul>
            <p class="quiet">{t('elsewhere.noProof')}</p>
          </>
        )}
      </div>
    </div>
  );
}

/** What is to be seen without unfolding the list. */
function differencesAmong(pages: readonly Elsewhere[]): string[] {
  return [
    ...(pages.some(({ otherSpeaker }) => otherSpeaker !== null) ? [t('elsewhere.speakers')] : []),
    ...(pages.some(({ otherWords }) => otherWords !== null) ? [t('elsewhere.wordings')] : []),
  ];
}

function OtherPage({ page }: { page: Elsewhere }) {
  const { url, title, publisher, date, isRead, otherWords, otherSpeaker } = page;
  const address = webAddress(url);
  const name = title ?? url;
  const day = new Intl.DateTimeFormat(interfaceLanguage(), { dateStyle: 'medium' }).format(date);
  return (
    <li>
      {address === null ? (
        <bdi>{name}</bdi>
      ) : (
        <a
          href={address}
          target="_blank"
          rel="noopener noreferrer"
          onClick={trusted(() => undefined)}
        >
          <bdi>{name}</bdi>
        </a>
      )}{' '}
      <span class="quiet">
        <bdi>{publisher ?? new URL(url).host}</bdi>, {isRead ? t('elsewhere.read', { day }) : day}
      </span>
      {otherSpeaker !== null && (
        <p class="elsewhere-other" data-other="speaker">
          {t('elsewhere.otherSpeaker')} <bdi>{otherSpeaker}</bdi>
        </p>
      )}
      {otherWords !== null && (
        <p class="elsewhere-other" data-other="words">
          {t('elsewhere.otherWords')}{' '}
          <q>
            <bdi>{otherWords}</bdi>
          </q>
        </p>
      )}
    </li>
  );
}
