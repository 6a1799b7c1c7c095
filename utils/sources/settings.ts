/** Finds the occasion or document through which something was said ("in a statement", "told reporters", "at a rally"). */
import type { Setting, SourceData } from '@/utils/language/source-data';
import type { TextDocument } from '@/utils/text/document';
import { oncePer } from '@/utils/text/once';
import { SetByWord } from '@/utils/text/vocabulary';

export interface SettingMention {
  readonly setting: Setting;
  /** Word indexes of the whole noun phrase, end exclusive. */
  readonly phraseFirst: number;
  readonly phraseEnd: number;
  /** Offset of the governing word ("in", "told", "issued"), or of the noun itself. */
  readonly anchor: number;
  /** A preposition or verb makes it a setting; else it only names one ("The statement said"). */
  readonly governed: boolean;
}

/** All settings in text order, governed or only named. */
export function findSettings(document: TextDocument, data: SourceData): SettingMention[] {
  const { words, blocks } = document;
  const found: SettingMention[] = [];
  const beginnings = beginningsOf(data);
  for (const block of blocks) {
    for (let index = block.firstWord; index < block.endWord; index++) {
      if (!beginnings.has(words, index)) continue;
      const lower = words.lower[index]!;
      let setting = data.settings.get(lower);
      let end = index + 1;
      if (end < block.endWord && data.settingFirst.has(lower)) {
        const two = data.settings.get(`${lower} ${words.lower[end]!}`);
        if (two) {
          setting = two;
          end++;
        }
      }
      if (!setting) continue;
      const mention = settingAt(document, data, setting, index, end);
      const previous = found.at(-1);
      // "in a letter and tweet": what governs the first governs both.
      const joined =
        previous?.governed === true &&
        mention.phraseFirst - previous.phraseEnd === 1 &&
        data.joiningWords.has(words.lower[previous.phraseEnd]!);
      found.push(joined ? { ...mention, governed: true, anchor: previous.anchor } : mention);
      index = end - 1;
    }
  }
  return found;
}

/** The words that a setting's noun begins with. */
const beginningsOf = oncePer(
  ({ settings, settingFirst }: SourceData) =>
    new SetByWord((lower) => settings.has(lower) || settingFirst.has(lower)),
);

function settingAt(
  document: TextDocument,
  data: SourceData,
  setting: Setting,
  index: number,
  end: number,
): SettingMention {
  const { words, sentences } = document;
  const first = sentences[words.sentence[index]!]!.firstWord;
  let from = index;
  // Adjectives and nouns before it, up to its determiner, no further than a preposition could stand.
  while (from > first && index - from < 6) {
    const lower = words.lower[from - 1]!;
    if (data.settingStops.has(lower)) break;
    from--;
    if (data.determiners.has(lower)) break;
  }
  if (index - from === 6) from = index;
  let governor = from - 1;
  if (governor >= first && words.lower[governor] === 'out') governor--;
  let word = governor >= first ? words.lower[governor]! : '';
  // "Kept crowds away from the rally", "to and from the speech": where somebody went, and not where it was said.
  if (word === 'from' && /^(?:away|and)$/.test(words.lower[governor - 1] ?? '')) word = '';
  const governed =
    setting.alsoAfter?.has(word) === true ||
    (setting.after.includes('preposition') && data.settingPrepositions.has(word)) ||
    (setting.after.includes('making') && data.makingVerbs.has(word)) ||
    (setting.after.includes('telling') && data.tellingVerbs.has(word));
  return {
    setting,
    phraseFirst: from,
    phraseEnd: end,
    anchor: words.start[governed ? governor : from]!,
    governed,
  };
}
