/** A table of texts for a terminal. */

export interface Column {
  readonly title: string;
  /** The share of the free width that it takes. */
  readonly share: number;
}

/**
 * Lays rows out in columns, with long texts broken at spaces.
 * @param width of the whole, in characters
 */
export function layOut(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const gap = 2;
  const free = Math.max(width - gap * (columns.length - 1), columns.length * 8);
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column) => Math.max(4, Math.floor((free * column.share) / shares)));
  const line = (cells: readonly string[]) => {
    const broken = cells.map((cell, index) => breakAtSpaces(cell, widths[index]!));
    const height = Math.max(1, ...broken.map((lines) => lines.length));
    return Array.from({ length: height }, (_, row) =>
      widths
        .map((columnWidth, index) => (broken[index]?.[row] ?? '').padEnd(columnWidth))
        .join(' '.repeat(gap))
        .trimEnd(),
    ).join('\n');
  };
  return [
    line(columns.map((column) => column.title)),
    widths.map((columnWidth) => '─'.repeat(columnWidth)).join(' '.repeat(gap)),
    ...rows.map(line),
  ].join('\n');
}

function breakAtSpaces(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    let rest = word;
    if (line && line.length + 1 + rest.length <= width) {
      line += ` ${rest}`;
      continue;
    }
    if (line) lines.push(line);
    for (; rest.length > width; rest = rest.slice(width)) lines.push(rest.slice(0, width));
    line = rest;
  }
  if (line) lines.push(line);
  return lines;
}
