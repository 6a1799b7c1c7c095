/** How kinds, counts and rules read, for popup and card alike. */
import { webAddress } from '@/utils/selectors/web-address';
import { interfaceLanguage, t, textIfAny } from '@/utils/i18n';
import type { Counts } from '@/utils/list/counts';
import type {
  Annotation,
  AttributionType,
  CorrectedField,
  FactCheck,
  Verification,
  VerificationStatus,
} from '@/utils/model';
import type { Channel, ChannelKind, Control, Origin, Step, Unsaved } from '@/utils/model';
import { isolated } from './isolated';
import { learnedWords } from './learned-words';

/** "14 quotes and claims", "5 speakers", "3 sources", "2 unverified"; of the last kind only what there is. */
export function summaryParts(counts: Counts): string[] {
  const parts = [
    t('count.quotes', counts.annotations),
    t('count.speakers', counts.speakers),
    t('count.sources', counts.sources),
  ];
  if (counts.verified > 0) parts.push(t('count.verified', [counts.verified]));
  if (counts.unverified > 0) parts.push(t('count.unverified', [counts.unverified]));
  if (counts.disputed > 0) parts.push(t('count.disputed', [counts.disputed]));
  return parts;
}

/** "14 quotes and claims · 5 speakers · 3 sources · 2 unverified". */
export function summaryWords(counts: Counts): string {
  return summaryParts(counts).join(' · ');
}

const kindKeys = {
  agency: 'agency',
  newspaper: 'newspaper',
  magazine: 'magazine',
  broadcaster: 'broadcaster',
  'news site': 'newsSite',
  'social network': 'socialNetwork',
  messenger: 'messenger',
  'video platform': 'videoPlatform',
  'press conference': 'pressConference',
  statement: 'statement',
  interview: 'interview',
  document: 'document',
  website: 'website',
  other: null,
} as const satisfies Readonly<Record<ChannelKind, string | null>>;

/** Independence is the usual case and goes unsaid. */
const controlKeys = {
  'state-controlled': 'state',
  'public service': 'public',
  party: 'party',
  independent: 'plain',
  unknown: 'plain',
} as const satisfies Readonly<Record<Control, string>>;

type KnownChannel = Pick<Channel, 'name' | 'kind' | 'control' | 'country'>;

/** Kind, control and country of a channel: "state news agency, Russia"; empty where nothing is known of it. */
export function channelWords(channel: KnownChannel): string {
  return [kindWords(channel), channel.country && countryName(channel.country)]
    .filter(Boolean)
    .join(', ');
}

function kindWords({ kind, control, name }: KnownChannel): string {
  const key = kindKeys[kind];
  switch (key) {
    case null:
      return '';
    case 'agency':
    case 'newspaper':
    case 'magazine':
    case 'broadcaster':
    case 'newsSite':
      return t(`channel.${controlKeys[control]}.${key}`);
    default: {
      const words = t(`channel.plain.${key}`);
      return name.toLowerCase().includes(words.toLowerCase()) ? '' : words;
    }
  }
}

/** Names by the interface’s language and what they are of: making them takes the browser longer than drawing a card. */
const displayNames = new Map<string, Intl.DisplayNames>();

function nameOf(code: string, type: 'region' | 'language'): string {
  const language = interfaceLanguage();
  const key = `${language} ${type}`;
  try {
    let names = displayNames.get(key);
    if (!names) {
      names = new Intl.DisplayNames([language], { type, fallback: 'code' });
      displayNames.set(key, names);
    }
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** The name of an ISO 3166 alpha-2 code; the code itself where it has none. */
export function countryName(code: string): string {
  return nameOf(code, 'region');
}

export function typeWords(type: AttributionType): string {
  return t(`type.${type}`);
}

export function statusWords(status: VerificationStatus): string {
  return t(`status.${status}`);
}

/** What stands beside the status. Whence judges nothing: it gives what the page says. */
export function verificationWords({ status, by, evidence }: Verification): string {
  if (status === 'none') return t('verification.none');
  if (by === null || status === 'unverified') {
    return evidence ? t('verification.pageSays') : t('verification.saysPage');
  }
  const who = { by: isolated(by) };
  return evidence ? t('verification.pageSaysBy', who) : t('verification.saysPageBy', who);
}

/** Who checked it; the rating follows, in the publisher's words. */
export function factCheckWords({ publisher, rating }: FactCheck): string {
  if (publisher === null) {
    return rating === null ? t('factCheck.hereUnrated') : t('factCheck.here');
  }
  return rating === null
    ? t('factCheck.byUnrated', { publisher: isolated(publisher) })
    : t('factCheck.by', { publisher: isolated(publisher) });
}

/** What a declared fact check is about; the claim follows. */
export function checkedClaimWords({ claimant }: FactCheck): string {
  return claimant === null
    ? t('factCheck.claim')
    : t('factCheck.claimOf', { claimant: isolated(claimant) });
}

export function speakerName(annotation: Annotation): string {
  return annotation.speaker?.name ?? t('speaker.nobody');
}

/** Where the page names a channel that it does not name with the words themselves. */
export function carriedWords(channel: Channel, { segments }: Annotation): string {
  const isBelow = channel.mention !== null && channel.mention.start > segments.at(-1)!.end;
  return isBelow ? t('chain.namedBelow') : t('chain.namedEarlier');
}

export function originWords(origin: Origin): string {
  return origin.from === 'search' ? t('card.findOriginal') : t('card.openOriginal');
}

/** The address of the origin if it may be opened from a click, else null. */
export function openableUrl(origin: Origin | null): string | null {
  return origin && webAddress(origin.url);
}

/** What the reader has corrected, and what was found in its place. */
export function correctedWords({ what, was }: CorrectedField): string {
  switch (what) {
    case 'missed':
      return t('corrected.missed');
    case 'speaker':
      return was === null ? t('corrected.speakerNone') : t('corrected.speaker', { was });
    case 'channel':
      return was === null ? t('corrected.channelNone') : t('corrected.channel', { was });
    case 'verification':
      return t('corrected.verification', { was: statusWords(was as VerificationStatus) });
  }
}

/** What the browser could not store. */
export function unsavedWords(unsaved: Unsaved): string {
  return unsaved === 'undo' ? t('corrected.undoUnsaved') : t('corrected.unsaved');
}

export function stepWords(step: Step): string {
  return t(`step.${step}`);
}

/** A rule of the engine in plain words: from the texts, else its own name with spaces. */
export function ruleWords(rule: string): string {
  if (rule.startsWith(weighed)) return learnedWords(rule.slice(weighed.length).split(', '));
  return (
    textIfAny(`rule.${rule.replaceAll('-', '_')}`) ??
    rule.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase())
  );
}

/** Before the names of the features that weighed most in a learned decision. */
const weighed = 'weighed: ';

/** The name of a language by its BCP 47 code; the code itself where it has none. */
export function languageName(code: string): string {
  return nameOf(code, 'language');
}
