/** What looks like an attribution and is none: refusals, questions, hypotheticals, topics, things, statements about statements. */
import { Shape } from '@/utils/text/document';
import { isVerbal, Tag } from '@/utils/text/tags';
import type { Words } from '@/utils/text/document';
import type { Analysis } from './analyses';
import { chunkFrom } from './chunks';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import type { WordRange } from './decide';
import { Frame } from './frame-features';
import { isNounForm, mayBe } from './lexicon';
import { holdsQuotation } from './judge';
import { leavesToParticiple } from './quoting';
import type { SourceCandidate } from './source-features';

/**
 * Whether the reading of a cue assigns a statement to somebody.
 * @param share how sure the models are of the reading.
 */
export function isStatement(
  context: Context,
  cue: CueCandidate,
  analysis: Analysis,
  share: number,
): boolean {
  const { source, content } = analysis;
  if (saysNothing(context, cue, source) || isHypothetical(context, cue, source)) return false;
  if (cue.entry.lemma === 'cite' && isSourceAlone(context, cue, content)) return false;
  // "Is accused of driving the truck": a charge that nobody is named for.
  const isBareCharge = context.words.lower[cue.end] === 'of' && source.first < cue.first;
  if ((isBareCharge || (cue.passive && source.first < 0)) && context.data.charges.has(cue.entry.lemma)) return false; // prettier-ignore
  if (isAttribute(context, cue, source)) return false;
  if (holdsQuotation(context, cue, content) && isName(context, content)) return false;
  if (isLabel(context, cue, content)) return false;
  if (leavesToParticiple(context, cue, content[0]!.first)) return false;
  if (isGoingOn(context, cue, content[0]!) || isBlow(context, cue, content)) return false;
  if (isAnaphor(context, content) || isRelative(context, cue, content)) return false;
  if (isVerdictOn(context, cue, content)) return false;
  if (isSummons(context, cue)) return false;
  const isBare = !cue.passive && !holdsQuotation(context, cue, content);
  if (isBare && (isDeed(context, cue, content) || isOnlyWhom(context, cue, content))) return false;
  if (isTopic(context, cue, content) || pointsBack(context, cue, analysis)) return false;
  if (share >= leastOfThing || cue.entry.stance === 'denial') return true;
  // "Posted that the tour | was off": what follows "that" is a clause, however little of it the reading has.
  const isClause =
    cue.entry.part === 'verb' && context.words.lower[content[0]!.first - 1] === 'that';
  return isClause || holdsQuotation(context, cue, content) || !isThing(context, content);
}

/** "Declined to comment", "did not say when", "neither would say", "asked not to be named": no content was communicated. */
function saysNothing(
  { words, data, chunks, chunkAt, tags }: Context,
  cue: CueCandidate,
  source: SourceCandidate,
): boolean {
  const { stance, lemma } = cue.entry;
  const isNegated = cue.negated || isNegatedBefore(words, data, cue);
  if (isNegated && stance !== 'denial' && stance !== 'command') return true;
  const before = words.lower[cue.first - 1];
  if (cue.infinitive && before !== undefined && data.refusals.has(before)) return true;
  if (source.first >= 0) {
    const first = words.lower[source.first]!;
    // "Few would argue against it".
    if (first === 'few' && cue.modal) return true;
    if (first === 'neither' || first === 'nobody' || (first === 'no' && words.lower[source.first + 1] === 'one')) return true; // prettier-ignore
  }
  // "A reading room": it reads out what stands right behind it, in quotation marks or after a colon.
  if (lemma === 'read' && cue.form === 'ing' && tags[cue.end] === Tag.noun) return true;
  // "It was telling that": without somebody who is told, the word judges.
  if (lemma === 'tell' && words.lower[cue.word] === 'telling' && words.lower[cue.end] === 'that') return true; // prettier-ignore
  // "Went on to serve on the board": what somebody did next; but "went on to list what was lost".
  const goesOnTo = /^(?:go on|continue)$/.test(lemma) && words.lower[cue.end] === 'to';
  if (goesOnTo && data.prepositions.has(words.lower[cue.end + 2] ?? '')) return true;
  if (lemma === 'ask') {
    // What somebody was asked is the questioner's; to ask not to be named is no statement.
    if (cue.passive || cue.form === 'participle' || isOpening(words, cue.word)) return true;
    // "When asked how much it was".
    if (/^(?:when|if|once)$/.test(before ?? '')) return true;
    if (words.lower[cue.end] === 'not' && words.lower[cue.end + 1] === 'to') return true;
    // "Asked the paper not to show her face".
    const asked = chunks[chunkAt[cue.end] ?? -1]?.end ?? cue.end;
    if (words.lower[asked] === 'not' && words.lower[asked + 1] === 'to' && words.lower[source.head] === 'who') return true; // prettier-ignore
    if (words.lower[cue.end] === 'that' && data.determiners.has(words.lower[cue.end + 1] ?? '') && /^(?:name|names|identity)$/.test(words.lower[cue.end + 2] ?? '')) return true; // prettier-ignore
  }
  return false;
}

/** Furthest that the negation of a verb joined with "or" stands before it, in words. */
const farthestNegation = 10;

/** "Has not edited the statements or confirmed them". */
function isNegatedBefore(
  words: Words,
  data: Context['data'],
  { first, word }: CueCandidate,
): boolean {
  if (!/^n?or$/.test(words.lower[first - 1] ?? '')) return false;
  for (let at = first - 2; at >= first - farthestNegation && at >= 0; at--) {
    if (words.sentence[at] !== words.sentence[word] || /^[,;:]$/.test(words.lower[at]!)) return false; // prettier-ignore
    if (data.negations.has(words.lower[at]!) || words.lower[at]!.endsWith("n't")) return true;
  }
  return false;
}

/** "The last confirmed attack took place", "the firm's promising offer": between an adjective or owner and its noun the participle tells which. */
function isAttribute(
  { words, tags, data }: Context,
  { form, first, end }: CueCandidate,
  source: SourceCandidate,
): boolean {
  const opensNoun = tags[end] === Tag.noun || tags[end] === Tag.name || tags[end] === Tag.adjective;
  if (form === 'ing') return words.lower[first] === "'s" && tags[first - 1] !== Tag.pronoun && tags[end] === Tag.noun; // prettier-ignore
  if ((form !== 'past' && form !== 'participle') || source.end !== first || source.first < 0) return false; // prettier-ignore
  const isNoun = tags[source.head] === Tag.noun || tags[source.head] === Tag.name || tags[source.head] === Tag.pronoun; // prettier-ignore
  if (isNoun || !data.determiners.has(words.lower[source.first]!) || source.end - source.first < 2) return false; // prettier-ignore
  return opensNoun;
}

/** "Citing officials": whom an outlet has it from, and no statement; but "citing the strike as the reason". */
function isSourceAlone(
  context: Context,
  cue: CueCandidate,
  content: readonly WordRange[],
): boolean {
  if (opensWithSource(context, content[0]!)) return true;
  const { lower } = context.words;
  const isReason = content.some(({ first, end }) => lower.slice(first + 1, end).includes('as'));
  return !isReason && !holdsQuotation(context, cue, content) && isThing(context, content);
}

/** "Reported, citing sources in the ministry, that A": the cited, a comma and the clause that the outlet reported. */
function opensWithSource({ words }: Context, { first, end }: WordRange): boolean {
  const comma = words.lower.indexOf(',', first);
  return comma > first && comma < end && words.lower[comma + 1] === 'that';
}

/** "The crowd chanted on, and many wore masks". */
function isGoingOn({ words }: Context, { end }: CueCandidate, { first }: WordRange): boolean {
  return first === end && words.lower[first] === 'on' && words.lower[first + 1] === ',';
}

/** "Guards attacked Roe with batons", "shot and blasted the warden three times": it was done, and not said. */
function isBlow(context: Context, cue: CueCandidate, content: readonly WordRange[]): boolean {
  const { words, data } = context;
  if (!data.blows.has(cue.entry.lemma) || cue.entry.part !== 'verb') return false;
  if (holdsQuotation(context, cue, content)) return false;
  return content.some(({ first, end }) =>
    words.lower.slice(first, end).some((word) => data.violence.has(word)),
  );
}

/** "Account name: Well Said": a label and what it labels. */
function isLabel(
  { words, verbsBefore, quotation }: Context,
  cue: CueCandidate,
  content: readonly WordRange[],
): boolean {
  const { first, end } = content[0]!;
  const hasVerb = verbsBefore[end]! > verbsBefore[first]!;
  return end <= cue.first && words.lower[end] === ':' && quotation[first]! < 0 && !hasVerb;
}

const isOpening = (words: Words, word: number) =>
  word === 0 || words.sentence[word - 1] !== words.sentence[word];

/** Questions of the article's own, and what somebody would say if something were so: nobody said it. */
function isHypothetical(context: Context, cue: CueCandidate, source: SourceCandidate): boolean {
  const { words, document, quotation } = context;
  if (quotation[cue.word]! >= 0) return false;
  const { firstWord, endWord } = document.sentences[words.sentence[cue.word]!]!;
  const opening = words.lower[firstWord]!;
  if (words.lower[endWord - 1] === '?' && quotation[endWord - 1]! < 0 && words.lower[cue.end] !== ':') return true; // prettier-ignore
  const subject = source.first >= 0 && source.first < cue.word ? source.first : cue.first;
  const before = words.lower[subject - 1];
  if (before === 'if' || before === 'unless' || before === 'suppose') return true;
  const conditional = opening === 'if' || opening === 'unless' || opening === 'should' || opening === 'suppose'; // prettier-ignore
  if (conditional && (cue.modal || opening === 'suppose')) return true;
  if (isOnlyExpected(context, cue, source)) return true;
  return cue.modal && source.first >= 0 && words.lower[source.head] === 'you';
}

/** "Prosecutors could argue that", "the minister is expected to announce that": nothing was said yet. */
function isOnlyExpected(
  { words, data, tags }: Context,
  cue: CueCandidate,
  source: SourceCandidate,
): boolean {
  if (cue.infinitive && isVerdict(words, source, cue)) return true;
  if (cue.infinitive) return data.prospects.has(words.lower[cue.first - 1] ?? '');
  if (!cue.modal || cue.entry.part !== 'verb' || data.confirming.has(cue.entry.lemma)) return false;
  // "I should say that" says it.
  if (source.first >= 0 && /^(?:i|we)$/.test(words.lower[source.head]!)) return false;
  for (let at = cue.first; at < cue.word; at++) {
    // Not "Theresa May said".
    if (data.possibilities.has(words.lower[at]!) && tags[at] === Tag.auxiliary) return true;
  }
  return false;
}

/** "It is a stretch to argue that": what it is to say so, and not who says it. */
function isVerdict(words: Words, source: SourceCandidate, cue: CueCandidate): boolean {
  if (source.first < 1 || source.end !== cue.first || !/^an?$/.test(words.lower[source.first]!)) return false; // prettier-ignore
  return /^(?:is|was|'s|be|seems|seemed|been)$/.test(words.lower[source.first - 1]!);
}

/** "Residents were told that": they are whom it was said to, and nobody is named who said it. */
export function isTold({ data }: Context, cue: CueCandidate, source: SourceCandidate): boolean {
  return (
    cue.passive &&
    source.first >= 0 &&
    source.first < cue.word &&
    !source.possessor &&
    !data.quoting.has(cue.entry.lemma)
  );
}

/** A noun phrase alone ("the capture of the town") is a statement only with a cue that makes it one; the models are often unsure of it. */
const leastOfThing = 0.6;

function isThing({ tags }: Context, content: readonly WordRange[]): boolean {
  for (const { first, end } of content) {
    for (let index = first; index < end; index++) {
      if (isVerbal(tags[index])) return false;
    }
  }
  return true;
}

/** "…, a claim the ministry denied", "…, which she confirmed": the content is another statement, told before; this is what became of it. */
function pointsBack(
  context: Context,
  cue: CueCandidate,
  { frame, source, content }: Analysis,
): boolean {
  // "Which he called “a farce”", "which they say harmed the town": what was said stands behind the cue.
  if (frame === Frame.right || content.at(-1)!.first > cue.word) return false;
  const { words, data } = context;
  let at = Math.min(cue.first, source.first < 0 ? cue.first : source.first) - 1;
  if (words.lower[at] === 'which') return true;
  if (words.lower[at] === 'that') at--;
  return mayBe(data, words.lower[at], isNounForm) && words.lower[at + 1] !== ',';
}

/** "A, an assertion that the bank disputes", "the claim that A was denied by the bank": what became of a statement, which the noun tells. */
function isVerdictOn(
  { words, data, quotation }: Context,
  { entry, first, end, passive, word }: CueCandidate,
  content: readonly WordRange[],
): boolean {
  const { first: from, end: to } = content[0]!;
  if (entry.part === 'noun') {
    const isAside = words.lower[first - 2] === ',' && /^an?$/.test(words.lower[first - 1]!);
    const isJudged = data.judging.has(words.lower[to - 1]!);
    return isAside && words.lower[end] === 'that' && isJudged && quotation[to - 1]! < 0;
  }
  if (!passive || entry.stance !== 'denial' || from > word) return false;
  const noun = data.determiners.has(words.lower[from]!) ? from + 1 : from;
  return words.lower[noun + 1] === 'that' && mayBe(data, words.lower[noun], isNounForm);
}

/** "Disputed the report", "denied it": a statement told elsewhere, and none of its own. */
function isAnaphor({ words, data }: Context, content: readonly WordRange[]): boolean {
  const [only, second] = content;
  if (!only || second || only.end - only.first > 2) return false;
  const last = words.lower[only.end - 1]!;
  if (only.end - only.first === 1) {
    // "Said nothing", "denied this".
    const isPointer = /^(?:this|that|these|those|nothing|little)$/.test(last);
    return isPointer || data.pronouns.has(last) || data.complementisers.has(last);
  }
  if (!/^(?:the|this|that|these|those|his|her|its|their)$/.test(words.lower[only.first]!))
    return false;
  return mayBe(data, last, isNounForm);
}

/** "Answered every letter that a child sent": the clause tells which letter, and not what was answered. */
function isRelative(
  context: Context,
  cue: CueCandidate,
  [only, second]: readonly WordRange[],
): boolean {
  const { words, tags, data } = context;
  if (!only || second) return false;
  // "A report that looked at 300 firms".
  if (cue.entry.part === 'noun' && words.lower[cue.end] === 'that' && only.first === cue.end + 1)
    return isVerbal(tags[only.first]);
  if (cue.entry.part !== 'verb' || cue.entry.frames.includes('a')) return false;
  const object = chunkFrom(context, cue.end);
  if (!object) return false;
  if (only.first !== object.end + 1 || words.lower[object.end] !== 'that') return false;
  // "Reported earnings that topped what was expected": no clause of its own.
  const isTopping = tags[object.head] === Tag.noun && !data.timeWords.has(words.lower[object.head]!) && /ed$/.test(words.lower[only.first]!); // prettier-ignore
  return (isTopping && tags[only.first] === Tag.verb) || /^(?:every|each|any|no|an?)$/.test(words.lower[object.first]!); // prettier-ignore
}

/** "Fans called them “Jakeleigh”", "the crowd sang “Harbor Lights”": all that stands in quotation marks is a name or a title. */
function isName(
  { words, tags, quotation, quotationWords }: Context,
  content: readonly WordRange[],
): boolean {
  let names = 0;
  for (const { first, end } of content) {
    for (let index = first; index < end; index++) {
      const isVerb = isVerbal(tags[index]);
      // She sang “Cobble Lane” to close.
      if (isVerb && words.lower[index - 1] !== 'to') return false;
      const own = quotationWords[quotation[index]!];
      if (!own) continue;
      // “What a night!” is called out, whatever its capitals.
      if (own.end - own.first > longestName || /^[!?]$/.test(words.lower[own.end - 2]!))
        return false;
      const hasCapital = (words.shape[index]! & Shape.capital) !== 0;
      if (words.shape[index]! & Shape.word && words.lower[index]!.length > 3 && !hasCapital) return false; // prettier-ignore
      if (hasCapital) names++;
    }
  }
  return names > 0;
}

const longestName = 9;

/** "Called a press conference to discuss the tour"; but "called her vote a mistake". */
function isSummons(context: Context, { entry, end }: CueCandidate): boolean {
  const { words, tags, data } = context;
  const object = entry.lemma === 'call' ? chunkFrom(context, end) : null;
  if (!object || !data.summoned.has(words.lower[object.head]!)) return false;
  return (
    tags[object.end] === Tag.preposition || /^(?:to|[,.;])$/.test(words.lower[object.end] ?? '.')
  );
}

/** "Agreed to sell the bank", "posted a loss", "wrote to the governor", "explaining the new line, observers said": what was done, to whom, or about what. */
function isDeed(context: Context, cue: CueCandidate, content: readonly WordRange[]): boolean {
  const { words, chunks, chunkAt, data } = context;
  const { first } = content[0]!;
  const { lemma } = cue.entry;
  if (lemma === 'agree' && words.lower[first] === 'to') return true;
  if (lemma === 'write' && words.lower[cue.end] === 'to' && first === cue.end + 1) return true;
  if (lemma === 'post' && first === cue.end && data.results.has(words.lower[chunks[chunkAt[first]!]?.head ?? -1] ?? '')) return true; // prettier-ignore
  const isPhrase = content.every((range) => (chunks[chunkAt[range.first]!]?.end ?? 0) >= range.end);
  return cue.form === 'ing' && isOpening(words, cue.first) && isPhrase;
}

/** "Praised his winger", "criticised the town", "thanked the bank": whom or what it is about, and nothing that was said of it. */
function isOnlyWhom(context: Context, cue: CueCandidate, content: readonly WordRange[]): boolean {
  const { words, tags, chunkAt } = context;
  const { frames, strength } = cue.entry;
  // Verbs that name or judge, and such as greet, thank, brief.
  if (frames !== 'p' && !(/^dtap?$/.test(frames) && strength === 2)) return false;
  // "Called the talks useful".
  const last = content.at(-1)!.end - 1;
  if (tags[last] === Tag.adjective || chunkAt[last]! < 0 || !isThing(context, content))
    return false;
  const tells = (word: string) => /^(?:for|as|of|over|a|an)$/.test(word);
  return !content.some(({ first, end }) => words.lower.slice(first, end).some(tells));
}

/** "Posted about the talks", "spoke of his plans": what it was about, but nothing that was said of it. */
function isTopic(context: Context, cue: CueCandidate, content: readonly WordRange[]): boolean {
  const { words, tags, data } = context;
  const [only, second] = content;
  if (!only || second || cue.entry.part === 'phrase') return false;
  const before = words.lower[only.first - 1]!;
  // "His remarks on the economy", "notes on a yellow pad".
  const mayBeNoun = mayBe(data, words.lower[cue.word], isNounForm);
  if (mayBeNoun && /^(?:on|about|over)$/.test(before) && isThing(context, content)) return true;
  if (cue.entry.part !== 'verb') return false;
  const first = words.lower[only.first]!;
  const about = before === 'about' && only.first - 1 >= cue.end ? before : first;
  if (about !== 'about') return false;
  for (let index = only.first; index < only.end; index++) {
    if (tags[index] === Tag.auxiliary) return false;
  }
  return true;
}
