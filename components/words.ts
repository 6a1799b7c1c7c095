/** How kinds, counts and rules read, for popup and card alike. */
import type { Channel, ChannelKind, Control, Origin, Step } from '@/utils/model';
import type { Annotation, FactCheck, Verification, VerificationStatus } from '@/utils/model';
import { webAddress } from '@/utils/export/page-address';
import type { Counts } from '@/utils/list/counts';
import { ruleWords as ruleTable } from './rule-words';

/** `many(1, 'speaker', 'speakers')` → "1 speaker". */
export function many(count: number, one: string, other: string): string {
  return `${count} ${count === 1 ? one : other}`;
}

/** "14 quotes and claims", "5 speakers", "3 sources", "2 unverified"; of the last kind only what there is. */
export function summaryParts(counts: Counts): string[] {
  const parts = [
    many(counts.annotations, 'quote or claim', 'quotes and claims'),
    many(counts.speakers, 'speaker', 'speakers'),
    many(counts.sources, 'source', 'sources'),
  ];
  if (counts.verified > 0) parts.push(`${counts.verified} verified`);
  if (counts.unverified > 0) parts.push(`${counts.unverified} unverified`);
  if (counts.disputed > 0) parts.push(`${counts.disputed} disputed`);
  return parts;
}

/** "14 quotes and claims · 5 speakers · 3 sources · 2 unverified". */
export function summaryWords(counts: Counts): string {
  return summaryParts(counts).join(' · ');
}

const kindWords: Readonly<Record<ChannelKind, string>> = {
  agency: 'news agency',
  newspaper: 'newspaper',
  magazine: 'magazine',
  broadcaster: 'broadcaster',
  'news site': 'news site',
  'social network': 'social network',
  messenger: 'messaging service',
  'video platform': 'video platform',
  'press conference': 'press conference',
  statement: 'statement',
  interview: 'interview',
  document: 'document',
  website: 'website',
  other: '',
};

/** Independence is the usual case and goes unsaid. */
const controlWords: Readonly<Record<Control, string>> = {
  'state-controlled': 'state',
  'public service': 'public',
  party: 'party',
  independent: '',
  unknown: '',
};

const pressKinds: ReadonlySet<ChannelKind> = new Set([
  'agency',
  'newspaper',
  'magazine',
  'broadcaster',
  'news site',
]);

/** Kind, control and country of a channel: "state news agency, Russia"; empty where nothing is known of it. */
export function channelWords(
  channel: Pick<Channel, 'name' | 'kind' | 'control' | 'country'>,
): string {
  const kind = kindWords[channel.kind];
  const isNamedByKind = channel.name.toLowerCase().includes(kind);
  const what = pressKinds.has(channel.kind)
    ? `${controlWords[channel.control]} ${kind}`.trim()
    : isNamedByKind
      ? ''
      : kind;
  return [what, channel.country && countryName(channel.country)].filter(Boolean).join(', ');
}

/** The English name of an ISO 3166 alpha-2 code; the code itself where it has none. */
export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code;
  }
}

export const statusWords: Readonly<Record<VerificationStatus, string>> = {
  verified: 'Verified',
  unverified: 'Unverified',
  disputed: 'Disputed',
  none: 'Nothing said',
};

/** What stands beside the status. Whence judges nothing: it gives what the page says. */
export function verificationWords({ status, by, evidence }: Verification): string {
  if (status === 'none') return 'about verification';
  const who = by === null || status === 'unverified' ? '' : `by ${by}, `;
  return `${who}${evidence ? 'the page says:' : 'says the page'}`;
}

/** Who checked it; the rating follows, in the publisher's words. */
export function factCheckWords({ publisher, rating }: FactCheck): string {
  const who = publisher === null ? 'Fact check on this page' : `Fact check by ${publisher}`;
  return rating === null ? `${who}, without a rating` : `${who}:`;
}

export const NOBODY = 'Nobody named';

export function speakerName(annotation: Annotation): string {
  return annotation.speaker?.name ?? NOBODY;
}

export function originWords(origin: Origin): string {
  return origin.from === 'search' ? 'Find the original' : 'Open the original';
}

/** The address of the origin if it may be opened from a click, else null. */
export function openableUrl(origin: Origin | null): string | null {
  return origin && webAddress(origin.url);
}

export const stepWords: Readonly<Record<Step, string>> = {
  quotation: 'Quotation',
  attribution: 'Attribution',
  speaker: 'Speaker',
  source: 'Source',
  verification: 'Verification',
};

/** A rule of the engine in plain words: from the table, else its own name with spaces. */
export function ruleWords(rule: string): string {
  if (rule.startsWith(weighed)) return `Weighed most: ${rule.slice(weighed.length)}`;
  return Object.hasOwn(ruleTable, rule)
    ? ruleTable[rule]!
    : rule.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
}

/** Before the names of the features that weighed most in a learned decision. */
const weighed = 'weighed: ';

/** The English name of a language by its BCP 47 code; the code itself where it has none. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code;
  }
}
