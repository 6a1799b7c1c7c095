/** What notes and citations say, in the language of the interface. */
import type { ExportWords } from '@/utils/export/words';
import { interfaceLanguage, t } from '@/utils/i18n';
import { withoutIsolates } from './isolated';
import { channelWords, checkedClaimWords, factCheckWords, originWords, statusWords } from './words';

export function exportWords(): ExportWords {
  return {
    lang: interfaceLanguage(),
    nobody: t('speaker.nobody'),
    anonymous: t('speaker.unnamed'),
    denies: t('speaker.denies'),
    paraphrase: t('export.paraphrase'),
    thisPage: t('chain.thisPage'),
    linkToQuote: t('export.link'),
    // In a file the isolates that the screen needs would only be in the way.
    factCheck: (check) => withoutIsolates(factCheckWords(check)),
    checkedClaim: (check) => withoutIsolates(checkedClaimWords(check)),
    original: originWords,
    chain: t('chain.label'),
    verification: t('export.verification'),
    channel: channelWords,
    status: ({ status, by }) =>
      by === null || status === 'unverified'
        ? statusWords(status)
        : t('export.statusBy', { status: statusWords(status), by }),
    via: (names) => t('export.via', { names }),
    accessed: (date) => t('export.accessed', { date }),
  };
}
