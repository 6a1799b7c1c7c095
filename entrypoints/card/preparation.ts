/** What the browser sets up when it is first used, and would hold up the first card with: done before, a little at a time. */
import { countryName } from '@/components/words';
import { interfaceLanguage } from '@/utils/i18n';
import { isTelling } from '@/utils/check/telling-words';
import type { Steps } from '@/utils/steps';
import { inSlices, ONE_STEP } from '@/utils/steps';

export function prepareForCards(signal: AbortSignal): void {
  void inSlices(preparations(), signal, { slice: ONE_STEP });
}

function* preparations(): Steps<void> {
  // Not while the page hears of the pointer.
  yield;
  interfaceLanguage();
  yield;
  // Names of countries, in the interface’s language.
  countryName('GB');
  yield;
  // The expression by which words are told apart.
  isTelling([]);
}
