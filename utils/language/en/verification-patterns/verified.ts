/** How English says that something was confirmed or checked. The order counts: of two that overlap in one sentence the first stays. */
import type { VerificationPattern } from '@/utils/language/verification-data';
import { list, factCheckFound } from './parts';

export const verified: readonly VerificationPattern[] = [
  {
    rule: 'relative-verified-by',
    status: 'verified',
    scope: 'beside',
    triggers: ['verified', 'confirmed', 'corroborated', 'authenticated', 'geolocated'],
    pattern:
      '(?:, which|{break}(?:an?|the) [{letter}-]+(?: that| which)?) (?<evidence>(?:(?:was|were|has been|have been|had been) )?(?:(?:later|also|independently|subsequently) )*(?:verified|confirmed|corroborated|authenticated|geolocated) by {by})',
  },
  {
    rule: 'relative-actor-verified',
    status: 'verified',
    scope: 'beside',
    triggers: ['verified', 'confirmed', 'corroborated', 'authenticated'],
    pattern:
      '{break}(?:which|an? [{letter}-]+(?: that| which)?) (?<evidence>(?<by>(?:[{letter}][^\\s,;:“”"]* ?){1,6}?) (?:(?:has|have|had|later|also|independently|subsequently|since) )*(?:verified|confirmed|corroborated|authenticated))(?! (?:that|to|by)\\b)',
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
      'verified verifies confirm confirms confirmed confirming corroborate corroborates corroborated authenticated verifying corroborating',
    ),
    pattern:
      "(?<!not |n't |or |nor |to |(?:can|could|will|would|may|might|cannot|should|must|independently|immediately|officially) |previously |a |the |her |his |their )(?<actor>)\\b(?:verif(?:ied|ies|ying)|confirm(?:s|ed|ing)?|corroborat(?:es?|ed|ing)|authenticated) (?<thing>(?!(?:that|it|those|these|this|both|either|neither)\\b(?! {noun})){thing})(?! (?:cases|number))\\b",
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
    rule: 'actor-confirmed-it-happened',
    status: 'verified',
    scope: 'opposite',
    triggers: ['confirmed'],
    pattern:
      '(?<!not |n\'t |or |previously |a |the |her |his |their )(?<actor>)\\bconfirmed the (?:meeting|visit|trip|call|conversation|talks|deal|agreement|arrests?|incident|attack|strike|raid|plans?|payments?|purchase|sale|resignation|departure|deaths?|launch|closures?|blast|explosion)(?=[.,;]| (?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|to [^,;.“”"]{2,30}|in an? [{letter}]+)[.,;])',
  },
  {
    rule: 'clause-verified-by',
    status: 'verified',
    scope: 'beside',
    triggers: list('verified confirmed corroborated authenticated supported backed borne'),
    pattern:
      '\\b(?<about>{noun})(?: (?:by|from) [^,;.“”"]{2,40}?)? that [^.;,“”"]{8,160}? (?<evidence>(?:was|were|is|are|has been|have been|had been) (?:[{letter}]+ly |later |since )?(?:verified|confirmed|corroborated|authenticated|supported|backed up|borne out) by {by})',
  },
  {
    rule: 'actor-backs-up-thing',
    status: 'verified',
    scope: 'thing',
    triggers: ['backed', 'backs', 'bore', 'bears'],
    pattern:
      "(?<!not |n't |to )(?<actor>)\\b(?:back(?:s|ed) up|bore out|bears out) (?<thing>{ownedClaim})(?![{letter}']| (?:to|on|for) )",
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
    triggers: list('fact-check fact-checks fact-checkers fact-checker check checks checkers'),
    pattern:
      '(?<by>{checker}) (?:have |has )?(?:found|rated|said|concluded) [^;]{0,200}? (?:rings true|(?:is|was|to be) (?:mostly |largely )?(?:true|accurate|correct))\\b',
  },
  {
    rule: 'fact-check-found',
    status: 'verified',
    scope: 'told',
    triggers: list('fact-check fact-checks fact-checkers fact-checker check checks checkers'),
    pattern: factCheckFound,
  },
];
