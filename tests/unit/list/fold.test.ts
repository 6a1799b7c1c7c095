import { expect, it } from 'vitest';
import { fold } from '@/utils/list/fold';

it.each([
  ['Müller’s  Élan', "muller's elan"],
  ['STRASSE straße', 'strasse strasse'],
  ['Łódź, Ærø, Đorđe', 'lodz, aero, dorde'],
  ['“well‑known” – yes', '"well-known" - yes'],
  ['co\u00adoperate \u202Eevil\u202C', 'cooperate evil'],
  ['ﬁle Ⅳ', 'file iv'],
  ['Володимир Й', 'володимир и'],
  ['  \n ', ''],
])('folds %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
  expect(fold(folded)).toBe(folded);
});
