/** What the bench found, for a terminal and as docs/performance.md. */
import type { Row } from './browser/rows';

const digits = (value: number) => (Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(0));
const withUnit = (value: number, unit: string) => `${digits(value)}${unit && ` ${unit}`}`;

const holds = ({ measured, most }: Row) => measured <= most;

/** The row as cells: what, at most, measured, without the extension, verdict. */
export function cellsOf(row: Row): string[] {
  const { what, unit, most, measured, without } = row;
  return [
    what,
    withUnit(most, unit),
    withUnit(measured, unit),
    without === undefined ? '' : withUnit(without, unit),
    holds(row) ? 'pass' : 'FAIL',
  ];
}

const heads = ['what', 'at most', 'measured', 'without the extension', ''];

function table(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * @param peers lines of text on the reading of pages beside others.
 * @param engine what the engine's own bench printed.
 */
export function performancePage(
  rows: readonly Row[],
  { machine, peers, engine }: { machine: string; peers: readonly string[]; engine: string },
): string {
  return `# Performance

Written by \`npm run bench\` on ${machine}. Medians of several runs in real Chromium with the built extension; the columns beside are the same browser without it. Time until something is seen is by the clock; script time is that of the page's main thread, so that what else the machine does is not counted. Nothing here is asserted by \`npm test\`, since machines differ, but for the sizes.

## The budget

${table(rows.map(cellsOf))}

“Page loaded” is the end of the page's \`load\` event; “asleep” means that the browser has ended the background before. The pages are made of the articles in \`tests/articles/\`; long tasks are also looked for on real pages where \`npm run bench -- FOLDER\` finds any.

## Reading a page, beside @mozilla/readability

${peers.join('\n')}

## The engine, beside wink-nlp and compromise

\`\`\`
${engine.trim()}
\`\`\`
`;
}
