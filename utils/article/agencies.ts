/** Whether the whole article is agency copy: by its dateline, byline, credit line or metadata. */
import type { Agency, Credits } from '@/utils/model';
import type { Outlet } from '@/utils/outlets/registry';
import { aliasesByKey, nameKey, outletByHost } from '@/utils/outlets/registry';
import { longestCreditLine } from './credits';

/** The credits, and whose site the page is on: an agency's own site carries no copy of another. */
export interface CreditSources extends Credits {
  /** With its registrable domain. */
  readonly publisher: { readonly name: string; readonly domain: string | null } | null;
}

/** Longest evidence kept of metadata. */
const longestEvidence = 120;
/** Most agencies of one article. */
const mostAgencies = 4;

/** The agencies whose copy the article is, each once, with the words that say so. */
export function findAgencies(sources: CreditSources): Agency[] {
  const own = ownOutlet(sources);
  const found: Agency[] = [];
  const add = (agencies: readonly Outlet[], from: Agency['from'], evidence: string) => {
    for (const { id, name, country, control } of agencies) {
      if (own === id || found.some((agency) => agency.name === name)) continue;
      if (found.length >= mostAgencies) return;
      found.push({ name, country, control, from, evidence: evidence.slice(0, longestEvidence) });
    }
  };
  for (const opening of sources.openings) {
    const dateline = readDateline(opening);
    if (dateline) add(dateline.agencies, 'dateline', dateline.words);
  }
  for (const { text, isByline } of sources.lines) {
    if (text.length > longestCreditLine) continue;
    const dateline = readDateline(text);
    if (dateline) add(dateline.agencies, 'dateline', dateline.words);
    else if (isByline || bylineLead.test(text)) add(agenciesIn(text), 'byline', text);
    else if (creditLead.test(text)) add(agenciesIn(text), 'credit', text);
    else add(closing(text), 'credit', text);
  }
  for (const text of sources.closings) {
    const agencies = closing(text);
    if (agencies.length) add(agencies, 'credit', text.slice(text.lastIndexOf('(')).trim());
  }
  for (const text of sources.metadata) add(agenciesIn(text), 'metadata', text);
  return found;
}

function ownOutlet({ publisher }: CreditSources): string | null {
  if (!publisher) return null;
  const host = publisher.domain === null ? null : outletByHost(publisher.domain);
  return host?.id ?? agencyNamed(publisher.name)?.id ?? null;
}

/** The agency of which `phrase` is a name, as written, or null. */
function agencyNamed(phrase: string): Outlet | null {
  const name = phrase.replace(/^the /i, '').trim();
  if (name.length < 2 || name.length > 60) return null;
  const found = aliasesByKey(nameKey(name))?.find(
    ({ text, outlet }) =>
      outlet.kind === 'agency' && (text === name || text.replace(/^The /, '') === name),
  );
  return found?.outlet ?? null;
}

const between = /\s*(?:[/,;&+|•·]|\s(?:and|und|et|y|e|avec|mit|with|via)\s)\s*/u;

const bylineLead = /^(?:by|from|von|par|por|di|da|van|av|af)\s/i;
const creditLead =
  /^(?:©|\(c\)\s|copyright\b|source\s*:|quelle\s*:|fuente\s*:|fonte\s*:|источник\s*:)/i;
const leads =
  /^(?:(?:by|from|von|par|por|di|da|van|av|af)\s+|©|\(c\)|copyright\b|(?:source|quelle|fuente|fonte|источник)\s*:|\d{4}(?:\s*[-–]\s*\d{4})?|by\s|\s|,)+/iu;
/** A picture's credit says nothing of the text. */
const ofPicture =
  /\b(?:photo|photograph|foto|fotograf|image|imagen|bild|bilder|picture|getty|file|handout|video|graphic)/iu;
/** An agency that only helped has not written it all. */
const onlyHelped =
  /\b(?:contribut\w+|with files|with reporting|with additional|additional reporting|con información|mit material|avec des informations)\b/iu;
const jobs =
  /\s+(?:(?:staff|news|sports|business|technology|political|science|entertainment|medical|health|national|special|white house)\s+)*(?:writers?|reporters?|correspondents?|editors?|staff|news)$/i;

/** The agencies that a byline or credit names ("By Jo Marsh, Associated Press", "© 2026 AFP", "APA/dpa"). */
function agenciesIn(credit: string): Outlet[] {
  if (ofPicture.test(credit) || onlyHelped.test(credit)) return [];
  const bare = credit
    .replace(leads, '')
    .replace(/[.|]\s.*$/u, '')
    .replace(/[.\s]+$/u, '');
  return bare.split(between).flatMap((part) => {
    const words = part.replace(leads, '').replace(jobs, '').trim();
    return agencyNamed(words) ?? agencyAfterName(words) ?? [];
  });
}

/** "LARS HOLM Associated Press": a person's name, and the agency's own name in full. */
function agencyAfterName(words: string): Outlet | null {
  const parts = words.split(/\s+/);
  for (let from = 2; from < parts.length && from < 6; from++) {
    const name = parts.slice(from).join(' ');
    const agency = agencyNamed(name);
    if (agency && !agency.ambiguous?.includes(name)) return agency;
  }
  return null;
}

const dateline =
  /^(?<words>(?<place>[^()"“”«»!?]{0,60}?)\((?<agency>[^()]{2,40})\)\s*(?:[.\s]*[-–—]|:|$))/u;
const bareDateline = /^(?<words>(?<agency>[\p{L} ]{2,20}?)\s+[-–—]\s)/u;
/** «МОСКВА, 3 июля. /ТАСС/.», «МОСКВА, 3 июл — РИА Новости.» */
const slashDateline =
  /^(?<words>(?<place>[\p{L}\s-]{2,30},\s\d{1,2}\s\p{L}{3,9})\.?\s*(?:\/(?<agency>[^/]{2,20})\/|[-–—]\s(?<agency2>[\p{L} ]{2,20}))\.)/u;

/** "KYIV, May 3 (Reuters) -", "Berlin (dpa/lno) –", "AP - …", with the agencies it names; null where there is none. */
function readDateline(
  text: string,
): { readonly words: string; readonly agencies: readonly Outlet[] } | null {
  for (const form of [dateline, slashDateline, bareDateline]) {
    const groups = form.exec(text.slice(0, 120))?.groups;
    if (!groups) continue;
    if (!isPlace(groups['place'] ?? '')) continue;
    const named = (groups['agency'] ?? groups['agency2'] ?? '').split(between);
    const first = agencyNamed(named[0]!);
    if (!first) continue;
    const agencies = [first, ...named.slice(1).flatMap((name) => agencyNamed(name) ?? [])];
    return { words: groups['words']!.trim(), agencies };
  }
  return null;
}

/** Places and days begin with capitals or digits; "de", "jul", "of" may stand between. */
function isPlace(words: string): boolean {
  const small = words
    .trim()
    .split(/\s+/)
    .filter((word) => /^\p{Ll}/u.test(word));
  return /^(?:$|[\p{Lu}\d])/u.test(words.trim()) && small.length <= 2;
}

/** "(dpa)", "(Quelle: APA/sda/dpa)" at the end: all that it names must be agencies. */
function closing(text: string): Outlet[] {
  const inside = /(?:^|[.!?…]["'”’»“)]*)\s*\((?<inside>[^()]{2,60})\)\s*$/u.exec(text.slice(-80))
    ?.groups?.['inside'];
  if (inside === undefined || ofPicture.test(inside)) return [];
  // A short line that speaks of a picture is its caption.
  if (text.length < 80 && ofPicture.test(text)) return [];
  const parts = inside.replace(leads, '').split(between);
  const agencies = parts.flatMap((part) => agencyNamed(part) ?? []);
  return agencies.length === parts.length ? agencies : [];
}
