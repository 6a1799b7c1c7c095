/**
 * A constructed style sheet, which a strict content security policy does not forbid.
 * It must come from the document's own window: Firefox gives a content script a global of its own.
 */
export function sheetFrom(document: Document, css: string): CSSStyleSheet {
  const Sheet = (document.defaultView ?? globalThis).CSSStyleSheet as typeof CSSStyleSheet;
  const sheet = new Sheet();
  sheet.replaceSync(css);
  return sheet;
}
