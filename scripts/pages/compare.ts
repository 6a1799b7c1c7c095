/** Says where what the extension found on a page differs from what the command line found on the same page. */
import type { AnnotatedPage, Annotation } from '@/utils/model';

export interface Comparison {
  readonly id: string;
  readonly url: string;
  /** What the tab's annotator says of its document; "unreachable" where the gate did not let it in. */
  readonly state: string;
  readonly isArticle: boolean;
  readonly hasSameText: boolean;
  /** Where the texts part, the browser's words and the command line's; null where they are the same. */
  readonly textsPartAt: readonly [browser: string, commandLine: string] | null;
  /** Annotations of the browser, and of the command line. */
  readonly found: number;
  readonly expected: number;
  /** Annotations that only one of them has, one line each: "+" the browser, "-" the command line. */
  readonly differences: readonly string[];
}

/** Compares by words, type, speaker, channels and verification, so that a shift of offsets alone is no difference. */
export function compare(
  url: string,
  state: string,
  browser: AnnotatedPage | null,
  commandLine: AnnotatedPage,
): Comparison {
  const found = linesOf(browser);
  const expected = linesOf(commandLine);
  return {
    id: commandLine.id,
    url,
    state,
    isArticle: commandLine.article.isArticle,
    hasSameText: browser === null || browser.text === commandLine.text,
    textsPartAt: browser && partingOf(browser.text, commandLine.text),
    found: found.length,
    expected: expected.length,
    differences: [
      ...without(found, expected).map((line) => `+ ${line}`),
      ...without(expected, found).map((line) => `- ${line}`),
    ],
  };
}

/** The place where two texts part, with some of the words around it from each. */
function partingOf(one: string, other: string): readonly [string, string] | null {
  if (one === other) return null;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 120);
  return [around(one), around(other)];
}

function linesOf(page: AnnotatedPage | null): string[] {
  return page?.annotations.map(lineOf) ?? [];
}

function lineOf({ type, segments, speaker, via, verification }: Annotation): string {
  const content = segments.map(({ text }) => text).join(' … ');
  const channels = via.map(({ name }) => name).join(' → ');
  return [type, content, speaker?.name ?? 'nobody', channels, verification.status].join(' | ');
}

/** The lines that `others` has fewer times. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
