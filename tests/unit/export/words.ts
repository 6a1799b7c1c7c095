/** Words to export with in tests. */
import type { ExportWords } from '@/utils/export/words';

export const words: ExportWords = {
  lang: 'en-GB',
  nobody: 'Nobody named',
  anonymous: 'not named',
  denies: 'denies this',
  paraphrase: 'paraphrased',
  thisPage: 'this page',
  linkToQuote: 'Link to the quote',
  factCheck: ({ publisher }) => `Fact check by ${publisher ?? 'this page'}`,
  checkedClaim: ({ claimant }) => (claimant === null ? 'Claim:' : `Claim (${claimant}):`),
  original: ({ from }) => (from === 'search' ? 'Find the original' : 'Open the original'),
  chain: 'How the words came here',
  verification: 'Verification',
  channel: ({ kind, country }) => [kind, country].filter(Boolean).join(', '),
  status: ({ status, by }) => (by === null ? status : `${status} by ${by}`),
  via: (names) => `via ${names}`,
  accessed: (date) => `accessed ${date}`,
};
