/** The same words in two forms: programs that paste take the one that they can show. */
export interface Copy {
  readonly plain: string;
  /** An HTML fragment whose text is escaped. */
  readonly html?: string;
}

/**
 * Puts words into the clipboard after a click.
 * @returns whether they got there.
 */
export async function copyToClipboard(document: Document, copy: Copy): Promise<boolean> {
  const window = document.defaultView!;
  const { clipboard } = window.navigator as { clipboard?: Clipboard };
  try {
    if (clipboard) {
      await writeTo(clipboard, copy);
      return true;
    }
  } catch {
    // The page's permissions policy may forbid it; the older way asks for no permission.
  }
  return copyByCommand(document, copy);
}

async function writeTo(clipboard: Clipboard, { plain, html }: Copy): Promise<void> {
  if (html === undefined || typeof ClipboardItem === 'undefined') {
    await clipboard.writeText(plain);
    return;
  }
  const blobOf = (text: string, type: string) => new Blob([text], { type });
  await clipboard.write([
    new ClipboardItem({
      'text/plain': blobOf(plain, 'text/plain'),
      'text/html': blobOf(html, 'text/html'),
    }),
  ]);
}

/** The only way on a page that is not a secure context. */
function copyByCommand(document: Document, { plain, html }: Copy): boolean {
  let isTaken = false;
  const take = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', plain);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
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
