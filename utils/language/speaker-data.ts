/** What the speaker stage needs to know of a language: names, roles, organisations, pronouns. All keys are lower case. */
export type Gender = 'male' | 'female';

export interface Pronoun {
  readonly gender: Gender | null;
  /** `person`: he, she. `thing`: it. `plural`: they. `relative`: who, which. `self`: I, we. `elliptic`: one, another, both. */
  readonly refersTo: 'person' | 'thing' | 'plural' | 'relative' | 'self' | 'elliptic';
}

export interface SpeakerData {
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** "his", "her", "their": a noun phrase that begins with one names another than its bearer. */
  readonly possessives: ReadonlyMap<string, Pronoun>;
  /** First names with their gender, null where both bear it. */
  readonly firstNames: ReadonlyMap<string, Gender | null>;
  /** Short form → the names that it stands for ("bill" → "william"). */
  readonly nicknames: ReadonlyMap<string, string>;
  /** Forms of address before a name. */
  readonly honorifics: ReadonlyMap<string, Gender | null>;
  /** Role nouns that, with a capital inside a sentence, are rather part of a name ("The Daily Caller", "Texas Monitor"). */
  readonly nameLikeRoles: ReadonlySet<string>;
  /** Last words of offices of two words ("Prime Minister", "Chief Justice"): a full role, not a bare rank. */
  readonly offices: ReadonlySet<string>;
  /** Forms of address that are no role ("Mr."). */
  readonly courtesyTitles: ReadonlySet<string>;
  /** Roles that only tie somebody to another ("rival", "friend"); shown only where nothing else is known. */
  readonly relationalRoles: ReadonlySet<string>;
  /** Verbs of "who heads …". */
  readonly leadingVerbs: ReadonlySet<string>;
  /** Party adjectives and short forms, by a common key ("gop" and "republican"). */
  readonly affiliations: ReadonlyMap<string, string>;
  /** Ranks and offices that stand before a name in short form ("Gen.", "Sen."). */
  readonly ranks: ReadonlySet<string>;
  /** Heads of a person's role, with the gender that they tell. */
  readonly roleNouns: ReadonlyMap<string, Gender | null>;
  /** Endings of words that make a role noun ("-ologist"), with the gender that they tell. */
  readonly roleEndings: readonly (readonly [ending: string, gender: Gender | null])[];
  /** Endings of trades ("-er", "-ist"), and nouns with them that are none. */
  readonly tradeEndings: readonly string[];
  readonly noTrades: ReadonlySet<string>;
  /** Role nouns that may stand for one another ("attorney", "lawyer"), by a common key. */
  readonly sameRole: ReadonlyMap<string, string>;
  /** Words before a role noun that belong to the role ("former", "deputy"). */
  readonly roleModifiers: ReadonlySet<string>;
  readonly kinship: ReadonlyMap<string, Gender | null>;
  /** Heads that decline to name somebody ("official", "source"). */
  readonly anonymousHeads: ReadonlySet<string>;
  /** Those that never stand for somebody named ("the source"). */
  readonly unnamedHeads: ReadonlySet<string>;
  /** Their plurals where they speak as unnamed sources, not as a group ("officials", "sources"). */
  readonly anonymousPlurals: ReadonlySet<string>;
  /** Heads that say no more than a pronoun ("the man", "the woman"). */
  readonly plainPersons: ReadonlyMap<string, Pronoun>;
  readonly spokesNouns: ReadonlySet<string>;
  readonly groupNouns: ReadonlySet<string>;
  readonly organisationNouns: ReadonlySet<string>;
  readonly organisationGroups: ReadonlySet<string>;
  /** Houses that speak through whoever runs them ("the concert hall"), but are no sign of a body in a name. */
  readonly housesThatSpeak: ReadonlySet<string>;
  /** Irregular plurals whose possessive stands inside a body's name ("women"). */
  readonly irregularPlurals: ReadonlySet<string>;
  /** Organisation nouns by which any named company may be meant ("the company", "the firm"). */
  readonly companyNouns: ReadonlySet<string>;
  /** Words of a public body's name: "the company" is none of these. */
  readonly publicBodies: ReadonlySet<string>;
  /** Documents that are somebody's own words ("the statement"): who put it out speaks. */
  readonly utteranceNouns: ReadonlySet<string>;
  /** Where things are said ("in an interview"): no part of who says them. */
  readonly settingNouns: ReadonlySet<string>;
  /** Words in a description that tell nobody from another ("the former president"). */
  readonly neutralModifiers: ReadonlySet<string>;
  readonly documentNouns: ReadonlySet<string>;
  /** "The former", "the latter": which of two is meant. */
  readonly ofPair: ReadonlyMap<string, 'first' | 'second'>;
  /** Roles that firms have as often as people: "the mine’s owner, Orvo". */
  readonly rolesOfFirms: ReadonlySet<string>;
  /** What a tie may be without saying whose: "good friend". */
  readonly vagueTies: ReadonlySet<string>;
  /** "A number of", "the majority of": the people behind count. */
  readonly quantityNouns: ReadonlySet<string>;
  /** "Everyone", "nobody": no group that "others" could be part of. */
  readonly everybody: ReadonlySet<string>;
  /** Titles that are rather a surname behind a first name ("Monk", "Bishop"). */
  readonly surnamesToo: ReadonlySet<string>;
  readonly hearsayNouns: ReadonlySet<string>;
  readonly definiteDeterminers: ReadonlySet<string>;
  readonly indefiniteDeterminers: ReadonlySet<string>;
  /** Country of a country's name or capital. */
  readonly places: ReadonlyMap<string, string>;
  /** Country of a demonym. */
  readonly demonyms: ReadonlyMap<string, string>;
  /** Other places: no persons. */
  readonly regions: ReadonlySet<string>;
  /** Lower-case words inside a name ("van", "al"). */
  readonly particles: ReadonlySet<string>;
  /** After a name ("jr."). */
  readonly suffixes: ReadonlySet<string>;
  /** Prepositions that join an organisation's name ("Department of Justice"). */
  readonly nameJoiners: ReadonlySet<string>;
  /** Prepositions that a body's name has with a capital ("Doctors Without Borders"). */
  readonly prepositionsOfNames: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Words that begin a relative clause. */
  readonly relatives: ReadonlySet<string>;
  /** Words written with a capital that begin no name: function words, days, months. */
  readonly notNames: ReadonlySet<string>;
  /** Words that begin no name at a sentence's start, but may inside one ("Big", "New"). */
  readonly openingWords: ReadonlySet<string>;
  /** Days and months: they also end a name. */
  readonly dates: ReadonlySet<string>;
  /** Verbs and others at which the phrase before a name ends, going left. */
  readonly phraseStops: ReadonlySet<string>;
  /** The possessive ending, as a word of its own. */
  readonly possessiveEndings: ReadonlySet<string>;
}
