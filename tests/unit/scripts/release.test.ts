import { describe, expect, it } from 'vitest';
import { closeUnreleased, nextVersion } from '@/scripts/release.mjs';

describe('nextVersion', () => {
  it.each([
    ['0.1.0', 'major', '1.0.0'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.9', 'patch', '1.2.10'],
    ['1.2.9', '1.10.0', '1.10.0'],
  ])('%s, %s: %s', (current, wanted, next) => {
    expect(nextVersion(current, wanted)).toBe(next);
  });

  it.each(['1.2.9', '1.2.8', '0.9.9'])('refuses %s, which is not later than 1.2.9', (wanted) => {
    expect(() => nextVersion('1.2.9', wanted)).toThrow(`${wanted} is not later than 1.2.9`);
  });

  it.each(['', 'next', '1.2', '1.3.0-beta', undefined])('refuses %s', (wanted) => {
    expect(() => nextVersion('1.2.9', wanted)).toThrow('Say major, minor, patch');
  });
});

describe('closeUnreleased', () => {
  const older = '## [0.1.0] - 2026-01-01\n\n- Old\n';

  it('gives the section the version and date, and leaves an empty one', () => {
    const text = `# Changelog\n\n## [Unreleased]\n\n### Added\n\n- New\n\n${older}`;
    expect(closeUnreleased(text, '0.2.0', '2026-11-23')).toBe(
      `# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-11-23\n\n### Added\n\n- New\n\n${older}`,
    );
  });

  it.each([`# Changelog\n\n## [Unreleased]\n\n${older}`, `# Changelog\n\n${older}`])(
    'refuses where nothing is unreleased',
    (text) => {
      expect(() => closeUnreleased(text, '0.2.0', '2026-11-23')).toThrow('nothing under');
    },
  );
});
