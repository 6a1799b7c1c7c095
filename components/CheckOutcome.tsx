import { Fragment } from 'preact';
import type { CheckResult, Difference, Stretch } from '@/utils/check/result';
import { t } from '@/utils/i18n';
import type { Annotation } from '@/utils/model';
import { hostOf } from './CheckSource';
import { trusted } from './trusted';
import { languageName } from './words';

const statusKeys = {
  'word-for-word': 'wordForWord',
  part: 'part',
  changed: 'changed',
  'not-found': 'notFound',
  'other-language': 'otherLanguage',
  unreadable: 'unreadable',
} as const satisfies Record<CheckResult['status'], string>;

const reasonKeys = {
  'bad-address': 'badAddress',
  'internal-address': 'internalAddress',
  'file-type': 'fileType',
  'script-only': 'scriptOnly',
  'too-large': 'tooLarge',
  pdf: 'pdf',
  login: 'login',
  paywall: 'paywall',
  empty: 'empty',
} as const;

/** Reasons whose words name the site. */
const siteReasonKeys = {
  'no-access': 'noAccess',
  network: 'network',
  timeout: 'timeout',
  redirects: 'redirects',
  missing: 'missing',
  refused: 'refused',
  'server-error': 'serverError',
  status: 'status',
} as const;

/** What became of the quote in the original: the words that differ, and the sentence around. */
export function CheckOutcome({
  annotation,
  result,
}: {
  annotation: Annotation;
  result: CheckResult;
}) {
  return (
    <div class="check-outcome" data-status={result.status}>
      <p role="status">
        <strong class={`check-status check-${result.status}`}>
          {t(`check.status.${statusKeys[result.status]}`)}
        </strong>{' '}
        <span class="quiet">{t('check.on', { site: hostOf(result.url) })}</span>
      </p>
      {result.status === 'unreadable' && <p>{reasonWords(result)}</p>}
      {result.status === 'other-language' && (
        <p>
          {result.lang === null
            ? t('check.otherLanguage')
            : t('check.language', { language: languageName(result.lang) })}
        </p>
      )}
      {'stretches' in result && (
        <>
          {result.stretches.map((stretch, index) => (
            <StretchOutcome
              key={index}
              stretch={stretch}
              link={result.links[index] ?? null}
              isOneOfMany={result.stretches.length > 1}
            />
          ))}
          {annotation.type === 'mixed' && <p class="quiet">{t('check.onlyQuoted')}</p>}
        </>
      )}
    </div>
  );
}

function StretchOutcome({
  stretch,
  link,
  isOneOfMany,
}: {
  stretch: Stretch;
  link: string | null;
  isOneOfMany: boolean;
}) {
  const { status, quote, passage, before, after, differences, apart } = stretch;
  return (
    <div class="check-stretch" data-status={status}>
      {isOneOfMany && (
        <p>
          <q>{quote}</q> <span class="quiet">{t(`check.status.${statusKeys[status]}`)}</span>
        </p>
      )}
      {status === 'changed' && (
        <>
          <p class="check-differences" dir="auto">
            {before && <span class="quiet">{before}</span>}
            {differences.map((difference, index) => (
              <Fragment key={index}>
                {index > 0 && ' '}
                <Words difference={difference} />
              </Fragment>
            ))}
            {after && <span class="quiet">{after}</span>}
          </p>
          <p class="quiet">
            {t('check.legend')} {apart && t('check.apart')}
          </p>
        </>
      )}
      {(status === 'part' || hasGap(stretch)) && passage && status !== 'changed' && (
        <p class="check-sentence" dir="auto">
          <span class="quiet">{t('check.whole')}</span> {before}
          <mark>{passage.text}</mark>
          {after}
        </p>
      )}
      {link !== null && passage && (
        <a
          class="action"
          href={link}
          target="_blank"
          rel="noopener noreferrer"
          onClick={trusted(() => undefined)}
        >
          {t('check.seeThere')}
        </a>
      )}
    </div>
  );
}

const hasGap = ({ differences }: Stretch) => differences.some(({ kind }) => kind === 'gap');

/** One run: what only the original has is struck out, what only the quote has is underlined; both are said, too. */
function Words({ difference }: { difference: Difference }) {
  const { kind, quote, original } = difference;
  if (kind === 'same') return <>{original}</>;
  if (kind === 'gap') return <span class="quiet">[… {original}]</span>;
  return (
    <>
      {original !== null && (
        <del>
          <span class="unseen">{t('check.leftOut')} </span>
          {original}
        </del>
      )}
      {original !== null && quote !== null && ' '}
      {quote !== null && (
        <ins>
          <span class="unseen">{t('check.putIn')} </span>
          {quote}
        </ins>
      )}
    </>
  );
}

function reasonWords({ url, reason, code }: CheckResult & { status: 'unreadable' }): string {
  const site = hostOf(url);
  if (code !== null && (reason === 'status' || reason === 'server-error')) {
    return t('check.reason.withCode', { site, code: String(code) });
  }
  return reason in siteReasonKeys
    ? t(`check.reason.${siteReasonKeys[reason as keyof typeof siteReasonKeys]}`, { site })
    : t(`check.reason.${reasonKeys[reason as keyof typeof reasonKeys]}`);
}
