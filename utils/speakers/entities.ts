/** Entities: all mentions by name of one person or body, with the fullest name and what the article says they are. */
import type { Gender, Pronoun } from '@/utils/language/speaker-data';
import type { Name, NameKind } from './names';
import type { Reader } from './reader';
import { foldWord } from './reader';
import type { Role } from './roles';
import {
  appositionAfter,
  appositionBefore,
  makeRole,
  roleBefore,
  endOfPhrase,
  headOf,
} from './roles';

export interface Entity {
  /** The fullest name that the article gives. */
  name: string;
  /** Folded words of that name, without suffixes. */
  words: readonly string[];
  kind: NameKind;
  /** Other names: acronyms. */
  readonly aliases: Set<string>;
  readonly roles: Role[];
  readonly ages: Set<string>;
  readonly mentions: NameMention[];
  /** First words of its names as they are found: long names first. */
  readonly found: number[];
  /** Pronouns near the name, and titles, speak for a gender. */
  male: number;
  female: number;
  thing: number;
  /** Said by a first name. */
  nameGender: Gender | null;
}

export interface NameMention {
  readonly name: Name;
  readonly entity: Entity;
  /** First word of the noun phrase: with the title or description before the name. */
  phraseStart: number;
}

/** Entities kept for one word of a name: an article has few people of one surname; hostile text has many. */
const maxPerWord = 12;
/** Entities looked through for a blend of a name. */
const maxBlended = 300;
/** Places kept to tell which of several of one surname was named last. */
const maxFound = 40;

export class Entities {
  /** Who stands in apposition, by the offset at which the description begins. */
  readonly byApposition = new Map<number, NameMention>();
  /** In the article's order. */
  readonly mentions: NameMention[] = [];
  readonly all: Entity[] = [];
  private readonly byWord = new Map<string, Entity[]>();

  constructor(
    private readonly reader: Reader,
    names: readonly Name[],
  ) {
    const found = new Array<Entity | undefined>(names.length);
    const isShort = (name: Name) => this.wordsOf(name).length < 2;
    const isAside = (name: Name) => this.isAside(name);
    const passes: ((name: Name) => boolean)[] = [
      (name) => !isShort(name) && !isAside(name),
      (name) => !isShort(name) && isAside(name),
      (name) => isShort(name) && !isAside(name),
      (name) => isShort(name) && isAside(name),
    ];
    const pass = names.map((name) => passes.findIndex((test) => test(name)));
    for (let round = 0; round < passes.length; round++) {
      names.forEach((name, index) => {
        if (pass[index] !== round) return;
        const owner = names[index - 1];
        const entity = round < 2 ? this.addLong(name, owner) : this.addShort(name);
        if (entity && entity.found.length < maxFound) entity.found.push(name.firstWord);
        found[index] = entity;
      });
    }
    names.forEach((name, index) => {
      const entity = found[index];
      if (entity) this.mentions.push({ name, entity, phraseStart: name.runStart });
    });
    this.addKnownInTitles();
    for (const mention of this.mentions) mention.entity.mentions.push(mention);
    for (const mention of this.mentions) this.readRoles(mention);
    this.readGenders();
  }

  /** Where every word has a capital, a name is what the body has as one, a country, or capitals. */
  private addKnownInTitles(): void {
    const { reader } = this;
    let hasTitles = false;
    reader.document.blocks.forEach((block, index) => {
      if (!reader.titleCase[index]) return;
      hasTitles = true;
      for (let word = block.firstWord; word < block.endWord;) {
        word = reader.isCapital(word) ? this.addKnownAt(word, block.endWord) : word + 1;
      }
    });
    if (hasTitles) this.mentions.sort((a, b) => a.name.firstWord - b.name.firstWord);
  }

  private addKnownAt(firstWord: number, limit: number): number {
    const { reader } = this;
    const lower = reader.lower[firstWord]!;
    if (reader.data.notNames.has(lower)) return firstWord + 1;
    let endWord = firstWord + 1;
    const first = foldWord(lower);
    let holders = this.candidates(first);
    while (endWord < limit && reader.isWord(endWord) && holders.length > 0) {
      const word = foldWord(reader.lower[endWord]!);
      const narrowed = holders.filter(({ words }) => words.includes(word));
      if (narrowed.length === 0) break;
      holders = narrowed;
      endWord++;
    }
    const isPlace = reader.data.places.has(lower);
    const name: Name = {
      firstWord,
      endWord,
      runStart: firstWord,
      kind: isPlace ? 'place' : 'unknown',
      hasArticle: false,
      isPossessive: reader.isPossessive(endWord),
    };
    const known = endWord - firstWord > 1 ? holders[0] : this.knownByOneWord(name, first);
    const entity =
      known ?? (isPlace ? this.create(name, [first], reader.slice(firstWord, endWord)) : null);
    if (!entity) return firstWord + 1;
    this.mentions.push({ name, entity, phraseStart: firstWord });
    return endWord;
  }

  /** A headline, a heading or a caption: what stands there is less telling than what the body says. */
  isAside(name: Name): boolean {
    const block = this.reader.blockOf[name.firstWord]!;
    const kind = this.reader.document.blocks[block]!.kind;
    return (
      kind === 'headline' ||
      kind === 'heading' ||
      kind === 'caption' ||
      this.reader.titleCase[block] === 1
    );
  }

  private wordsOf(name: Name): string[] {
    const { data, lower } = this.reader;
    const words: string[] = [];
    for (let word = name.firstWord; word < name.endWord; word++) {
      const current = lower[word]!;
      if (!this.reader.isWord(word) || data.suffixes.has(current) || this.reader.isPossessive(word))
        continue;
      words.push(foldWord(current));
    }
    return words;
  }

  private candidates(word: string): readonly Entity[] {
    return this.byWord.get(word) ?? [];
  }

  private index(entity: Entity, words: readonly string[]): void {
    for (const word of words) {
      const list = this.byWord.get(word);
      if (!list) this.byWord.set(word, [entity]);
      else if (list.length < maxPerWord && !list.includes(entity)) list.push(entity);
      if (word.endsWith('.com')) this.index(entity, [word.slice(0, -4)]);
    }
  }

  private create(name: Name, words: readonly string[], text: string): Entity {
    const entity: Entity = {
      name: text,
      words,
      kind: name.kind,
      aliases: new Set(),
      roles: [],
      ages: new Set(),
      mentions: [],
      found: [],
      male: 0,
      female: 0,
      thing: 0,
      nameGender: null,
    };
    this.all.push(entity);
    this.index(entity, words);
    return entity;
  }

  private addLong(name: Name, previous: Name | undefined): Entity {
    const { reader } = this;
    // "Russia’s Defense Ministry", "Ukraine’s Air Force": the country belongs to the body's name.
    const isOwned =
      previous !== undefined &&
      previous.isPossessive &&
      previous.endWord + 1 === name.runStart &&
      name.kind === 'organisation' &&
      previous.kind !== 'person';
    let words = this.wordsOf(name);
    let text = reader.slice(name.firstWord, name.endWord);
    if (isOwned) {
      words = [...this.wordsOf(previous), ...words];
      text = reader.slice(previous.firstWord, name.endWord);
    }
    text = text.replace(/\s+/g, ' ');
    const known =
      name.kind === 'organisation' || name.kind === 'place'
        ? this.knownOrganisation(name, words)
        : (this.knownPerson(words) ??
          (name.kind === 'unknown' ? this.knownOrganisation(name, words) : null));
    if (!known) {
      const entity = this.create(name, words, text);
      if (name.kind === 'organisation') this.addAcronyms(entity, name);
      return entity;
    }
    if (known.kind === 'unknown') known.kind = name.kind;
    if (this.isFuller(words, known, name)) {
      known.name = text;
      known.words = words;
      this.index(known, words);
    }
    if (known.kind === 'organisation') this.addAcronyms(known, name);
    return known;
  }

  /** The fullest name is the longest that begins as a name does: "Ann Roe" over "Clever Ann Roe". */
  private isFuller(words: readonly string[], known: Entity, name: Name): boolean {
    if (this.isAside(name)) return false;
    const { firstNames } = this.reader.data;
    const isPersonal = known.kind === 'person';
    const begins = firstNames.has(words[0]!) || isInitial(words[0]!);
    const began = firstNames.has(known.words[0]!) || isInitial(known.words[0]!);
    if (isPersonal && begins !== began) return begins && isSubset(words, known.words);
    return words.length > known.words.length;
  }

  private knownPerson(words: readonly string[]): Entity | null {
    const surname = words[words.length - 1]!;
    for (const entity of this.candidates(surname)) {
      if (entity.kind !== 'person' && entity.kind !== 'unknown') continue;
      const theirs = entity.words;
      if (
        theirs[theirs.length - 1] === surname
          ? this.sameGivenNames(words, theirs)
          : isSubset(words, theirs)
      ) {
        return entity;
      }
    }
    return null;
  }

  private sameGivenNames(a: readonly string[], b: readonly string[]): boolean {
    const first = a[0]!;
    const second = b[0]!;
    if (first === second) return true;
    const { nicknames } = this.reader.data;
    if ((nicknames.get(first) ?? first) === (nicknames.get(second) ?? second)) return true;
    if (isInitial(first) || isInitial(second)) {
      return first.charAt(0) === second.charAt(0);
    }
    return isSubset(a, b) || isSubset(b, a);
  }

  private knownOrganisation(name: Name, words: readonly string[]): Entity | null {
    const content = words.filter((word) => word.length > 2);
    const isShort = name.hasArticle;
    const last = words[words.length - 1]!;
    for (const entity of this.candidates(last)) {
      if (entity.kind === 'person') continue;
      const theirs = entity.words;
      if (theirs.length < 2) continue;
      if (
        isSubset(content, theirs) &&
        (theirs[theirs.length - 1] === last || theirs[0] === words[0])
      )
        return entity;
      if (isSubset(theirs, words) && theirs[theirs.length - 1] === last) return entity;
      if (isShort && content.every((word) => theirs.some((other) => sameStem(word, other))))
        return entity;
    }
    return null;
  }

  /** "Federal Trade Commission (FTC)" and the initials that it would have. */
  private addAcronyms(entity: Entity, name: Name): void {
    const { reader } = this;
    const add = (alias: string) => {
      entity.aliases.add(alias);
      this.index(entity, [alias]);
    };
    const open = name.endWord;
    if (
      reader.lower[open] === '(' &&
      reader.lower[open + 2] === ')' &&
      reader.isAllCapitals(open + 1)
    ) {
      add(foldWord(reader.lower[open + 1]!));
    }
    const initials = entity.words
      .filter((word) => word.length > 3 || !/^(?:of|and|the|for|on|in|to)$/.test(word))
      .map((word) => word.charAt(0))
      .join('');
    if (initials.length >= 2 && initials.length <= 7) add(initials);
  }

  private addShort(name: Name): Entity | undefined {
    const words = this.wordsOf(name);
    const word = words[0];
    if (word === undefined) return undefined;
    const known = this.knownByOneWord(name, word) ?? this.knownByBlend(name);
    if (known) {
      if (known.kind === 'unknown' && name.kind === 'person') known.kind = 'person';
      return known;
    }
    return this.create(name, words, this.reader.slice(name.firstWord, name.endWord));
  }

  /** "WaPo" for the Washington Post: each part begins one of the name's words. */
  private knownByBlend(name: Name): Entity | null {
    const text = this.reader.slice(name.firstWord, name.endWord);
    const parts = text.match(/[A-Z][a-z]+/g);
    if (!parts || parts.length < 2 || parts.length > 4 || parts.join('') !== text) return null;
    for (const entity of this.all.slice(0, maxBlended)) {
      if (entity.kind === 'person' || entity.words.length < parts.length) continue;
      const words = entity.words[0] === 'the' ? entity.words.slice(1) : entity.words;
      if (
        words.length === parts.length &&
        parts.every((part, at) => words[at]!.startsWith(part.toLowerCase()))
      )
        return entity;
    }
    return null;
  }

  /** Which entity a surname, a first name, an acronym or an organisation's short name means. */
  knownByOneWord(name: Name, word: string): Entity | null {
    const { data } = this.reader;
    const isTitled = name.kind === 'person';
    const isCountry = name.kind === 'place';
    const gender = this.genderOfTitle(name);
    let best: Entity | null = null;
    let bestScore = 0;
    for (const entity of this.candidates(word)) {
      let score = 0;
      const { words } = entity;
      if (words.length === 1) {
        if (words[0] === word) score = 2.2;
      } else if (isCountry || entity.kind === 'place') {
        score = 0;
      } else if (entity.kind === 'person' || entity.kind === 'unknown') {
        if (name.hasArticle && entity.kind === 'person') score = 0;
        else if (words[words.length - 1] === word) score = 3;
        else if (words[0] === word)
          score = entity.kind === 'unknown' || data.firstNames.has(word) ? 2 : 1.5;
        else if (word.length > 3 && words.includes(word)) score = 1.2;
      } else if (!isTitled) {
        const isAcronym = this.reader.isAllCapitals(name.firstWord);
        if (entity.aliases.has(word) && isAcronym) score = 3;
        else if (isAcronym) score = 0;
        else if (name.hasArticle && words.includes(word)) score = 2.5;
        else if (words[0] === word && isShortForm(words)) score = 2;
      }
      if (entity.aliases.has(word) && this.reader.isAllCapitals(name.firstWord))
        score = Math.max(score, 3);
      if (score === 0) continue;
      const theirs = genderOf(entity, data);
      if (gender && theirs && gender !== theirs) continue;
      if (isTitled && entity.kind === 'organisation') continue;
      // Several of one surname: who was named last before this.
      score += this.nearness(entity, name);
      if (score > bestScore) {
        bestScore = score;
        best = entity;
      }
    }
    return best;
  }

  private nearness(entity: Entity, name: Name): number {
    let nearest = -1;
    for (const word of entity.found) {
      if (word < name.firstWord) nearest = Math.max(nearest, word);
    }
    if (nearest < 0) return 0;
    return 0.1 + 0.4 / (1 + (name.firstWord - nearest) / 40);
  }

  private genderOfTitle(name: Name): Gender | null {
    const title = this.reader.lower[name.firstWord - 1] ?? '';
    return this.reader.data.honorifics.get(title) ?? this.reader.data.roleNouns.get(title) ?? null;
  }

  private readRoles(mention: NameMention): void {
    const { name, entity } = mention;
    const { reader } = this;
    const block = reader.document.blocks[reader.blockOf[name.firstWord]!]!;
    const sentence = reader.document.sentences[reader.sentence(name.firstWord)]!;
    if (entity.kind === 'organisation') {
      const role = this.roleOfOrganisation(name, block.endWord);
      if (role) entity.roles.push(role);
      const before = appositionBefore(reader, name, sentence.firstWord);
      if (before && reader.lower[name.endWord] === ',') {
        entity.roles.push(before);
        this.byApposition.set(before.start, mention);
      }
      return;
    }
    if (entity.kind === 'place' || entity.roles.length > 24) return;
    const before = roleBefore(reader, name, sentence.firstWord);
    if (before) mention.phraseStart = Math.min(mention.phraseStart, reader.wordAt(before.start));
    const apposition = appositionBefore(reader, name, sentence.firstWord);
    const after = name.isPossessive ? null : appositionAfter(reader, name, block.endWord);
    const closed = reader.lower[name.endWord] === ',' || name.endWord >= sentence.endWord - 1;
    for (const role of [apposition && closed ? apposition : null, before, after]) {
      if (!role) continue;
      const isBody =
        !reader.data.roleNouns.has(role.head) && reader.data.organisationNouns.has(role.head);
      if (isBody && entity.kind === 'person') continue;
      if (role !== before && role.weight > 0) this.byApposition.set(role.start, mention);
      entity.roles.push(role);
      if (entity.kind === 'unknown' && role.weight !== 0)
        entity.kind = isBody ? 'organisation' : 'person';
    }
    if (reader.lower[name.endWord] === ',' && reader.isDigit(name.endWord + 1)) {
      const age = reader.lower[name.endWord + 1]!;
      const closesAge =
        reader.lower[name.endWord + 2] === ',' || reader.lower[name.endWord + 2] === '.';
      if (closesAge && /^\d{1,3}$/.test(age)) {
        entity.ages.add(age);
        if (entity.kind === 'unknown') entity.kind = 'person';
      }
    }
  }

  /** "Storyful, a social media news agency," and "state news agency KCNA". */
  private roleOfOrganisation(name: Name, limit: number): Role | null {
    const { reader } = this;
    const { organisationNouns } = reader.data;
    const before = name.firstWord - 1;
    if (
      name.runStart === name.firstWord &&
      organisationNouns.has(reader.lower[before] ?? '') &&
      !reader.isCapital(before)
    ) {
      let start = before;
      while (start > 0 && before - start < 6 && reader.isWord(start - 1)) {
        const previous = reader.lower[start - 1]!;
        if (reader.data.phraseStops.has(previous) || reader.data.notNames.has(previous)) break;
        start--;
      }
      return makeRole(reader, start, name.firstWord);
    }
    if (reader.lower[name.endWord] !== ',') return null;
    const start = name.endWord + 1;
    if (
      !reader.data.definiteDeterminers.has(reader.lower[start] ?? '') &&
      !reader.data.indefiniteDeterminers.has(reader.lower[start] ?? '')
    ) {
      return null;
    }
    const end = endOfPhrase(reader, start, limit);
    if (end < limit && reader.isWord(end) && !reader.data.relatives.has(reader.lower[end]!))
      return null;
    const head = headOf(reader, start, end);
    if (head < 0 || !organisationNouns.has(reader.lower[head]!)) return null;
    return makeRole(reader, start, end);
  }

  /** Votes for a gender: first names, titles, and the pronoun that follows in a sentence with one person. */
  private readGenders(): void {
    const { reader } = this;
    const { data } = reader;
    for (const entity of this.all) {
      if (entity.kind !== 'person' && entity.kind !== 'unknown') continue;
      const first = entity.words[0]!;
      if (entity.words.length > 1) entity.nameGender = data.firstNames.get(first) ?? null;
      for (const role of entity.roles) {
        if (role.gender === 'male') entity.male += 3;
        if (role.gender === 'female') entity.female += 3;
      }
    }
    let next = 0;
    let before: Entity | null = null;
    for (const sentence of reader.document.sentences) {
      let only: Entity | null = null;
      let several = false;
      let hasVoted = false;
      const opener = data.pronouns.get(reader.lower[sentence.firstWord]!);
      if (before && personal(opener) && !reader.quoted[sentence.firstWord]) {
        this.vote(before, opener!);
      }
      for (let word = sentence.firstWord; word < sentence.endWord; word++) {
        const mention = this.mentions[next];
        if (mention && mention.name.firstWord <= word) {
          next++;
          if (mention.entity.kind !== 'place') {
            if (only && only !== mention.entity) several = true;
            if (mention.entity.kind !== 'unknown' || this.standsAlone(mention.name))
              only = mention.entity;
          }
          continue;
        }
        if (!only || several || hasVoted || reader.quoted[word]) continue;
        const lower = reader.lower[word]!;
        const pronoun = data.possessives.get(lower) ?? personal(data.pronouns.get(lower));
        if (pronoun) hasVoted = this.vote(only, pronoun);
      }
      before = several ? null : only;
    }
  }

  /** No "a", "the" or preposition before it: "in a Tumblr post she said" says nothing of Tumblr. */
  private standsAlone({ runStart }: Name): boolean {
    const { data, lower } = this.reader;
    const before = lower[runStart - 1] ?? '';
    return (
      !data.prepositions.has(before) &&
      !data.indefiniteDeterminers.has(before) &&
      !data.definiteDeterminers.has(before)
    );
  }

  private vote(entity: Entity, { gender, refersTo }: Pronoun): boolean {
    if (gender === 'male') entity.male++;
    else if (gender === 'female') entity.female++;
    else if (refersTo === 'thing' || refersTo === 'plural') entity.thing++;
    else return false;
    return true;
  }

  /** The mentions that lie between two words. */
  within(firstWord: number, endWord: number): NameMention[] {
    const found: NameMention[] = [];
    for (let index = this.firstAt(firstWord); index < this.mentions.length; index++) {
      const mention = this.mentions[index]!;
      if (mention.name.firstWord >= endWord) break;
      found.push(mention);
    }
    return found;
  }

  /** Index of the first mention that ends after `word`. */
  firstAt(word: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.mentions[middle]!.name.endWord > word) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  genderOf(entity: Entity): Gender | null {
    return genderOf(entity, this.reader.data);
  }
}

function genderOf(entity: Entity, data: Reader['data']): Gender | null {
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
  return null;
}

/** "It" and "they" stand for too much else to tell of a name; "its" and "their" do. */
const personal = (pronoun: Pronoun | undefined) =>
  pronoun?.refersTo === 'person' ? pronoun : undefined;

const isInitial = (word: string) => word.length === 1 || /^(?:\p{L}\.)+\p{L}?$/u.test(word);

function isSubset(part: readonly string[], whole: readonly string[]): boolean {
  return (
    part.length > 0 && part.length <= whole.length && part.every((word) => whole.includes(word))
  );
}

/** "Appellate" and "Appeal", "Defence" and "Defense". */
export function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  let common = 0;
  while (common < shorter && a.charCodeAt(common) === b.charCodeAt(common)) common++;
  return common >= 4 && common >= shorter * 0.66;
}

/** "Pew" for "Pew Research Center", but not "Smith" for "Smith Foundation". */
function isShortForm(words: readonly string[]): boolean {
  return !/^(?:foundation|campaign|administration|organization|organisation|family|government|department|team|county|house|city|state)$/.test(
    words[words.length - 1]!,
  );
}

/** The role to show: the first description of the body, else the first elsewhere, else the first bare title. */
export function bestRole(entity: Entity, isInBody: (role: Role) => boolean): Role | null {
  let best: Role | null = null;
  let bestScore = -1;
  for (const role of entity.roles) {
    if (role.weight < 0) continue;
    const score = role.weight * 2 + (isInBody(role) ? 1 : 0);
    if (score > bestScore) {
      best = role;
      bestScore = score;
    }
  }
  return best;
}
