/** The tab in front of a window, for what is shown beside it. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** The number of the tab in front of this page's own window, as it changes; null until it is known. */
export function useFrontTab(): number | null {
  const [tabId, setTabId] = useState<number | null>(null);
  useEffect(() => {
    let windowId: number | undefined;
    const ask = async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (tab?.id === undefined) return;
      windowId = tab.windowId;
      setTabId(tab.id);
    };
    const activated = (front: { tabId: number; windowId: number }) => {
      if (windowId === undefined) void ask();
      else if (front.windowId === windowId) setTabId(front.tabId);
    };
    // A tab that is dragged out takes its number along to another window.
    const moved = () => void ask();
    browser.tabs.onActivated.addListener(activated);
    browser.tabs.onAttached.addListener(moved);
    browser.tabs.onDetached.addListener(moved);
    void ask();
    return () => {
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onAttached.removeListener(moved);
      browser.tabs.onDetached.removeListener(moved);
    };
  }, []);
  return tabId;
}
