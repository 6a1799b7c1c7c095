/** When a document gets another address without being loaded anew, as in single-page sites. */

/** Between a click and the address that it leads to, in ms, where the browser does not tell. */
const AFTER_CLICK = 400;

/**
 * Calls `moved` each time that path or query of the document's address are others than before. Costs nothing until then.
 * A content script of its own world cannot replace the page's `history.pushState`, so it listens to what follows from it.
 * @returns what ends it. (No signal: the gate is on every page, and has nothing else to make one for.)
 */
export function watchAddress(document: Document, moved: () => void): () => void {
  const window = document.defaultView as (Window & { navigation?: EventTarget }) | null;
  if (!window) return () => undefined;
  const { navigation } = window;
  let last = document.URL;
  const look = () => {
    const before = last;
    last = document.URL;
    if (last.split('#', 1)[0] !== before.split('#', 1)[0]) moved();
  };
  if (navigation) {
    navigation.addEventListener('currententrychange', look);
    return () => navigation.removeEventListener('currententrychange', look);
  }
  // Firefox before 147.
  const lookSoon = () => setTimeout(look, AFTER_CLICK);
  const how = { capture: true, passive: true };
  window.addEventListener('popstate', look);
  document.addEventListener('click', lookSoon, how);
  return () => {
    window.removeEventListener('popstate', look);
    document.removeEventListener('click', lookSoon, how);
  };
}
