/** The outlets and platforms that Whence knows: `outlets.json`, one a line. docs/sources.md says how an entry is judged. */
import type { ChannelKind, Control } from '@/utils/model';
import entries from './outlets.json';

export interface Outlet {
  /** Registrable domain. */
  readonly id: string;
  readonly name: string;
  /** Other names by language, as written. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  /** Aliases that also name something else, or another outlet: they count only with evidence (mentions.ts). */
  readonly ambiguous?: readonly string[];
  readonly kind: ChannelKind;
  /** ISO 3166 alpha-2; null where it has no one country. */
  readonly country: string | null;
  readonly control: Control;
  /** Why it is called state-controlled. */
  readonly basis?: string;
  /** Address of the site's search, with {q} where the words go. */
  readonly search?: string;
  /** Further domains of the same outlet. */
  readonly domains?: readonly string[];
  /** Day of the entry, ISO 8601. */
  readonly date: string;
}

export interface Alias {
  /** As written. */
  readonly text: string;
  readonly outlet: Outlet;
  readonly ambiguous: boolean;
  /** What is left of a name without its "The": it needs an article or another determiner before it. */
  readonly needsDeterminer: boolean;
}

export const outlets = entries as unknown as readonly Outlet[];

let aliasIndex: Map<string, Alias[]> | null = null;
let smallIndex: Map<string, Alias[]> | null = null;
let domainIndex: Map<string, Outlet> | null = null;

/** Letters and digits; beyond ASCII, all but general punctuation and the marks of Latin-1. */
function isNameUnit(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return code > 0xbf && !(code >= 0x2000 && code <= 0x206f);
}

/** The first letters and digits of a name in lower case: what names are looked up by. */
export function nameKey(name: string): string {
  const lower = name.toLowerCase();
  let start = 0;
  while (start < lower.length && !isNameUnit(lower.charCodeAt(start))) start++;
  let end = start;
  while (end < lower.length && isNameUnit(lower.charCodeAt(end))) end++;
  return lower.slice(start, end);
}

/** All names that begin with `key` (see `nameKey`), longest first. */
export function aliasesByKey(key: string): readonly Alias[] | undefined {
  aliasIndex ??= buildAliases();
  return aliasIndex.get(key);
}

/** Those of them that are written without a capital at the front ("dpa"): "the" begins hundreds of names, but hardly any in small letters. */
export function smallAliasesByKey(key: string): readonly Alias[] | undefined {
  smallIndex ??= buildSmallAliases();
  return smallIndex.get(key);
}

function buildSmallAliases(): Map<string, Alias[]> {
  aliasIndex ??= buildAliases();
  const index = new Map<string, Alias[]>();
  for (const [key, aliases] of aliasIndex) {
    const small = aliases.filter(({ text }) => text.charAt(0) === text.charAt(0).toLowerCase());
    if (small.length > 0) index.set(key, small);
  }
  return index;
}

function buildAliases(): Map<string, Alias[]> {
  const index = new Map<string, Alias[]>();
  const add = (text: string, outlet: Outlet, ambiguous: boolean, needsDeterminer: boolean) => {
    const key = nameKey(text);
    const list = index.get(key);
    const alias = { text, outlet, ambiguous, needsDeterminer };
    if (!list) index.set(key, [alias]);
    else if (!list.some((other) => other.text === text && other.outlet === outlet))
      list.push(alias);
  };
  for (const outlet of outlets) {
    const ambiguous = new Set(outlet.ambiguous);
    const names = [outlet.name, ...Object.values(outlet.aliases ?? {}).flat()];
    for (const name of names) {
      add(name, outlet, ambiguous.has(name), false);
      if (!name.startsWith('The ')) continue;
      const rest = name.slice(4);
      add(rest, outlet, ambiguous.has(name), !rest.includes(' '));
    }
    for (const name of ambiguous) {
      add(name, outlet, true, false);
      if (name.startsWith('The ')) add(name.slice(4), outlet, true, !name.slice(4).includes(' '));
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.text.length - a.text.length);
  return index;
}

/** The outlet whose site `host` belongs to ("edition.cnn.com" → CNN), or null. */
export function outletByHost(host: string): Outlet | null {
  if (!domainIndex) {
    domainIndex = new Map();
    for (const outlet of outlets) {
      for (const domain of [outlet.id, ...(outlet.domains ?? [])]) domainIndex.set(domain, outlet);
    }
  }
  let rest = host.toLowerCase();
  while (rest.includes('.')) {
    const outlet = domainIndex.get(rest);
    if (outlet) return outlet;
    rest = rest.slice(rest.indexOf('.') + 1);
  }
  return null;
}

/** The outlets that `name` means, as written, with or without its "The"; those of ambiguous names too. */
export function outletsNamed(name: string): readonly Alias[] {
  const bare = name.replace(/^the /i, '');
  const all = [...(aliasesByKey(nameKey(name)) ?? []), ...(aliasesByKey(nameKey(bare)) ?? [])];
  return all.filter(({ text }) => text === name || text === bare);
}

/** Whether `name`, as written, is that of an outlet and of nothing else. */
export function isOutletName(name: string): boolean {
  const named = aliasesByKey(nameKey(name))?.filter(({ text }) => text === name);
  return !!named?.length && named.every((one) => !one.ambiguous && !one.needsDeterminer);
}

/**
 * Whether a phrase names a known outlet, with or without words before the name ("the state news agency Tass", "Reuters").
 * @param phrase as written; names that also mean something else count here only when they are the whole phrase.
 */
export function namesOutlet(phrase: string): boolean {
  const words = phrase.split(/\s+/);
  for (let from = 0; from < words.length && from < 8; from++) {
    const aliases = aliasesByKey(nameKey(words[from]!));
    if (!aliases) continue;
    const rest = words.slice(from).join(' ');
    if (aliases.some((alias) => alias.text === rest && (!alias.ambiguous || from === 0)))
      return true;
  }
  return false;
}
