/** Lets the browser save files, from one of the extension's own pages. */

/** How long the browser may take to fetch the file, in ms. */
const LONGEST_FETCH = 60_000;

/** To be called from a click. */
export function saveFile(name: string, content: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), LONGEST_FETCH);
}
