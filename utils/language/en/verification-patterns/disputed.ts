/** How English says that something is denied, contradicted or false. The order counts: of two that overlap in one sentence the first stays. */
import type { VerificationPattern } from '@/utils/language/verification-data';
import { list, factCheckFound } from './parts';

export const disputed: readonly VerificationPattern[] = [
  {
    rule: 'fact-check-false',
    status: 'disputed',
    scope: 'thing',
    triggers: list('fact-check fact-checks fact-checkers fact-checker check checks checkers'),
    pattern:
      '(?<by>{checker}) (?:have |has )?(?:found|rated|said|concluded|called|debunked|ruled) (?:that )?(?<thing>{thing})(?: (?:is|was|were|are|to be|as|had been))?(?: [{letter}]+)? {false}',
  },
  {
    rule: 'fact-check-claim-false',
    status: 'disputed',
    scope: 'after',
    triggers: list('fact-check fact-checks fact-checkers fact-checker check checks checkers'),
    pattern:
      '(?<by>{checker}) (?:have |has )?(?:found|rated|said|concluded|ruled) [^;]{0,80}?{claim} that [^;]{0,200}? (?:(?:is|was|were|are|to be|as) (?:[{letter}]+ly )?)?{false}(?![{letter}])',
  },
  {
    rule: 'fact-check-found-otherwise',
    status: 'disputed',
    scope: 'counter',
    triggers: list('fact-check fact-checks fact-checkers fact-checker check checks checkers'),
    pattern: factCheckFound,
  },
  {
    rule: 'actor-denies-thing',
    status: 'disputed',
    scope: 'thing',
    triggers: list(
      'denied denies deny denying rejected rejects reject rejecting dismissed dismisses dismissing disputed disputes dispute disputing refuted refutes refuting contradicted contradicts contradicting debunked debunks rebutted',
    ),
    pattern:
      "(?<!not |n't |been |be |neither confirmed nor |neither confirm nor |confirmed or |confirm or )(?<actor>)\\b{denies} (?<thing>(?!(?:that|it|those|these|both|either|neither)\\b(?! {noun})){thing})(?![{letter}'])(?! (?:for|he|she|they|was|were|had|has|that (?:he|she|they|it)\\b))",
  },
  {
    rule: 'thing-denied-by',
    status: 'disputed',
    scope: 'thing',
    triggers: list('denied rejected dismissed disputed refuted contradicted debunked'),
    pattern:
      '\\b(?<thing>{thing}) (?:was|were|is|are|has been|have been|had been) (?:[{letter}]+ly |later |since )?{deniedBy} by {by}',
  },
  {
    rule: 'relative-debunked',
    status: 'disputed',
    scope: 'beside',
    triggers: list(
      'debunked disproved disproven discredited refuted rejected denied disputed contradicted dismissed',
    ),
    pattern:
      '(?:{break}|[(])(?:which|an? (?:[{letter}]+ )?{claim} (?:that|which)|{claim} (?:that|which)) (?<evidence>(?:(?:has|have|had) (?:[{letter}]+ )?been|was|were|is|are) (?:[{letter}]+ly |later |since )*(?:debunked|disproved|disproven|discredited|refuted|rejected|denied|disputed|contradicted|dismissed)\\b(?: by {by})?)',
  },
  {
    rule: 'relative-denied',
    status: 'disputed',
    scope: 'beside',
    triggers: list(
      'denied denies deny rejected rejects reject disputed disputes dispute dismissed dismisses dismiss contradicted contradicts contradict refuted refutes refute debunked',
    ),
    pattern:
      '(?:{break}|[(])(?:which|something(?: that)?|an? (?:[{letter}]+ )?{claim}(?: that| which)?|{claim}(?: that| which)?) (?<evidence>(?<by>(?!(?:has|have|had|is|was|were|are) )[{letter}][^\\s,;:“”"]*(?: [{letter}][^\\s,;:“”"]*){0,4}?) (?:(?:has|have|had|later|also|strongly|flatly|repeatedly|consistently|always|since) )*{denies})\\b(?! (?:him|her|them|entry|bail|access))',
  },
  {
    rule: 'called-thing-false',
    status: 'disputed',
    scope: 'thing',
    triggers: list(
      'called calling calls branded described labelled labeled dismissed rated deemed ruled judged found',
    ),
    pattern:
      '(?<actor>)\\b(?:called|calling|calls|branded|described|labell?ed|dismissed|rated|deemed|ruled|judged|found) (?<about>(?<thing>{thing}))(?: as| to be| was| is| were| are)?(?: [{letter}]+ly)? [“"‘\']?(?:{false}|half[- ]true|pants on fire)\\b',
  },
  {
    rule: 'casts-doubt-on',
    status: 'disputed',
    scope: 'thing',
    triggers: [
      'doubt',
      'challenged',
      'challenges',
      'challenging',
      'undermined',
      'undermines',
      'undercut',
      'undercuts',
      'issue',
      'pushed',
    ],
    pattern:
      "(?<!not |n't |to )(?<actor>)\\b(?:cast(?:s|ing)? (?:[{letter}]+ )?doubts? on|challeng(?:ed|es|ing)|undermin(?:ed|es)|undercuts?|(?:took|takes|taking) issue with|pushed back (?:on|against)) (?<thing>{ownedClaim})(?![{letter}'])",
  },
  {
    rule: 'wrong-to-say',
    status: 'disputed',
    scope: 'after',
    triggers: ['wrong', 'incorrect', 'mistaken'],
    pattern:
      '\\b(?:was|were|is|are) (?:wrong|incorrect|mistaken) (?:to (?:say|claim|suggest|assert|state)|in (?:saying|claiming|suggesting|asserting))\\b',
  },
  {
    rule: 'relative-said-false',
    status: 'disputed',
    scope: 'beside',
    triggers: list('say says said call calls called describe described'),
    pattern:
      '{break}(?:which|something(?: that)?|an? (?:[{letter}]+ )?{claim}(?: that| which)?|{claim}(?: that| which)?) (?<evidence>(?<by>[{letter}][^\\s,;:“”"]*(?: [{letter}][^\\s,;:“”"]*){0,4}?) (?:(?:has|have|had|later|also) )*(?:sa(?:y|ys|id)|call(?:s|ed)?|describe[sd]?)(?: as)?(?: (?:is|was|were|are))?(?: [{letter}]+ly)? [“"‘\']?{false})\\b',
  },
  {
    rule: 'no-truth-to',
    status: 'disputed',
    scope: 'after',
    triggers: ['truth'],
    pattern: '\\bthere (?:is|was) (?:no|little|not any) truth (?:to|in|behind)\\b',
  },
  {
    rule: 'thing-is-false',
    status: 'disputed',
    scope: 'thing',
    triggers: list('false untrue true baseless unfounded fabricated fake debunked lie hoax'),
    pattern:
      '\\b(?<thing>(?!(?:it|that|this)\\b(?! {claim})){thing}) (?:is|was|were|are) (?:[{letter}]+ly )?(?:false|untrue|not true|baseless|unfounded|fabricated|fake|debunked|a lie|a hoax)\\b',
  },
  {
    rule: 'clause-is-false',
    status: 'disputed',
    scope: 'beside',
    triggers: list(
      'false untrue baseless unfounded fabricated disproved disproven debunked refuted discredited contradicted disputed denied rejected',
    ),
    pattern:
      '\\b(?<about>{claim})(?: (?:by|from) [^,;.“”"]{2,40}?)? that [^.;,“”"]{8,160}? (?<evidence>(?:(?:is|was|were|are) (?:[{letter}]+ly )?(?:false|untrue|baseless|unfounded|fabricated)|(?:is|was|were|are|has been|have been|had been) (?:[{letter}]+ly |later |since )?(?:disproved|disproven|debunked|refuted|discredited|contradicted|disputed|denied|rejected)(?: by {by})?))\\b',
  },
  {
    rule: 'not-agree-with-thing',
    status: 'disputed',
    scope: 'thing',
    triggers: ['agree', 'disagreed', 'disagrees'],
    pattern:
      "(?<actor>)(?:did(?: not|n't) agree|does(?: not|n't) agree|disagreed|disagrees) with (?<thing>(?:the )?[{letter}.-]+'s? (?:stance|position|argument|{claim}|view|assessment))",
  },
  {
    rule: 'falsely-claimed',
    status: 'disputed',
    scope: 'after',
    triggers: list(
      'falsely wrongly incorrectly inaccurately erroneously false baseless debunked baselessly unfounded',
    ),
    pattern:
      '\\b(?:(?:said|says|claim(?:s|ed)|wrote|writes|suggest(?:s|ed)|assert(?:s|ed)|alleg(?:es|ed)|state[sd])(?:,| [—–]) (?:falsely|wrongly|incorrectly|inaccurately|erroneously)(?:,| [—–])|falsely (?:claim|alleg|assert|stat|suggest|accus|sa)[{letter}]*|(?:wrongly|incorrectly|inaccurately|erroneously) (?:claim|alleg|assert|stated|said|suggest|wrote|report)[{letter}]*|baselessly (?:claim|alleg|accus)[{letter}]*|(?:the |a |his |her |their )?(?:false|baseless|debunked|unfounded) (?:claims?|allegations?|rumou?rs?|reports?|accusations?|assertions?)(?= (?:that|about|of|by)\\b))',
  },
  {
    rule: 'despite-claims',
    status: 'disputed',
    scope: 'after',
    triggers: ['despite', 'contrary'],
    pattern:
      "\\b(?:(?<about>contrary) to (?:[{letter}'-]+ ){0,3}(?:reports?|rumou?rs?|allegations?|accusations?|statements?|claims?|assertions?|assurances?|estimates?)|despite (?:[{letter}'-]+ ){0,3}(?:claims?|assertions?|assurances?|estimates?))(?= (?:that|of|by|from)\\b)",
  },
  {
    rule: 'accused-of-lying',
    status: 'disputed',
    scope: 'after',
    triggers: ['lying'],
    pattern: '(?<actor>)\\baccus(?:ed|es|ing) (?:him|her|them|[{letter}-]+) of lying\\b',
  },
  {
    rule: 'accused-of-lying-before',
    status: 'disputed',
    scope: 'opposite',
    triggers: ['lying', 'lied', 'dishonesty'],
    pattern:
      '(?<actor>)\\baccus(?:ed|es|ing) (?:him|her|them) of (?:lying|dishonesty|having lied)(?=[.,;]|$)',
  },
  {
    rule: 'denies-accusation',
    status: 'disputed',
    scope: 'accusation',
    orNamed: true,
    triggers: ['denied', 'denies', 'deny', 'denying'],
    pattern:
      "(?<!not |n't |been |be )(?<actor>)\\b(?:denied|denies|deny|denying) (?:ever )?(?:(?:(?!anything|everything|nothing|something)[{letter}]+ing|any|all|involvement|responsibility)\\b[^,;.]{0,60}|[^,;.]{0,20}(?:wrongdoing|involvement|responsibility))",
  },
  {
    rule: 'denies-guilt',
    status: 'disputed',
    scope: 'accusation',
    triggers: ['innocence', 'guilty', 'nothing'],
    pattern:
      "(?<!not |n't |may |might |would |will |to )(?<actor>)\\b(?:(?:maintain(?:s|ed|ing)?|protest(?:s|ed)?|insist(?:s|ed)? on|proclaim(?:s|ed)) (?:his|her|their|its) innocence|(?:has |have |had )?(?:pleaded|pled) not guilty|(?:says?|said|insist(?:s|ed)?|maintain(?:s|ed)?) (?:that )?(?:he|she|it|they) (?:(?:has|have|had) )?(?:did|done) nothing (?:wrong|improper|illegal))\\b",
  },
  {
    rule: 'denies-any',
    status: 'disputed',
    scope: 'opposite',
    triggers: ['denied', 'denies', 'deny', 'denying'],
    pattern:
      "(?<!not |n't |been |be )(?<actor>)\\b(?:denied|denies|deny|denying) (?:that )?(?:(?:anything|any such|there (?:was|were|is|are|had been|has been|have been))\\b[^,;.]{0,80}|it(?=[.,;]|$))",
  },
  {
    rule: 'disputes-it',
    status: 'disputed',
    scope: 'opposite',
    triggers: list('disputed disputes contradicted contradicts refuted debunked denied denies'),
    pattern:
      "(?<!not |n't |been |be )(?<actor>)\\b(?:disputed|disputes|contradicted|contradicts|refuted|debunked|denied|denies) (?:it|that)(?=[.,;]|$)",
  },
  {
    rule: 'said-untrue',
    status: 'disputed',
    scope: 'opposite',
    triggers: ['false', 'untrue', 'true', 'truth', 'baseless', 'nonsense', 'lie', 'fabricated'],
    pattern:
      '(?<actor>)\\b(?:said|says|told [^,;.“”"]{2,40}?|insisted|insists) (?:that )?(?:this|that|it|these|those)(?:, [{letter}]+,)? (?:was|is|were|are) (?:[{letter}]+ly |all |simply |just )?(?:false|untrue|not (?:the (?:whole |full )?truth|true)|baseless|nonsense|a lie|fabricated)\\b',
  },
  {
    rule: 'that-is-untrue',
    status: 'disputed',
    scope: 'opposite',
    triggers: ['false', 'untrue', 'true', 'incorrect', 'baseless', 'lie', 'fabricated', 'wrong'],
    pattern:
      "^(?:but |however, |in fact, )?(?<evidence>(?:that|this)(?:'s| is| was) (?:[{letter}]+ly )?(?:false|untrue|not (?:the (?:whole |full )?truth|true)|incorrect|baseless|a lie|fabricated|wrong(?=, according to))(?=[.,;!?]|$)(?:, according to {by})?)",
  },
  {
    rule: 'calls-it-untrue',
    status: 'disputed',
    scope: 'opposite',
    spoken: true,
    triggers: ['false', 'untrue', 'true', 'baseless', 'nonsense', 'lie', 'fabricated', 'lies'],
    pattern:
      "(?<=^[“\"'‘]?(?:no, )?)(?:that|this|it)(?:'s| is| was)(?: [{letter}]+ly| all| simply| just| not){0,2} (?:false|untrue|true|a lie|lies|baseless|nonsense|fabricated)\\b(?<!(?:that|this|it)(?:'s| is| was)(?: [{letter}]+ly| all| simply| just)* true)",
  },
  {
    rule: 'no-sign-of-it',
    status: 'disputed',
    scope: 'opposite',
    triggers: ['indication', 'indications', 'sign', 'signs', 'record'],
    pattern:
      '(?<actor>)\\b(?:said|says) (?:that )?(?:it|they|he|she|there) (?:had|has|have|was|is|were) (?:seen |found )?no (?:indications?|signs?|records?) (?:of|that)\\b[^,;.]{0,60}',
  },
  {
    rule: 'footage-shows-otherwise',
    status: 'disputed',
    scope: 'opposite',
    triggers: ['emerged', 'surfaced', 'contradicted', 'contradicts'],
    pattern:
      '(?<=^(?:but|however,|yet) )(?:[{letter}-]+ ){0,3}(?:footage|videos?|records?|documents?|photos?|photographs|recordings?|emails)(?: has| have| had)?(?: later| since| subsequently| then)? (?:emerged|surfaced)(?: later)? (?:showing|that show(?:ed|s)?|in which|suggesting)\\b[^,;.]{0,80}',
  },
  {
    rule: 'shown-otherwise-after',
    status: 'disputed',
    scope: 'opposite',
    triggers: ['otherwise', 'different', 'differently'],
    pattern:
      '^(?:but |however, |yet )?(?<evidence>(?<by>[{letter}][^,;:“”"]{2,60}?) (?:have |has |had )?(?:(?:shows?|showed|shown|suggests?|suggested|proves?|proved|indicates?|indicated) otherwise|(?:tells?|told|gives?|gave|offers?|offered) an? (?:[{letter}]+ )?different (?:story|account|version|picture)(?= of (?:events|what)|[.,;:!]|$)|(?:remembers?|remembered|recalls?|recalled) (?:it|things|that|the [{letter}]+) differently))\\b',
  },
  {
    rule: 'but-records-show',
    status: 'disputed',
    scope: 'beside',
    triggers: ['show', 'shows', 'showed', 'shown'],
    pattern:
      '(?<=, (?:but|although|though|while|yet) )(?<evidence>(?<by>(?:[{letter}\'-]+ ){0,3}(?:records?|footage|videos?|documents?|emails?|photos|photographs|images|transcripts?|recordings?|logs?|receipts|filings?|(?:official|police|government|court|hospital|company|public) (?:figures|data|statistics|numbers))(?: [^,;:“”"]{2,60}?)?) (?:clearly |later )?(?:shows?|showed|have shown|has shown))(?! (?:how|why|where|[^ ]+[.;]$)|[.,;])\\b',
  },
  {
    rule: 'shown-otherwise',
    status: 'disputed',
    scope: 'beside',
    triggers: ['otherwise'],
    pattern:
      '(?<=\\b(?:but|although|though|while|yet),? )(?<evidence>(?<by>[{letter}][^,;:“”"]{2,60}?) (?:have |has |had )?(?:shows?|showed|shown|suggests?|suggested|proves?|proved|indicates?|indicated) otherwise)\\b',
  },
  {
    rule: 'denies-claim-that',
    status: 'disputed',
    scope: 'told',
    triggers: list(
      'denied denies deny denying rejected rejects rejecting dismissed dismisses dismissing disputed disputes refuted refutes debunked',
    ),
    pattern:
      "(?<!not |n't |been |be |neither confirmed nor |confirmed or )(?<actor>)\\b{denies} (?:[{letter}.'-]+ ){0,6}?(?:claims?|allegations?|accusations?|reports?|suggestions?|assertions?|rumou?rs|charges?) (?:that|of) (?<thing>[^;.“”\"]{10,140})",
  },
  {
    rule: 'denies-clause',
    status: 'disputed',
    scope: 'told',
    triggers: ['denied', 'denies', 'deny', 'denying'],
    pattern:
      "(?<!not |n't |been |be |was |were |neither confirmed nor |confirmed or )(?<actor>)\\b(?:denied|denies|deny|denying) (?:that )?(?!(?:[{letter}'-]+ ){0,4}(?:requests?|appeals?|motions?|petitions?|bids?|applications?|entry|bail|visas?|access|permission|parole|asylum|treatment)\\b)(?<thing>[^;.“”\"]{12,140})",
  },
  {
    rule: 'denies-that',
    status: 'disputed',
    scope: 'named',
    triggers: ['denied', 'denies', 'deny', 'denying'],
    pattern:
      "(?<!not |n't |been |be )(?<actor>)\\b(?:denied|denies|deny|denying) (?:that |the )?(?<thing>(?:it|he|she|they|the company|(?:its|her|his|their) [{letter}-]+)\\b[^,;.]{0,120})",
  },
  {
    rule: 'ruled-out',
    status: 'disputed',
    scope: 'thing',
    triggers: ['ruled'],
    pattern: '(?<actor>)\\b(?:has|have|had) ruled out (?<thing>(?:an?|the) [{letter}-]+)',
  },
];
