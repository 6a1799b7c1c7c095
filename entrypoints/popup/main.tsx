/** The popup of the toolbar button; with `?tab=<id>` the same as a page of its own for that tab. */
import { render } from 'preact';
import '@/components/parts.css';
import '@/components/panel.css';
import './style.css';
import { interfaceLanguage } from '@/utils/i18n';
import { popupWorld } from '../lib/asked-early';
import { openSidePanel } from '../lib/side-panel';
import { tabInAddress } from '../lib/tab-in-address';
import { TabPanel } from '../lib/TabPanel';

const isPopup = tabInAddress() === null;
const root = document.documentElement;
root.lang = interfaceLanguage();
root.classList.toggle('is-popup', isPopup);

const toPanel = (tabId: number) => void openSidePanel(tabId).then(() => isPopup && window.close());
const asked = popupWorld.whenceAsked;
const tabId = tabInAddress() ?? (await asked?.tab)?.id;
if (tabId === undefined) throw new Error('There is no tab to look at.');
render(
  <TabPanel tabId={tabId} isPopup={isPopup} onSidePanel={toPanel} asked={asked} />,
  document.getElementById('root')!,
);
