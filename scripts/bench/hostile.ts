/** Texts that are made to be slow. */

export interface HostileText {
  readonly name: string;
  readonly text: string;
  /** Held by the unit tests; the others are alike, or too slow as yet, and only measured. */
  readonly isTested: boolean;
}

/** @param size UTF-16 units of each text. */
export function hostileTexts(size: number): HostileText[] {
  const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const half = (piece: string) => fill(piece).slice(0, size / 2);
  return [
    { name: 'straight quotation marks', text: fill('"'), isTested: true },
    { name: 'pairs of curly quotation marks', text: fill('“”'), isTested: false },
    { name: 'quotation marks of all makes', text: fill(`"'“”‘’«»„`), isTested: true },
    { name: 'nested quotation marks', text: half('“‘') + half('’”'), isTested: true },
    {
      name: 'nested quotations',
      text: fill('“He heard ‘that she shouted “no” twice’ again” '),
      isTested: false,
    },
    { name: 'single marks that open', text: fill("'we go "), isTested: true },
    {
      name: 'one endless sentence',
      text: fill('the council of the town and the people near the river '),
      isTested: true,
    },
    { name: 'clauses and cues without a stop', text: fill('he said, and she said that, '), isTested: true }, // prettier-ignore
    { name: '“said”', text: fill('said '), isTested: true },
    { name: '“according to”', text: fill('according to '), isTested: false },
    {
      name: 'outlets that cite outlets',
      text: fill('TASS reported, citing Reuters, '),
      isTested: false,
    },
    { name: 'capitalised words', text: fill('Marta Lindqvist Orben '), isTested: true },
    { name: 'quotations by one speaker', text: fill('“We go home now,” he said. '), isTested: false }, // prettier-ignore
    { name: 'paragraphs of one letter', text: fill('a\n\n'), isTested: false },
  ];
}
