/** When a document gets another address without being loaded anew, as in single-page sites. */

/** Between a click and the address that it leads to, in ms, where the browser does not tell. */
const AFTER_CLICK = 400;

/**
 * Calls `moved` each time that path or query of the document's address are others than before. Costs nothing until then.
 * A content script of its own world cannot replace the page's `history.pushState`, so it listens to what follows from it.
 */
export function watchAddress(document: Document, signal: AbortSignal, moved: () => void): void {
  const window = document.defaultView as (Window & { navigation?: EventTarget }) | null;
  if (!window) return;
  const addressOf = () => window.location.pathname + window.location.search;
  let address = addressOf();
  const look = () => {
    if (address === addressOf()) return;
    address = addressOf();
    moved();
  };
  if (window.navigation) {
    window.navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  // Firefox before 147.
  window.addEventListener('popstate', look, { signal });
  document.addEventListener('click', () => setTimeout(look, AFTER_CLICK), {
    capture: true,
    passive: true,
    signal,
  });
}
