import { describe, expect, it } from 'vitest';
import { runTool } from '@/scripts/lib/run.mjs';
import { browsers, builtFiles, builtText, folderOf, projectText } from './built';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

describe.each(browsers)('the code for %s', (browser) => {
  const scripts = builtFiles(browser, '.js');
  const pages = builtFiles(browser, '.html');

  it('is there', () => {
    expect(scripts).toContain('background.js');
    expect(scripts).toContain('content-scripts/content.js');
    expect(pages).toContain('popup.html');
  });

  it('starts the gate with nothing of WXT around it, which each page could see', () => {
    const gate = builtText(browser, 'content-scripts/content.js');
    expect(gate).toContain('annotate-me');
    expect(
      gate.match(/.{0,40}(?:wxt|postMessage|dispatchEvent|CustomEvent|async ).{0,40}/i),
    ).toBeNull();
  });

  it.each(scripts)('makes no code out of text: %s', (file) => {
    const code = builtText(browser, file);
    // Matches alone are shown: a whole script says nothing.
    expect(code.match(/(?<![\w.$])(eval|Function|importScripts)\s*\(.{0,40}/g)).toBeNull();
    expect(code.match(/import\s*\(\s*["'`]https?:.{0,40}/g)).toBeNull();
    expect(code.match(/document\.write\s*\(|insertAdjacentHTML|\.outerHTML\s*=/g)).toBeNull();
  });

  it.each(pages)('loads nothing from elsewhere: %s', (file) => {
    const html = builtText(browser, file);
    expect(html).not.toMatch(/(src|href)\s*=\s*["']?(https?:)?\/\//i);
    // The policy would not run them.
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/i);
    expect(html).not.toMatch(/\son\w+\s*=/i);
  });

  it('names no address of a registry and no folder of the machine it was built on', () => {
    for (const file of builtFiles(browser, '.js', '.html', '.css', '.json')) {
      const text = builtText(browser, file);
      expect(text.includes('registry.npmjs'), file).toBe(false);
      expect(text.includes(process.cwd()), file).toBe(false);
    }
  });
});

it('passes the linter of add-ons, but for the way Preact is written', async () => {
  const { output } = await runTool(
    'web-ext/bin/web-ext.js',
    ['lint', '--source-dir', folderOf('firefox'), '--output', 'json', '--no-config-discovery'],
    { quiet: true },
  );
  const report = JSON.parse(output.slice(output.indexOf('{'))) as {
    errors: Finding[];
    warnings: Finding[];
    notices: Finding[];
  };
  expect(report.errors).toEqual([]);
  expect(report.notices).toEqual([]);
  expect(report.warnings.filter((warning) => !isPreactsOwn(warning))).toEqual([]);
});

/** Preact can set HTML that a component hands it as such. No component of ours does: see the next test. */
function isPreactsOwn({ code, file, line, column }: Finding): boolean {
  if (code !== 'UNSAFE_VAR_ASSIGNMENT' || !file || !line || column === undefined) return false;
  const text = builtText('firefox', file).split('\n')[line - 1] ?? '';
  return text.slice(column - 10, column + 40).includes('.innerHTML=') && text.includes('.__html');
}

it('hands no HTML to Preact', () => {
  for (const browser of browsers) {
    for (const file of builtFiles(browser, '.js')) {
      const uses = builtText(browser, file).match(/dangerouslySetInnerHTML\s*:/g);
      expect(uses, file).toBeNull();
    }
  }
});

describe('licences', () => {
  const dependencies = Object.entries(
    (JSON.parse(projectText('package.json')) as { dependencies: Record<string, string> })
      .dependencies,
  );

  it.each(browsers)('of all that ships are in the package for %s', (browser) => {
    const licences = builtText(browser, 'licences.txt');
    expect(licences).toContain(projectText('LICENSE').trim());
    for (const [name, version] of dependencies) expect(licences).toContain(`${name} ${version}\n`);
  });

  it('and reasons are on the list of dependencies', () => {
    const rows = projectText('docs/dependencies.md')
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()));
    for (const [name, version] of dependencies) {
      const row = rows.find(([, cell]) => cell === `\`${name}\``);
      expect(row?.[5], name).toContain(`${version},`);
    }
  });

  it.each(browsers)('name nothing that the list does not have, for %s', (browser) => {
    const list = projectText('docs/dependencies.md');
    const [, ...others] = builtText(browser, 'licences.txt').split(`\n${'-'.repeat(80)}\n`);
    expect(others.length).toBeGreaterThan(dependencies.length);
    for (const entry of others) {
      const [name, version] = entry.trim().split('\n', 1)[0]!.split(' ');
      const row = list.split('\n').find((line) => line.startsWith(`| \`${name!}\` `));
      expect(row, name).toContain(` ${version!}, `);
    }
  });
});
