/** What kinds of errors remain, counted from the lines of the scorers' `--misses`. */
import { lexiconOf } from '@/utils/attributions/lexicon';
import { english } from '@/utils/language/en';

export interface Cause {
  readonly name: string;
  readonly count: number;
}

interface Miss {
  readonly id: string;
  /** "missed direct", "false indirect", "source". */
  readonly kind: string;
  readonly detail: string;
  readonly content: string;
}

const missOf = ([id = '', kind = '', detail = '', content = '']: readonly string[]): Miss => ({
  id,
  kind,
  detail,
  content,
});

/** Words of the cue, after the bar of "source | cue". */
const cueOf = ({ detail }: Miss) => detail.slice(detail.indexOf(' | ') + 3).trim();

const foldedWords = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** The scorers print the first hundred characters or so; a part of the words in common is enough to say that two stretches overlap. */
function overlap(a: string, b: string): boolean {
  const own = foldedWords(a);
  const others = foldedWords(b);
  let both = 0;
  for (const word of own) if (others.has(word)) both++;
  return both >= 2 && both / Math.min(own.size, others.size) >= 0.5;
}

class Counts {
  private readonly counts = new Map<string, number>();

  add(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  all(): Cause[] {
    return [...this.counts]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  }
}

/** Splits misses into pairs of a missed and a false one that overlap (bounds), and the rest. */
function pairUp(misses: readonly Miss[]): { bounds: Miss[]; missed: Miss[]; wrong: Miss[] } {
  const wrong = misses.filter(({ kind }) => kind.startsWith('false '));
  const bounds: Miss[] = [];
  const missed: Miss[] = [];
  for (const miss of misses.filter(({ kind }) => kind.startsWith('missed '))) {
    const twin = wrong.findIndex(
      (other) => other.id === miss.id && overlap(other.content, miss.content),
    );
    if (twin < 0) missed.push(miss);
    else {
      bounds.push(miss);
      wrong.splice(twin, 1);
    }
  }
  return { bounds, missed, wrong };
}

const kindOf = ({ kind }: Miss) => kind.slice(kind.indexOf(' ') + 1);

const commonCues = new Set(['say', 'tell', 'according to', 'add', 'claim', 'write', 'call', 'ask']);

/** How the cue of a missed attribution stands to the lexicon. */
function cueClass(cue: string): string {
  if (cue === '') return 'no cue of its own';
  const lexicon = lexiconOf(english.cues);
  const words = cue.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
  if (words.join(' ').includes('according to')) return 'a common cue';
  const lemmas = words.flatMap((word) => lexicon.get(word) ?? []).map(({ entry }) => entry.lemma);
  if (lemmas.some((lemma) => commonCues.has(lemma))) return 'a common cue';
  return lemmas.length > 0 ? 'a rarer cue' : 'a cue that the lexicon lacks';
}

/** Causes of errors on the corpus. Lines: id, kind, "source | cue", content. */
export function corpusCauses(lines: readonly (readonly string[])[]): Cause[] {
  const misses = lines.map(missOf);
  const { bounds, missed, wrong } = pairUp(misses);
  const counts = new Counts();
  for (const miss of bounds) counts.add(`wrong bounds: ${kindOf(miss)}`);
  for (const miss of missed) counts.add(`missed: ${kindOf(miss)}, ${cueClass(cueOf(miss))}`);
  for (const miss of wrong) counts.add(`false: ${kindOf(miss)}`);
  for (const { kind, detail } of misses) {
    if (kind !== 'source') continue;
    const [gold = '', found = ''] = detail.split(' != ');
    if (gold.trim() === '') counts.add('source: one found where nobody is named');
    else counts.add(found.trim() === '' ? 'source: none found' : 'source: another one');
  }
  return counts.all();
}

/** Causes of errors on pages. Lines: id, kind, speaker or status, content. */
export function pageCauses(lines: readonly (readonly string[])[]): Cause[] {
  const misses = lines.map(missOf);
  const { bounds, missed, wrong } = pairUp(misses);
  const counts = new Counts();
  for (const miss of bounds) counts.add(`wrong bounds: ${kindOf(miss)}`);
  for (const miss of missed) counts.add(`missed: ${kindOf(miss)}`);
  for (const miss of wrong) counts.add(`false: ${kindOf(miss)}`);
  for (const { kind, detail } of misses) {
    if (kind === 'speaker') {
      counts.add(detail.endsWith('!= null') ? 'speaker: none found' : 'speaker: another one');
    } else if (kind === 'via') counts.add('channel: another, one too many or one missing');
    else if (kind === 'verification')
      counts.add(`verification: ${detail.replace('!=', 'taken for')}`);
  }
  return counts.all();
}

/** How many found attributions have a verification status where the gold has none. */
export function statusesTooMany(lines: readonly (readonly string[])[]): number {
  return lines.filter(([, kind, detail]) => kind === 'verification' && detail?.startsWith('none !=')).length; // prettier-ignore
}
