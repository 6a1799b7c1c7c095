/** Limits of the data model that are also kept to where its schemas would be too much to set up: in a page that is being read. */

/** Longest text that is taken over from a page's fact-check markup, in UTF-16 units. */
export const longestFactCheck = 500;
/** Longest address of one. */
export const longestFactCheckAddress = 2000;
