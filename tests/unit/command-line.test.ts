import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { annotatedPageSchema, parseAs } from '@/utils/model';

const root = fileURLToPath(new URL('../..', import.meta.url));
interface Result {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the real command line. `input` goes to its standard input; `closeEarly` closes its output after the first bytes. */
function run(words: string[], { input = '', closeEarly = false } = {}): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/annotate.ts', ...words], {
      cwd: root,
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => {
      out += data.toString();
      if (closeEarly) child.stdout.destroy();
    });
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    // A child that stops reading is what some of these tests are about.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

const pages = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => parseAs(annotatedPageSchema, JSON.parse(line), 'a line of output'));

const paragraph =
  'The harbour council of Oldhaven voted on Tuesday to close the eastern quay, “before another winter,” said Marta Lind.';
const html = (inner: string, head = '') =>
  `<!doctype html><html lang="en"><head>${head}<title>Quay closes</title></head><body>${inner}</body></html>`;
const good = html(
  `<article><h1>Quay closes</h1><p>By Jo Reed</p>${`<p>${paragraph}</p><p>More of it: ${paragraph}</p>`}</article>`,
);

let folder = '';
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whence-'));
  await Promise.all([
    writeFile(path('good.html'), good),
    writeFile(path('text.txt'), `Quay closes\n\n${paragraph}\n`),
    writeFile(path('empty.html'), ''),
    writeFile(path('paper.pdf'), '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj'),
    writeFile(path('disguised.html'), '%PDF-1.7\n1 0 obj'),
    writeFile(path('picture.html'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])),
    writeFile(path('broken.html'), `<p>${paragraph}<div <<b><p></i>${paragraph}</html><table><td>`),
    writeFile(
      path('latin.html'),
      Buffer.from(html(`<h1>Caf\u00e9</h1><p>${paragraph.replace(/[“”]/g, '"')}</p>`), 'latin1'),
    ),
    writeFile(
      path('declared.html'),
      Buffer.from(
        html(
          `<h1>Caf\u00e9</h1><p>${paragraph.replace(/[“”]/g, '"')}</p>`,
          '<meta charset="iso-8859-1">',
        ),
        'latin1',
      ),
    ),
    writeFile(
      path('invalid.txt'),
      Buffer.concat([Buffer.from('Sch'), Buffer.from([0xf6]), Buffer.from('n, said Marta Lind.')]),
    ),
    mkdir(path('folder.html')),
    open(path('large.html'), 'w').then(async (file) => {
      await file.truncate(30 * 1024 * 1024);
      await file.close();
    }),
  ]);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.concurrent('the command line', () => {
  test('bad files: one line each that names it, no stack trace; the others come out; status 1', async ({
    expect,
  }) => {
    const { code, out, err } = await run([
      '--json',
      ...[
        'good.html',
        'missing.html',
        'folder.html',
        'empty.html',
        'paper.pdf',
        'disguised.html',
        'picture.html',
      ].map(path),
      ...[
        'large.html',
        'broken.html',
        'latin.html',
        'declared.html',
        'invalid.txt',
        'text.txt',
      ].map(path),
    ]);
    expect(code).toBe(1);
    const lines = err
      .trim()
      .split('\n')
      .map((line) => line.replace(folder, ''));
    expect(lines).toEqual([
      '/missing.html: no such file',
      '/folder.html: is a folder, not a file',
      '/empty.html: the file is empty',
      '/paper.pdf: is a PDF, not a web page or a text',
      '/disguised.html: is a PDF, not a web page or a text',
      '/picture.html: is binary, not a web page or a text',
      '/large.html: too large: 30 MB, at most 20 MB are read as one page',
      'latin.html: not valid UTF-8 and declares no encoding: read as windows-1252',
      'invalid.txt: not valid UTF-8 and declares no encoding: read as windows-1252',
    ]);
    const read = pages(out);
    expect(read.map(({ id }) => id)).toEqual([
      'good.html',
      'broken.html',
      'latin.html',
      'declared.html',
      'invalid.txt',
      'text.txt',
    ]);
    expect(read[0]!.article.isArticle).toBe(true);
    expect(read[1]!.text).toContain('The harbour council of Oldhaven');
    expect(read[2]!.article.title).toBe('Quay closes');
    expect(read[2]!.text).toContain('Café');
    expect(read[3]!.text).toContain('Café');
    expect(read[4]!.text).toBe('Schön, said Marta Lind.');
    expect(read[5]!.text).toBe(`Quay closes\n\n${paragraph}\n`);
  }, 60_000);

  test('JSON lines from standard input: bad lines are named by number, text stays to the letter', async ({
    expect,
  }) => {
    const text = ` Quay closes \r\n\r\n${paragraph}\u00a0 \n`;
    const input = [
      JSON.stringify({ id: 'a', text, lang: 'en' }),
      '{"id": "b", "text":',
      '',
      '[1, 2]',
      JSON.stringify({ id: 7, html: good, url: 'https://post.example/2026/quay' }),
      JSON.stringify({ id: 'c', lang: 'en' }),
      JSON.stringify({ id: 'd', text: 5 }),
      JSON.stringify({ text: '' }),
    ].join('\n');
    const { code, out, err } = await run(['--json', '--jsonl', '-'], { input });
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toEqual([
      'standard input, line 2: is not JSON',
      expect.stringMatching(/^standard input, line 4: wrong shape: the whole: /),
      'standard input, line 6: has neither "text" nor "html"',
      expect.stringMatching(/^standard input, line 7: wrong shape: text: /),
    ]);
    const read = pages(out);
    expect(read.map(({ id }) => id)).toEqual(['a', '7', 'line:8']);
    expect(read[0]!.text).toBe(text);
    expect(read[1]!.article.url).toBe('https://post.example/2026/quay');
    for (const page of read) {
      for (const { segments } of page.annotations) {
        for (const { start, end, text: words } of segments)
          expect(page.text.slice(start, end)).toBe(words);
      }
    }
  }, 60_000);

  test('a reader that stops early is no error', async ({ expect }) => {
    const input = `${JSON.stringify({ id: 'x', text: paragraph.repeat(20) })}\n`.repeat(200);
    const { err } = await run(['--json', '--jsonl', '-'], { input, closeEarly: true });
    expect(err).toBe('');
  }, 60_000);
});
