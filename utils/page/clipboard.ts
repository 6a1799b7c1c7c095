/**
 * Puts text into the clipboard after a click.
 * @returns whether it got there.
 */
export async function copyText(document: Document, text: string): Promise<boolean> {
  const { clipboard } = document.defaultView!.navigator as { clipboard?: Clipboard };
  try {
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // The page's permissions policy may forbid it; the older way asks for no permission.
  }
  return copyByCommand(document, text);
}

/** The only way on a page that is not a secure context. */
function copyByCommand(document: Document, text: string): boolean {
  let isTaken = false;
  const take = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isTaken = true;
  };
  document.addEventListener('copy', take, { capture: true });
  try {
    return document.execCommand('copy') && isTaken;
  } finally {
    document.removeEventListener('copy', take, { capture: true });
  }
}
