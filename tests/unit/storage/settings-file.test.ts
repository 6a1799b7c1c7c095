import { describe, expect, it } from 'vitest';
import { defaultSettings } from '@/utils/storage/settings';
import { readSettingsFile, settingsFile } from '@/utils/storage/settings-file';

const mine = { ...defaultSettings, colours: 'plain', factCheckKey: 'AIza-secret' } as const;

describe('the file of settings', () => {
  it('has the key only where the reader wants it there', () => {
    expect(settingsFile(mine)).not.toContain('AIza');
    const read = readSettingsFile(settingsFile(mine));
    expect(read).toMatchObject({ settings: { colours: 'plain' } });
    expect(read).not.toHaveProperty('settings.factCheckKey');
    expect(readSettingsFile(settingsFile(mine, { withKey: true }))).toEqual({ settings: mine });
  });

  it('is taken as a whole or not at all, also where its key can be none', () => {
    const broken = settingsFile(mine, { withKey: true }).replace('AIza-secret', 'two words');
    expect(readSettingsFile(broken)).toEqual({ fault: 'value', place: 'factCheckKey' });
    expect(readSettingsFile('{')).toEqual({ fault: 'not-json' });
    expect(readSettingsFile('{}')).toEqual({ fault: 'not-settings' });
  });
});
