/** Where in the article its quotes and claims stand. */
import type { Annotation, VerificationStatus } from '@/utils/model';

/** A stretch of the article, in parts of its length from 0 to 1. */
export interface Place {
  readonly id: string;
  readonly status: VerificationStatus;
  readonly start: number;
  readonly end: number;
}

/**
 * The place of each annotation, in page order.
 * @param length of the article's text, in UTF-16 units.
 */
export function placesOf(annotations: readonly Annotation[], length: number): Place[] {
  return annotations.map(({ id, segments, verification }) => ({
    id,
    status: verification.status,
    start: part(Math.min(...segments.map((segment) => segment.start)), length),
    end: part(Math.max(...segments.map((segment) => segment.end)), length),
  }));
}

function part(offset: number, length: number): number {
  return length === 0 ? 0 : Math.min(offset / length, 1);
}

/** The place at `at` (from 0 to 1) or nearest to it; of two that are as near, the shorter. Null where there is none. */
export function nearestPlace(places: readonly Place[], at: number): Place | null {
  const distance = ({ start, end }: Place) => Math.max(start - at, at - end, 0);
  const width = ({ start, end }: Place) => end - start;
  return places.reduce<Place | null>((best, place) => {
    if (!best) return place;
    const nearer = distance(place) - distance(best) || width(place) - width(best);
    return nearer < 0 ? place : best;
  }, null);
}
