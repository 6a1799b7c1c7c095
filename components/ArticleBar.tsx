import { useMemo, useRef, useState } from 'preact/hooks';
import { contentWords } from '@/utils/export/content';
import { t } from '@/utils/i18n';
import { nearestPlace, placesOf } from '@/utils/list/places';
import type { Place } from '@/utils/list/places';
import type { AnnotatedPage, Annotation } from '@/utils/model';
import { isolated } from './isolated';
import { useIsPainted } from './use-is-painted';
import { speakerName, statusWords } from './words';

/** More marks than these follow when the popup has been painted. */
const FIRST_MARKS = 40;

/** Longest content, in UTF-16 units, that stands in the name of a mark. */
const LONGEST_NAME = 90;

/**
 * The article as a line, with a mark for each quote and claim at its place. Marks differ by status in colour and in how
 * they stand to the line. One stop of the Tab key; the arrow keys go from mark to mark.
 * @param shown those that can be gone to; the others stay as hints
 */
export function ArticleBar({
  page,
  shown,
  onGoTo,
}: {
  page: AnnotatedPage;
  shown: readonly Annotation[];
  onGoTo: (id: string) => void;
}) {
  const bar = useRef<HTMLDivElement>(null);
  /** The mark that Tab reaches. */
  const [current, setCurrent] = useState<string | null>(null);
  /** The mark that is pointed at or has the focus. */
  const [named, setNamed] = useState<string | null>(null);

  const most = useIsPainted() ? Infinity : FIRST_MARKS;
  const length = page.text.length;
  const all = useMemo(() => placesOf(page.annotations.slice(0, most), length), [page, most]);
  const marked = useMemo(() => shown.slice(0, most), [shown, most]);
  const places = useMemo(() => placesOf(marked, length), [marked, length]);
  const names = useMemo(
    () => new Map(marked.map((annotation) => [annotation.id, nameOf(annotation)])),
    [marked],
  );
  const reachable = places.some(({ id }) => id === current) ? current : (places[0]?.id ?? null);

  const placeUnder = (event: MouseEvent): Place | null => {
    const { left, width } = bar.current!.getBoundingClientRect();
    return width === 0 ? null : nearestPlace(places, (event.clientX - left) / width);
  };

  const press = (event: KeyboardEvent) => {
    const at = places.findIndex(({ id }) => id === reachable);
    const to = targetOf(event.key, at, places.length);
    if (to === null) return;
    event.preventDefault();
    setCurrent(places[to]!.id);
    bar.current!.querySelectorAll<HTMLElement>('button')[to]!.focus();
  };

  const click = (event: MouseEvent) => {
    // A press of Enter is a click at no place.
    const pressed = event.detail === 0 ? (event.target as HTMLElement).dataset['for'] : undefined;
    const id = pressed ?? placeUnder(event)?.id;
    if (id === undefined) return;
    setCurrent(id);
    onGoTo(id);
  };

  const shownIds = new Set(places.map(({ id }) => id));
  return (
    <div class="bar">
      <div
        class="bar-track"
        ref={bar}
        role="toolbar"
        aria-label={t('bar.label')}
        onKeyDown={press}
        onClick={click}
        onPointerMove={(event) => setNamed(placeUnder(event)?.id ?? null)}
        onPointerLeave={() => setNamed(null)}
        onFocusIn={(event) => setNamed((event.target as HTMLElement).dataset['for'] ?? null)}
        onFocusOut={() => setNamed(null)}
      >
        {all
          .filter(({ id }) => !shownIds.has(id))
          .map((place) => (
            <span key={place.id} class="bar-mark bar-hint" style={styleOf(place)} />
          ))}
        {places.map((place) => (
          <button
            key={place.id}
            type="button"
            class={`bar-mark bar-${place.status}${place.id === named ? ' bar-named' : ''}`}
            style={styleOf(place)}
            data-for={place.id}
            tabIndex={place.id === reachable ? 0 : -1}
            aria-label={names.get(place.id)}
          />
        ))}
      </div>
      <p class="bar-caption quiet" aria-hidden="true">
        {(named !== null && names.get(named)) || t('bar.caption')}
      </p>
    </div>
  );
}

function styleOf({ start, end }: Place) {
  return { insetInlineStart: `${start * 100}%`, inlineSize: `${(end - start) * 100}%` };
}

function nameOf(annotation: Annotation): string {
  const content = contentWords(annotation);
  const short =
    content.length > LONGEST_NAME ? `${content.slice(0, LONGEST_NAME).trimEnd()}…` : content;
  const speaker = isolated(speakerName(annotation));
  return t('bar.mark', {
    status: statusWords(annotation.verification.status),
    speaker: annotation.denies ? `${speaker} (${t('speaker.denies')})` : speaker,
    content: isolated(short),
  });
}

function targetOf(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
