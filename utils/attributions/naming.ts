/**
 * What somebody calls something, in quotation marks: "a fire that the mayor called “deliberate”", "the bill, described by Roe as “theft”",
 * "the plan was branded “cruel” by unions". The form of words tells who names, what is named, and where the name ends.
 */
import { Tag } from '@/utils/text/tags';
import type { Framed } from './analyses';
import { framed } from './analyses';
import type { Chunk } from './chunks';
import { chunkFrom, chunkTo } from './chunks';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import { isListed } from './cues';
import type { WordRange } from './decide';
import { Frame } from './frame-features';
import { phraseEnd } from './mention';

const sure = 0.7;

/** Most words between the verb and the quotation: "called the whole plan “theft”" has none, "called a “theft”" one. */
const longestLead = 3;

/** @returns null where nothing is named so. */
export function namesSo(context: Context, cue: CueCandidate): Framed | null {
  if (cue.entry.part !== 'verb' || !isListed(cue) || cue.negated || cue.infinitive) return null;
  if (context.quotation[cue.word]! >= 0) return null;
  return (
    behindRelative(context, cue) ??
    byAgent(context, cue) ??
    takenAs(context, cue) ??
    voiced(context, cue)
  );
}

/** "A fire (that) the mayor called “deliberate”", "the judge, whom Roe has described as “a hater,” left". */
function behindRelative(context: Context, cue: CueCandidate): Framed | null {
  const { words, data, tags, chunks, chunkAt } = context;
  const source = chunkTo(context, cue.first);
  if (!source || cue.passive || cue.form === 'ing') return null;
  const name = nameAt(context, cue.end);
  if (!name || data.relatives.has(words.lower[source.first]!)) return null;
  const before = words.lower[source.first - 1] ?? '';
  const isRelative = data.relatives.has(before) && before !== 'where' && before !== 'whose';
  // With no pronoun two phrases meet: "the doctors she called “heroes”".
  const isPhrase = tags[source.head] === Tag.pronoun || data.determiners.has(words.lower[source.first]!); // prettier-ignore
  if (!isRelative && !(isPhrase && names(cue) && before !== 'what')) return null;
  const close = isRelative ? source.first - 1 : source.first;
  const thing = chunks[chunkAt[words.lower[close - 1] === ',' && isRelative ? close - 2 : close - 1] ?? -1]; // prettier-ignore
  if (!thing || words.sentence[thing.first] !== words.sentence[cue.word]) return null;
  if (data.timeWords.has(words.lower[thing.head]!) || data.complementisers.has(words.lower[thing.first]!)) return null; // prettier-ignore
  return framed(Frame.both, source, [thing, name], sure, 'names-so');
}

/** "The bill, described by Roe as “theft”", "the bill was described as “theft” by Roe". */
function byAgent(context: Context, cue: CueCandidate): Framed | null {
  const { words } = context;
  if (!names(cue) || (cue.form !== 'past' && cue.form !== 'participle')) return null;
  const first = agentAt(context, cue.end);
  const name = nameAt(context, first ? phraseEnd(context, first) : cue.end);
  if (!name) return null;
  const agent = first ?? agentAt(context, name.end);
  if (!agent) return null;
  const thing = chunkTo(context, words.lower[cue.first - 1] === ',' ? cue.first - 1 : cue.first);
  const content = thing ? [thing, name] : [name];
  return framed(thing ? Frame.both : Frame.right, agent, content, sure, 'names-so');
}

/** "The mayor rejected the idea as “ludicrous” because …": of verbs that name, the models know more of where it ends. */
function takenAs(context: Context, cue: CueCandidate): Framed | null {
  const { words } = context;
  const source = subjectTo(context, cue.first);
  const thing = chunkFrom(context, cue.end);
  if (!source || !thing || names(cue) || cue.passive || cue.form === 'ing') return null;
  const as = phraseEnd(context, thing);
  if (words.lower[as] !== 'as') return null;
  const name = nameAt(context, as);
  return name && framed(Frame.right, source, [{ first: thing.first, end: name.end }], sure, 'names-so'); // prettier-ignore
}

/** "Expressed “deep regret” over the deaths", "apologised for the “hurt” that it caused": the object is words of somebody's own. */
function voiced(context: Context, cue: CueCandidate): Framed | null {
  const { words, data } = context;
  const source = subjectTo(context, cue.first);
  if (!source || cue.passive || cue.modal || !data.voicing.has(cue.entry.lemma)) return null;
  const name = nameAt(context, cue.end + (words.lower[cue.end] === 'for' ? 1 : 0));
  return name && framed(Frame.right, source, [name], sure, 'voiced');
}

const names = ({ entry }: CueCandidate) => entry.frames.includes('p');

/** "By Roe" that begins at a word. */
const agentAt = (context: Context, at: number): Chunk | null =>
  context.words.lower[at] === 'by' ? chunkFrom(context, at + 1) : null;

/** The same, unless it is attached to a phrase before it: "the senator of Ozora". */
function subjectTo(context: Context, end: number): Chunk | null {
  const chunk = chunkTo(context, end);
  return chunk && context.tags[chunk.first - 1] !== Tag.preposition ? chunk : null;
}

/** From the words that lead up to a quotation ("as", an article, adjectives) to its end. */
function nameAt(context: Context, from: number): WordRange | null {
  const { words, tags, data, quotation, quotationWords } = context;
  let at = from;
  while (at < from + longestLead && quotation[at]! < 0) {
    const leads = words.lower[at] === 'as' || words.lower[at] === 'being' || data.determiners.has(words.lower[at]!) || tags[at] === Tag.adjective; // prettier-ignore
    if (!leads) return null;
    at++;
  }
  const own = quotationWords[quotation[at] ?? -1];
  if (own?.first !== at || words.sentence[at] !== words.sentence[from]) return null;
  // "The “disheartened” state of the party": a word within a phrase.
  if (tags[own.end] === Tag.noun || tags[own.end] === Tag.adjective) return null;
  // "“Cruel” and “a disgrace”".
  const next = /^(?:and|or)$/.test(words.lower[own.end] ?? '')
    ? nameAt(context, own.end + 1)
    : null;
  return { first: from, end: next?.end ?? own.end };
}
