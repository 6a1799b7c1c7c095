/** What the background answers about fact checks. */
import type { Handlers, toBackground } from '@/utils/messaging';
import { searchFactChecks } from '@/utils/original/fact-checks';
import { keepSearch, readSearches } from '@/utils/storage/fact-checks';
import { settings } from '@/utils/storage/settings';
import { hasAccess, privateTab } from './original-answers';
import { factCheckService, timeLimit } from './test-build';

export const factCheckAnswers: Pick<
  Handlers<typeof toBackground>,
  'find-fact-checks' | 'found-fact-checks'
> = {
  'find-fact-checks': async ({ words, lang, tabId }, sender) => {
    // The key says who the reader is.
    if ((await privateTab(tabId, sender)) !== null) throw new Error('Not from a private window.');
    const { factCheckKey: key } = await settings.read();
    if (key === null) return { ok: false, fault: 'no-key' };
    const service = factCheckService(key);
    const sought = { words, lang };
    const answer = await searchFactChecks(sought, key, { fetch, service, timeLimit });
    if (answer.ok) await keepSearch(sought, answer.found).catch(() => undefined);
    else if (answer.fault === 'network' && !(await hasAccess(service)))
      return { ok: false, fault: 'no-access' };
    return answer;
  },
  'found-fact-checks': () => readSearches(),
};
