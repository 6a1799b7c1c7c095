/** Finds where the article names an outlet, a platform or a medium: by the registry, by form, or by "the paper" for one named before. */
import type { SourceData } from '@/utils/language/source-data';
import type { ArticleInfo, ChannelKind, Control } from '@/utils/model';
import type { TextDocument } from '@/utils/text/document';
import { Shape } from '@/utils/text/document';
import { oncePer } from '@/utils/text/once';
import { MapByWord, SetByWord } from '@/utils/text/vocabulary';
import { nameByForm } from './form';
import { isDemonym, phraseAround } from './phrase';
import type { Alias, Outlet } from '@/utils/outlets/registry';
import { aliasesByKey, nameKey, outletByHost, smallAliasesByKey } from '@/utils/outlets/registry';

export interface NamedChannel {
  readonly name: string;
  readonly kind: ChannelKind;
  readonly country: string | null;
  readonly control: Control;
}

export interface ChannelMention {
  readonly channel: NamedChannel;
  readonly outlet: Outlet | null;
  /** Word indexes of the name, end exclusive. */
  readonly firstWord: number;
  readonly endWord: number;
  /** Word indexes of the whole noun phrase ("the state agency Tass"), end exclusive. */
  readonly phraseFirst: number;
  readonly phraseEnd: number;
  /** How it was recognised, for the trace. */
  readonly by: 'registry' | 'form' | 'named-before' | 'generic';
}

const platformKinds: ReadonlySet<ChannelKind> = new Set([
  'social network',
  'messenger',
  'video platform',
]);

/** Whether people post there themselves. */
export function isPlatform(channel: NamedChannel, outlet: Outlet | null): boolean {
  return platformKinds.has(channel.kind) || (outlet !== null && channel.kind === 'website');
}

/** How many blocks back "the paper" may reach. */
const reachOfDefinite = 4;

/** All mentions in text order. They do not overlap. */
export function findMentions(
  document: TextDocument,
  info: ArticleInfo,
  data: SourceData,
): ChannelMention[] {
  return new MentionFinder(document, info, data).find();
}

/** The words in small letters that names begin with, the nouns for outlets, and those that may hold such a word. */
const namingWords = oncePer(
  ({ outletNouns, genericNouns }: SourceData) =>
    new SetByWord(
      (lower) =>
        smallAliasesByKey(lower) !== undefined ||
        outletNouns.has(lower) ||
        genericNouns.has(lower) ||
        !isPlain(lower),
    ),
);

/** The names that a word may begin. */
const namesBy = (byKey: (key: string) => readonly Alias[] | undefined) =>
  new MapByWord((lower) => byKey(lower) ?? (isPlain(lower) ? undefined : byKey(nameKey(lower))));
const namesByCapital = namesBy(aliasesByKey);
const namesBySmall = namesBy(smallAliasesByKey);

class MentionFinder {
  private readonly found: ChannelMention[] = [];
  /** The last mention for each ending of a name (" Post", " Washington Post"), with its place in `found`. */
  private readonly byEnding = new Map<string, ChannelMention>();
  private readonly byEndingOfOutlet = new Map<string, ChannelMention>();
  private readonly byOutlet = new Map<Outlet, ChannelMention>();
  private readonly byKind = new Map<ChannelKind, ChannelMention>();
  private readonly own: Outlet | null;
  /** The page's own names, where the registry lacks it. */
  private readonly ownNames: readonly Alias[];
  private readonly country: string | null;
  private readonly naming: SetByWord;

  constructor(
    private readonly document: TextDocument,
    info: ArticleInfo,
    private readonly data: SourceData,
  ) {
    this.naming = namingWords(data);
    this.own = ownOutlet(info, data);
    this.ownNames = this.own && !outletByHost(this.own.id) ? ownNames(this.own) : [];
    this.country = this.own?.country ?? countryOfHost(info.publisher?.domain ?? null);
  }

  find(): ChannelMention[] {
    const { words, blocks } = this.document;
    for (const block of blocks) {
      for (let index = block.firstWord; index < block.endWord;) {
        const mention =
          (words.shape[index]! & Shape.word) === 0 || !this.mayName(index)
            ? null
            : (this.byRegistry(index, block.endWord) ??
              this.byShortName(index) ??
              this.byForm(index, block.firstWord, block.endWord) ??
              this.byDefinite(index, block.firstWord));
        if (mention) this.add(mention);
        index = Math.max(index + 1, mention?.endWord ?? 0);
      }
    }
    return this.found;
  }

  /** Whether the word can begin a mention, or end one: of most words, which are plain and small, one look tells that they cannot. */
  private mayName(index: number): boolean {
    const { words } = this.document;
    return (
      (words.shape[index]! & Shape.capital) !== 0 ||
      this.ownNames.length > 0 ||
      this.naming.has(words, index)
    );
  }

  private add(mention: ChannelMention): void {
    const { outlet, channel, by } = mention;
    this.found.push(mention);
    const { name } = channel;
    for (let space = name.indexOf(' '); space !== -1; space = name.indexOf(' ', space + 1)) {
      this.byEnding.set(name.slice(space), mention);
      if (outlet) this.byEndingOfOutlet.set(name.slice(space), mention);
    }
    if (outlet) this.byOutlet.set(outlet, mention);
    if (by !== 'generic') this.byKind.set(channel.kind, mention);
  }

  private byRegistry(index: number, limit: number): ChannelMention | null {
    const { words, text } = this.document;
    const aliases = this.candidates(index);
    if (!aliases) return null;
    const start = words.start[index]!;
    const before = text.charAt(start - 1);
    if (before === '@' || before === '#' || before === '/' || before === '-') return null;
    const fitting = aliases.filter(
      (alias) => text.startsWith(alias.text, start) && endsName(text, start + alias.text.length),
    );
    const longest = fitting[0];
    if (!longest) return null;
    const end = start + longest.text.length;
    let endWord = index + 1;
    while (endWord < limit && words.end[endWord - 1]! < end) endWord++;
    const same = fitting.filter((alias) => alias.text.length === longest.text.length);
    const chosen = this.choose(same, index, endWord);
    if (!chosen) return null;
    return this.mention(chosen, index, endWord, 'registry');
  }

  private candidates(index: number): readonly Alias[] | undefined {
    const { words } = this.document;
    const isCapital = (words.shape[index]! & Shape.capital) !== 0;
    const known = (isCapital ? namesByCapital : namesBySmall).at(words, index);
    if (this.ownNames.length === 0) return known;
    const lower = words.lower[index]!;
    const names = this.ownNames.filter(({ text }) => nameKey(text) === lower);
    return names.length ? [...names, ...(known ?? [])] : known;
  }

  /** Which outlet a name means here: named in full before, the page's own, then the one of the page's country. */
  private choose(aliases: readonly Alias[], index: number, endWord: number): Outlet | null {
    const first = aliases[0]!;
    if (first.needsDeterminer && !this.hasDeterminer(index) && !this.hasOutletNoun(endWord)) {
      return null;
    }
    if (aliases.length === 1 && !first.ambiguous) return first.outlet;
    const ending = ` ${first.text.replace(/^The /, '')}`;
    const named = last([
      this.byEndingOfOutlet.get(ending),
      ...aliases.map(({ outlet }) => this.byOutlet.get(outlet)),
    ]);
    if (named?.outlet) return named.outlet;
    if (this.own?.name.endsWith(ending)) return this.own;
    const own = aliases.find(({ outlet }) => outlet === this.own);
    if (own) return own.outlet;
    if (aliases.length > 1) {
      const ofCountry = aliases.filter(({ outlet }) => outlet.country === this.country);
      if (ofCountry.length === 1) return ofCountry[0]!.outlet;
      // "Journal of …" goes on; without an article it may be any word.
      const isDefinite = first.text.startsWith('The ') || this.hasDeterminer(index);
      if (!isDefinite || this.document.words.lower[endWord] === 'of') return null;
      // Named as the page names it: which one it is, is not known.
      return {
        ...first.outlet,
        id: '',
        name: first.text,
        country: null,
        control: 'unknown',
        date: '',
      };
    }
    return this.hasEvidence(first, index, endWord) ? first.outlet : null;
  }

  /** An ambiguous name counts if it is written as a name where a common word would not be. */
  private hasEvidence(alias: Alias, index: number, endWord: number): boolean {
    const { words } = this.document;
    const previous = index > 0 ? words.lower[index - 1]! : '';
    if (this.hasOutletNoun(endWord) || this.data.outletNouns.has(previous)) return true;
    // "Michael Bloomberg": a name before it on this page makes it a surname until "the agency" says otherwise.
    const surname =
      index > 0 &&
      (words.shape[index - 1]! & Shape.capital) !== 0 &&
      (words.shape[index - 1]! & Shape.sentenceStart) === 0 &&
      !this.data.nonNames.has(previous) &&
      !isDemonym(previous, this.data) &&
      words.sentence[index - 1] === words.sentence[index];
    if (surname) return false;
    const next = endWord < words.count ? words.shape[endWord]! : 0;
    const nextIsName =
      (next & Shape.capital) !== 0 &&
      (next & Shape.spaceBefore) !== 0 &&
      !isCapitalised(alias.outlet.kind);
    if (nextIsName) return false;
    // At a sentence's start every word has a capital.
    return (
      (words.shape[index]! & Shape.sentenceStart) === 0 ||
      alias.text.includes(' ') ||
      alias.text === alias.text.toUpperCase()
    );
  }

  /** "the Post", "the Globe": the last word of a name given in full before, or of the page's own name. */
  private byShortName(index: number): ChannelMention | null {
    const { words } = this.document;
    if ((words.shape[index]! & Shape.capital) === 0 || index === 0) return null;
    if (words.lower[index - 1] !== 'the') return null;
    const word = this.word(index);
    if (!this.data.nameEndings.has(word)) return null;
    const ending = ` ${word}`;
    const named = this.byEnding.get(ending);
    if (named) {
      return this.mentionOf(named.channel, named.outlet, index, index + 1, 'named-before');
    }
    if (this.own?.name.endsWith(ending)) {
      return this.mention(this.own, index, index + 1, 'named-before');
    }
    return null;
  }

  private byForm(index: number, first: number, limit: number): ChannelMention | null {
    const form = nameByForm(this.document, this.data, index, first, limit);
    if (!form || form.firstWord < (this.found.at(-1)?.endWord ?? 0)) return null;
    const known = form.name.includes('.') ? outletByHost(form.name) : null;
    if (known) return this.mention(known, form.firstWord, form.endWord, 'registry');
    const { name, kind, control, firstWord, endWord } = form;
    const channel = { name, kind, country: null, control };
    return this.mentionOf(channel, null, firstWord, endWord, form.generic ? 'generic' : 'form');
  }

  /** "the paper", "the agency": the last outlet of that kind named shortly before. */
  private byDefinite(index: number, first: number): ChannelMention | null {
    const { words, sentences } = this.document;
    const kind = this.data.outletNouns.get(words.lower[index]!);
    if (kind === undefined || (words.shape[index]! & Shape.capital) !== 0) return null;
    let from = index;
    while (from > first && this.data.describers.has(words.lower[from - 1]!)) from--;
    if (from === first || words.lower[from - 1] !== 'the') return null;
    const block = sentences[words.sentence[index]!]!.block;
    const named = last([...this.byKind.values()].filter(({ channel }) => fits(channel, kind)));
    if (!named) return null;
    const distance = block - sentences[words.sentence[named.firstWord]!]!.block;
    if (distance > reachOfDefinite) return null;
    return this.mentionOf(named.channel, named.outlet, from, index + 1, 'named-before');
  }

  private mention(
    outlet: Outlet,
    firstWord: number,
    endWord: number,
    by: ChannelMention['by'],
  ): ChannelMention {
    const { name, kind, country, control } = outlet;
    return this.mentionOf({ name, kind, country, control }, outlet, firstWord, endWord, by);
  }

  private mentionOf(
    channel: NamedChannel,
    outlet: Outlet | null,
    firstWord: number,
    endWord: number,
    by: ChannelMention['by'],
  ): ChannelMention {
    const { phraseFirst, phraseEnd } = phraseAround(this.document, this.data, firstWord, endWord);
    return { channel, outlet, firstWord, endWord, phraseFirst, phraseEnd, by };
  }

  private hasDeterminer(index: number): boolean {
    const { words } = this.document;
    if (index === 0) return false;
    const previous = words.lower[index - 1]!;
    return (
      this.data.determiners.has(previous) ||
      this.data.describers.has(previous) ||
      previous === "'s" ||
      (isDemonym(previous, this.data) && (words.shape[index - 1]! & Shape.capital) !== 0)
    );
  }

  private hasOutletNoun(endWord: number): boolean {
    const next = this.document.words.lower[endWord];
    return next !== undefined && this.data.outletNouns.has(next);
  }

  private word(index: number): string {
    const { words, text } = this.document;
    return text.slice(words.start[index]!, words.end[index]!);
  }
}

/** The one of some mentions that stands last, or undefined. */
const last = (mentions: readonly (ChannelMention | undefined)[]): ChannelMention | undefined =>
  mentions.reduce((a, b) => (!a || (b && b.firstWord > a.firstWord) ? b : a), undefined);

/** A name of a person follows ("X Corp", "Time Warner"); after a broadcaster it is a show or a host ("CNN Tonight"). */
const isCapitalised = (kind: ChannelKind) => kind === 'broadcaster' || kind === 'agency';

const press: ReadonlySet<ChannelKind> = new Set(['newspaper', 'magazine', 'news site']);

function fits(channel: NamedChannel, kind: ChannelKind): boolean {
  if (kind === channel.kind) return true;
  if (kind === 'news site') {
    return press.has(channel.kind) || channel.kind === 'broadcaster' || channel.kind === 'agency';
  }
  return press.has(kind) && press.has(channel.kind);
}

/** ASCII letters only: a word whose key is itself. */
function isPlain(lower: string): boolean {
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

function endsName(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  if (Number.isNaN(next)) return true;
  if (next === 0x2d) return !/\p{L}/u.test(text.charAt(end + 1));
  if (next < 128) {
    const isLetter = (next | 32) >= 97 && (next | 32) <= 122;
    return !isLetter && !(next >= 48 && next <= 57);
  }
  return !/[\p{L}\p{N}]/u.test(String.fromCharCode(next));
}

/** The outlet that publishes the page: the registry's, or one made of what the page says of itself. */
export function ownOutlet(info: ArticleInfo, data: SourceData): Outlet | null {
  const { publisher } = info;
  const known = publisher?.domain ? outletByHost(publisher.domain) : null;
  if (known || !publisher || publisher.name.includes('.') || publisher.name.length < 3)
    return known;
  const last = publisher.name.split(' ').at(-1)!;
  return {
    id: publisher.domain ?? '',
    name: publisher.name,
    kind: data.nameEndings.get(last) ?? 'news site',
    country: countryOfHost(publisher.domain),
    control: 'unknown',
    date: '',
  };
}

function ownNames(outlet: Outlet): Alias[] {
  const rest = outlet.name.startsWith('The ') ? outlet.name.slice(4) : null;
  const alias = (text: string, needsDeterminer: boolean): Alias => ({
    text,
    outlet,
    ambiguous: false,
    needsDeterminer,
  });
  return rest
    ? [alias(outlet.name, false), alias(rest, !rest.includes(' '))]
    : [alias(outlet.name, false)];
}

/** The country that a host's top-level domain stands for, or null. */
export function countryOfHost(host: string | null): string | null {
  const top = host?.split('.').at(-1)?.toUpperCase();
  if (top?.length !== 2) return null;
  return top === 'UK' ? 'GB' : top;
}
