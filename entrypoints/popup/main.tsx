/** The popup of the toolbar button; with `?tab=<id>` the same as a page of its own for that tab. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/components/parts.css';
import '@/components/panel.css';
import './style.css';
import { interfaceLanguage } from '@/utils/i18n';
import { openSidePanel } from '../lib/side-panel';
import { tabInAddress } from '../lib/tab-in-address';
import { TabPanel } from '../lib/TabPanel';

async function tabInFront(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('There is no tab to look at.');
  return tab.id;
}

const named = tabInAddress();
const isPopup = named === null;
const root = document.documentElement;
root.lang = interfaceLanguage();
root.classList.toggle('is-popup', isPopup);

const toPanel = (tabId: number) => void openSidePanel(tabId).then(() => isPopup && window.close());
const tabId = named ?? (await tabInFront());
render(
  <TabPanel tabId={tabId} isPopup={isPopup} onSidePanel={toPanel} />,
  document.getElementById('root')!,
);
