/** Who said it: from the words that name the speaker here to the fullest name that the article gives. */
import type { Pronoun } from '@/utils/language/speaker-data';
import type { Attribution } from '@/utils/attributions/types';
import type { Language } from '@/utils/language/language';
import type { ArticleInfo, Speaker, SpeakerKind, TraceEntry } from '@/utils/model';
import { spanOf } from '@/utils/model';
import type { Range, TextDocument } from '@/utils/text/document';
import { resolveDescription } from './descriptions';
import { Entities, bestRole } from './entities';
import type { Entity, NameMention } from './entities';
import { findNames } from './names';
import type { Phrase } from './phrase';
import { readPhrase } from './phrase';
import type { PronounContext } from './pronouns';
import { groupBefore, resolvePronoun } from './pronouns';
import { Reader } from './reader';
import type { Referent, Turn } from './referents';
import { describedReferent, withoutStray } from './referents';
import { findRepeated, shingle } from './repeated';

export interface ResolvedSpeaker {
  readonly speaker: Speaker | null;
  readonly trace: readonly TraceEntry[];
}

interface Resolution {
  readonly referent: Referent;
  readonly mention: Range | null;
  readonly rule: string;
  /** Where the rule looked, if not at the mention. */
  readonly evidence: Range | null;
}

/**
 * Who said each attribution: one entry for each, in the same order.
 * @param attributions in page order; offsets are UTF-16 units into the document's text.
 */
export function resolveSpeakers(
  document: TextDocument,
  info: ArticleInfo,
  attributions: readonly Attribution[],
  language: Language,
): ResolvedSpeaker[] {
  if (attributions.length === 0) return [];
  const reader = new Reader(
    document,
    language.speakers,
    attributions.flatMap(({ quoted }) => quoted),
  );
  const stage = new SpeakerStage(reader, info, attributions);
  return stage.run();
}

class SpeakerStage {
  private readonly entities: Entities;
  private readonly referents = new Map<Entity, Referent>();
  private readonly content: Uint8Array;
  private readonly phrases: (Phrase | null)[];

  constructor(
    private readonly reader: Reader,
    private readonly info: ArticleInfo,
    private readonly attributions: readonly Attribution[],
  ) {
    this.entities = new Entities(reader, findNames(reader));
    this.content = new Uint8Array(reader.count);
    for (const { segments } of attributions) {
      for (const { start, end } of segments)
        this.content.fill(1, reader.wordAt(start), reader.wordAt(end));
    }
    // Before anybody is looked up: a role stated at any mention holds for all of them.
    this.phrases = attributions.map(
      ({ mention, cue }) =>
        mention &&
        readPhrase(
          reader,
          this.entities,
          mention,
          cue && cue.start >= mention.end ? cue.start : null,
        ),
    );
    this.addRoles();
  }

  /** The roles that stand with names as speakers, in the article's order beside those that are known. */
  private addRoles(): void {
    const starts = new Map<Entity, Set<number>>();
    const changed = new Set<Entity>();
    for (const phrase of this.phrases) {
      if (phrase?.form !== 'names' || phrase.names.length !== 1) continue;
      const { role } = phrase;
      const { entity } = phrase.names[0]!;
      if (entity.kind === 'unknown') entity.kind = this.guessKind(entity);
      if (!role) continue;
      let known = starts.get(entity);
      if (!known) starts.set(entity, (known = new Set(entity.roles.map(({ start }) => start))));
      if (known.has(role.start)) continue;
      known.add(role.start);
      entity.roles.push(role);
      changed.add(entity);
    }
    for (const { roles } of changed) roles.sort((a, b) => a.start - b.start);
  }

  run(): ResolvedSpeaker[] {
    const turns: Turn[] = [];
    const resolved: (Resolution | null)[] = [];
    this.attributions.forEach((attribution, index) => {
      const resolution = this.resolve(attribution, this.phrases[index] ?? null, turns, resolved);
      resolved.push(resolution);
      if (!resolution) return;
      const place = resolution.mention ?? attribution.segments[0]!;
      const word = Math.min(this.reader.wordAt(place.start), this.reader.count - 1);
      turns.push({ referent: resolution.referent, word, block: this.reader.blockOf[word]! });
    });
    const final = this.shareRepeated(resolved);
    return final.map((resolution) => this.output(resolution));
  }

  private resolve(
    attribution: Attribution,
    phrase: Phrase | null,
    turns: readonly Turn[],
    resolved: readonly (Resolution | null)[],
  ): Resolution | null {
    if (!phrase) {
      const { continues, mention } = attribution;
      const before = continues === null ? null : (resolved[continues] ?? null);
      if (!before) return null;
      return { referent: before.referent, mention, rule: 'carries-on', evidence: before.mention };
    }
    if (phrase.form === 'names') return this.resolveNames(phrase);
    if (phrase.form === 'pronoun')
      return this.resolvePronounPhrase(
        phrase,
        turns,
        this.tellsOfSame(attribution, phrase.pronoun),
      );
    if (phrase.form === 'handle') {
      const { start, end } = this.range(phrase.word, phrase.word + 1);
      const mention = { start: start - 1, end };
      const referent = this.plainReferent(this.reader.text.slice(start - 1, end), 'person');
      return { referent, mention, rule: 'handle', evidence: null };
    }
    const description = withoutStray(this.reader, phrase);
    const mention = this.range(description.firstWord, description.endWord);
    const found = resolveDescription(
      this.reader,
      this.entities,
      description,
      turns,
      (entity) => this.referentOf(entity),
      this.isAside(phrase.firstWord),
    );
    if (found) return { referent: found.referent, mention, rule: found.rule, evidence: null };
    const referent = describedReferent(this.reader, description);
    return { referent, mention, rule: `described-${referent.kind}`, evidence: null };
  }

  private resolveNames(phrase: Extract<Phrase, { form: 'names' }>): Resolution {
    const mention = this.range(phrase.firstWord, phrase.endWord);
    const [first] = phrase.names;
    if (phrase.names.length === 1 && first) {
      return {
        referent: this.referentOf(first.entity),
        mention,
        rule: phrase.rule,
        evidence: null,
      };
    }
    return {
      referent: this.joinedReferent(phrase.names),
      mention,
      rule: phrase.rule,
      evidence: null,
    };
  }

  private joinedReferent(names: readonly NameMention[]): Referent {
    const referents = names.map(({ entity }) => this.referentOf(entity));
    const list = referents.map(({ name }) => name);
    const name = `${list.slice(0, -1).join(', ')} and ${list[list.length - 1]!}`;
    const arePersons = referents.some(({ kind }) => kind === 'person');
    const roles = referents.map(({ role }) => role).filter((role) => role !== null);
    const areStated = roles.length === referents.length;
    return {
      name,
      kind: arePersons ? 'group' : 'organisation',
      role: areStated ? roles.join('; ') : null,
      gender: null,
      isPlural: true,
      entity: null,
      head: null,
      words: [],
    };
  }

  private resolvePronounPhrase(
    phrase: Extract<Phrase, { form: 'pronoun' }>,
    turns: readonly Turn[],
    tellsOfSame: boolean,
  ): Resolution | null {
    const mention = this.range(phrase.word, phrase.word + 1);
    const { pronoun, word } = phrase;
    const found =
      pronoun.refersTo === 'elliptic'
        ? this.resolveElliptic(word, turns)
        : resolvePronoun(this.context(turns, tellsOfSame), pronoun, word);
    if (found) return { referent: found.referent, mention, rule: found.rule, evidence: null };
    if (pronoun.refersTo === 'self' && this.info.author && !this.reader.quoted[word]) {
      const referent = this.plainReferent(this.info.author, 'person');
      return { referent, mention, rule: 'first-person-author', evidence: null };
    }
    const text = this.reader.slice(word, word + 1);
    const isPlural = pronoun.refersTo === 'plural' || pronoun.refersTo === 'elliptic';
    const referent = this.plainReferent(text, isPlural ? 'group' : 'unknown');
    return { referent, mention, rule: 'pronoun-not-resolved', evidence: null };
  }

  /** “He knew it,” he said: whether what is quoted opens with the pronoun that stands for the speaker. */
  private tellsOfSame({ type, quoted }: Attribution, { gender, refersTo }: Pronoun): boolean {
    if (type !== 'direct' || refersTo !== 'person' || !gender) return false;
    const [first] = quoted;
    const word = first && this.reader.lower[this.reader.wordAt(first.start)];
    return word === (gender === 'male' ? 'he' : 'she');
  }

  /** "One resident wrote … Another wrote": another resident. "Many jurors … Others": others of the jurors. */
  private resolveElliptic(
    word: number,
    turns: readonly Turn[],
  ): { referent: Referent; rule: string } | null {
    const { data, lower } = this.reader;
    const own = lower[word]!;
    const turn = turns[turns.length - 1];
    const last = turn?.referent;
    const isOfPeople =
      last &&
      !last.entity &&
      last.head !== null &&
      last.words.length > 0 &&
      last.kind !== 'organisation' &&
      last.kind !== 'document';
    if (own === 'both')
      return isOfPeople && last.isPlural ? { referent: last, rule: 'elliptic' } : null;
    const isOne = own === 'one' || own === 'another';
    const group = groupBefore(this.context(turns), word);
    // "One resident wrote … Two farmers agreed. One said": one of the farmers.
    const isOfGroup = group !== null && turn !== undefined && group.firstWord > turn.word;
    if (
      isOfPeople &&
      isOne &&
      !isOfGroup &&
      !last.isPlural &&
      data.indefiniteDeterminers.has(last.words[0]!)
    ) {
      const words = [own, ...last.words.slice(1)];
      return { referent: { ...last, name: words.join(' '), words }, rule: 'elliptic' };
    }
    if (!group) return isOfPeople && last.isPlural ? { referent: last, rule: 'elliptic' } : null;
    const whole = describedReferent(this.reader, group);
    if (!isOne) return { referent: whole, rule: 'elliptic' };
    const name = `${own} of ${whole.name}`;
    return {
      referent: { ...whole, name, kind: 'anonymous', isPlural: false, head: null },
      rule: 'elliptic',
    };
  }

  private context(turns: readonly Turn[], tellsOfSame = false): PronounContext {
    return {
      reader: this.reader,
      entities: this.entities,
      turns,
      referentOf: (entity) => this.referentOf(entity),
      content: this.content,
      tellsOfSame,
    };
  }

  private plainReferent(name: string, kind: SpeakerKind): Referent {
    return {
      name,
      kind,
      role: null,
      gender: null,
      isPlural: kind === 'group',
      entity: null,
      head: null,
      words: [],
    };
  }

  private referentOf(entity: Entity): Referent {
    const known = this.referents.get(entity);
    if (known) return known;
    const role = bestRole(entity, (candidate) => this.isInBody(candidate.start));
    const referent: Referent = {
      name: entity.name,
      kind:
        entity.kind === 'place'
          ? 'organisation'
          : entity.kind === 'unknown'
            ? 'unknown'
            : entity.kind,
      role: entity.kind === 'organisation' || entity.kind === 'place' ? null : (role?.text ?? null),
      gender: this.entities.genderOf(entity),
      isPlural: false,
      entity,
      head: null,
      words: entity.words,
    };
    this.referents.set(entity, referent);
    return referent;
  }

  /** An unknown name that speaks: by its pronouns, else two words and a first name are a person. */
  private guessKind(entity: Entity): Entity['kind'] {
    const { male, female, thing, roles, words } = entity;
    if (male + female > 0 || roles.length > 0) return 'person';
    const { firstNames, groupNouns } = this.reader.data;
    // "Citizens Advice", "Médecins Sans Frontières said its clinic".
    if (thing > 1 || groupNouns.has(words[0]!)) return 'organisation';
    if (words.length === 1 && firstNames.has(words[0]!)) return 'person';
    return words.length >= 2 && words.length <= 4 ? 'person' : 'organisation';
  }

  private isInBody(offset: number): boolean {
    const word = this.reader.wordAt(offset);
    return word < this.reader.count && !this.isAside(word);
  }

  private isAside(word: number): boolean {
    const block = this.reader.blockOf[word]!;
    const kind = this.reader.document.blocks[block]!.kind;
    return (
      kind === 'headline' ||
      kind === 'standfirst' ||
      kind === 'heading' ||
      kind === 'caption' ||
      this.reader.titleCase[block] === 1
    );
  }

  /** The same words said twice are one statement: the better attribution of the two names the speaker of both. */
  private shareRepeated(resolved: readonly (Resolution | null)[]): (Resolution | null)[] {
    const contents = this.attributions.map(({ quoted }) => {
      const words: number[] = [];
      for (const { start, end } of quoted) {
        for (
          let word = this.reader.wordAt(start);
          word < this.reader.count && this.reader.start(word) < end;
          word++
        ) {
          if (this.reader.isWord(word)) words.push(word);
        }
      }
      return words;
    });
    const repeated = findRepeated(this.reader, contents);
    return resolved.map((resolution, index) => {
      // A few words may be said by two.
      if (resolution && contents[index]!.length < shingle) return resolution;
      let best = resolution;
      for (const other of repeated[index]!) {
        if (this.overlap(index, other)) continue;
        const candidate = resolved[other] ?? null;
        if (rank(candidate) > rank(best)) best = candidate;
      }
      if (!best || best === resolution) return resolution;
      return {
        referent: best.referent,
        mention: resolution?.mention ?? null,
        rule: 'same-words-attributed-elsewhere',
        evidence: best.mention,
      };
    });
  }

  /** A quote within a quote is no repetition. */
  private overlap(index: number, other: number): boolean {
    const bounds = (at: number) => this.attributions[at]!.segments;
    const [first] = bounds(index);
    const [second] = bounds(other);
    const last = bounds(index)[bounds(index).length - 1];
    const otherLast = bounds(other)[bounds(other).length - 1];
    if (!first || !second || !last || !otherLast) return false;
    return first.start < otherLast.end && second.start < last.end;
  }

  private range(firstWord: number, endWord: number): Range {
    return { start: this.reader.start(firstWord), end: this.reader.end(endWord - 1) };
  }

  private output(resolution: Resolution | null): ResolvedSpeaker {
    if (!resolution) return { speaker: null, trace: [] };
    const { text } = this.reader;
    const { referent, mention, rule, evidence } = resolution;
    const place = evidence ?? mention;
    return {
      speaker: {
        name: referent.name,
        kind: referent.kind,
        role: referent.role,
        mention: mention && spanOf(text, mention.start, mention.end),
      },
      trace: [{ step: 'speaker', rule, span: place && spanOf(text, place.start, place.end) }],
    };
  }
}

/** How well an attribution says who speaks. */
function rank(resolution: Resolution | null): number {
  if (!resolution) return 0;
  const { kind, entity, role } = resolution.referent;
  if (kind === 'person') return entity && role ? 6 : 5;
  if (kind === 'organisation') return entity ? 4 : 3;
  if (kind === 'document' || kind === 'group') return 2.5;
  return kind === 'anonymous' ? 2 : 1;
}
