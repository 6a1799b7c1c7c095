import type { VerificationData } from '../verification-data';

const list = (words: string): readonly string[] => words.split(/\s+/).filter(Boolean);
const words = (text: string): ReadonlySet<string> => new Set(list(text));

const claimNouns =
  'claims?|reports?|accounts?|allegations?|accusations?|assertions?|statements?|information|details?|figures?|numbers?|tolls?|versions?|stor(?:y|ies)|rumou?rs?|suggestions?|charges?|incidents?|reporting|estimates?|remarks?|narratives?|theor(?:y|ies)|characteri[sz]ations?|conspiracy theor(?:y|ies)';
const shownNouns =
  'videos?|footage|clips?|images?|photos?|photographs?|pictures?|recordings?|audio|tapes?|documents?|letters?|directives?|memos?|messages?|posts?|transcripts?|screenshots?|authenticity|veracity|accuracy|location';

/** Not "the second claim he rejected earlier": the noun phrase holds no verb or preposition but "of". */
const modifiers =
  "(?:(?!(?:that|which|who|and|or|to|in|on|by|of|was|were|is|are)\\b)[{letter}'.-]+\\s+){0,4}?";

/** "Fact-checkers found that …": the claim itself, or its opposite. */
const factCheckFound =
  "(?<by>\\b(?:[{letter}']+ ){0,4}?fact[- ]check(?:ers?)?) (?:have |has )?(?:found|concluded|confirmed) that (?!(?:[{letter}'-]+ ){0,4}{claim} )(?<thing>[^;.“”\"]{10,140})";

export const verification: VerificationData = {
  parts: {
    letter: 'a-zà-ɏ',
    noun: `(?:${claimNouns}|${shownNouns})`,
    claim: `(?:${claimNouns})`,
    thing: `(?:(?:none|any|all|much|most|some|parts?) of (?:this|that|it|these|those|(?:the|his|her|their|[{letter}.-]+'s?) ${modifiers}(?:${claimNouns}|${shownNouns}))|(?:either|neither|both|each|these|those|this|that|the|his|her|its|their|such|such an?|[{letter}.-]+'s?) ${modifiers}(?:${claimNouns}|${shownNouns})(?: of (?:the|that|this|those|these) [{letter}-]+)?|(?:local |some |earlier |previous )?(?:media |news )?reports|either|neither|both|this|(?<![{letter}'] )that|it|these|those)`,
    adverbs:
      '(?:(?:immediately|independently|fully|yet|be|been|being|so far|officially|publicly|directly|also|separately|otherwise|readily|even)[ ,]+)*',
    verified:
      '(?:verified|confirmed|corroborated|authenticated|substantiated|proven|proved|double-checked|fact-checked|checked)',
    verify:
      '(?:verify|confirm|corroborate|authenticate|substantiate|prove|double-check|fact-check|check)',
    cannot:
      "(?:could(?: not|n't)|can(?:not| not|'t)|(?:was|were|is|are|has been|have been|had been|remains?|remained) unable to|(?:was|were|is|are|has|have|had)(?: not|n't) (?:yet )?(?:been )?able to|(?:has|have|had)(?: not|n't)|did(?: not|n't))",
    notBeen:
      "(?:could(?: not|n't)(?: immediately| independently| yet)* be|can(?:not| not|'t)(?: immediately| independently| yet)* be|(?:has|have|had)(?: not|n't)(?: immediately| independently| yet)* been|(?:was|were|is|are)(?: not|n't)|(?:has|have|had) yet to be|(?:has|have|had) never been|(?:was|were) never|(?:was|were|is|are) not (?:yet )?(?:possible|able) to be|(?:was|were|proved|is) impossible to be)",
    by: '(?<by>(?:(?!(?:and|but|which|who|that|after|on|in|when|as|because|while)\\b)[^\\s,;:.()“”"]|\\.(?=[{letter}])| (?!(?:and|but|which|who|that|after|on|in|when|as|because|while)\\b))+)',
    denies:
      '(?:denied|denies|deny|denying|rejected|rejects|reject|rejecting|dismissed|dismisses|dismiss|dismissing|disputed|disputes|dispute|disputing|refuted|refutes|refute|refuting|contradicted|contradicts|contradicting|debunked|debunks|rebutted|rebuffed)',
    deniedBy: '(?:denied|rejected|dismissed|disputed|refuted|contradicted|debunked|rebutted)',
    false:
      '(?:false|untrue|not true|a lie|lies|baseless|unfounded|fabricated|a fabrication|fake|nonsense|incorrect|inaccurate|wrong|misleading|disinformation|propaganda|a hoax|groundless|absurd|ridiculous)',
  },
  patterns: [
    {
      rule: 'thing-not-verified',
      status: 'unverified',
      scope: 'thing',
      triggers: list('verified confirmed corroborated authenticated substantiated proven checked'),
      pattern:
        '\\b(?<thing>{thing})(?:, [^,;]{1,80},)? {notBeen} {adverbs}{verified}\\b(?: by {by})?',
    },
    {
      rule: 'clause-not-verified',
      status: 'unverified',
      scope: 'beside',
      triggers: ['verified', 'confirmed', 'corroborated', 'substantiated', 'proven', 'proved'],
      pattern:
        '\\b(?:the|an?|this) {noun}(?: (?:by|from) [^,;.“”"]{2,40}?)? that [^.;,“”"]{8,160}? (?<evidence>{notBeen} {adverbs}{verified}\\b(?: by {by})?)',
    },
    {
      rule: 'neither-verified',
      status: 'unverified',
      scope: 'thing',
      triggers: ['neither', 'none'],
      pattern:
        "\\b(?<thing>(?:neither|none of (?:this|that|it|these|those|the {noun}))(?: (?:side|party)'s?)?(?: {noun})?) (?:could|can|has|have|had|was|were) (?:be |been )?{adverbs}{verified}\\b(?: by {by})?",
    },
    {
      rule: 'relative-not-verified',
      status: 'unverified',
      scope: 'beside',
      triggers: list('verified confirmed corroborated authenticated substantiated proven'),
      pattern:
        '(?:, which|, (?:an?|the) (?:[{letter}]+ )?{noun} (?:that|which)) (?<evidence>{notBeen} {adverbs}{verified}\\b(?: by {by})?)',
    },
    {
      rule: 'owner-not-verified',
      status: 'unverified',
      scope: 'thing',
      triggers: ['verified', 'confirmed', 'corroborated', 'authenticated', 'substantiated'],
      pattern: '\\b(?<thing>whose {noun}) {notBeen} {adverbs}{verified}\\b(?: by {by})?',
    },
    {
      rule: 'cannot-verify-thing',
      status: 'unverified',
      scope: 'thing',
      triggers: list(
        'verify confirm corroborate authenticate substantiate verified confirmed corroborated',
      ),
      pattern:
        "(?<actor>){cannot} {adverbs}(?:{verify}|{verified}) (?<thing>{thing}|their accuracy|its accuracy)(?!['{letter}])(?<!\\bthat(?= [{letter}]))",
    },
    {
      rule: 'not-edited-or-confirmed',
      status: 'unverified',
      scope: 'thing',
      triggers: ['confirmed', 'verified'],
      pattern:
        "(?<actor>)(?:has|have)(?: not|n't) [{letter}]+ (?<thing>the {noun}) or {verified} (?:its|their) (?:accuracy|authenticity)",
    },
    {
      rule: 'no-independent-confirmation',
      status: 'unverified',
      scope: 'thing',
      triggers: ['confirmation', 'verification', 'corroboration'],
      pattern:
        '\\b(?:there (?:was|is|has been|have been|had been) )?no (?:immediate |independent |official |outside )+(?:confirmation|verification|corroboration)(?: (?:of|for) (?<thing>(?:(?! (?:and|or|nor|but|by|reported|that|which|from|while|in)\\b)[^,;.]){2,80}))?',
    },
    {
      rule: 'without-evidence',
      status: 'unverified',
      scope: 'beside',
      triggers: ['evidence', 'proof'],
      pattern:
        "\\b(?:(?:offering|providing|citing|giving|presenting|with) no (?:[{letter}]+ )?(?:evidence|proof)\\b|despite (?:there being )?(?:no|a lack of|little) (?:evidence|proof)\\b|without (?:providing|offering|giving|citing|presenting|showing|producing|any|supplying|specific)(?: (?:any|further|specific|concrete|supporting|immediate))*(?: (?:evidence|proof)\\b)|without (?:evidence|proof)\\b|(?:(?:has|have|had) )?(?:provided|offered|gave|given|presented|cited|produced) no (?:[{letter}]+ )?(?:evidence|proof)\\b|for which there (?:is|was|has been) no (?:[{letter}]+ )?(?:evidence|proof)\\b|(?:(?:has|have|had)(?: not|n't)|did(?: not|n't)|does(?: not|n't)) (?:provided?|offer(?:ed)?|given?|present(?:ed)?|cited?|produced?) (?:any |further )?(?:evidence|proof)\\b)",
    },
    {
      rule: 'no-evidence-that',
      status: 'unverified',
      scope: 'thing',
      triggers: ['evidence', 'proof'],
      pattern:
        '\\bthere (?:is|was|has been) no (?:[{letter}]+ )?(?:evidence|proof) (?:to support|to back up|for|of|behind) (?<thing>{thing})\\b',
    },
    {
      rule: 'unconfirmed-reports',
      status: 'unverified',
      scope: 'after',
      triggers: ['unconfirmed', 'unverified', 'unsubstantiated', 'uncorroborated'],
      pattern:
        '(?<!previously |once |formerly )\\b(?:unconfirmed|unverified|unsubstantiated|uncorroborated) (?:[{letter}]+ ){0,2}{noun}\\b',
    },
    {
      rule: 'reports-were-unconfirmed',
      status: 'unverified',
      scope: 'beside',
      triggers: ['unconfirmed', 'unverified', 'unsubstantiated', 'uncorroborated'],
      pattern:
        '\\b(?<about>{claim})\\b[^;.]{0,120}? (?<evidence>(?:was|were|is|are|remains?|remained) (?:still |as yet |so far )?(?:unconfirmed|unverified|unsubstantiated|uncorroborated))\\b',
    },
    {
      rule: 'relative-verified-by',
      status: 'verified',
      scope: 'beside',
      triggers: ['verified', 'confirmed', 'corroborated', 'authenticated', 'geolocated'],
      pattern:
        '(?:, which|, (?:an?|the) [{letter}-]+(?: that| which)?) (?<evidence>(?:(?:was|were|has been|have been|had been) )?(?:(?:later|also|independently|subsequently) )*(?:verified|confirmed|corroborated|authenticated|geolocated) by {by})',
    },
    {
      rule: 'relative-actor-verified',
      status: 'verified',
      scope: 'beside',
      triggers: ['verified', 'confirmed', 'corroborated', 'authenticated'],
      pattern:
        ', (?:which|an? [{letter}-]+(?: that| which)?) (?<evidence>(?<by>(?:[{letter}][^\\s,;:“”"]* ?){1,6}?) (?:(?:has|have|had|later|also|independently|subsequently|since) )*(?:verified|confirmed|corroborated|authenticated))(?! (?:that|to|by)\\b)',
    },
    {
      rule: 'thing-verified-by',
      status: 'verified',
      scope: 'thing',
      triggers: ['verified', 'confirmed', 'corroborated', 'authenticated', 'geolocated'],
      pattern:
        '\\b(?<thing>{thing}) (?:was|were|is|are|has been|have been|had been) (?:(?:later|also|independently|subsequently|since) )*(?:verified|confirmed|corroborated|authenticated|geolocated) by {by}',
    },
    {
      rule: 'actor-verified-thing',
      status: 'verified',
      scope: 'thing',
      triggers: list(
        'verified confirmed confirming corroborated authenticated verifying corroborating',
      ),
      pattern:
        "(?<!not |n't |or |previously |a |the |her |his |their )(?<actor>)\\b(?:verified|confirmed|confirming|corroborated|authenticated|verifying|corroborating) (?<thing>(?!(?:that|it|those|these|this|both|either|neither)\\b(?! {noun})){thing})(?! (?:cases|number))\\b",
    },
    {
      rule: 'actor-confirmed-event',
      status: 'verified',
      scope: 'thing',
      least: 2,
      triggers: ['confirmed', 'verified', 'corroborated'],
      pattern:
        '(?<!not |n\'t |or |previously |a |the |her |his |their )(?<actor>)\\b(?:confirmed|verified|corroborated) (?<thing>(?:the|its) [^,;.“”"]{8,90})',
    },
    {
      rule: 'actor-confirmed-that',
      status: 'verified',
      scope: 'told',
      triggers: ['confirmed', 'verified', 'corroborated'],
      pattern:
        '(?<!not |n\'t |or |to have |if |be |been |was |were |is |are )(?<actor>)\\b(?:confirmed|verified|corroborated)(?: to [^,;.“”"]{2,40}?)? that (?<thing>[^;.“”"]{10,140})',
    },
    {
      rule: 'images-support-thing',
      status: 'verified',
      scope: 'thing',
      triggers: ['support', 'supports', 'supported', 'back', 'backs', 'backed', 'bear', 'bore'],
      pattern:
        '\\b(?<by>(?:[{letter}-]+ )?(?:images?|footage|videos?|photos|photographs|records|data|documents|emails)(?: [^,;.“”"]{2,60}?)?) (?:support(?:s|ed)?|back(?:s|ed)? up|bear out|bore out) (?<thing>{thing})\\b',
    },
    {
      rule: 'actor-geolocated',
      status: 'verified',
      scope: 'thing',
      triggers: ['geolocated'],
      pattern: "(?<actor>)\\bgeolocated (?<thing>(?:[{letter}'-]+ ){0,3}{noun})\\b",
    },
    {
      rule: 'fact-check-true',
      status: 'verified',
      scope: 'after',
      triggers: ['fact-check', 'fact-checkers', 'fact-checker', 'check', 'checkers'],
      pattern:
        "(?<by>\\b[{letter}' ]{2,40}? fact[- ]check(?:ers?)?) (?:found|rated|said|concluded) [^;]{0,200}? (?:rings true|(?:is|was|to be) (?:mostly |largely )?(?:true|accurate|correct))\\b",
    },
    {
      rule: 'fact-check-false',
      status: 'disputed',
      scope: 'thing',
      triggers: ['fact-check', 'fact-checkers', 'fact-checker', 'check', 'checkers'],
      pattern:
        "(?<by>\\b(?:[{letter}']+ ){0,4}?fact[- ]check(?:ers?|ing [{letter}]+)?) (?:have |has )?(?:found|rated|said|concluded|called|debunked|ruled) (?:that )?(?<thing>{thing})(?: (?:is|was|were|are|to be|as|had been))?(?: [{letter}]+)? {false}",
    },
    {
      rule: 'fact-check-claim-false',
      status: 'disputed',
      scope: 'after',
      triggers: ['fact-check', 'fact-checkers', 'fact-checker', 'check', 'checkers'],
      pattern:
        "(?<by>\\b[{letter}' ]{2,40}? fact[- ]check(?:ers?)?) (?:found|rated|said|concluded|ruled) [^;]{0,80}?{claim} that [^;]{0,200}? (?:(?:is|was|were|are|to be|as) (?:[{letter}]+ly )?)?{false}(?![{letter}])",
    },
    {
      rule: 'fact-check-found',
      status: 'verified',
      scope: 'told',
      triggers: ['fact-check', 'fact-checkers', 'fact-checker', 'check', 'checkers'],
      pattern: factCheckFound,
    },
    {
      rule: 'fact-check-found-otherwise',
      status: 'disputed',
      scope: 'counter',
      triggers: ['fact-check', 'fact-checkers', 'fact-checker', 'check', 'checkers'],
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
      rule: 'relative-denied',
      status: 'disputed',
      scope: 'beside',
      triggers: list(
        'denied denies deny rejected rejects disputed disputes dismissed contradicted',
      ),
      pattern:
        '(?:, |[(])(?:which|an? (?:[{letter}]+ )?{claim}(?: that| which)?|{claim}(?: that| which)?) (?<evidence>(?<by>[{letter}][^\\s,;:“”"]*(?: [{letter}][^\\s,;:“”"]*){0,4}?) (?:(?:has|have|had|later|also|strongly|flatly|repeatedly|consistently|always|since) )*{denies})\\b(?! (?:him|her|them|entry|bail|access))',
    },
    {
      rule: 'called-thing-false',
      status: 'disputed',
      scope: 'thing',
      triggers: list('called calling calls branded described labelled labeled dismissed'),
      pattern:
        '(?<actor>)\\b(?:called|calling|calls|branded|described|labell?ed|dismissed) (?<thing>{thing})(?: as)?(?: [{letter}]+ly)? [“"‘\']?{false}',
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
      triggers: ['false', 'untrue', 'baseless', 'unfounded', 'fabricated'],
      pattern:
        '\\b(?<about>{claim})(?: (?:by|from) [^,;.“”"]{2,40}?)? that [^.;,“”"]{8,160}? (?<evidence>(?:is|was|were|are) (?:[{letter}]+ly )?(?:false|untrue|baseless|unfounded|fabricated))\\b',
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
        '\\b(?:falsely (?:claim|alleg|assert|stat|suggest|accus|sa)[{letter}]*|(?:wrongly|incorrectly|inaccurately|erroneously) (?:claim|alleg|assert|stated|said|suggest|wrote|report)[{letter}]*|baselessly (?:claim|alleg|accus)[{letter}]*|(?:the |a |his |her |their )?(?:false|baseless|debunked|unfounded) (?:claims?|allegations?|rumou?rs?|reports?|accusations?|assertions?)(?= (?:that|about|of|by)\\b))',
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
      rule: 'no-evidence-of',
      status: 'unverified',
      scope: 'told',
      triggers: ['evidence', 'proof'],
      pattern:
        '\\bthere (?:is|was|has been|is currently) (?:currently |so far )?no (?:[{letter}]+ )?(?:evidence|proof) (?:that|of) (?<thing>[^;.“”"]{10,140})',
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
  ],
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
  participle:
    /^(?:confirm|verify|corroborat|deny|reject|dismiss|disput|refut|contradict|call)ing\b/,
  pronouns: words('he she it they we i you who which that him her them'),
  common: words(`
    the a an and or but if of to in on at them they with from into about by for from with as is are was were be been being it its he she they
    this that these those his her their has have had not no said says will would could without during after before when while there been were which
    also some more most other others over under than then only just`),
};
