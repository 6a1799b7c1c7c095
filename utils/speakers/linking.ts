/** Which names are one: surnames, initials, nicknames, acronyms and short names find the entity that the article names in full. */
import type { Gender } from '@/utils/language/speaker-data';
import type { Entity, NameMention } from './entities';
import { genderOf } from './genders';
import type { Name } from './names';
import type { Reader } from './reader';
import { foldWord } from './reader';

/** Entities kept for one word of a name: an article has few people of one surname; hostile text has many. */
const maxPerWord = 12;
/** Entities looked through for a blend of a name. */
const maxBlended = 300;
/** Places kept to tell which of several of one surname was named last. */
const maxFound = 40;

/** Gives each name its entity. Long names go first, those of the body before those of headlines and captions. */
export class NameLinker {
  readonly all: Entity[] = [];
  /** In the article's order. */
  readonly mentions: NameMention[] = [];
  private readonly byWord = new Map<string, Entity[]>();
  private readonly wordsByName = new Map<Name, readonly string[]>();

  constructor(
    private readonly reader: Reader,
    names: readonly Name[],
  ) {
    const found = new Array<Entity | undefined>(names.length);
    // Long names of the body, of headlines and captions, then short ones in the same order.
    const pass = names.map(
      (name) => (this.wordsOf(name).length < 2 ? 2 : 0) + (this.isAside(name) ? 1 : 0),
    );
    for (let round = 0; round < 4; round++) {
      names.forEach((name, index) => {
        if (pass[index] !== round) return;
        const owner = names[index - 1];
        const entity = round < 2 ? this.addLong(name, owner) : this.addShort(name);
        if (entity && round < 2) {
          entity.fullNames++;
          const title = this.titleBefore(name);
          if (title !== null && entity.titles.size < 8) entity.titles.add(title);
        }
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
    if (known && isLessLoud(reader.slice(firstWord, endWord), known))
      known.name = reader.slice(firstWord, endWord);
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

  private wordsOf(name: Name): readonly string[] {
    const known = this.wordsByName.get(name);
    if (known) return known;
    const { data, lower } = this.reader;
    const words: string[] = [];
    for (let word = name.firstWord; word < name.endWord; word++) {
      const current = lower[word]!;
      if (!this.reader.isWord(word) || data.suffixes.has(current) || this.reader.isPossessive(word))
        continue;
      words.push(foldWord(current));
    }
    this.wordsByName.set(name, words);
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
    const entity = this.newEntity(name, words, text);
    this.index(entity, words);
    return entity;
  }

  private newEntity(name: Name, words: readonly string[], text: string): Entity {
    const entity: Entity = {
      name: text,
      words,
      kind: name.kind,
      aliases: new Set(),
      roles: [],
      ages: new Set(),
      mentions: [],
      found: [],
      fullNames: 0,
      titles: new Set(),
      male: 0,
      female: 0,
      thing: 0,
      nameGender: null,
    };
    this.all.push(entity);
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
    if (name.isTitle) return this.addTitle(name, words, text);
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
    if (this.isFuller(words, known, name) || isLessLoud(text, known)) {
      known.name = text;
      known.words = words;
      this.index(known, words);
    }
    if (known.kind === 'organisation') this.addAcronyms(known, name);
    return known;
  }

  /** “Tellvik One”, the product, is not the company Tellvik: a title is known by all its words only. */
  private addTitle(name: Name, words: readonly string[], text: string): Entity {
    const key = `“${words.join(' ')}”`;
    const [known] = this.candidates(key);
    if (known) return known;
    const entity = this.newEntity(name, words, text);
    this.byWord.set(key, [entity]);
    return entity;
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
      const text = this.reader.slice(name.firstWord, name.endWord);
      // Not "Nato" for "NATO".
      if (isLessLoud(text, known) && this.reader.data.places.has(word)) known.name = text;
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
    const title = this.titleBefore(name);
    let best: Entity | null = null;
    let bestScore = 0;
    for (const entity of this.candidates(word)) {
      let score = 0;
      const { words } = entity;
      if (words.length === 1) {
        if (words[0] === word) score = 2.2;
      } else if (isCountry || entity.kind === 'place') {
        // A town's name as a surname that the article has: but not "in Medina".
        const isSurname =
          entity.kind === 'person' &&
          words[words.length - 1] === word &&
          (data.regions.has(word) || data.places.has(word)) &&
          !data.prepositions.has(this.reader.lower[name.runStart - 1] ?? '');
        score = isSurname ? 3 : 0;
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
      // Several of one surname: whom the article is about, who has that title, who was named last before this.
      score += Math.min(entity.fullNames, 4) * 0.1 + this.nearness(entity, name);
      if (title !== null && entity.titles.has(title)) score += 0.5;
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

  /** The title right before a name, by its common key ("sen." and "senator"). */
  private titleBefore({ firstWord }: Name): string | null {
    const { data, lower } = this.reader;
    const before = lower[firstWord - 1] ?? '';
    if (data.courtesyTitles.has(before) || !this.reader.isRoleOrHonorific(firstWord - 1))
      return null;
    return data.sameRole.get(before) ?? before;
  }

  private genderOfTitle(name: Name): Gender | null {
    const title = this.reader.lower[name.firstWord - 1] ?? '';
    return this.reader.data.honorifics.get(title) ?? this.reader.data.roleNouns.get(title) ?? null;
  }
}

/** "ANN ROE" of a lede in capitals, where the name is also written as names are. */
const isLessLoud = (text: string, { name }: Entity) =>
  name === name.toUpperCase() && text !== name && text.toUpperCase() === name;

const isInitial = (word: string) => word.length === 1 || /^(?:\p{L}\.)+\p{L}?$/u.test(word);

export function isSubset(part: readonly string[], whole: readonly string[]): boolean {
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
  return !/^(?:foundation|campaign|administration|organization|organisation|family|government|department|police|court|airport|hospital|team|county|house|city|state)$/.test(
    words[words.length - 1]!,
  );
}
