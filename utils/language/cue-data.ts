/** The cue lexicon of a language: which words assign content to somebody, and how. */

export type Stance = 'neutral' | 'claim' | 'denial' | 'admission' | 'command' | 'question';

/**
 * What a cue may take: `d` direct speech, `t` a that-clause, `w` a wh-clause ("explained why"), `i` an infinitive ("claimed to have"),
 * `n` a noun phrase ("reported the capture of"), `a` an addressee before the clause ("told reporters that"), `p` a predicate of an
 * object ("called it a lie", "accused him of lying", "described them as").
 */
export type Frame = 'd' | 't' | 'w' | 'i' | 'n' | 'a' | 'p';

/** How often the word is a cue where its frame fits: 3 nearly always, 2 mostly, 1 only with further signs. */
export type Strength = 1 | 2 | 3;

export interface CueEntry {
  readonly lemma: string;
  readonly part: 'verb' | 'noun' | 'phrase';
  readonly frames: string;
  readonly stance: Stance;
  readonly strength: Strength;
}

/** One row: entries alike but for the word. `words` is parted by spaces; `_` stands for a space inside an entry ("point_out"). */
export interface CueRow {
  readonly frames: string;
  readonly stance: Stance;
  readonly strength: Strength;
  readonly words: string;
}

export interface CueData {
  readonly verbs: readonly CueRow[];
  readonly nouns: readonly CueRow[];
  /** Inflected forms that the rules do not give: lemma, third person, past, participle, -ing form, parted by spaces. */
  readonly irregular: readonly string[];
  /** Words before a clause that name its source ("according to"), `_` for a space. */
  readonly sourcePrepositions: readonly string[];
  readonly pronouns: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  readonly complementisers: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly subordinators: ReadonlySet<string>;
  /** Words with which a clause begins that stands before its sentence's main clause. */
  readonly clausesBefore: ReadonlySet<string>;
  /** What a firm posts, and nobody says. */
  readonly results: ReadonlySet<string>;
  /** What links a sentence to the one before, with a comma behind it: one word, or "in" and a noun. */
  readonly links: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** What is called, and not called something: "called a meeting". */
  readonly summoned: ReadonlySet<string>;
  /** What a clause with a subject of its own may begin with. */
  readonly clauseOpeners: ReadonlySet<string>;
  /** Lemmas of verbs whose object, where it stands in quotation marks, is words of the subject's own. */
  readonly voicing: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly timeWords: ReadonlySet<string>;
  /** What rumours do: "rumours spread that". */
  readonly circulating: ReadonlySet<string>;
  /** Nouns of two words whose first one looks like a cue ("think tank"), parted by a space. */
  readonly compounds: ReadonlySet<string>;
  /** First words of labels before a colon that name no speaker: "Video: …". */
  readonly labels: ReadonlySet<string>;
  /** Nouns for those who pass on what others say. */
  readonly mediaNouns: ReadonlySet<string>;
  /** What somebody says things in: "in a statement". */
  readonly settings: ReadonlySet<string>;
  /** Owners: "his claim". */
  readonly possessives: ReadonlySet<string>;
  /** Auxiliaries that make a participle behind them a passive, in all their forms. */
  readonly passiveAuxiliaries: ReadonlySet<string>;
  /** Finite auxiliaries with which the predicate of a noun begins: "the claim that A has never been proved". */
  readonly predicates: ReadonlySet<string>;
  /** Words before an infinitive that say that it was not done: "declined to comment". */
  readonly refusals: ReadonlySet<string>;
  /** Lemmas of verbs that say in the passive, with an infinitive, what nobody in particular says: "is reported to have". */
  readonly hearsayVerbs: ReadonlySet<string>;
  /** Those of `sourcePrepositions` that a whole clause goes with. */
  readonly clausePrepositions: ReadonlySet<string>;
  /** Those of `sourcePrepositions` that do so before a name alone. */
  readonly namedPrepositions: ReadonlySet<string>;
  /** Modals that say that something may be said: "critics might say". */
  readonly possibilities: ReadonlySet<string>;
  /** Lemmas of cues that a newspaper puts so when it says them: "we could confirm". */
  readonly confirming: ReadonlySet<string>;
  /** Words before an infinitive that say that it has not happened yet: "expected to announce". */
  readonly prospects: ReadonlySet<string>;
  /** Words behind a comma after which the page may say what became of a claim: "but officials could not confirm it". */
  readonly verdictOpeners: ReadonlySet<string>;
  /** Words with which it says so. */
  readonly verdicts: ReadonlySet<string>;
  /** Words, or two of them, before another's claim that say what became of it: "rejected her claim that", "no evidence for". */
  readonly judging: ReadonlySet<string>;
  /** Verbs before another's claim whose verdict stands behind it: "found the mayor's claim that A to be false". */
  readonly finding: ReadonlySet<string>;
  /** What such a verdict begins with, and what it rests on. */
  readonly verdictVerbs: ReadonlySet<string>;
  readonly truthWords: ReadonlySet<string>;
  /** Lemmas of cues by which somebody says that it is not so. */
  readonly denying: ReadonlySet<string>;
  /** Nouns for what can be read or seen, and lemmas for what such things do: "court documents show". */
  readonly documentNouns: ReadonlySet<string>;
  /** Lemmas of cues that also mean what is done with hands. */
  readonly blows: ReadonlySet<string>;
  /** Words beside them that tell that it was done. */
  readonly violence: ReadonlySet<string>;
  /** Those of them that can only be seen: what they show nobody says. */
  readonly sights: ReadonlySet<string>;
  readonly showing: ReadonlySet<string>;
  /** Lemmas of cues that bring a charge: in the passive nobody is named who does. */
  readonly charges: ReadonlySet<string>;
  /** Lemmas of what those who pass words on do. */
  readonly quoting: ReadonlySet<string>;
  /** Nouns that stand for whom an outlet has it from: "it said its source was a pilot". */
  readonly sourceNouns: ReadonlySet<string>;
  /** What somebody is cited for: "cited a pilot for the report". */
  readonly reportNouns: ReadonlySet<string>;
  /** What a source says of a thing without a clause: "identified the ship as", "put the toll at". */
  readonly identifying: ReadonlySet<string>;
  /** What those who pass words on do, in all forms: "Reuters reported, citing officials". */
  readonly citing: ReadonlySet<string>;
  /** The participles among them, behind a comma. */
  readonly citingParticiples: ReadonlySet<string>;
  /** What follows "as" where somebody is quoted: "quoted as saying". */
  readonly quotedParticiples: ReadonlySet<string>;
  /** Prepositions that tie a phrase to the one before: "a member of the jury". */
  readonly attaching: ReadonlySet<string>;
  /** Small words within names: "Marta van Orben". */
  readonly nameParticles: ReadonlySet<string>;
  /** Who is told: "told reporters", "telling the audience". */
  readonly addressees: ReadonlySet<string>;
}
