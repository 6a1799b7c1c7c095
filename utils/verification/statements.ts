/** Finds the stretches in which the page says that something was verified, could not be, or is denied. */
import type { VerificationData, VerificationPattern } from '@/utils/language/verification-data';
import type { Range, TextDocument } from '@/utils/text/document';
import { Shape, wordAt } from '@/utils/text/document';
import { oncePer } from '@/utils/text/once';
import { MapByWord } from '@/utils/text/vocabulary';

export interface Statement {
  readonly pattern: VerificationPattern;
  readonly sentence: number;
  /** The shortest stretch that states it: whole words, with the one who acts. */
  readonly evidence: Range;
  /** The words for what it is about, in lower case ("the reports"), or null. */
  readonly thing: string | null;
  /** Where the noun stands of which it is said ("reports … were unconfirmed"), or null. */
  readonly about: number | null;
  /** Who verified or denied, as written; null where the page does not say. */
  readonly by: Range | null;
}

interface Compiled {
  readonly pattern: VerificationPattern;
  /** Made at the first sentence that needs it: most pages need few of them. */
  expression: RegExp | null;
}

const patternsByTrigger = oncePer((data: VerificationData) => {
  const byTrigger = new Map<string, Compiled[]>();
  for (const pattern of data.patterns) {
    const compiled: Compiled = { pattern, expression: null };
    for (const trigger of pattern.triggers) {
      const list = byTrigger.get(trigger);
      if (list) list.push(compiled);
      else byTrigger.set(trigger, [compiled]);
    }
  }
  return new MapByWord((lower) => byTrigger.get(lower));
});

function expand(source: string, data: VerificationData): string {
  return source.replace(/\{([A-Za-z]+)\}/g, (whole, name: string) => {
    const part = data.parts[name];
    return part === undefined ? whole : expand(part, data);
  });
}

/** Lower case with plain apostrophes, unit for unit, so that offsets hold. */
function foldCase(source: string): string {
  const lower = source.toLowerCase();
  return (lower.length === source.length ? lower : source).replace(/[’ʼ]/g, "'");
}

/**
 * All statements in text order.
 * @param isQuoted whether an offset stands in somebody's quoted words, which are no statement of the page.
 */
export function findStatements(
  document: TextDocument,
  data: VerificationData,
  isQuoted: (offset: number) => boolean,
): Statement[] {
  const byTrigger = patternsByTrigger(data);
  const { words, sentences, text } = document;
  const found: Statement[] = [];
  const tried = new Set<Compiled>();
  sentences.forEach((sentence, index) => {
    tried.clear();
    for (let at = sentence.firstWord; at < sentence.endWord; at++) {
      const list = byTrigger.at(words, at);
      if (list) for (const compiled of list) tried.add(compiled);
    }
    if (tried.size === 0) return;
    const source = foldCase(text.slice(sentence.start, sentence.end));
    for (const compiled of tried) {
      const { pattern } = compiled;
      const expression = (compiled.expression ??= new RegExp(expand(pattern.pattern, data), 'g'));
      expression.lastIndex = 0;
      for (let match = expression.exec(source); match; match = expression.exec(source)) {
        if (match[0].length === 0) {
          expression.lastIndex++;
          continue;
        }
        const statement = read(document, data, pattern, index, source, match);
        if (!statement) continue;
        // What it is about tells whose words these are: “absurd” may be another's within a sentence of the page.
        const isSpoken =
          isQuoted(statement.about ?? statement.evidence.end - 1) ||
          inQuotes(source, statement.evidence.start - sentence.start);
        if (isSpoken !== (pattern.spoken === true)) continue;
        found.push(statement);
      }
    }
  });
  return distinct(found);
}

/** Whether an offset stands between quotation marks of its sentence, whoever speaks. */
function inQuotes(source: string, offset: number): boolean {
  let isOpen = false;
  for (let at = 0; at < offset; at++) {
    const mark = source.charAt(at);
    if (mark === '"') isOpen = !isOpen;
    else if (mark === '“') isOpen = true;
    else if (mark === '”') isOpen = false;
  }
  const rest = source.slice(offset);
  return isOpen && (rest.includes('”') || rest.includes('"'));
}

function read(
  document: TextDocument,
  data: VerificationData,
  pattern: VerificationPattern,
  index: number,
  source: string,
  match: RegExpExecArray,
): Statement | null {
  if (data.hypothetical.test(source.slice(0, match.index + 1).replace(/.$/su, ''))) return null;
  const base = document.sentences[index]!.start;
  const groups = match.groups ?? {};
  const inner = groups['evidence'];
  let start = base + match.index + (inner ? match[0].indexOf(inner) : 0);
  let end = inner ? start + inner.length : base + match.index + match[0].length;
  let by: Range | null = null;
  const named = groups['by']?.trimEnd();
  if (named) {
    const at = base + match.index + match[0].lastIndexOf(named);
    by = withoutVerb(document, data, { start: at, end: at + named.length });
  } else if (groups['actor'] !== undefined) {
    by = actorBefore(document, data, index, base + match.index);
    if (by) start = by.start;
  }
  while (end > start && /\s/.test(document.text.charAt(end - 1))) end--;
  // A pattern that ends after so many characters may end within a word.
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(document.text.charAt(at));
  while (isLetter(end - 1) && isLetter(end)) end++;
  return {
    pattern,
    sentence: index,
    evidence: { start, end },
    thing: groups['thing'] ?? null,
    about:
      groups['about'] === undefined ? null : base + match.index + match[0].indexOf(groups['about']),
    by,
  };
}

/** "The ministry has since firmly" (denied): what belongs to the verb is no part of who acts. Null where nothing is left. */
function withoutVerb(
  { words }: TextDocument,
  data: VerificationData,
  { start, end }: Range,
): Range | null {
  let last = wordAt(words, end - 1);
  while (words.start[last]! >= start && belongsToVerb(data, words.lower[last]!)) last--;
  return words.start[last]! < start ? null : { start, end: words.end[last]! };
}

const belongsToVerb = ({ beforeVerb, nounsInLy }: VerificationData, lower: string) =>
  beforeVerb.has(lower) || (/[a-z]{3}ly$/.test(lower) && !nounsInLy.has(lower));

/** The noun phrase before a verb that ends right before `offset`, without auxiliaries; null where it is a pronoun or too long. */
function actorBefore(
  document: TextDocument,
  data: VerificationData,
  index: number,
  offset: number,
): Range | null {
  const { words, sentences } = document;
  const { firstWord, endWord } = sentences[index]!;
  let last = firstWord;
  while (last < endWord && words.start[last]! < offset) last++;
  last--;
  while (last >= firstWord && belongsToVerb(data, words.lower[last]!)) last--;
  // An aside between commas stands between the actor and the verb ("Reuters, which saw it, could not …").
  let first = last;
  while (first >= firstWord && !data.clauseStart.has(words.lower[first]!)) first--;
  first++;
  while (first <= last && (words.shape[first]! & Shape.word) === 0) first++;
  while (first <= last && data.beforeVerb.has(words.lower[first]!)) first++;
  if (first > last || last - first > 11) return null;
  return { start: words.start[first]!, end: words.end[last]! };
}

/** Of statements that overlap in one sentence with the same status, the first pattern's. */
function distinct(statements: readonly Statement[]): Statement[] {
  const kept: Statement[] = [];
  // They come sentence by sentence.
  let first = 0;
  for (const one of statements) {
    while (first < kept.length && kept[first]!.sentence !== one.sentence) first++;
    const same = kept
      .slice(first)
      .some(
        (other) =>
          other.sentence === one.sentence &&
          other.pattern.scope === one.pattern.scope &&
          other.evidence.start < one.evidence.end &&
          one.evidence.start < other.evidence.end,
      );
    if (!same) kept.push(one);
  }
  return kept;
}
