/** Genders: what first names, titles and the pronouns near a name say. */
import type { Gender, Pronoun, SpeakerData } from '@/utils/language/speaker-data';
import { oncePer } from '@/utils/text/once';
import { MapByWord } from '@/utils/text/vocabulary';
import type { Entity, NameMention } from './entities';
import type { Name } from './names';
import type { Reader } from './reader';

/** Pronouns that tell something of the name before them. */
const tellingPronouns = oncePer(
  ({ possessives, pronouns }: SpeakerData) =>
    new MapByWord((lower) => possessives.get(lower) ?? personal(pronouns.get(lower))),
);

/** Votes for a gender: first names, titles, and the pronoun that follows in a sentence with one person. */
export function readGenders(
  reader: Reader,
  all: readonly Entity[],
  mentions: readonly NameMention[],
): void {
  const { data } = reader;
  for (const entity of all) {
    if (entity.kind !== 'person' && entity.kind !== 'unknown') continue;
    const first = entity.words[0]!;
    if (entity.words.length > 1) entity.nameGender = data.firstNames.get(first) ?? null;
    for (const role of entity.roles) {
      if (role.gender === 'male') entity.male += 3;
      if (role.gender === 'female') entity.female += 3;
    }
  }
  const telling = tellingPronouns(data);
  let next = 0;
  let before: Entity | null = null;
  for (const sentence of reader.document.sentences) {
    let only: Entity | null = null;
    let several = false;
    let hasVoted = false;
    // "Her manager, Ann Roe, said that she": a pronoun before the name means another, and so may the next.
    let other: Gender | null = null;
    const opener = data.pronouns.get(reader.lower[sentence.firstWord]!);
    if (before && personal(opener) && !reader.quoted[sentence.firstWord]) {
      vote(before, opener!);
    }
    for (let word = sentence.firstWord; word < sentence.endWord; word++) {
      const mention = mentions[next];
      if (mention && mention.name.firstWord <= word) {
        next++;
        if (mention.entity.kind !== 'place') {
          if (only && only !== mention.entity) several = true;
          if (mention.entity.kind !== 'unknown' || standsAlone(reader, mention.name))
            only = mention.entity;
        }
        continue;
      }
      if (several || hasVoted || reader.quoted[word]) continue;
      const pronoun = telling.at(reader.document.words, word);
      if (!pronoun) continue;
      if (!only) other = pronoun.gender;
      else if (!pronoun.gender || pronoun.gender !== other) hasVoted = vote(only, pronoun);
    }
    before = several ? null : only;
  }
}

/** No "a", "the" or preposition before it: "in a Tumblr post she said" says nothing of Tumblr. */
function standsAlone({ data, lower }: Reader, { runStart }: Name): boolean {
  const before = lower[runStart - 1] ?? '';
  return (
    !data.prepositions.has(before) &&
    !data.indefiniteDeterminers.has(before) &&
    !data.definiteDeterminers.has(before)
  );
}

function vote(entity: Entity, { gender, refersTo }: Pronoun): boolean {
  if (gender === 'male') entity.male++;
  else if (gender === 'female') entity.female++;
  else if (refersTo === 'thing') entity.thing += 2;
  else if (refersTo === 'plural') entity.thing++;
  else return false;
  return true;
}

/** The gender of an entity, or null where nothing tells it. */
export function genderOf(entity: Entity, data: Reader['data']): Gender | null {
  const { male, female, nameGender } = entity;
  const first =
    nameGender ??
    (entity.words.length > 1 ? (data.firstNames.get(entity.words[0]!) ?? null) : null);
  if (first) {
    // A first name is rarely wrong; only much evidence overrules it.
    if (first === 'male' && female >= 3 && male === 0) return 'female';
    if (first === 'female' && male >= 3 && female === 0) return 'male';
    return first;
  }
  if (male > female * 2) return 'male';
  if (female > male * 2) return 'female';
  // "Melanie" alone, where nothing else tells.
  return entity.kind === 'person' && male + female === 0
    ? (data.firstNames.get(entity.words[0]!) ?? null)
    : null;
}

/** "It" and "they" stand for too much else to tell of a name; "its" and "their" do. */
const personal = (pronoun: Pronoun | undefined) =>
  pronoun?.refersTo === 'person' ? pronoun : undefined;
