import { t } from '@/utils/i18n';
import { hostOf } from './CheckSource';
import { trusted } from './trusted';

/** Sites that are named before the rest is counted. */
const MOST_NAMED = 4;

/** Checks all quotes of the page that have a link: says whom it will ask, how far it is, and stops. */
export function CheckAll({
  urls,
  count,
  progress,
  onStart,
  onStop,
}: {
  urls: readonly string[];
  /** Number of quotes. */
  count: number;
  progress: { readonly done: number; readonly total: number } | null;
  onStart: () => void;
  onStop: () => void;
}) {
  if (count === 0) return null;
  const sites = [...new Set(urls.map(hostOf))];
  const named = sites.slice(0, MOST_NAMED).join(', ');
  const rest = sites.length - MOST_NAMED;
  return (
    <div class="check-all" data-whence="check-all">
      {progress ? (
        <>
          <progress max={progress.total} value={progress.done} aria-label={t('checkAll.label')} />{' '}
          <span role="status">
            {t('checkAll.progress', { done: String(progress.done), total: String(progress.total) })}
          </span>{' '}
          <button type="button" class="action" onClick={onStop}>
            {t('checkAll.stop')}
          </button>
        </>
      ) : (
        <>
          <button type="button" class="action action-first" onClick={trusted(onStart)}>
            {t('checkAll.start', count)}
          </button>{' '}
          <span class="quiet">
            {'– '}
            {rest > 0
              ? t('checkAll.asksMore', { sites: named, rest: String(rest) })
              : t('checkAll.asks', { sites: named })}
          </span>
        </>
      )}
    </div>
  );
}
