/** How a language says that something was checked, could not be, or is denied: what the verification stage needs to know. */
import type { VerificationStatus } from '@/utils/model';

/**
 * Where the claims stand that a statement is about:
 * - `thing`: what the group `thing` points to ("this", "the reports", "neither claim", "Corn's reporting")
 * - `beside`: the claim right before it in the same sentence (", which NATO confirmed", "without providing evidence")
 * - `after`: the claim that follows in the same sentence ("unconfirmed reports say", "the false claim that")
 * - `accusation`: what the one who denies was accused of ("has denied doing anything wrong")
 * - `opposite`: what somebody else said right before ("said it had seen no sign of that", “That is not true,” …)
 * - `told`: claims anywhere on the page that say what the group `thing` says, in much the same words ("denied that officers had fired")
 * - `counter`: the same, but one of the two with a "not" ("fact-checkers found that no tax had doubled")
 * - `named`: a claim that names the one who denies ("denied that it had agreed"), or whose words the group `thing` takes up
 */
export type VerificationScope =
  'thing' | 'beside' | 'after' | 'accusation' | 'opposite' | 'told' | 'counter' | 'named';

export interface VerificationPattern {
  readonly rule: string;
  readonly status: Exclude<VerificationStatus, 'none'>;
  readonly scope: VerificationScope;
  /** How many telling words of `thing` a claim must share with it, where it is no mere pointer back; 1 if absent. */
  readonly least?: number;
  /** Where nobody is accused, what names the one who denies right before will do ("Trump denied ever promising it"). */
  readonly orNamed?: boolean;
  /** The words are somebody's own, in quotation marks ("That is not true"), which else are no statement of the page. */
  readonly spoken?: boolean;
  /** Lower-case words one of which must stand in the sentence for the pattern to be tried. */
  readonly triggers: readonly string[];
  /**
   * Regular expression (flag g) over a sentence in lower case with plain apostrophes, in which {name} stands for one of `parts`. Groups: `evidence` (else the
   * whole match), `thing`, `by`. A group `actor` says that who acts stands before the match.
   */
  readonly pattern: string;
}

export interface VerificationData {
  readonly parts: Readonly<Record<string, string>>;
  readonly patterns: readonly VerificationPattern[];
  /** A sentence or clause with one of these before the match only supposes ("if it is confirmed that"). */
  readonly hypothetical: RegExp;
  /** Words that set the clause behind them against another: "while X says A, Y says B". */
  readonly contrasting: ReadonlySet<string>;
  /** Pronouns for one claim, or for what was just said. */
  readonly thisWords: ReadonlySet<string>;
  /** Nouns for claims against somebody ("allegations"). */
  readonly accusationNouns: ReadonlySet<string>;
  /** Words for exactly two. */
  readonly pairWords: ReadonlySet<string>;
  /** Words for a whole that was said ("none of this"). */
  readonly allWords: ReadonlySet<string>;
  readonly pluralNouns: ReadonlySet<string>;
  /** Nouns for one point of what was said ("number", "detail"). */
  readonly pointNouns: ReadonlySet<string>;
  /** Nouns for things that can be shown, read or heard, by groups that stand for each other. */
  readonly objectNouns: readonly ReadonlySet<string>[];
  /** Relative words for the one who spoke ("whose information"). */
  readonly ownerWords: ReadonlySet<string>;
  /** Nouns for all that one speaker said ("his account"). */
  readonly wholeNouns: ReadonlySet<string>;
  /** Words that begin the description of somebody unnamed ("a monitoring group"). */
  readonly indefinite: ReadonlySet<string>;
  /** Nouns for those who accuse by what they are ("prosecutors"). */
  readonly accusers: ReadonlySet<string>;
  /** Cue words of accusations. */
  readonly accusing: RegExp;
  /** Cue words of denials. */
  readonly denying: RegExp;
  /** Cue words of wishes, orders and pledges. */
  readonly wishing: RegExp;
  /** Cue words of wishes and orders where the content is what to do, and how such a content begins. */
  readonly telling: RegExp;
  readonly toDo: RegExp;
  /** Words that turn a claim into its opposite. */
  readonly negations: ReadonlySet<string>;
  /** Words that begin a clause, for the actor before a verb. */
  readonly clauseStart: ReadonlySet<string>;
  /** Auxiliaries and adverbs between an actor and the verb. */
  readonly beforeVerb: ReadonlySet<string>;
  /** Nouns that end as adverbs do. */
  readonly nounsInLy: ReadonlySet<string>;
  /** Participles, of which the sentence's subject is the actor (", confirming the report"). */
  readonly participle: RegExp;
  /** Pronouns, which name no actor by themselves. */
  readonly pronouns: ReadonlySet<string>;
  /** Words too common to tie a denial to a claim. */
  readonly common: ReadonlySet<string>;
}
