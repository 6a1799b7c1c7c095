/** What part an outlet plays where it is named: told, medium, relay, or none (a topic, an employer, a credit). */
import type { ChannelRole, SourceData } from '@/utils/language/source-data';
import type { TextDocument } from '@/utils/text/document';
import { Shape } from '@/utils/text/document';
import { oncePer } from '@/utils/text/once';
import type { ChannelMention } from './mentions';
import { isPlatform } from './mentions';

export interface Role {
  readonly role: ChannelRole;
  /** The rule, for the trace. */
  readonly rule: string;
  /** Offset of the construction's first or governing word: what a cue is near to. */
  readonly anchor: number;
  /** The words of the construction, name included: word indexes, end exclusive. */
  readonly firstWord: number;
  readonly endWord: number;
  /** The construction may stand inside the speaker's own noun phrase ("a post on Facebook", "a letter obtained by KBS"). */
  readonly inMention: boolean;
}

interface Pattern {
  /** Lower-case words, last first. */
  readonly words: readonly string[];
  readonly role: ChannelRole;
}

const patternsOf = oncePer((data: SourceData) => {
  const byLast = new Map<string, Pattern[]>();
  for (const role of ['audience', 'medium', 'cited', 'relay'] as const) {
    for (const line of data.before[role]) {
      const words = line.split(' ').reverse();
      const list = byLast.get(words[0]!);
      if (list) list.push({ words, role });
      else byLast.set(words[0]!, [{ words, role }]);
    }
  }
  for (const list of byLast.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byLast;
});

/** The role of `mention`, or null where it is no channel. `previous` is the mention before it with its role. */
export function roleOf(
  document: TextDocument,
  data: SourceData,
  mention: ChannelMention,
  previous: { mention: ChannelMention; role: Role } | null,
): Role | null {
  const { words, sentences } = document;
  const sentence = sentences[words.sentence[mention.firstWord]!]!;
  if (isCredit(document, mention)) return null;
  const next = nextWord(document, mention.phraseEnd, sentence.endWord);
  const possessive = next === "'s";
  const isStaff = !possessive && next !== null && data.staffNouns.has(next);
  if (!possessive && next !== null && data.notChannelNouns.has(next)) return null;

  if (
    mention.phraseFirst === sentence.firstWord + 1 &&
    data.headingWords.has(words.lower[sentence.firstWord]!) &&
    words.lower[sentence.endWord - 1] === ':'
  ) {
    return {
      role: 'relay',
      rule: 'heading',
      anchor: sentence.start,
      firstWord: sentence.firstWord,
      endWord: mention.phraseEnd,
      inMention: false,
    };
  }
  const platform = isPlatform(mention.channel, mention.outlet);
  const before =
    leftPattern(document, data, mention, sentence.firstWord) ??
    reporterRole(document, data, mention, sentence.firstWord);
  if (platform) {
    const medium = mediumRole(document, data, mention, sentence.firstWord, sentence.endWord);
    if (medium) return medium;
    return before && before.role !== 'relay' && before.role !== 'cited' ? before : null;
  }
  if (before && !(isStaff && (before.role === 'relay' || before.role === 'cited'))) {
    if (before.rule !== 'inverted' || closes(next)) return before;
  }
  if (isStaff) return null;
  if (!possessive) {
    const subject = subjectRole(document, data, mention, sentence.endWord);
    if (subject) return subject;
  }
  const broadcast = broadcastRole(document, data, mention, sentence.firstWord);
  if (broadcast) return broadcast;
  return previous && isCoordinated(document, previous.mention, mention)
    ? { ...previous.role, rule: 'coordinated', endWord: mention.phraseEnd }
    : null;
}

const nextWord = (document: TextDocument, index: number, limit: number) =>
  index < limit ? document.words.lower[index]! : null;

const closes = (next: string | null) =>
  next === null ||
  next === '.' ||
  next === ',' ||
  next === ';' ||
  next === ')' ||
  next === '"' ||
  next === '”' ||
  next === 'on';

/** "(Reuters)", "AP Photo/…", "Kevin Mazur/Getty Images", "KYIV (AFP) –": a credit or a dateline. */
function isCredit(document: TextDocument, mention: ChannelMention): boolean {
  const { words, text } = document;
  const end = words.end[mention.endWord - 1]!;
  const start = words.start[mention.firstWord]!;
  if (text.charAt(end) === '/' || text.charAt(start - 1) === '/') return true;
  return text.charAt(start - 1) === '(' && text.charAt(end) === ')';
}

/** Words of a reporter's name. */
const longestName = 4;

/** "According to Ann Roe of the Gazette": the outlet passes it on through whoever writes for it. */
function reporterRole(
  document: TextDocument,
  data: SourceData,
  mention: ChannelMention,
  first: number,
): Role | null {
  const { words } = document;
  const joint = mention.phraseFirst - 1;
  if (!/^(?:of|for|at|from|with)$/.test(words.lower[joint] ?? '')) return null;
  let name = joint;
  while (name > first && joint - name < longestName && words.shape[name - 1]! & Shape.capital) name--; // prettier-ignore
  if (name === joint) return null;
  const before = leftPattern(document, data, mention, first, name);
  // A link on the name may lead to who that is.
  return before?.role === 'relay' ? { ...before, firstWord: mention.phraseFirst } : null;
}

/**
 * The longest pattern of `data.before` that ends right before the phrase; days in between do not count ("spoke Sunday to").
 * @param phraseFirst where that begins, as a word index
 */
function leftPattern(
  document: TextDocument,
  data: SourceData,
  mention: ChannelMention,
  first: number,
  phraseFirst = mention.phraseFirst,
): Role | null {
  const { words } = document;
  const patterns = patternsOf(data);
  const left: number[] = [];
  for (let index = phraseFirst - 1; index >= first && left.length < 6; index--) {
    const lower = words.lower[index]!;
    if (data.days.has(lower)) {
      if (words.lower[index - 1] === 'on' && left.length > 0) index--;
      continue;
    }
    if (!data.interposed.has(lower)) left.push(index);
  }
  const last = left[0];
  if (last === undefined) return null;
  for (const { words: pattern, role } of patterns.get(words.lower[last]!) ?? []) {
    if (pattern.length > left.length) continue;
    if (!pattern.every((word, at) => words.lower[left[at]!] === word)) continue;
    const firstWord = left[pattern.length - 1]!;
    const inverted = pattern.length === 1 && data.relayInversion.has(pattern[0]!);
    return {
      role,
      rule: inverted ? 'inverted' : ruleName(pattern),
      anchor: words.start[firstWord]!,
      firstWord,
      endWord: mention.phraseEnd,
      inMention: role === 'medium',
    };
  }
  return null;
}

const ruleName = (pattern: readonly string[]) => `${[...pattern].reverse().join('-')}-outlet`;

/** "on X", "in a Telegram post", "from her Instagram account". */
function mediumRole(
  document: TextDocument,
  data: SourceData,
  mention: ChannelMention,
  first: number,
  limit: number,
): Role | null {
  const { words } = document;
  const next = nextWord(document, mention.phraseEnd, limit);
  const isPost = next !== null && data.postNouns.has(next);
  const index = mention.phraseFirst - 1;
  const previous = index >= first ? words.lower[index]! : null;
  const make = (rule: string, firstWord: number): Role => ({
    role: 'medium',
    rule,
    anchor: words.start[firstWord]!,
    firstWord,
    endWord: isPost ? mention.phraseEnd + 1 : mention.phraseEnd,
    inMention: true,
  });
  if (previous !== null && data.platformPrepositions.has(previous))
    return make('on-platform', index);
  return isPost ? make('platform-post', mention.phraseFirst) : null;
}

/** "Die Welt reports", "the agency, received in London, said", "Bloomberg, which cited". */
function subjectRole(
  document: TextDocument,
  data: SourceData,
  mention: ChannelMention,
  limit: number,
): Role | null {
  const { words } = document;
  let index = mention.phraseEnd;
  const make = (at: number): Role => ({
    role: 'relay',
    rule: 'outlet-reports',
    anchor: words.start[at]!,
    firstWord: mention.phraseFirst,
    endWord: at + 1,
    inMention: false,
  });
  const opensClause = beginsClause(document, data, mention.phraseFirst);
  const verb = (at: number): Role | null => {
    let here = at;
    while (here < limit && here < at + 4 && data.beforeVerb.has(words.lower[here]!)) {
      // "She sued the Daily Mail and said": what is joined has the subject of what it is joined to.
      if (data.joiningWords.has(words.lower[here]!) && !opensClause) return null;
      here++;
    }
    const lower = words.lower[here];
    return here < limit && lower !== undefined && data.reportingVerbs.has(lower)
      ? make(here)
      : null;
  };
  const direct = verb(index);
  if (direct || words.lower[index] !== ',') return direct;
  index++;
  const isRelative = data.relatives.has(words.lower[index]!);
  if (isRelative) index++;
  // "Rosa Lind, who owns shares in Reuters, said": the aside ends with the outlet's name.
  else if (!opensClause) return null;
  const relative = verb(index);
  if (relative) return relative;
  for (let at = index; at < Math.min(limit, index + 10); at++) {
    if (words.lower[at] === ',') return verb(at + 1);
  }
  return null;
}

/** Whether the phrase is the first of its sentence or clause, and so may be its subject. */
function beginsClause(document: TextDocument, data: SourceData, index: number): boolean {
  const { words, sentences } = document;
  const { firstWord } = sentences[words.sentence[index]!]!;
  if (index <= firstWord) return true;
  const previous = words.lower[index - 1]!;
  return data.clauseStart.has(previous) || (words.shape[index - 1]! & Shape.word) === 0;
}

/** "he said Thursday on CNN". */
function broadcastRole(
  document: TextDocument,
  data: SourceData,
  mention: ChannelMention,
  first: number,
): Role | null {
  if (mention.channel.kind !== 'broadcaster') return null;
  const { words } = document;
  const index = mention.phraseFirst - 1;
  if (index < first || !data.broadcastPrepositions.has(words.lower[index]!)) return null;
  for (let at = index - 1; at >= Math.max(first, index - 5); at--) {
    if (!data.speakingVerbs.has(words.lower[at]!)) continue;
    return {
      role: 'audience',
      rule: 'on-broadcaster',
      anchor: words.start[at]!,
      firstWord: at,
      endWord: mention.phraseEnd,
      inMention: false,
    };
  }
  return null;
}

const joining = new Set(['and', 'later', 'by', 'also', ',', 'or', 'then', 'to', 'both', 'on']);

/** "quoted by RIA Novosti and later by Germany's Bild". */
function isCoordinated(
  document: TextDocument,
  previous: ChannelMention,
  mention: ChannelMention,
): boolean {
  const { words } = document;
  if (words.sentence[previous.firstWord] !== words.sentence[mention.firstWord]) return false;
  const from = previous.phraseEnd;
  const to = mention.phraseFirst;
  if (to - from < 1 || to - from > 4) return false;
  for (let index = from; index < to; index++) {
    if (!joining.has(words.lower[index]!)) return false;
  }
  return true;
}
