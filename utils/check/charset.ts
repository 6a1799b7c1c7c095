/** Bytes of a page as text, in the encoding that they are in: https://encoding.spec.whatwg.org/#decode and what pages get wrong. */

/** Bytes in which a page names its encoding: https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding */
const PRESCAN = 4096;

/** Encodings in which bytes below 128 are not ASCII: what is valid UTF-8 may well be one of these. */
const notAscii = /^(?:utf-16(?:le|be)|iso-2022-jp)$/;

/**
 * @param contentType the header's value, or null
 * @param bytes all of the page
 */
export function decodeBytes(contentType: string | null, bytes: Uint8Array): string {
  const marked = byMark(bytes);
  if (marked) return marked.decode(bytes);
  const declared = decoderFor(/charset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(contentType ?? '')?.[1]);
  const named = declared ?? decoderFor(inPage(bytes));
  if (named && notAscii.test(named.encoding)) return named.decode(bytes);
  // Pages that are declared as something else are UTF-8 where they are valid as such: other encodings never are by chance.
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const other = named && named.encoding !== 'utf-8' ? named : decoderFor(inPage(bytes));
    return (other && other.encoding !== 'utf-8' ? other : new TextDecoder('windows-1252')).decode(
      bytes,
    );
  }
}

/** By the byte order mark. */
function byMark(bytes: Uint8Array): TextDecoder | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return null;
}

/** `<meta charset>`, `<meta http-equiv>` or the declaration of XML. UTF-16 cannot be named in ASCII. */
function inPage(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const name =
    /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml\b[^>]*?encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1];
  return name !== undefined && /^utf-?16/i.test(name) ? 'utf-8' : name;
}

function decoderFor(name: string | undefined): TextDecoder | null {
  if (name === undefined) return null;
  try {
    return new TextDecoder(name);
  } catch {
    return null;
  }
}
