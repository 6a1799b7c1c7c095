/** Through what each attribution came: channels of its own sentence, of what a heading announces, of the statement that goes on. */
import type { Attribution } from '@/utils/attributions/types';
import type { SourceData } from '@/utils/language/source-data';
import type { Language } from '@/utils/language/language';
import type { ArticleInfo, Channel, Origin, TraceEntry } from '@/utils/model';
import type { ResolvedSpeaker } from '@/utils/speakers/resolve';
import type { TextDocument } from '@/utils/text/document';
import { wordAt } from '@/utils/text/document';
import type { Link, PlacedMention } from './attach';
import {
  attributionsFor,
  cueWordIn,
  inOrder,
  linkOf,
  placeAttributions,
  settingLink,
} from './attach';
import { carryOn } from './carry';
import type { ChannelMention } from './mentions';
import { findMentions } from './mentions';
import { findOrigin } from './origin';
import { announces, linkPosts } from './posts';
import type { Role } from './roles';
import { roleOf } from './roles';
import { SegmentIndex } from './segments';
import { findSettings } from './settings';

export interface FoundSource {
  readonly via: readonly Channel[];
  readonly origin: Origin | null;
  readonly trace: readonly TraceEntry[];
}

/** Through what each attribution came: one entry for each, in the same order. */
export function findSources(
  document: TextDocument,
  info: ArticleInfo,
  attributions: readonly Attribution[],
  speakers: readonly ResolvedSpeaker[],
  language: Language,
): FoundSource[] {
  if (attributions.length === 0) return [];
  const data = language.sources;
  const { words } = document;
  const placed = placeAttributions(document, attributions);
  const contents = new SegmentIndex(attributions);
  const links: Link[][] = attributions.map(() => []);
  const pending = new Map<number, Link[]>();
  const wait = (sentence: number, link: Link) => {
    const list = pending.get(sentence);
    if (list) list.push(link);
    else pending.set(sentence, [link]);
  };

  const mentions = findMentions(document, info, data);
  const withRole: PlacedMention[] = [];
  let previous: { mention: (typeof mentions)[number]; role: Role } | null = null;
  for (const mention of mentions) {
    const role = roleOf(document, data, mention, previous);
    previous = role && { mention, role };
    if (role) withRole.push({ mention, role, sentence: words.sentence[mention.firstWord]! });
  }

  for (const one of withRole) {
    const { mention, role, sentence } = one;
    const isOutside =
      !placed.inContent[mention.firstWord] ||
      isTail(document, attributions, contents, one) ||
      isHead(document, data, attributions, contents, one);
    if (!isOutside) {
      const start = words.start[mention.firstWord]!;
      const poster =
        role.role === 'medium'
          ? holderOf(document, attributions, contents, start, data.postingCues)
          : null;
      if (poster !== null) links[poster]!.push(linkOf(document, one));
      continue;
    }
    if (isCaption(document, sentence) && role.role === 'relay') continue;
    if (announces(document, one)) continue;
    const link = linkOf(document, one);
    const inSentence = placed.bySentence.get(sentence);
    if (!inSentence) {
      wait(sentence, link);
      continue;
    }
    const targets = attributionsFor(document, data, attributions, speakers, inSentence, {
      name: mention.channel.name,
      phrase: {
        start: words.start[mention.phraseFirst]!,
        end: words.end[mention.phraseEnd - 1]!,
      },
      anchor: role.anchor,
      all: role.role === 'relay' || role.role === 'cited',
      inMention: role.inMention,
    });
    if (targets.length === 0 && role.role !== 'relay' && role.role !== 'cited')
      wait(sentence, link);
    for (const index of targets) {
      // An outlet that cites another as what it has it from is no step after that other.
      if (role.role === 'cited' && speaksAsOutlet(document, mentions, attributions[index]!))
        continue;
      links[index]!.push(link);
    }
  }

  const settings = findSettings(document, data);
  for (const mention of settings) {
    if (!mention.governed) continue;
    const sentence = words.sentence[mention.phraseFirst]!;
    const link = settingLink(document, mention);
    if (placed.inContent[mention.phraseEnd - 1]) {
      const start = words.start[mention.phraseFirst]!;
      const holder = holderOf(document, attributions, contents, start, data.nounCues);
      if (holder !== null) links[holder]!.push(link);
      continue;
    }
    const inSentence = placed.bySentence.get(sentence);
    if (!inSentence) {
      wait(sentence, link);
      continue;
    }
    const targets = attributionsFor(document, data, attributions, speakers, inSentence, {
      name: null,
      phrase: {
        start: words.start[mention.phraseFirst]!,
        end: words.end[mention.phraseEnd - 1]!,
      },
      anchor: mention.anchor,
      all: false,
      inMention: false,
    });
    if (targets.length === 0) wait(sentence, link);
    for (const index of targets) links[index]!.push(link);
  }

  linkPosts(document, data, attributions, speakers, withRole, links);
  carryOn(document, data, attributions, speakers, placed, settings, pending, links);

  return attributions.map((attribution, index) => {
    const via = inOrder(links[index]!);
    const { origin, rule } = findOrigin(
      document,
      info,
      data,
      attribution,
      speakers[index]!.speaker,
      via,
    );
    const trace: TraceEntry[] = via.map(({ channel, rule: by }) => ({
      step: 'source',
      rule: by,
      span: channel.mention,
    }));
    if (origin) trace.push({ step: 'source', rule, span: null });
    return { via: via.map(({ channel }) => channel), origin, trace };
  });
}

/**
 * "announced the tour from her Instagram account", "denied the charges in a statement": the attribution whose reported clause
 * holds `start`, if its cue is one of `cues`, with which such words belong to the cue and not to what was said.
 */
function holderOf(
  document: TextDocument,
  attributions: readonly Attribution[],
  contents: SegmentIndex,
  start: number,
  cues: ReadonlySet<string>,
): number | null {
  const index = contents
    .around({ start, end: start + 1 })
    .find(
      (at) =>
        attributions[at]!.type === 'indirect' &&
        cueWordIn(document, attributions[at]!, cues) !== null,
    );
  return index ?? null;
}

/** ", Die Welt reports" at the end of a clause that was taken whole: the relay is no part of what was said. */
function isTail(
  document: TextDocument,
  attributions: readonly Attribution[],
  contents: SegmentIndex,
  { mention, role }: PlacedMention,
): boolean {
  if (role.role !== 'relay') return false;
  const { words } = document;
  const end = words.end[Math.max(mention.phraseEnd, role.endWord) - 1]!;
  const before =
    words.lower[
      words.start[mention.phraseFirst]! > role.anchor ? role.firstWord - 1 : mention.phraseFirst - 1
    ];
  return (
    (before === ',' || before === '”' || before === '"') &&
    contents.around({ start: end - 1, end }).some((index) => {
      const { type, segments } = attributions[index]!;
      return (
        type !== 'direct' &&
        segments.some(
          (segment) => segment.end >= end && segment.end - end <= 24 && segment.start < end,
        )
      );
    })
  );
}

/** "As Jo Marsh reported for The Guardian, …" at the beginning of a clause that was taken whole. */
function isHead(
  document: TextDocument,
  data: SourceData,
  attributions: readonly Attribution[],
  contents: SegmentIndex,
  { mention, role }: PlacedMention,
): boolean {
  if (role.role !== 'relay') return false;
  const { words } = document;
  const end = Math.max(mention.phraseEnd, role.endWord);
  if (words.lower[end] !== ',') return false;
  const range = { start: words.start[mention.phraseFirst]!, end: words.end[end - 1]! };
  return contents.around(range).some((index) => {
    const { type, segments } = attributions[index]!;
    const segment = segments.find(
      ({ start, end: last }) => start <= range.start && range.end <= last,
    );
    if (type === 'direct' || !segment) return false;
    let first = wordAt(words, segment.start);
    if (words.lower[first] === '(') first++;
    if (!data.leadIns.has(words.lower[first] ?? '')) return false;
    for (let at = first; at < mention.phraseFirst; at++) if (words.lower[at] === ',') return false;
    return true;
  });
}

function speaksAsOutlet(
  document: TextDocument,
  mentions: readonly ChannelMention[],
  { mention }: Attribution,
): boolean {
  if (!mention) return false;
  const { words } = document;
  // They do not overlap, and stand in order: only the last that begins before the end can hold it.
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.start[mentions[middle]!.firstWord]! < mention.end) low = middle + 1;
    else high = middle;
  }
  const last = mentions[low - 1];
  return last !== undefined && mention.start < words.end[last.endWord - 1]!;
}

const isCaption = (document: TextDocument, sentence: number) =>
  document.blocks[document.sentences[sentence]!.block]!.kind === 'caption';
