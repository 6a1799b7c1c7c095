/** HTML to a DOM under Node. */
import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';

/**
 * The DOM of a page, with the tree that a browser would build: parse5 follows the HTML Standard where the page is broken,
 * linkedom then reads what is well-formed.
 */
export function parsePage(html: string): Document {
  return parseHTML(wellFormed(html)).document as unknown as Document;
}

function wellFormed(html: string): string {
  try {
    return serialize(parse(html));
  } catch (error) {
    // Thousands of nested elements exhaust the stack of the serialiser; linkedom reads them as they stand.
    if (error instanceof RangeError) return html;
    throw error;
  }
}
