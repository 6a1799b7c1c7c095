/** What an earlier version of the extension has left on a page when it was updated or reloaded under it. */

/** The names that Whence gives its highlights in the registry, which is shared with the page, begin with this. */
export const HIGHLIGHT_PREFIX = 'whence-';
export const CARD_TAG = 'whence-card';

/** Takes cards, highlights and their style sheets off the page. To be called before there are any of one's own. */
export function removeLeftovers(document: Document, names: readonly string[]): void {
  for (const card of [...document.getElementsByTagName(CARD_TAG)]) card.remove();
  // Firefox forbids content scripts to iterate the registry, so the names are given.
  for (const name of names) CSS.highlights.delete(HIGHLIGHT_PREFIX + name);
  removeLeftoverSheets(document);
}

/** Takes the style sheets of highlights, whichever version's, out of a document or shadow tree. */
export function removeLeftoverSheets(tree: DocumentOrShadowRoot): void {
  const sheets = [...tree.adoptedStyleSheets];
  const kept = sheets.filter((sheet) => !isOurs(sheet));
  if (kept.length < sheets.length) tree.adoptedStyleSheets = kept;
}

function isOurs(sheet: CSSStyleSheet): boolean {
  const [media] = sheet.cssRules;
  const [rule] = media && 'cssRules' in media ? (media as CSSMediaRule).cssRules : [];
  return rule?.cssText.includes(`::highlight(${HIGHLIGHT_PREFIX}`) ?? false;
}
