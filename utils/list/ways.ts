/** Quotes and claims by the way that they took: who said them, and what they came through. */
import type { Annotation } from '@/utils/model';
import { channelKey, speakerKey } from './keys';

/** In page order; those of one way have the same speaker and the same channels. */
export type Way = readonly [Annotation, ...Annotation[]];

/** One entry a way, by its first place on the page. */
export function groupByWay(annotations: readonly Annotation[]): Way[] {
  const ways = new Map<string, [Annotation, ...Annotation[]]>();
  for (const annotation of annotations) {
    const key = JSON.stringify([speakerKey(annotation), ...annotation.via.map(channelKey)]);
    const way = ways.get(key);
    if (way) way.push(annotation);
    else ways.set(key, [annotation]);
  }
  return [...ways.values()];
}
