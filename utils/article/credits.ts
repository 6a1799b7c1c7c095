/** The places of a page where the agency that wrote an article is named: its first and last lines, and the short lines around them. */
import type { Credits } from '@/utils/model';
import type { ChosenUnit } from './body';
import { isCaption } from './body';
import type { Unit } from './units';

/** Longest line that may be a byline or credit, in UTF-16 units. */
export const longestCreditLine = 160;
/** Paragraphs at the beginning that may have a dateline. */
const openingParagraphs = 3;
/** Paragraphs at the end that may close with the agency: teasers often stand behind the article's own last one. */
const closingParagraphs = 30;
/** Units before the first and after the last of the article's that are looked at. */
const unitsBefore = 12;
const unitsAfter = 6;

/**
 * The lines of an article that may name its agency.
 * @param units all units of the page, in page order; `chosen` are the article's.
 */
export function creditsAround(
  units: readonly Unit[],
  chosen: readonly ChosenUnit[],
): Omit<Credits, 'metadata'> {
  const paragraphs = chosen.filter(({ kind }) => kind === 'paragraph').map(({ unit }) => unit);
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  if (!first || !last) return { openings: [], lines: [], closings: [] };
  const own = new Set(chosen.map(({ unit }) => unit));
  const begin = units.indexOf(first);
  const end = units.indexOf(last);
  const headline = chosen.find(({ kind }) => kind === 'headline');
  const from = headline ? units.indexOf(headline.unit) : begin - unitsBefore;
  const around = [
    ...units.slice(Math.max(0, from, begin - unitsBefore), begin + openingParagraphs),
    ...units.slice(Math.max(end, begin + openingParagraphs), end + 1 + unitsAfter),
  ];
  return {
    openings: paragraphs.slice(0, openingParagraphs).map(({ text }) => text.slice(0, 160)),
    lines: around
      .filter((unit) => !own.has(unit) && unit.text.length <= longestCreditLine && !isCaption(unit))
      .map((unit) => ({ text: unit.text, isByline: isByline(unit) })),
    closings: paragraphs.slice(-closingParagraphs).map(({ text }) => text.slice(-80)),
  };
}

const bylineNames = /^(?:bylines?|authors?|autor(?:en|a)?|auteurs?|address)$/;

/** Whether the page marks the unit as the byline. */
function isByline({ place }: Unit): boolean {
  for (let mark = place.marks; mark; mark = mark.outer) {
    if (bylineNames.test(mark.reason)) return true;
  }
  return false;
}
