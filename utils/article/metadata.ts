/** Cleans what pages state of themselves: site names, titles, authors, dates. Each gives null where the page states nothing of use. */
import type { Steps } from '@/utils/steps';
import { bylineLead } from './furniture-lines';
import { isPlain, termsOf } from './letters';
import { isHuge } from './size';

/** In lower case: what publishing software fills in where nobody is named. */
const nobody =
  /^(?:(?:user )?admin(?:istrator)?|anonymous|anónimo|anonyme|anonym|unknown|guest|default|editor|staff|webmaster|null|undefined|none|n\/a|[\d\s]+)$/;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** One line of text, with the entities resolved that software has escaped twice. */
export function lineOf(text: string | null | undefined): string | null {
  const line = text
    ?.replace(/&(?:#(\d{2,6})|(\w{2,6}));/g, (whole, number?: string, name?: string) => {
      if (number === undefined) return entities[name ?? ''] ?? whole;
      const code = Number(number);
      return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    })
    .replace(/\s+/g, ' ')
    .trim();
  return line ? line : null;
}

/** Between a title and the name of its site. */
const titleEnd = /^(?<head>.{12,}?)\s+(?:[|•·»–—«]|-)\s+(?<tail>[^|•·»–—«]{2,40})$/u;

/** A name as it stands in an address: letters and digits only. */
function squeezed(name: string): string {
  const lower = name.toLowerCase();
  return isPlain(lower) ? termsOf(lower).join('') : lower.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether `name` names the site at `host`: "The Verge" at www.theverge.com, "CNN.com" at edition.cnn.com. */
function isNameOf(name: string, host: string | null): boolean {
  const whole = squeezed(name);
  const labels = host?.toLowerCase().split('.').slice(0, -1) ?? [];
  return labels.some((label, index) => {
    const own = squeezed(label);
    if (own.length < 2 || own === 'www' || own === 'co' || own === 'com') return false;
    if (whole === own || whole === squeezed((host ?? '').split('.').slice(index).join('.')))
      return true;
    return own.length > 3 && (whole.startsWith(own) || whole.endsWith(own));
  });
}

/**
 * The name of a page's site.
 * @param stated what the page gives as its name, most trusted first
 * @param titles what it gives as its titles, which often end with the name
 * @param host that of its address
 * @returns null where nothing names it
 */
export function siteNameOf(
  stated: readonly (string | null)[],
  titles: readonly (string | null)[],
  host: string | null,
): string | null {
  const lines = titles.flatMap((title) => lineOf(title) ?? []);
  for (const name of stated) {
    // "The Post | News, sport and weather".
    const line = lineOf(name)?.split(/\s+\|\s+/)[0];
    if (!line || line.length > 80 || /^https?:|^www\./i.test(line)) continue;
    // The page's own title, put in the wrong field.
    if (line.length > 25 && lines.includes(line)) continue;
    return line;
  }
  for (const line of lines) {
    const tail = titleEnd.exec(line)?.groups?.['tail']?.trim();
    if (tail !== undefined && isNameOf(tail, host)) return tail.replace(/\.(?:com|org|net)$/i, '');
  }
  return null;
}

/** Drops the site's name from a title: "Ministers meet | The Daily" → "Ministers meet". */
export function titleOf(
  title: string | null,
  siteName: string | null,
  host: string | null,
): string | null {
  const text = lineOf(title);
  if (!text) return null;
  const groups = titleEnd.exec(text)?.groups;
  const tail = groups?.['tail']?.trim();
  if (!groups || tail === undefined) return text;
  const lower = tail.toLowerCase();
  const site = siteName?.toLowerCase() ?? null;
  const isSite =
    (site !== null && (lower.includes(site) || site.includes(lower))) || isNameOf(tail, host);
  return isSite || text.includes(' | ') ? groups['head']!.trim() : text;
}

/**
 * The author as the page names them, without "By".
 * @param publisher who is no author, although many pages say so
 */
export function authorOf(author: string | null, publisher: string | null): string | null {
  const text = lineOf(author)
    ?.split(/\s+\|\s+/)[0]!
    .replace(/^by:?\s+/i, '');
  if (!text || /^(?:https?:\/\/|www\.|@?\S+@\S+$)/.test(text) || text.length > 200) return null;
  if (nobody.test(text.toLowerCase()) || text === publisher) return null;
  return text;
}

/** A name alone in an element that the page marks as its author's: "By Jo Reed". */
const shownName = () =>
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*\.?(?: (?:and|und|et|y|de|van|von|der|da|di|del|la|al|el|bin|&) ?|, | |$)){1,8}$/u;

/** The surest first. */
const authorPlaces = [
  '[itemprop~="author"] [itemprop="name"]',
  '[itemprop~="author"]',
  'a[rel~="author"]',
  '[class*="byline" i] a[href*="author" i]',
  '[class*="author-name" i], [class*="authorname" i], [class*="byline-name" i], [class*="byline__name" i]',
  '[class~="byline" i], [class~="author" i]',
];

/** The author as shown to the reader: up to three names in elements marked as such. Not sought on a huge page. */
export function* shownAuthor(document: Document, publisher: string | null): Steps<string | null> {
  if (isHuge(document)) return null;
  for (const place of authorPlaces) {
    for (const element of firstOf(document, place)) {
      const name = nameIn(element, publisher);
      if (name !== null) return name;
    }
    yield;
  }
  return null;
}

function nameIn(element: Element, publisher: string | null): string | null {
  const text = (element.getAttribute('content') ?? element.textContent ?? '').slice(0, 200);
  const line = lineOf(text.split(/\||·|•|\n\s*\n/)[0]);
  if (line === null) return null;
  const lead = bylineLead.exec(line.toLowerCase());
  const name = authorOf(line.slice(lead?.[0].length ?? 0).trim(), publisher);
  const isName = name !== null && name.length < 80 && name.includes(' ') && shownName().test(name);
  return isName ? name : null;
}

/** As the page states it if that is ISO 8601, else turned into it; null where it is no date. */
export function dateOf(value: string | null | undefined): string | null {
  const text = value?.trim();
  if (!text) return null;
  const parts = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:$|(?:T| +)(.*)$)/.exec(text);
  if (parts) {
    const [, year, month, day, time] = parts;
    const date = `${year!}-${month!}-${day!}`;
    if (!isPlausible(date)) return null;
    const clock = time?.replace(/\s+/g, '') ?? '';
    return /^\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?$/.test(clock) ? `${date}T${clock}` : date;
  }
  const packed = /^(\d{4})(\d{2})(\d{2})(?:$|T?\d{4})/.exec(text);
  const spelled = packed ? `${packed[1]!}-${packed[2]!}-${packed[3]!}` : spelledDate(text);
  return spelled !== null && isPlausible(spelled) ? spelled : null;
}

/** "March 3, 2026", "Tue, 03 Mar 2026 09:15:00 GMT". Without an offset, the hour says nothing that holds everywhere. */
function spelledDate(text: string): string | null {
  if (!/\b(?:19|20)\d{2}\b/.test(text)) return null;
  const time = Date.parse(text);
  if (Number.isNaN(time)) return null;
  const date = new Date(time);
  if (/(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})$/.test(text)) return date.toISOString();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Software writes the year 1 or 1970 where it has no date. */
function isPlausible(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return year >= 1980 && year <= 2100 && !Number.isNaN(Date.parse(date.slice(0, 10)));
}

const datePlaces = [
  'time[itemprop*="ublished"], time[pubdate]',
  'time.published, time.entry-date, time.post-date, [class*="publish" i] time',
  'article time[datetime], main time[datetime]',
  'time[datetime]',
];

/** The first few elements of a place. */
function firstOf(document: Document, place: string): Element[] {
  return Array.from(document.querySelectorAll(place)).slice(0, 3);
}

/** The date of publication as shown to the reader, else as the page's address has it. Not sought on a huge page. */
export function* shownDate(document: Document, url: string | null): Steps<string | null> {
  const hasTimes = !isHuge(document) && document.getElementsByTagName('time').length > 0;
  const places = hasTimes ? datePlaces : [];
  for (const place of places) {
    yield;
    for (const element of firstOf(document, place)) {
      const date = dateOf(element.getAttribute('datetime')) ?? dateOf(lineOf(element.textContent));
      if (date !== null) return date;
    }
  }
  const parts = /\/((?:19|20)\d{2})[/-]?(\d{2}|[a-z]{3})[/-]?(\d{2})(?:\/|-|_|\b)/i.exec(url ?? '');
  if (!parts) return null;
  const [, year, month, day] = parts;
  return /^\d/.test(month!)
    ? dateOf(`${year!}-${month!}-${day!}`)
    : dateOf(`${month!} ${day!}, ${year!}`);
}
