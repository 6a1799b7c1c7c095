import { describe, expect, it } from 'vitest';
import { languageFor } from '@/utils/language/languages';

describe('languageFor', () => {
  it.each(['en', 'EN', 'en-GB', 'en_US'])('knows %s', (code) => {
    expect(languageFor(code)?.code).toBe('en');
  });

  it('reads an unknown language as English', () => {
    expect(languageFor(null)?.code).toBe('en');
  });

  it.each(['', 'x', 'zz', 'eng', 'tlh-Latn'])('does not know "%s"', (code) => {
    expect(languageFor(code)).toBeNull();
  });
});
