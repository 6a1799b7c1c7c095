/** Ties channels to the attributions of their own sentence. */
import type { Attribution } from '@/utils/attributions/types';
import type { SourceData } from '@/utils/language/source-data';
import type { Channel } from '@/utils/model';
import { spanOf } from '@/utils/model';
import type { ResolvedSpeaker } from '@/utils/speakers/resolve';
import type { Range, TextDocument } from '@/utils/text/document';
import { wordAt } from '@/utils/text/document';
import type { ChannelMention } from './mentions';
import { outletByHost } from '@/utils/outlets/registry';
import type { Role } from './roles';
import type { SettingMention } from './settings';

/** A channel of one attribution, with what the later steps need to know of it. */
export interface Link {
  readonly channel: Channel;
  readonly rule: string;
  /** Relays stand outside of the told, the told outside of where it was posted. */
  readonly order: number;
  /** Domain of the outlet, or null. */
  readonly outlet: string | null;
  /** A setting or generic medium, which a named outlet replaces. */
  readonly weak: boolean;
}

export interface PlacedMention {
  readonly mention: ChannelMention;
  readonly role: Role;
  readonly sentence: number;
}

export interface Placed {
  /** Sentence of each attribution's cue, or of its mention, or null where it has neither. */
  readonly sentenceOf: readonly (number | null)[];
  readonly bySentence: ReadonlyMap<number, readonly number[]>;
  /** 1 for each word that stands in some attribution's content. */
  readonly inContent: Uint8Array;
}

export const overlaps = (a: Range, b: Range) => a.start < b.end && b.start < a.end;

export function placeAttributions(
  document: TextDocument,
  attributions: readonly Attribution[],
): Placed {
  const { words } = document;
  const inContent = new Uint8Array(words.count);
  const bySentence = new Map<number, number[]>();
  const sentenceOf = attributions.map((attribution, index) => {
    for (const segment of attribution.segments) {
      for (let at = wordAt(words, segment.start); at < words.count; at++) {
        if (words.start[at]! >= segment.end) break;
        inContent[at] = 1;
      }
    }
    const anchor = attribution.cue ?? attribution.mention;
    if (!anchor || words.count === 0) return null;
    const sentence = words.sentence[Math.min(wordAt(words, anchor.start), words.count - 1)]!;
    const list = bySentence.get(sentence);
    if (list) list.push(index);
    else bySentence.set(sentence, [index]);
    return sentence;
  });
  return { sentenceOf, bySentence, inContent };
}

/** The first word of the cue that is in `set` ("also posted" → "posted"), or null. */
export function cueWordIn(
  document: TextDocument,
  { cue }: Attribution,
  set: { has(word: string): boolean },
): string | null {
  if (!cue) return null;
  const { words } = document;
  for (let at = wordAt(words, cue.start); at < words.count && words.start[at]! < cue.end; at++) {
    if (set.has(words.lower[at]!)) return words.lower[at]!;
  }
  return null;
}

const distance = (range: Range, offset: number) =>
  offset < range.start ? range.start - offset : offset > range.end ? offset - range.end : 0;

/** Order of what a line announces ("WaPo reported:"), the outermost relay of all. */
export const announcedOrder = 3;

/** Order of who passes it on. */
export const relayOrder = 2;

const roleOrder = { medium: 0, cited: 0.7, audience: 1, relay: relayOrder } as const;

export function linkOf(document: TextDocument, placed: PlacedMention): Link {
  const { mention, role } = placed;
  const { words, text } = document;
  const { name, kind, country, control } = mention.channel;
  return {
    channel: {
      name,
      kind,
      country,
      control,
      mention: spanOf(text, words.start[mention.firstWord]!, words.end[mention.endWord - 1]!),
      carriedOn: false,
    },
    rule: role.rule,
    order: roleOrder[role.role],
    outlet: mention.outlet?.id || null,
    weak: mention.by === 'generic',
  };
}

export function settingLink(document: TextDocument, mention: SettingMention): Link {
  const { words, text } = document;
  const { name, kind, platform } = mention.setting;
  const outlet = platform === undefined ? null : outletByHost(platform);
  return {
    channel: {
      name: outlet?.name ?? name,
      kind,
      country: outlet?.country ?? null,
      control: outlet?.control ?? 'unknown',
      mention: spanOf(text, words.start[mention.phraseFirst]!, words.end[mention.phraseEnd - 1]!),
      carriedOn: false,
    },
    rule: `setting-${name.replace(/\s+/g, '-')}`,
    order: kind === 'website' ? 0.5 : 0,
    outlet: outlet?.id ?? null,
    weak: outlet === null,
  };
}

/** Which attributions of its sentence a channel belongs to. */
export function attributionsFor(
  document: TextDocument,
  data: SourceData,
  attributions: readonly Attribution[],
  speakers: readonly ResolvedSpeaker[],
  inSentence: readonly number[],
  channel: {
    readonly name: string | null;
    readonly phrase: Range;
    readonly anchor: number;
    readonly all: boolean;
    readonly inMention: boolean;
  },
): number[] {
  const open = inSentence.filter((index) => {
    // "the court in its ruling": the setting belongs to the phrase, and not to the part of it that names the speaker.
    const named = channel.name === null ? speakers[index]?.speaker?.mention : null;
    const mention = named ?? attributions[index]!.mention;
    if (channel.name !== null && sameOutlet(speakers[index]?.speaker?.name, channel.name))
      return false;
    return channel.inMention || !mention || !overlaps(mention, channel.phrase);
  });
  if (channel.all) return open;
  const reachable = open.filter(
    (index) => !isBehindRelative(document, data, attributions[index]!, channel.anchor),
  );
  let best = reachable[0];
  if (best === undefined) return [];
  for (const index of reachable) {
    if (near(attributions[index]!, channel.anchor) < near(attributions[best]!, channel.anchor))
      best = index;
  }
  return [best];
}

/** Whether the speaker stands in a relative clause after the channel ("issued a Twitter comment on one, which Hill had …"). */
function isBehindRelative(
  document: TextDocument,
  data: SourceData,
  { cue, mention }: Attribution,
  anchor: number,
): boolean {
  const { words } = document;
  const until = Math.min(cue?.start ?? Infinity, mention?.start ?? Infinity);
  if (until <= anchor || until === Infinity) return false;
  for (let at = wordAt(words, anchor); at < words.count && words.start[at]! < until; at++) {
    if (data.relatives.has(words.lower[at]!)) return true;
  }
  return false;
}

function near(attribution: Attribution, offset: number): number {
  const ranges = [attribution.cue, attribution.mention].filter((range) => range !== null);
  return Math.min(...ranges.map((range) => distance(range, offset)), Number.MAX_SAFE_INTEGER);
}

/** The same channels for an attribution that carries them on. */
export const carried = (links: readonly Link[], rule: string): Link[] =>
  links.map((link) => ({ ...link, rule, channel: { ...link.channel, carriedOn: true } }));

export const foldName = (name: string) => name.toLowerCase().replace(/^the /, '');

function sameOutlet(speaker: string | undefined, name: string): boolean {
  return speaker !== undefined && foldName(speaker) === foldName(name);
}

/** Puts a named outlet in a bare setting's place, and the outermost relay last. */
export function inOrder(links: readonly Link[]): Link[] {
  const named = links.some(({ weak }) => !weak);
  const kept = links.filter(
    ({ weak, channel }) =>
      !weak || !named || channel.kind === 'website' || channel.kind === 'broadcaster',
  );
  const unique = kept.filter(
    (link, index) =>
      kept.findIndex(({ channel }) => foldName(channel.name) === foldName(link.channel.name)) ===
      index,
  );
  return unique.sort((a, b) => a.order - b.order);
}
