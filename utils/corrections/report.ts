/** A reader's corrections as a file from which a maintainer can make tests. */
import type { Correction, Finding } from './correction';

/** One correction: what should be found in `text`, in the form of an article's expected annotations. */
export interface Case {
  /** Address of the page. */
  readonly page: string;
  readonly lang: string | null;
  /** The paragraphs that the words stand in. */
  readonly text: string;
  /** Null where nothing was found. */
  readonly found: Finding | null;
  /** Null where nothing should be. */
  readonly expected: Finding | null;
  /** Version of Whence that found it. */
  readonly version: string;
  readonly made: string;
}

/** Says what the file is, for who meets it later. */
const FORMAT = 'whence-corrections-1';

/** @param corrections by the address of their page */
export function correctionsReport(corrections: Readonly<Record<string, readonly Correction[]>>): {
  format: string;
  cases: Case[];
} {
  const cases = Object.entries(corrections).flatMap(([page, ofPage]) =>
    ofPage.map((correction) => ({
      page,
      lang: correction.lang,
      text: correction.text,
      found: correction.found,
      expected: expectedBy(correction),
      version: correction.version,
      made: correction.made,
    })),
  );
  return { format: FORMAT, cases };
}

function expectedBy({ verdict, found, quote, changes }: Correction): Finding | null {
  if (verdict === 'not-a-quote') return null;
  const { speaker, channel, verification } = changes;
  const base: Finding = found ?? {
    type: 'indirect',
    segments: [quote.exact],
    cue: null,
    speaker: null,
    via: [],
    verification: { status: 'none', evidence: null },
  };
  return {
    ...base,
    ...(speaker !== undefined && { speaker: speaker && { ...speaker, mention: null } }),
    ...(channel !== undefined && {
      via: channel === null ? [] : [{ name: channel.name, kind: channel.kind }],
    }),
    ...(verification !== undefined && { verification: { status: verification, evidence: null } }),
  };
}
