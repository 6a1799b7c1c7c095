/** Asks the tab's page for what the popup will show, while the rest of the popup is still being loaded. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { popupWorld } from './lib/asked-early';
import { nativeApi } from './lib/native-api';
import { tabInAddress } from './lib/tab-in-address';

export default defineUnlistedScript(() => {
  const browser = nativeApi();
  // Outside of an extension there is nobody to ask.
  if (!browser) return;
  const named = tabInAddress();
  const tab =
    named === null
      ? browser.tabs.query({ active: true, currentWindow: true }).then(([front]) => front)
      : browser.tabs.get(named);
  const answer = tab.then(
    (it) => it?.id && browser.tabs.sendMessage(it.id, { type: 'get-page' }, { frameId: 0 }),
  );
  // Whoever waits for them is told why there is none; until then nobody does.
  for (const asked of [tab, answer]) asked.catch(() => undefined);
  popupWorld.whenceAsked = { tab, answer };
});
