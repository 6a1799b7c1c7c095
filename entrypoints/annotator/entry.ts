/** Annotations with their places on the page. */
import type { BlockPosition } from '@/utils/article/positions';
import type { Annotation } from '@/utils/model';
import { Positions } from '@/utils/page/ranges';

export interface Entry {
  readonly annotation: Annotation;
  /** Ranges of each segment of the content. */
  readonly segments: readonly (readonly Range[])[];
  /** All of them. */
  readonly ranges: readonly Range[];
  /** Ranges of the cue, the speaker and the channels. */
  readonly context: readonly Range[];
}

/** Finds each annotation's places among the blocks that were read. */
export function entriesOf(
  annotations: readonly Annotation[],
  blocks: readonly BlockPosition[],
): Entry[] {
  const positions = new Positions(blocks);
  return annotations.map((annotation) => {
    const segments = annotation.segments.map((segment) => positions.rangesOf(segment));
    const context = [
      annotation.cue,
      annotation.speaker?.mention,
      ...annotation.via.map((channel) => channel.mention),
    ].flatMap((span) => (span ? positions.rangesOf(span) : []));
    return { annotation, segments, ranges: segments.flat(), context };
  });
}

/** Whether all of an entry's words are where they were: ranges of text that was removed or replaced have shrunk to nothing. */
export function isWhole({ ranges }: Entry): boolean {
  return ranges.every((range) => !range.collapsed && range.startContainer.isConnected);
}

/** The ranges of the first segment. */
export function beginningOf(entry: Entry): readonly Range[] {
  return entry.segments[0] ?? entry.ranges;
}

/** The ranges of the segment under a point of the viewport, in CSS px, else of the first. */
export function segmentAt(entry: Entry, x: number, y: number): readonly Range[] {
  const holds = ({ left, right, top, bottom }: DOMRect) =>
    x >= left - 2 && x <= right + 2 && y >= top - 4 && y <= bottom + 4;
  return (
    entry.segments.find((ranges) =>
      ranges.some((range) => [...range.getClientRects()].some(holds)),
    ) ?? beginningOf(entry)
  );
}

/** Whether any of an entry's words lie in a range. */
export function overlaps({ ranges }: Entry, other: Range): boolean {
  return ranges.some(
    (range) =>
      range.compareBoundaryPoints(Range.END_TO_START, other) < 0 &&
      range.compareBoundaryPoints(Range.START_TO_END, other) > 0,
  );
}
