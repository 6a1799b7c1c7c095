/** Figures as tables of Markdown. */
import type { Anchor } from './anchors';
import type { Cause } from './causes';

export interface Rates {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
}

/** What `score-corpus.mjs --json` prints. */
export interface CorpusScore {
  readonly gold: number;
  readonly predicted: number;
  readonly content: Rates;
  readonly sourceAccuracy: number;
  readonly endToEnd: Rates;
  readonly tokens: Record<'content' | 'source' | 'cue', Rates>;
}

/** What `score-pages.mjs --json` prints. */
export interface PageScore {
  readonly units: number;
  readonly predicted: number;
  readonly detection: Rates;
  readonly speakerAccuracy: number;
  readonly endToEnd: Rates;
  readonly viaNamed: Rates;
  readonly viaAll: Rates;
  readonly verification: Rates & { readonly gold: number };
}

export const corpusKinds = ['all', 'speech', 'direct', 'mixed', 'indirect'] as const;
export type CorpusKind = (typeof corpusKinds)[number];

const percent = (share: number) => (100 * share).toFixed(1);
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(row)].join(
    '\n',
  );

/** End-to-end F1 and words, beside the anchors. */
export function anchorTable(
  scores: Readonly<Record<CorpusKind, CorpusScore>>,
  anchors: readonly Anchor[],
  aims: Partial<Record<CorpusKind, number>>,
): string {
  const { tokens } = scores.all;
  const own = [
    '**Whence**',
    ...corpusKinds.map((kind) => `**${percent(scores[kind].endToEnd.F1)}**`),
    `**${words(tokens)}**`,
  ];
  const others = anchors.map(({ name, endToEnd, words: labelled }) => [
    name,
    ...corpusKinds.map((kind) => endToEnd[kind]?.toString() ?? '–'),
    labelled.map((value) => value.toFixed(1)).join(' / '),
  ]);
  const aim = ['aim, at least', ...corpusKinds.map((kind) => aims[kind]?.toString() ?? '–'), '–'];
  return table(['', ...corpusKinds, 'words: content / source / cue'], [own, aim, ...others]);
}

/** Precision, recall and what stands behind the F1. */
export function corpusTable(scores: Readonly<Record<CorpusKind, CorpusScore>>): string {
  return table(
    [
      '',
      'gold',
      'found',
      'content P / R / F1',
      'source right',
      'end to end P / R / F1',
      'words: content / source / cue, F1',
    ],
    corpusKinds.map((kind) => {
      const { gold, predicted, content, sourceAccuracy, endToEnd, tokens } = scores[kind];
      const counts = [`${gold}`, `${predicted}`];
      return [
        kind,
        ...counts,
        rates(content),
        percent(sourceAccuracy),
        rates(endToEnd),
        words(tokens),
      ];
    }),
  );
}

const words = ({ content, source, cue }: CorpusScore['tokens']) =>
  [content, source, cue].map(({ F1 }) => percent(F1)).join(' / ');

const rates = ({ P, R, F1 }: Rates) => `${percent(P)} / ${percent(R)} / ${percent(F1)}`;

/** @param tooMany how many have a verification status where the gold has none */
export function pageTable(
  sets: readonly { readonly name: string; readonly score: PageScore; readonly tooMany: number }[],
): string {
  return table(
    ['', ...sets.map(({ name }) => name)],
    [
      ['units in the gold', ...sets.map(({ score }) => `${score.units}`)],
      ['units found', ...sets.map(({ score }) => `${score.predicted}`)],
      ['detection, P / R / F1', ...sets.map(({ score }) => rates(score.detection))],
      ['speaker right, of matches', ...sets.map(({ score }) => percent(score.speakerAccuracy))],
      ['end to end, P / R / F1', ...sets.map(({ score }) => rates(score.endToEnd))],
      [
        'channels: outlets and platforms, F1',
        ...sets.map(({ score }) => percent(score.viaNamed.F1)),
      ],
      ['channels: all, F1', ...sets.map(({ score }) => percent(score.viaAll.F1))],
      ['verification, P / R / F1', ...sets.map(({ score }) => rates(score.verification))],
      [
        'statements of verification in the gold',
        ...sets.map(({ score }) => `${score.verification.gold}`),
      ],
      [
        'statuses where the gold has none, of units found',
        ...sets.map(({ score, tooMany }) => `${percent(tooMany / score.predicted)} %`),
      ],
    ],
  );
}

export function causeTable(causes: readonly Cause[]): string {
  return table(
    ['cause', 'count'],
    causes.map(({ name, count }) => [name, `${count}`]),
  );
}
