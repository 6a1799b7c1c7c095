/** Carries a channel on while the same statement goes on, and no longer. */
import type { Attribution } from '@/utils/attributions/types';
import type { SourceData } from '@/utils/language/source-data';
import type { ChannelKind } from '@/utils/model';
import type { ResolvedSpeaker } from '@/utils/speakers/resolve';
import type { Range, TextDocument } from '@/utils/text/document';
import { Shape, wordAt } from '@/utils/text/document';
import type { Link, Placed } from './attach';
import { announcedOrder, carried, cueWordIn, foldName, relayOrder, settingLink } from './attach';
import { blockOf } from './posts';
import { acrossSameWords, insideQuotes } from './repeats';
import { countUpTo } from './segments';
import type { SettingMention } from './settings';

/** A statement named by its noun ("the statement continued") may be taken up again after so many blocks. */
const reachOfNoun = 12;
/** Who speaks unnamed speaks to the one outlet that has them as a source, over so many blocks. */
const reachOfUnnamed = 4;
/** Most attributions between one and the one that it goes on from. */
const mostBetween = 40;
/** Most sentences looked at between the two. */
const mostSentences = 12;
export function carryOn(
  document: TextDocument,
  data: SourceData,
  attributions: readonly Attribution[],
  speakers: readonly ResolvedSpeaker[],
  placed: Placed,
  settings: readonly SettingMention[],
  pending: ReadonlyMap<number, readonly Link[]>,
  links: Link[][],
): void {
  const carrier = new Carrier(
    document,
    data,
    attributions,
    speakers,
    placed,
    settings,
    pending,
    links,
  );
  attributions.forEach((_, index) => {
    const own = links[index]!;
    // What a line above announces says nothing of how it was said there.
    if (own.some(({ order }) => order < relayOrder)) return;
    const isRelayed = own.some(({ order }) => order < announcedOrder);
    for (const link of isRelayed ? carrier.ledIn(index) : carrier.for(index)) {
      if (!own.some(({ channel }) => channel.name === link.channel.name)) own.push(link);
    }
  });
  acrossSameWords(document, data, attributions, links);
  insideQuotes(attributions, links);
}

class Carrier {
  private readonly blocks: number[];
  private readonly names: (string | null)[];
  /** Attributions whose channel was already carried: how many blocks ago it was named. */
  private readonly age: number[];
  private readonly frames = new Map<number, readonly string[]>();
  private readonly settingsByWord = new Map<number, SettingMention>();
  /** Statements that are named outside of all content, with the offsets of their ends. */
  private readonly statements: readonly SettingMention[];
  private readonly statementEnds: readonly number[];
  private readonly sentencesOfStatements: ReadonlySet<number>;

  constructor(
    private readonly document: TextDocument,
    private readonly data: SourceData,
    private readonly attributions: readonly Attribution[],
    private readonly speakers: readonly ResolvedSpeaker[],
    private readonly placed: Placed,
    settings: readonly SettingMention[],
    private readonly pending: ReadonlyMap<number, readonly Link[]>,
    private readonly links: Link[][],
  ) {
    this.blocks = attributions.map(({ segments }) => blockOf(document, segments[0]!.start));
    this.names = speakers.map(({ speaker }) => (speaker ? foldName(speaker.name) : null));
    this.age = attributions.map(() => 0);
    const { words } = document;
    for (const one of settings) {
      if (!this.settingsByWord.has(one.phraseFirst)) this.settingsByWord.set(one.phraseFirst, one);
    }
    const statements = settings.filter(({ setting }) => setting.kind === 'statement');
    this.sentencesOfStatements = new Set(
      statements.map(({ phraseFirst }) => words.sentence[phraseFirst]!),
    );
    this.statements = statements.filter(({ phraseEnd }) => !placed.inContent[phraseEnd - 1]);
    this.statementEnds = this.statements.map(({ phraseEnd }) => words.end[phraseEnd - 1]!);
  }

  for(index: number): Link[] {
    const attribution = this.attributions[index]!;
    if (attribution.continues !== null) {
      const from = this.links[attribution.continues];
      if (from?.length) return carried(from, 'continued-quote');
    }
    return this.byNoun(index) ?? this.fromBefore(index) ?? this.fromPending(index) ?? [];
  }

  /** What a sentence before leads in: somebody else may have passed on what was said there. */
  ledIn(index: number): Link[] {
    return this.fromPending(index) ?? [];
  }

  /** "the statement continued": the statement named last, with the channel that it had. */
  private byNoun(index: number): Link[] | null {
    const { mention } = this.attributions[index]!;
    if (!mention) return null;
    const setting = this.settingOf(mention);
    const post = !setting && this.isPostMention(mention);
    if (!setting && !post) return null;
    if (setting && setting.setting.kind !== 'statement') return null;
    const first = this.document.text.slice(mention.start, mention.start + 4).toLowerCase();
    const definite = first === 'the ' || first === 'that' || first === 'its ';
    if (definite) {
      const before = setting ? this.statementBefore(mention.start, index) : null;
      if (before) return before;
      for (let at = index - 1; at >= 0; at--) {
        if (this.blocks[index]! - this.blocks[at]! > reachOfNoun) break;
        const from = this.links[at]!;
        if (!from.length) continue;
        const fits = post
          ? from.some(({ channel }) => channel.kind === 'social network')
          : this.namesStatement(at);
        if (fits) return carried(from, 'statement-goes-on');
      }
    }
    return setting ? [settingLink(this.document, setting)] : null;
  }

  /** The setting that a mention consists of: it begins with it, give or take an article, and holds its end. */
  private settingOf({ start, end }: Range): SettingMention | null {
    const { words } = this.document;
    for (let at = wordAt(words, Math.max(0, start - 1)); at < words.count; at++) {
      if (words.start[at]! > start + 4) return null;
      const setting = words.start[at]! >= start - 1 ? this.settingsByWord.get(at) : undefined;
      if (!setting) continue;
      const last = words.end[setting.phraseEnd - 1]!;
      if (last >= start && last <= end) return setting;
    }
    return null;
  }

  /** The channels of the statement that was named last, where its sentence had no attribution of its own. */
  private statementBefore(offset: number, index: number): Link[] | null {
    const { words } = this.document;
    const last = this.statements[countUpTo(this.statementEnds, offset - 1) - 1];
    if (!last) return null;
    const sentence = words.sentence[last.phraseFirst]!;
    const list = this.pending.get(sentence);
    const distance = this.blocks[index]! - this.document.sentences[sentence]!.block;
    return list?.length && distance <= reachOfNoun ? carried(list, 'statement-goes-on') : null;
  }

  private isPostMention({ start, end }: { start: number; end: number }): boolean {
    const { words } = this.document;
    const index = wordAt(words, end - 1);
    if (index - wordAt(words, start) > 2) return false;
    return this.data.postNouns.has(words.lower[index] ?? '');
  }

  /** Whether a statement is named in the sentence of attribution `at`. */
  private namesStatement(at: number): boolean {
    const sentence = this.placed.sentenceOf[at];
    if (this.links[at]!.some(({ channel }) => channel.kind === 'statement')) return true;
    return sentence != null && this.sentencesOfStatements.has(sentence);
  }

  /** The last attribution of the same speaker, as long as nobody else and no new occasion stands between. */
  private fromBefore(index: number): Link[] | null {
    const name = this.names[index];
    if (name === null || name === undefined) return null;
    const goesOn = this.isGoingOn(index);
    const anonymous = this.speakers[index]!.speaker?.kind === 'anonymous';
    for (let at = index - 1; at >= Math.max(0, index - mostBetween); at--) {
      const gap = this.gap(at, index);
      if (gap > (anonymous ? reachOfUnnamed : goesOn ? 2 : 1)) return null;
      if (this.names[at] !== name) {
        if (gap === 0 && at === index - 1 && this.writesThere(index, at))
          return carried(this.links[at]!, 'named-in-sentence-before');
        if (this.names[at] === null || goesOn || anonymous) continue;
        return null;
      }
      // Who passed one thing on did not pass on what the same speaker says in another paragraph, or told others.
      const isPassedOn = (gap === 0 && !this.tellsOthers(index)) || goesOn || this.isCited(at);
      const from = this.links[at]!.filter(
        ({ rule, order }) => !ofPost.has(rule) && (order < relayOrder || isPassedOn),
      );
      if (!from.length) return null;
      const sentence = this.placed.sentenceOf[index];
      const sameSentence = sentence !== null && sentence === this.placed.sentenceOf[at];
      if (!sameSentence && this.isNewOccasion(index, at)) return null;
      if (this.hasPendingBetween(at, index)) return null;
      const age = this.age[at]! + gap;
      if (age > 2 && !goesOn && !anonymous) return null;
      this.age[index] = age;
      return carried(from, gap === 0 ? 'same-speaker-goes-on' : 'same-speaker-next-paragraph');
    }
    return null;
  }

  /** "At a rally, Holt offered a bet. Holt spoke of …": an occasion named in between, in a sentence without a statement. */
  private hasPendingBetween(before: number, index: number): boolean {
    const from = this.placed.sentenceOf[before];
    const to = this.placed.sentenceOf[index];
    if (from == null || to == null) return false;
    for (let sentence = Math.max(from + 1, to - mostSentences); sentence < to; sentence++) {
      const list = this.pending.get(sentence);
      if (list?.some(({ rule }) => occasions.has(rule))) return true;
    }
    return false;
  }

  /** A channel named in the sentence before, which had no statement of its own ("He took to X. “…,” he wrote"). */
  private fromPending(index: number): Link[] | null {
    const mayRefer = this.mayRefer(index);
    const own = this.placed.sentenceOf[index] ?? this.sentenceAt(index);
    const start = this.sentenceAt(index);
    for (const sentence of new Set([own, own - 1, start, start - 1])) {
      const list = this.pending.get(sentence);
      if (!list?.length) continue;
      if (!mayRefer && !this.isNamedIn(index, sentence) && !this.describes(sentence)) continue;
      const { block, endWord } = this.document.sentences[sentence]!;
      const colon = this.document.words.lower[endWord - 1] === ':';
      const distance = this.blocks[index]! - block;
      // A paragraph of one sentence leads in what follows it.
      const { firstSentence, endSentence } = this.document.blocks[block]!;
      const leadsIn = colon || endSentence - firstSentence === 1;
      if (distance > (leadsIn ? 1 : 0)) continue;
      const fit = list.filter(
        ({ order, channel, rule }) =>
          order < 2 &&
          (channel.kind === 'statement' || occasions.has(rule) || !rule.startsWith('setting')),
      );
      if (fit.length) return carried(fit, 'named-in-sentence-before');
    }
    return null;
  }

  /** Whether a sentence names the speaker by the last word of the mention. */
  private isNamedIn(index: number, sentence: number): boolean {
    const { mention } = this.attributions[index]!;
    if (!mention) return false;
    const { words, sentences } = this.document;
    const last = words.lower[wordAt(words, mention.end - 1)];
    const { firstWord, endWord } = sentences[sentence]!;
    for (let at = firstWord; at < endWord; at++) if (words.lower[at] === last) return true;
    return false;
  }

  /** "Speaking to Reuters, the mayor attacked his rivals.": a sentence alone in its paragraph that leads in what a described one says. */
  private describes(sentence: number): boolean {
    const { words, blocks, sentences } = this.document;
    const { block, firstWord, endWord } = sentences[sentence]!;
    const { firstSentence, endSentence } = blocks[block]!;
    if (endSentence - firstSentence !== 1) return false;
    for (let at = firstWord; at + 1 < endWord; at++) {
      const opens = at === firstWord || words.lower[at - 1] === ',';
      const next = words.shape[at + 1]!;
      if (opens && words.lower[at] === 'the' && (next & Shape.capital) === 0) return true;
    }
    return false;
  }

  private isPosting(index: number): boolean {
    return cueWordIn(this.document, this.attributions[index]!, this.data.postingCues) !== null;
  }

  /** "The singer announced it on Instagram. “See you,” Marta Lund wrote": a post is made where the one before was. */
  private writesThere(index: number, before: number): boolean {
    if (!this.isPosting(index)) return false;
    // A description may be anybody's; a name is somebody else's.
    const { mention } = this.attributions[before]!;
    if (!mention) return false;
    const { words } = this.document;
    const described = this.data.determiners.has(words.lower[wordAt(words, mention.start)] ?? '');
    return described && this.links[before]!.some(({ channel }) => isNetwork(channel.kind));
  }

  /** Whether the speaker may be the one of the sentence before: a pronoun, nobody, "the embassy", or one who "wrote". */
  private mayRefer(index: number): boolean {
    const { mention } = this.attributions[index]!;
    if (!mention || this.isPosting(index)) return true;
    const { words } = this.document;
    const first = words.lower[wordAt(words, mention.start)] ?? '';
    return this.data.pronouns.has(first) || this.data.determiners.has(first);
  }

  private sentenceAt(index: number): number {
    const { words } = this.document;
    const at = wordAt(words, this.attributions[index]!.segments[0]!.start);
    return words.sentence[Math.min(at, words.count - 1)] ?? 0;
  }

  /** Blocks of running text between two attributions. */
  private gap(from: number, to: number): number {
    let gap = 0;
    for (let block = this.blocks[from]! + 1; block <= this.blocks[to]!; block++) {
      const kind = this.document.blocks[block]!.kind;
      if (kind !== 'caption' && kind !== 'pullquote' && kind !== 'embed') gap++;
    }
    return gap;
  }

  /** Whether the relay cites the speaker ("the agency said, citing the ministry"), whom this page then knows through it alone. */
  private isCited(index: number): boolean {
    return this.frame(index).some((word) => this.data.before.cited.includes(word));
  }

  /** "He told the staff at a meeting": said to somebody in particular, and on another occasion. */
  private tellsOthers(index: number): boolean {
    const { cue } = this.attributions[index]!;
    if (
      !cue ||
      cueWordIn(this.document, this.attributions[index]!, this.data.tellingVerbs) === null
    )
      return false;
    const { words } = this.document;
    const next = wordAt(words, cue.end);
    const isSame = words.sentence[next] === words.sentence[wordAt(words, cue.start)];
    return isSame && !this.data.pronouns.has(words.lower[next]!) && !/^(?:me|us|you|that)$/.test(words.lower[next]!); // prettier-ignore
  }

  /** Words of the sentence that are not content. */
  private frame(index: number): readonly string[] {
    const sentence = this.placed.sentenceOf[index];
    if (sentence === null || sentence === undefined) return [];
    const known = this.frames.get(sentence);
    if (known) return known;
    const { firstWord, endWord } = this.document.sentences[sentence]!;
    const frame: string[] = [];
    for (let at = firstWord; at < endWord; at++) {
      if (!this.placed.inContent[at]) frame.push(this.document.words.lower[at]!);
    }
    this.frames.set(sentence, frame);
    return frame;
  }

  private isGoingOn(index: number): boolean {
    return this.frame(index).some((word) => this.data.continuing.has(word));
  }

  private isNewOccasion(index: number, before: number): boolean {
    const frame = this.frame(index);
    if (frame.some((word) => this.data.newOccasion.has(word))) return true;
    const day = frame.find((word) => this.data.days.has(word));
    return day !== undefined && !this.frame(before).includes(day);
  }
}

/** Occasions on which somebody speaks, told by the setting's rule. */
const occasions = new Set([
  'setting-rally',
  'setting-speech',
  'setting-press-conference',
  'setting-hearing',
]);

/** A post that the page shows says nothing of what stands below it. */
const ofPost = new Set(['embedded-post', 'signed-post']);

const isNetwork = (kind: ChannelKind) => kind === 'social network' || kind === 'messenger';
