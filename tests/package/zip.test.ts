import { describe, expect, it } from 'vitest';
import { buildExtension } from '@/scripts/lib/build.mjs';
import { filesBelow, zipOf } from '@/scripts/lib/zip.mjs';
import { browsers, folderOf } from './built';

describe.each(browsers)('the zip for %s', (browser) => {
  it('has the same bytes when the same source is built again', async () => {
    const folder = folderOf(browser);
    const first = zipOf(folder, filesBelow(folder));
    const { code, output } = await buildExtension(browser, { quiet: true });
    expect(code, output).toBe(0);
    const second = zipOf(folder, filesBelow(folder));
    expect(second.length).toBeGreaterThan(100_000);
    expect(Buffer.compare(first, second)).toBe(0);
  });
});
