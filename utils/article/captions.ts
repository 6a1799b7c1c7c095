/** Captions without their picture credits. */

const agency =
  'AP|AFP|EPA|EFE|ANSA|ANP|NTB|TT|dpa|DPA|APA|TASS|Reuters|REUTERS|Getty|imago|IMAGO|Shutterstock|Bloomberg|Anadolu|Xinhua|NurPhoto|Alamy|iStock|Pool|TNS|USA TODAY';

/** Credits at a caption's end, each on its own, from the surest form. */
const makeCredits = (): readonly RegExp[] => [
  // (AP Photo/Jane Doe, File), [Photo: …], (Quelle: …)
  new RegExp(
    `\\s*[([](?=[^()[\\]]{0,140}(?:\\b(?:photo(?:s|graph)?|images?|file|credit|courtesy|picture|foto|fotos|bild|archiv\\w*|quelle|fuente|source|crédit|screenshot|screengrab|illustration|handout|via)\\b|\\b(?:${agency})\\b))[^()[\\]]{1,160}[)\\]]\\s*\\.?$`,
    'i',
  ),
  // Photo: …, Credit: …, © …
  /(?:^|[\s.|—–-])\s*(?:(?:photo|image|picture|foto|bild|crédit)s?(?: credit)?|photograph|credit|crédits? photos?|fotocrédito|quelle|fuente)\s*:\s*[^!?"”]{2,100}$/i,
  /(?:^|\s)(?:photo|image|picture|photograph|photography) by [^!?"”]{2,80}$/i,
  /(?:^|\s)©\s*[^!?"”]{2,100}$/u,
  // Jane Doe/AP, Jane Doe / Agency via Getty Images
  new RegExp(
    `(?:^|[.!?"”)]\\s+|\\s[|—–-]\\s*)(?:\\p{Lu}[\\p{L}'’-]*\\.?\\s?){1,6}/\\s?(?:${agency}|\\p{Lu})[^.!?"”]{0,60}\\.?$`,
    'u',
  ),
  new RegExp(
    `(?:^|[.!?"”)]\\s+|\\s[|—–-]\\s*)(?:${agency})(?: (?:Photo|Images?|Archive|File))?$`,
    'u',
  ),
  /(?:^|[.!?"”)]\s+|\s[|—–-]\s*)(?:Associated Press|Getty Images|Agence France-Presse)$/u,
];

let credits: readonly RegExp[] | null = null;

/** @returns where a caption ends without its credit: an offset into `text`, 0 if it is nothing else. */
export function captionEnd(text: string): number {
  let end = text.length;
  // Made for the first caption: most pages have none, and some are long.
  credits ??= makeCredits();
  for (const credit of credits) {
    const match = credit.exec(text.slice(0, end));
    if (!match) continue;
    // The end mark of the sentence before the credit is the caption's.
    const lead = /^[.!?"”)]/.test(match[0]) ? 1 : 0;
    end = match.index + lead;
  }
  return text.slice(0, end).trimEnd().length;
}
