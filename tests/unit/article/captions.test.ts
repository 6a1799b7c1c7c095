import { expect, test } from 'vitest';
import { captionEnd } from '@/utils/article/captions';

test.each([
  ['The quay at low tide. (AP Photo/Ines Roth, File)', 'The quay at low tide.'],
  ['The quay at low tide (Image: Oldhaven Post)', 'The quay at low tide'],
  ['Der Kai bei Ebbe. (Quelle: dpa)', 'Der Kai bei Ebbe.'],
  ['Der Kai bei Ebbe. Foto: Ines Roth', 'Der Kai bei Ebbe.'],
  ['The quay at low tide. Ines Roth/AFP via Getty Images', 'The quay at low tide.'],
  ['The quay at low tide | Ines Roth/AP', 'The quay at low tide'],
  ['The quay at low tide. © Ines Roth', 'The quay at low tide.'],
  ['The quay at low tide. Reuters', 'The quay at low tide.'],
  ['“It is closed,” said Marta Lind. Photograph: Ines Roth', '“It is closed,” said Marta Lind.'],
  ['AP Photo/Ines Roth', ''],
  ['Marta Lind (left) and Tom Bray on the quay', 'Marta Lind (left) and Tom Bray on the quay'],
  ['The vote was 5/2, Marta Lind told Reuters.', 'The vote was 5/2, Marta Lind told Reuters.'],
])('%s', (caption, sentence) => {
  expect(caption.slice(0, captionEnd(caption))).toBe(sentence);
});
