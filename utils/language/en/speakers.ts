import type { Gender, Pronoun, SpeakerData } from '../speaker-data';
import { eitherNames, femaleNames, maleNames } from './speakers/first-names';
import {
  companyNouns,
  definiteDeterminers,
  documentNouns,
  hearsayNouns,
  indefiniteDeterminers,
  neutralModifiers,
  organisationGroups,
  organisationNouns,
  publicBodies,
  settingNouns,
  utteranceNouns,
} from './speakers/organisations';
import { demonyms, places, regions } from './speakers/places';
import {
  affiliations,
  anonymousHeads,
  anonymousPlurals,
  courtesyTitles,
  groupNouns,
  honorifics,
  kinship,
  leadingVerbs,
  ranks,
  relationalRoles,
  roleEndings,
  roleModifiers,
  roleNouns,
  sameRole,
  spokesNouns,
} from './speakers/roles';
import {
  dates,
  nicknames,
  notNames,
  openingWords,
  phraseStops,
  prepositions,
} from './speakers/small-words';
import { words } from './speakers/words';

const withGender = (map: ReadonlyMap<string, string>): ReadonlyMap<string, Gender | null> =>
  new Map(
    [...map].map(([word, gender]) => [
      word,
      gender === 'male' || gender === 'female' ? gender : null,
    ]),
  );

const firstNames = new Map<string, Gender | null>();
for (const name of maleNames) firstNames.set(name, 'male');
for (const name of femaleNames) firstNames.set(name, firstNames.has(name) ? null : 'female');
for (const name of eitherNames) firstNames.set(name, null);

const pronoun = (refersTo: Pronoun['refersTo'], gender: Gender | null = null): Pronoun => ({
  refersTo,
  gender,
});

export const speakers: SpeakerData = {
  pronouns: new Map([
    ['he', pronoun('person', 'male')],
    ['him', pronoun('person', 'male')],
    ['himself', pronoun('person', 'male')],
    ['she', pronoun('person', 'female')],
    ['her', pronoun('person', 'female')],
    ['herself', pronoun('person', 'female')],
    ['it', pronoun('thing')],
    ['itself', pronoun('thing')],
    ['they', pronoun('plural')],
    ['them', pronoun('plural')],
    ['themselves', pronoun('plural')],
    ['who', pronoun('relative')],
    ['whom', pronoun('relative')],
    ['which', pronoun('relative')],
    ['i', pronoun('self')],
    ['me', pronoun('self')],
    ['we', pronoun('self')],
    ['us', pronoun('self')],
    ['you', pronoun('self')],
    ['one', pronoun('elliptic')],
    ['another', pronoun('elliptic')],
    ['others', pronoun('elliptic')],
    ['both', pronoun('elliptic')],
    ['some', pronoun('elliptic')],
    ['many', pronoun('elliptic')],
    ['several', pronoun('elliptic')],
    ['most', pronoun('elliptic')],
  ]),
  possessives: new Map([
    ['his', pronoun('person', 'male')],
    ['her', pronoun('person', 'female')],
    ['its', pronoun('thing')],
    ['their', pronoun('plural')],
    ['whose', pronoun('relative')],
    ['my', pronoun('self')],
    ['our', pronoun('self')],
    ['your', pronoun('self')],
  ]),
  firstNames,
  nicknames,
  honorifics: withGender(honorifics),
  courtesyTitles,
  relationalRoles,
  leadingVerbs,
  affiliations,
  ranks,
  roleNouns: withGender(roleNouns),
  roleEndings,
  sameRole,
  roleModifiers,
  kinship: withGender(kinship),
  anonymousHeads,
  anonymousPlurals,
  spokesNouns,
  groupNouns,
  organisationNouns,
  organisationGroups,
  companyNouns,
  publicBodies,
  settingNouns,
  utteranceNouns,
  neutralModifiers,
  documentNouns,
  hearsayNouns,
  definiteDeterminers,
  indefiniteDeterminers,
  places,
  demonyms,
  regions,
  particles: words(
    "van von der den de del della degli di da dos das do du la le el al bin ibn bint ben ter ten af av y st. d' al- el-",
  ),
  suffixes: words('jr jr. sr sr. ii iii iv'),
  nameJoiners: words('of for on'),
  prepositions,
  conjunctions: words('and or & as'),
  relatives: words('who whom whose which that where when'),
  notNames,
  openingWords,
  dates,
  phraseStops,
  possessiveEndings: words("'s '"),
};
