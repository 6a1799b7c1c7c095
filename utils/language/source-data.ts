/** How a language says through what a statement came: what the sources stage needs to know of it. */
import type { ChannelKind } from '@/utils/model';

/**
 * What a construction makes of the outlet it names:
 * - `audience`: the outlet that was told ("told Reuters", "in an interview with Die Welt")
 * - `medium`: the place it was posted, shown or obtained ("on X", "in a Telegram post", "obtained by Variety")
 * - `cited`: the outlet from which another outlet has it ("Kyodo reported, citing Xinhua")
 * - `relay`: the outlet that passes it on ("Die Welt reports", "according to Interfax", "quoted by")
 */
export type ChannelRole = 'audience' | 'medium' | 'cited' | 'relay';

export interface Setting {
  /** The setting's canonical name ("press conference"). */
  readonly name: string;
  readonly kind: ChannelKind;
  /**
   * Where the words may stand: after a preposition ("in a statement"), after a verb that makes it ("issued a statement"),
   * or as the one who is told ("told reporters").
   */
  readonly after: readonly ('preposition' | 'making' | 'telling')[];
  /** Further prepositions that this setting takes ("to its website"). */
  readonly alsoAfter?: ReadonlySet<string>;
  /** Domain of the platform that the word stands for ("in a tweet"). */
  readonly platform?: string;
}

export interface SourceData {
  readonly determiners: ReadonlySet<string>;
  /** Words that may stand between a determiner and an outlet's name, lower case ("state", "daily", "pro-kremlin"). */
  readonly describers: ReadonlySet<string>;
  /** Nouns for outlets and what they make an unknown name ("newspaper" → newspaper); also used for "the paper". */
  readonly outletNouns: ReadonlyMap<string, ChannelKind>;
  /** Those that, in the plural or as a mass noun, name nobody in particular ("state television", "local media"). */
  readonly genericNouns: ReadonlyMap<string, ChannelKind>;
  /** Adjectives that make a generic noun a channel ("state", "local"), besides those of countries. */
  readonly genericDescribers: ReadonlySet<string>;
  /** Of those, the ones that say a state runs it. */
  readonly stateDescribers: ReadonlySet<string>;
  /** Endings of adjectives of countries and peoples, for capitalised words ("Iraqi", "Lebanese"). */
  readonly demonymEndings: readonly string[];
  /** Last words of publications' names, for those the registry lacks ("Gazette"). */
  readonly nameEndings: ReadonlyMap<string, ChannelKind>;
  /** Words right before a name of two words that make its weak ending enough ("told the Ward Review"). */
  readonly beforeName: ReadonlySet<string>;
  /** Of those, the ones that stand for many other things, so that the words before must tell ("News", "Press"). */
  readonly weakEndings: ReadonlySet<string>;
  /** Call signs of stations ("KTVU"). */
  readonly callSign: RegExp;
  /** Capitalised words that begin no name ("The", "On"). */
  readonly nonNames: ReadonlySet<string>;
  /** Adjectives made of a name, in small letters ("Weibo-like"). */
  readonly compound: RegExp;
  /** Words right before an outlet, and the role that they give it. The last word must touch the outlet's noun phrase. */
  readonly before: Readonly<Record<ChannelRole, readonly string[]>>;
  /** For networks and messengers only: prepositions that make them the medium. */
  readonly platformPrepositions: ReadonlySet<string>;
  /** For broadcasters: a preposition that needs a verb of speaking shortly before ("said Sunday on CNN"). */
  readonly broadcastPrepositions: ReadonlySet<string>;
  readonly speakingVerbs: ReadonlySet<string>;
  /** Verbs by which a post is made ("wrote"), for a platform named in the sentence before. */
  readonly postingVerbs: ReadonlySet<string>;
  /** Cues of posting, whose clause may name the platform ("announced the tour on Instagram"). */
  readonly postingCues: ReadonlySet<string>;
  /** Cues that take a noun phrase, after which a setting belongs to the cue ("denied the charges in a statement"). */
  readonly nounCues: ReadonlySet<string>;
  /** Nouns after a platform's name ("an X post"). */
  readonly postNouns: ReadonlySet<string>;
  /** Verbs of which a relaying outlet is the subject ("Die Welt reports"). */
  readonly reportingVerbs: ReadonlySet<string>;
  /** Words that may stand between an outlet and its verb ("has", "also", "first"). */
  readonly beforeVerb: ReadonlySet<string>;
  /** Nouns after an outlet's name that make it something else ("a Reuters request", "a CNN poll"). */
  readonly notChannelNouns: ReadonlySet<string>;
  /** Nouns for an outlet's people ("a Reuters reporter"). */
  readonly staffNouns: ReadonlySet<string>;
  /** Words by which a line announces what an outlet wrote ("From CNN:", "Via WaPo:"). */
  readonly headingWords: ReadonlySet<string>;
  readonly settings: ReadonlyMap<string, Setting>;
  /** First words of the settings of two words. */
  readonly settingFirst: ReadonlySet<string>;
  /** Words that end the way back from a setting's noun to its determiner. */
  readonly settingStops: ReadonlySet<string>;
  /** Words that join two settings or outlets ("and"). */
  readonly joiningWords: ReadonlySet<string>;
  readonly settingPrepositions: ReadonlySet<string>;
  readonly makingVerbs: ReadonlySet<string>;
  readonly tellingVerbs: ReadonlySet<string>;
  /** Cue verbs that name a platform by themselves ("tweeted" → x.com). */
  readonly platformVerbs: ReadonlyMap<string, string>;
  /** Cues and words by which the same statement goes on ("added", "continued"). */
  readonly continuing: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Words that begin a new occasion ("yesterday", "earlier"). */
  readonly newOccasion: ReadonlySet<string>;
  /** Days, which begin a new occasion if the statement before had another one or none. */
  readonly days: ReadonlySet<string>;
  /** Words too common to find a quote by. */
  readonly common: ReadonlySet<string>;
  /** Verbs that may stand before the relaying outlet, where a pause follows (", said Bloomberg,"). */
  readonly relayInversion: ReadonlySet<string>;
  /** Words by which a clause about the relay leads in what was said ("As Jo Marsh reported for The Guardian, …"). */
  readonly leadIns: ReadonlySet<string>;
  /** Adverbs that may stand between the words of a construction ("told exclusively to"). */
  readonly interposed: ReadonlySet<string>;
  /** Words after which a clause begins. */
  readonly clauseStart: ReadonlySet<string>;
  /** Words that begin a relative clause, over which no channel reaches. */
  readonly relatives: ReadonlySet<string>;
}
