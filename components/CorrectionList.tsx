import type { Correction } from '@/utils/corrections/correction';
import { webAddress } from '@/utils/selectors/web-address';
import { t } from '@/utils/i18n';
import type { Corrections } from '@/utils/storage/corrections';
import { isolated } from './isolated';
import { statusWords } from './words';

export interface CorrectionsProps {
  readonly corrections: Corrections;
  readonly onUndo: (page: string, id: string) => void;
  readonly onExport: () => void;
}

/** What the reader has corrected, by page, each to be taken back. */
export function CorrectionList({ corrections, onUndo, onExport }: CorrectionsProps) {
  const pages = Object.entries(corrections);
  return (
    <section>
      <h2>{t('options.corrections')}</h2>
      {pages.length === 0 && <p class="quiet">{t('options.correctionsNone')}</p>}
      {pages.map(([page, list]) => (
        <div key={page} class="corrected-page">
          <h3>
            <PageLink page={page} />
          </h3>
          <ul>
            {list.map((correction) => (
              <li key={correction.id}>
                <span>
                  <bdi class="corrected-quote">{correction.quote.exact}</bdi>
                  <span class="quiet">{verdictWords(correction)}</span>
                </span>
                <button
                  type="button"
                  aria-label={t('options.undoCorrection', { quote: correction.quote.exact })}
                  onClick={() => onUndo(page, correction.id)}
                >
                  {t('corrected.undo')}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {pages.length > 0 && (
        <button type="button" onClick={onExport}>
          {t('options.exportCorrections')}
        </button>
      )}
    </section>
  );
}

function PageLink({ page }: { page: string }) {
  const address = webAddress(page);
  if (address === null) return <>{page}</>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {address.replace(/^https?:\/\/(?:www\.)?/, '')}
    </a>
  );
}

function verdictWords({ verdict, changes }: Correction): string {
  if (verdict === 'missed') return t('options.verdict.missed');
  if (verdict === 'not-a-quote') return t('options.verdict.notAQuote');
  const parts = [
    changes.speaker !== undefined &&
      t('options.corrected.speaker', {
        now: isolated(changes.speaker?.name ?? t('speaker.nobody')),
      }),
    changes.channel !== undefined &&
      t('options.corrected.channel', {
        now: isolated(changes.channel?.name ?? t('correct.noChannel')),
      }),
    changes.verification !== undefined &&
      t('options.corrected.verification', { now: statusWords(changes.verification) }),
  ].filter((part) => part !== false);
  return parts.join('; ');
}
