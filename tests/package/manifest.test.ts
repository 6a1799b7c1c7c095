import { describe, expect, it } from 'vitest';
import { browsers, builtText, projectText } from './built';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

describe.each(browsers)('the manifest for %s', (browser) => {
  const manifest = JSON.parse(builtText(browser, 'manifest.json')) as Record<string, unknown>;

  it('asks for these permissions and for no others', () => {
    expect(manifest['manifest_version']).toBe(3);
    const sidePanel = browser === 'chromium' ? ['sidePanel'] : [];
    expect(manifest['permissions']).toEqual([
      'storage',
      'scripting',
      'activeTab',
      'contextMenus',
      'webRequest',
      ...sidePanel,
    ]);
    expect(manifest['host_permissions']).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest['optional_permissions']).toBeUndefined();
    expect(manifest['optional_host_permissions']).toBeUndefined();
  });

  it.each(['docs/stores.md', 'docs/privacy.md'])(
    'asks for none that %s does not explain',
    (file) => {
      const rows = projectText(file).match(/^\|.*\|$/gm)!;
      for (const permission of manifest['permissions'] as string[]) {
        const isTold = (row: string) => row.split('|')[1]!.includes(`\`${permission}\``);
        expect(rows.some(isTold), permission).toBe(true);
      }
    },
  );

  it('lets pages load nothing of the extension and send it no messages', () => {
    expect(manifest['web_accessible_resources']).toBeUndefined();
    expect(manifest['externally_connectable']).toBeUndefined();
  });

  it('lets its own pages load nothing from elsewhere', () => {
    expect(manifest['content_security_policy']).toEqual({ extension_pages: policy });
  });

  it('runs one small script on pages, in the top frame alone', () => {
    expect(manifest['content_scripts']).toEqual([
      {
        matches: ['http://*/*', 'https://*/*'],
        js: ['content-scripts/content.js'],
        all_frames: false,
        run_at: 'document_idle',
      },
    ]);
  });
});

it('says to Firefox that it collects no data', () => {
  const manifest = JSON.parse(builtText('firefox', 'manifest.json')) as {
    browser_specific_settings: { gecko: Record<string, unknown> };
  };
  expect(manifest.browser_specific_settings.gecko['data_collection_permissions']).toEqual({
    required: ['none'],
  });
});
