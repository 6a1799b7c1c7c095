/** The cue lexicon, compiled from a language's rows: every inflected form with the entries that it may stand for. */
import type { CueData, CueEntry, CueRow } from '@/utils/language/cue-data';
import { oncePer } from '@/utils/text/once';
import { hashOf, MapByWord } from '@/utils/text/vocabulary';

export type Form = 'base' | 'third' | 'past' | 'participle' | 'ing' | 'noun';

export interface CueForm {
  readonly entry: CueEntry;
  readonly form: Form;
  /** Further words of a phrase ("out" of "point out"), in order. */
  readonly particles: readonly string[];
  /** Hashes of the entry's lemma, its frames, and the form. */
  readonly lemmaHash: number;
  readonly framesHash: number;
  readonly formHash: number;
}

type Lexicon = ReadonlyMap<string, readonly CueForm[]>;

/** Forms by their first word, lower case. */
export const lexiconOf = oncePer(compile);

/** The same for words of texts. */
export const formsByWord = oncePer((data: CueData) => {
  const lexicon = lexiconOf(data);
  return new MapByWord((lower) => lexicon.get(lower));
});

/** Whether one of the forms that a word, in lower case, may stand for is such a one. */
export const mayBe = (
  data: CueData,
  word: string | undefined,
  isSuch: (form: CueForm) => boolean,
): boolean =>
  lexiconOf(data)
    .get(word ?? '')
    ?.some(isSuch) ?? false;

/** "Claim", "reports": what is told, by its name. */
export const isNounForm = ({ form }: CueForm): boolean => form === 'noun';

/** "The claim that A": a noun behind which stands what is told. */
export const isNounOfClause = ({ form, entry }: CueForm): boolean =>
  form === 'noun' && entry.frames.includes('t');

function compile(data: CueData): Lexicon {
  const irregular = new Map<string, readonly string[]>();
  for (const row of data.irregular) {
    const forms = row.split(' ');
    irregular.set(forms[0]!, forms);
  }
  const lexicon = new Map<string, CueForm[]>();
  const add = (word: string, unhashed: Omit<CueForm, 'lemmaHash' | 'framesHash' | 'formHash'>) => {
    const form: CueForm = {
      ...unhashed,
      lemmaHash: hashOf(unhashed.entry.lemma),
      framesHash: hashOf(unhashed.entry.frames),
      formHash: hashOf(unhashed.form),
    };
    const forms = lexicon.get(word) ?? [];
    const known = forms.some(
      (other) =>
        other.form === form.form &&
        other.entry.part === form.entry.part &&
        other.particles.join() === form.particles.join(),
    );
    if (!known) lexicon.set(word, [...forms, form]);
  };
  for (const entry of entriesOf(data.verbs, 'verb')) {
    const [verb = '', ...particles] = entry.lemma.split(' ');
    const [base, third, past, participle, ing] = irregular.get(verb) ?? inflect(verb);
    add(base!, { entry, form: 'base', particles });
    add(third!, { entry, form: 'third', particles });
    add(past!, { entry, form: 'past', particles });
    if (participle !== past) add(participle!, { entry, form: 'participle', particles });
    add(ing!, { entry, form: 'ing', particles });
  }
  for (const entry of entriesOf(data.nouns, 'noun')) {
    add(entry.lemma, { entry, form: 'noun', particles: [] });
    add(pluralOf(entry.lemma), { entry, form: 'noun', particles: [] });
  }
  return lexicon;
}

/** The same word in several rows is one entry with the frames of all; the first row's stance and strength hold. */
function entriesOf(rows: readonly CueRow[], part: CueEntry['part']): CueEntry[] {
  const entries = new Map<string, CueEntry>();
  for (const row of rows) {
    for (const word of row.words.split(/\s+/)) {
      if (!word) continue;
      const lemma = word.replaceAll('_', ' ');
      const known = entries.get(lemma);
      const frames = known ? [...new Set(known.frames + row.frames)].join('') : row.frames;
      entries.set(lemma, {
        lemma,
        part,
        frames,
        stance: known?.stance ?? row.stance,
        strength: known?.strength ?? row.strength,
      });
    }
  }
  return [...entries.values()];
}

/** Regular English inflection: lemma, third person, past, participle, -ing form. */
function inflect(verb: string): string[] {
  const past = pastOf(verb);
  return [verb, pluralOf(verb), past, past, ingOf(verb)];
}

const endsInConsonantY = (word: string) => /[^aeiou]y$/.test(word);

function pluralOf(word: string): string {
  if (endsInConsonantY(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

function pastOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (endsInConsonantY(verb)) return `${verb.slice(0, -1)}ied`;
  return `${verb}ed`;
}

function ingOf(verb: string): string {
  if (verb.endsWith('ee')) return `${verb}ing`;
  return verb.endsWith('e') ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}
