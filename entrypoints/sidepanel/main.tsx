/** The side panel: the list of the tab in front of its window; with `?tab=<id>` that of one tab. */
import { render } from 'preact';
import '@/components/parts.css';
import '@/components/panel.css';
import { interfaceLanguage } from '@/utils/i18n';
import { tabInAddress } from '../lib/tab-in-address';
import { TabPanel } from '../lib/TabPanel';
import { useFrontTab } from '../lib/use-front-tab';

function SidePanel() {
  const front = useFrontTab();
  const tabId = tabInAddress() ?? front;
  return <TabPanel key={tabId} tabId={tabId} isPopup={false} onSidePanel={null} />;
}

document.documentElement.lang = interfaceLanguage();
render(<SidePanel />, document.getElementById('root')!);
