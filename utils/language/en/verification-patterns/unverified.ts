/** How English says that something was not, or could not be, checked. The order counts: of two that overlap in one sentence the first stays. */
import type { VerificationPattern } from '@/utils/language/verification-data';
import { list } from './parts';

export const unverified: readonly VerificationPattern[] = [
  {
    rule: 'owner-not-verified',
    status: 'unverified',
    scope: 'thing',
    triggers: ['verified', 'confirmed', 'corroborated', 'authenticated', 'substantiated'],
    pattern: '\\b(?<thing>whose {noun}) {notBeen} {adverbs}{verified}\\b(?: by {by})?',
  },
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
      '\\b(?:the|an?|this|his|her|their|its|[{letter}.-]+\'s?) {modifiers}{noun}(?: (?:by|from) [^,;.“”"]{2,40}?)? that [^.;,“”"]{8,160}? (?<evidence>{notBeen} {adverbs}{verified}\\b(?: by {by})?)',
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
      '(?:, which|{break}(?:an?|the) (?:[{letter}]+ )?{noun} (?:that|which)|\\bin an? (?:[{letter}]+ )?{noun}(?: (?:on|to|posted) [^,;.“”"]{2,40}?)? (?:that|which)) (?<evidence>{notBeen} {adverbs}{verified}\\b(?: by {by})?)',
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
    rule: 'unclear-whether-true',
    status: 'unverified',
    scope: 'thing',
    triggers: ['unclear', 'clear', 'unknown'],
    pattern:
      '\\bit (?:is|was|remains?|remained) (?:still )?(?:unclear|not clear|unknown|not known) (?:if|whether) (?<thing>{thing}|that) (?:is|was|were|are) (?:in fact |actually )?(?:true|accurate|genuine|authentic|real|correct)(?=[.,;:!]|$)',
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
    rule: 'no-evidence-of',
    status: 'unverified',
    scope: 'told',
    triggers: ['evidence', 'proof'],
    pattern:
      '\\bthere (?:is|was|has been|is currently) (?:currently |so far )?no (?:[{letter}]+ )?(?:evidence|proof) (?:that|of) (?<thing>[^;.“”"]{10,140})',
  },
];
