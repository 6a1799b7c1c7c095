/** Which of a page's quotes and claims the reader wants to see, and what each choice would leave. */
import type { Annotation, AttributionType, VerificationStatus } from '@/utils/model';
import { fold } from './fold';
import { channelKey, speakerKey } from './keys';

/** A channel by its key; any that a state controls; none at all. */
export type SourceChoice =
  | { readonly of: 'name'; readonly key: string }
  | { readonly of: 'state-controlled' }
  | { readonly of: 'none' };

/** A speaker by its key; nobody named. */
export type SpeakerChoice = { readonly of: 'name'; readonly key: string } | { readonly of: 'none' };

/**
 * What is asked of an annotation: each of these at once, and of several statuses any. Empty or null asks for nothing.
 */
export interface Filters {
  readonly statuses: readonly VerificationStatus[];
  readonly type: AttributionType | null;
  readonly source: SourceChoice | null;
  readonly speaker: SpeakerChoice | null;
  /** Words that must all stand in the content, the speaker's name and role, or the names of the channels. */
  readonly search: string;
}

export const noFilters: Filters = {
  statuses: [],
  type: null,
  source: null,
  speaker: null,
  search: '',
};

/** How many filters are set. */
export function filterCount({ statuses, type, source, speaker, search }: Filters): number {
  const isSet = [statuses.length > 0, type, source, speaker, fold(search) !== ''];
  return isSet.filter(Boolean).length;
}

/** A speaker or channel to choose, with the number of annotations that the choice would leave. */
export interface NamedChoice {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

/** What there is to choose. Each figure counts what would be left if all the other filters stayed as they are. */
export interface Choices {
  readonly statuses: Readonly<Record<VerificationStatus, number>>;
  readonly types: Readonly<Record<AttributionType, number>>;
  /** Most frequent on the page first; all that the page has, so that a list does not jump while it is used. */
  readonly sources: readonly NamedChoice[];
  readonly stateControlled: number;
  readonly withoutSource: number;
  readonly speakers: readonly NamedChoice[];
  readonly withoutSpeaker: number;
}

type Facet = 'statuses' | 'type' | 'source' | 'speaker' | 'search';
type Test = (annotation: Annotation) => boolean;

/** A page's annotations, made ready for filtering. */
export class Filterable {
  private readonly searched = new Map<Annotation, string>();

  constructor(readonly annotations: readonly Annotation[]) {}

  /** Those that the filters leave, in page order. */
  matching(filters: Filters): Annotation[] {
    const tests = Object.values(this.testsOf(filters));
    return this.annotations.filter((annotation) => tests.every((test) => test(annotation)));
  }

  choices(filters: Filters): Choices {
    const tests = this.testsOf(filters);
    const besides = (facet: Facet) => {
      const others = Object.entries(tests).filter(([name]) => name !== facet);
      return this.annotations.filter((one) => others.every(([, test]) => test(one)));
    };
    const statuses = { verified: 0, unverified: 0, disputed: 0, none: 0 };
    for (const { verification } of besides('statuses')) statuses[verification.status]++;
    const types = { direct: 0, mixed: 0, indirect: 0 };
    for (const { type } of besides('type')) types[type]++;
    const forSource = besides('source');
    const forSpeaker = besides('speaker');
    return {
      statuses,
      types,
      sources: this.named(forSource, sourcesOf),
      stateControlled: forSource.filter(isStateControlled).length,
      withoutSource: forSource.filter(({ via }) => via.length === 0).length,
      speakers: this.named(forSpeaker, speakersOf),
      withoutSpeaker: forSpeaker.filter(({ speaker }) => speaker === null).length,
    };
  }

  private named(
    counted: readonly Annotation[],
    namesOf: (annotation: Annotation) => ReadonlyMap<string, string>,
  ): NamedChoice[] {
    const names = new Map<string, { name: string; onPage: number; count: number }>();
    for (const annotation of this.annotations) {
      for (const [key, name] of namesOf(annotation)) {
        const entry = names.get(key) ?? { name, onPage: 0, count: 0 };
        entry.onPage++;
        names.set(key, entry);
      }
    }
    for (const annotation of counted) {
      for (const key of namesOf(annotation).keys()) names.get(key)!.count++;
    }
    return [...names]
      .sort(([, one], [, other]) => other.onPage - one.onPage)
      .map(([key, { name, count }]) => ({ key, name, count }));
  }

  private testsOf({ statuses, type, source, speaker, search }: Filters): Record<Facet, Test> {
    const words = fold(search).split(' ').filter(Boolean);
    return {
      statuses: ({ verification }) =>
        statuses.length === 0 || statuses.includes(verification.status),
      type: (annotation) => type === null || annotation.type === type,
      source: (annotation) => source === null || hasSource(annotation, source),
      speaker: (annotation) => speaker === null || hasSpeaker(annotation, speaker),
      search: (annotation) =>
        words.length === 0 || words.every((word) => this.searchedOf(annotation).includes(word)),
    };
  }

  private searchedOf(annotation: Annotation): string {
    let text = this.searched.get(annotation);
    if (text === undefined) {
      const { segments, speaker, via } = annotation;
      text = fold(
        [
          ...segments.map((segment) => segment.text),
          speaker?.name,
          speaker?.role,
          ...via.map((channel) => channel.name),
        ].join('\n'),
      );
      this.searched.set(annotation, text);
    }
    return text;
  }
}

function sourcesOf({ via }: Annotation): ReadonlyMap<string, string> {
  return new Map(via.map((channel) => [channelKey(channel), channel.name]));
}

function speakersOf(annotation: Annotation): ReadonlyMap<string, string> {
  const key = speakerKey(annotation);
  return new Map(key === null ? [] : [[key, annotation.speaker!.name]]);
}

function isStateControlled({ via }: Annotation): boolean {
  return via.some(({ control }) => control === 'state-controlled');
}

function hasSource(annotation: Annotation, source: SourceChoice): boolean {
  switch (source.of) {
    case 'none':
      return annotation.via.length === 0;
    case 'state-controlled':
      return isStateControlled(annotation);
    case 'name':
      return annotation.via.some((channel) => channelKey(channel) === source.key);
  }
}

function hasSpeaker(annotation: Annotation, speaker: SpeakerChoice): boolean {
  const key = speakerKey(annotation);
  return speaker.of === 'none' ? key === null : key === speaker.key;
}
