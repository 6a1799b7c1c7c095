import type { VerificationData } from '../verification-data';
import { disputed } from './verification-patterns/disputed';
import { list } from './verification-patterns/parts';
import { unverified } from './verification-patterns/unverified';
import { verified } from './verification-patterns/verified';

const words = (text: string): ReadonlySet<string> => new Set(list(text));

const claimNouns =
  'claims?|reports?|accounts?|allegations?|accusations?|assertions?|statements?|information|details?|figures?|numbers?|tolls?|versions?|stor(?:y|ies)|rumou?rs?|suggestions?|charges?|incidents?|reporting|estimates?|remarks?|narratives?|theor(?:y|ies)|characteri[sz]ations?|conspiracy theor(?:y|ies)';
const shownNouns =
  'videos?|footage|clips?|images?|photos?|photographs?|pictures?|recordings?|audio|tapes?|documents?|letters?|directives?|memos?|messages?|posts?|transcripts?|screenshots?|authenticity|veracity|accuracy|location';

export const verification: VerificationData = {
  parts: {
    letter: 'a-zà-ɏ',
    noun: `(?:${claimNouns}|${shownNouns})`,
    claim: `(?:${claimNouns})`,
    thing: `(?:(?:none|any|all|much|most|some|parts?) of (?:this|that|it|these|those|(?:the|his|her|their|[{letter}.-]+'s?) {modifiers}{noun})|(?:either|neither|both|each|these|those|this|that|the|his|her|its|their|such|such an?|[{letter}.-]+'s?) {modifiers}{noun}(?: of (?:the|that|this|those|these) [{letter}-]+)?|(?:an?|two|three|four|several|some|many) (?:[{letter}.-]+ ){0,4}?[{letter}.-]+'s? {modifiers}{noun}|(?:local |some |earlier |previous )?(?:media |news )?reports|either|neither|both|this|(?<![{letter}'] )that|it|these|those)`,
    adverbs:
      '(?:(?:immediately|independently|fully|yet|be|been|being|so far|officially|publicly|directly|also|separately|otherwise|readily|even)[ ,]+)*',
    verified:
      '(?:verified|confirmed|corroborated|authenticated|substantiated|proven|proved|double-checked|fact-checked|checked)',
    verify:
      '(?:verify|confirm|corroborate|authenticate|substantiate|prove|double-check|fact-check|check)',
    cannot:
      "(?:could(?: not|n't)|can(?:not| not|'t)|(?:was|were|is|are|has been|have been|had been|remains?|remained) unable to|(?:was|is)(?: not|n't)(?: [{letter}]+ly| yet)* possible to|(?:was|is) impossible to|there (?:was|is) no (?:[{letter}]+ )?way to|(?:was|were|is|are|has|have|had)(?: not|n't) (?:yet )?(?:been )?able to|(?:has|have|had)(?: not|n't)|did(?: not|n't))",
    notBeen:
      "(?:could(?: not|n't)(?: immediately| independently| yet)* be|can(?:not| not|'t)(?: immediately| independently| yet)* be|(?:has|have|had)(?: not|n't)(?: immediately| independently| yet)* been|(?:was|were|is|are)(?: not|n't)|(?:has|have|had) yet to be|(?:has|have|had) never been|(?:was|were) never|(?:was|were|is|are) not (?:yet )?(?:possible|able) to be|(?:was|were|proved|is) impossible to be)",
    by: '(?<by>(?:[^\\s,;:.()“”"]|\\.(?=[{letter}])| (?!(?:and|but|which|who|that|after|on|in|when|as|because|while)\\b))+)',
    // Not "the second claim he rejected earlier": the noun phrase holds no verb or preposition but "of".
    modifiers:
      "(?:(?!(?:that|which|who|and|or|to|in|on|by|of|was|were|is|are)\\b)[{letter}'.-]+\\s+){0,4}?",
    ownedClaim:
      "(?:the|his|her|their|its|that|this|those|these|[{letter}.-]+'s?) {modifiers}{claim}",
    break: '(?:, | ?[—–] ?| -+ )',
    checker:
      '\\b(?:[{letter}\'-]+ ){0,4}?fact[- ]check(?:s|ers?|ing [{letter}]+)?(?: (?:by|from|at|of) [^,;.“”"]{2,50}?)?',
    denies:
      '(?:denied|denies|deny|denying|rejected|rejects|reject|rejecting|dismissed|dismisses|dismiss|dismissing|disputed|disputes|dispute|disputing|refuted|refutes|refute|refuting|contradicted|contradicts|contradicting|debunked|debunks|rebutted|rebuffed)',
    deniedBy: '(?:denied|rejected|dismissed|disputed|refuted|contradicted|debunked|rebutted)',
    false:
      '(?:false|untrue|not true|a lie|lies|baseless|unfounded|fabricated|a fabrication|fake|nonsense|incorrect|inaccurate|wrong|misleading|disinformation|propaganda|a hoax|groundless|absurd|ridiculous)',
  },
  patterns: [...unverified, ...verified, ...disputed],
  hypothetical: /\b(?:if|unless|until|whether|once)\b[^,;.]{0,60}$/iu,
  contrasting: words('while whereas although though'),
  thisWords: words('this that it'),
  accusationNouns: words('accusation accusations allegation allegations charge charges'),
  pairWords: words('either neither both'),
  allWords: words('none any all'),
  pluralNouns: words(
    'claims reports accounts allegations accusations assertions statements figures numbers details versions stories rumors rumours suggestions charges videos images photos pictures these those estimates remarks',
  ),
  pointNouns: words('number numbers figure figures detail details toll'),
  objectNouns: [
    words('video videos footage clip clips recording recordings audio tape tapes'),
    words('image images photo photos photograph photographs picture pictures screenshot'),
    words('document documents letter letters directive memo memos message messages transcript'),
  ],
  ownerWords: words('whose'),
  wholeNouns: words('account story version testimony information'),
  indefinite: words('a an one some'),
  accusers: words(`
    prosecutor prosecutors indictment complaint complaints lawsuit suit plaintiff plaintiffs accuser accusers regulators
    investigators`),
  accusing: /^(?:accus|alleg|blam|charg|claim|complain)/,
  wishing:
    /^(?:urg|call\w* (?:for|on)|demand|order|appeal|vow|pledg|promis|plead|instruct|request)/,
  telling: /^(?:tell|told|ask|advis|remind|warn)/,
  toDo: /^(?:not )?to\s/,
  denying: /^(?:deny|deni|reject|refut|dismiss|disput|contradict|debunk|rebut)/,
  negations: words("not no never none nobody nothing neither nor n't"),
  clauseStart: words(
    'but and although though while however yet because as which who that , ; : — – ( “ " when since after',
  ),
  beforeVerb: words(`
    has have had is are was were also later since again twice repeatedly consistently flatly flat-out sharply
    strongly strenuously vehemently always immediately quickly subsequently independently both previously
    categorically firmly flat out outright not yet on monday tuesday wednesday thursday friday saturday sunday today yesterday this
    week itself himself herself themselves said meanwhile then`),
  nounsInLy: words(
    'family ally assembly reply supply rally daily weekly monthly italy monopoly bully',
  ),
  participle:
    /^(?:confirm|verify|corroborat|deny|reject|dismiss|disput|refut|contradict|call)ing\b/,
  pronouns: words('he she it they we i you who which that him her them'),
  common: words(`
    the a an and or but if of to in on at them they with from into about by for from with as is are was were be been being it its he she they
    this that these those his her their has have had not no said says will would could without during after before when while there been were which
    also some more most other others over under than then only just`),
};
