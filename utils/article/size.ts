/** How large a page may be for what the browser does with all of it at once. */

/** Elements that no page of news has by far. */
const HUGE = 300_000;

/**
 * Whether a page has more elements than may be searched or styled at once without holding it up: a selector for parts of
 * class names takes Firefox 47 ms for a million of them, any style sheet that comes Chromium 130 ms.
 */
export function isHuge(document: Pick<Document, 'getElementsByTagName'>): boolean {
  // By `item`, since Chromium counts all of them before it answers for an index.
  return document.getElementsByTagName('*').item(HUGE) !== null;
}

/**
 * Where a page is searched for what it says of itself: its head alone where it is huge. What is rare is sought to the very
 * end, which takes Firefox up to 36 ms for one question to a million elements.
 */
export function placeOfMetadata(document: Document): Document | HTMLHeadElement {
  return (isHuge(document) && document.head) || document;
}
