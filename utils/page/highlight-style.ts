/** How highlights look: the line by the status, the colours by the page's tone, both as the reader has chosen. */
import type { VerificationStatus } from '@/utils/model';
import type { ColourSet, LineStyle, Settings } from '@/utils/storage/settings';
import { HIGHLIGHT_PREFIX } from './leftovers';
import type { Tone } from './tone';

export type HighlightLook = Pick<Settings, 'colours' | 'lines'>;

type Colours = Readonly<Record<VerificationStatus, string>>;

/**
 * Colours of the lines. Each has a contrast of 3 to 1 or more against white or #1b1b1b (WCAG 2.2, 1.4.11); a test
 * measures it. Those of `distinct` differ in lightness too, and none is told from another by red and green.
 */
export const lineColours: Readonly<Record<ColourSet, Readonly<Record<Tone, Colours>>>> = {
  distinct: {
    light: { verified: '#0b62b3', unverified: '#b06a00', disputed: '#8a1a72', none: '#74838f' },
    dark: { verified: '#6cb6ff', unverified: '#f2b24f', disputed: '#f294d6', none: '#9aa7b5' },
  },
  traffic: {
    light: { verified: '#187a45', unverified: '#a85f00', disputed: '#bf2a45', none: '#5c7fa8' },
    dark: { verified: '#5fcb8f', unverified: '#f0ae4a', disputed: '#ff8496', none: '#8fb2dc' },
  },
  plain: {
    light: { verified: '#3d5166', unverified: '#3d5166', disputed: '#3d5166', none: '#3d5166' },
    dark: { verified: '#b9c7d6', unverified: '#b9c7d6', disputed: '#b9c7d6', none: '#b9c7d6' },
  },
};

/** Strength of the tint under the text, in percent. */
const tints: Readonly<Record<Tone, number>> = { light: 9, dark: 15 };
/** The most common status is the quietest. */
const quietTints: Readonly<Record<Tone, number>> = { light: 6, dark: 12 };

export const lineThickness: Readonly<Record<LineStyle, string>> = {
  solid: '1px',
  double: '1px',
  dashed: '2px',
  dotted: '2px',
  wavy: '1.5px',
};

const flash: Readonly<Record<Tone, string>> = { light: '#ffd84d', dark: '#6b5200' };

const statuses = ['verified', 'unverified', 'disputed', 'none'] as const;

/** What a stretch of a status is painted with, as CSS declarations. */
export function declarationsFor(
  status: VerificationStatus,
  tone: Tone,
  { colours, lines }: HighlightLook,
): string {
  const colour = lineColours[colours][tone][status];
  const tint = (status === 'none' ? quietTints : tints)[tone];
  const line = lines[status];
  return `  background-color: color-mix(in srgb, ${colour} ${tint}%, transparent);
  text-decoration: underline ${line} ${colour} ${lineThickness[line]};
  text-underline-offset: 0.2em;`;
}

/**
 * The style sheet of the highlights. On paper they would be in the way.
 * @param tags of the elements whose text is highlighted; empty for any. A sheet that is for any has the browser work out
 * the style of the whole page anew: seconds, where a page has a million elements.
 */
export function cssFor(tone: Tone, look: HighlightLook, tags: readonly string[] = []): string {
  const elements = tags.length === 0 ? [''] : tags;
  const selectorsOf = (name: string) =>
    elements.map((tag) => `${tag}::highlight(${HIGHLIGHT_PREFIX}${name})`).join(', ');
  const rule = (name: string, declarations: string) => `${selectorsOf(name)} {\n${declarations}\n}`;
  const { none } = lineColours[look.colours][tone];
  const rules = [
    ...statuses.map((status) => rule(status, declarationsFor(status, tone, look))),
    rule('context', `  background-color: color-mix(in srgb, ${none} 22%, transparent);`),
    rule('flash', `  background-color: ${flash[tone]};`),
  ];
  // Where the system forces its colours, all highlights are painted in one of them: what tells one from another is their
  // line, in the colour of the text. It is moved up to where that can be seen.
  const forcedColours = `${statuses.map(selectorsOf).join(', ')} {
  text-underline-offset: 0.05em;
  text-decoration-thickness: 2px;
}`;
  return `@media screen {\n${rules.join('\n')}\n}
@media screen and (forced-colors: active) {\n${forcedColours}\n}`;
}
