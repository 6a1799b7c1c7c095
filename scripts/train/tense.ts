/**
 * Copies of a text with its cues in the present tense. The corpus tells nearly all in the past; headlines, magazines and the British
 * press say "says". Only the words as the engine reads them change ("claimed" → "claims"), so offsets stay those of the text.
 */
import { lexiconOf } from '@/utils/attributions/lexicon';
import { english } from '@/utils/language/en';
import type { TextDocument } from '@/utils/text/document';
import { numberOfWord } from '@/utils/text/vocabulary';

let thirds: Map<string, string> | null = null;

/** Past forms of the lexicon's verbs with their third person. */
function thirdPersons(): Map<string, string> {
  if (thirds) return thirds;
  const thirdOf = new Map<string, string>();
  for (const [word, forms] of lexiconOf(english.cues)) {
    for (const { entry, form } of forms) {
      if (form === 'third') thirdOf.set(entry.lemma, word);
    }
  }
  thirds = new Map();
  for (const [word, forms] of lexiconOf(english.cues)) {
    const past = forms.find(({ entry, form }) => entry.part === 'verb' && form === 'past');
    const third = past && thirdOf.get(past.entry.lemma);
    if (third) thirds.set(word, third);
  }
  return thirds;
}

/** The document with every simple past of a cue verb in the present; perfects and passives stay. */
export function inPresentTense(document: TextDocument): TextDocument {
  const { words } = document;
  const { auxiliaries, modals } = english.cues;
  const lower = [...words.lower];
  for (let index = 0; index < words.count; index++) {
    const third = thirdPersons().get(lower[index]!);
    if (!third) continue;
    let helped = false;
    for (let at = index - 1; at >= index - 3 && at >= 0; at--) {
      if (auxiliaries.has(lower[at]!) || modals.has(lower[at]!)) helped = true;
    }
    if (!helped) lower[index] = third;
  }
  const number = Int32Array.from(lower, numberOfWord);
  return { ...document, words: { ...words, lower, number } };
}
