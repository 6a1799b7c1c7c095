/** Bytes to text, as a browser would read them. */

export interface Decoded {
  readonly text: string;
  /** Something that the user should know about how the bytes were read, or null. */
  readonly note: string | null;
}

/** Bytes in which a page may declare its encoding (HTML Standard, "prescan a byte stream": 1024). */
const PRESCANNED = 1024;

/** What windows-1252 has at 0x80 to 0x9f (Encoding Standard, index windows-1252). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decodes with `decoder`. Node 20 and 22 decode windows-1252 as if it were ISO 8859-1: its typographic marks are put right. */
function decodeWith(decoder: TextDecoder, bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  if (decoder.encoding !== 'windows-1252') return text;
  return text.replace(
    /[\u0080-\u009f]/g,
    (character) => windows1252[character.charCodeAt(0) - 0x80]!,
  );
}

/** Decodes a file by its byte order mark, else its `<meta charset>`, else as UTF-8, else as windows-1252. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byteOrderMark(bytes);
  const declared = marked ?? declaredEncoding(bytes);
  if (declared !== null) {
    const decoder = decoderFor(declared);
    if (decoder) {
      const text = decodeWith(decoder, bytes);
      const note =
        decoder.encoding === 'utf-8' && !isUtf8(bytes)
          ? 'not valid UTF-8 in places: what could not be read is shown as \ufffd'
          : null;
      return { text, note };
    }
  }
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), note: null };
  return {
    text: decodeWith(new TextDecoder('windows-1252'), bytes),
    note: 'not valid UTF-8 and declares no encoding: read as windows-1252',
  };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCANNED));
  const name =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding\s*=\s*["']([\w:-]+)/i.exec(head)?.[1] ??
    null;
  // A page read as bytes so far cannot be UTF-16, whatever it says.
  return name !== null && /^utf-?16/i.test(name) ? 'utf-8' : name;
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
