import { describe, expect, test } from 'vitest';
import type { ExportFormat } from '@/utils/export/formats';
import type { AnnotatedPage, Annotation } from '@/utils/model';
import { readArguments, usage, UsageError } from '@/scripts/annotate/arguments';
import { formatter } from '@/scripts/annotate/format';
import { decode } from '@/scripts/annotate/decode';
import { annotateInput } from '@/scripts/annotate/page';
import { tableOf } from '@/scripts/annotate/table';

const span = (text: string) => ({ start: 0, end: text.length, text });

const annotation: Annotation = {
  id: 'a',
  type: 'direct',
  segments: [span('The quay is safe,'), span('for now.')],
  quoted: [],
  cue: span('said'),
  speaker: { name: 'Marta Lind', kind: 'person', role: 'head of the council', mention: null },
  via: [
    {
      name: 'Oldhaven Wire',
      kind: 'agency',
      country: 'NO',
      control: 'state-controlled',
      mention: null,
      carriedOn: false,
    },
    {
      name: 'statement',
      kind: 'statement',
      country: null,
      control: 'unknown',
      mention: null,
      carriedOn: false,
    },
  ],
  origin: null,
  verification: { status: 'unverified', by: null, evidence: span('This could not be verified.') },
  factCheck: null,
  trace: [],
};

const page = (
  annotations: Annotation[],
  isArticle = true,
  title = 'Quay closes',
): AnnotatedPage => ({
  id: 'quay.html',
  article: {
    url: null,
    title,
    lang: 'en',
    publisher: { name: 'Oldhaven Post', domain: null },
    author: null,
    published: '2026-03-03T09:00:00Z',
    modified: null,
    agencies: [],
    factChecks: [],
    isArticle,
  },
  text: '',
  annotations,
});

describe('the table for people', () => {
  test('says whose agency copy it is, and which fact checks the page declares', () => {
    const quay = page([
      {
        ...annotation,
        factCheck: {
          claim: 'x',
          claimant: null,
          publisher: 'Check',
          rating: 'Half true',
          url: null,
        },
      },
    ]);
    quay.article.agencies = [
      {
        name: 'TASS',
        country: 'RU',
        control: 'state-controlled',
        from: 'credit',
        evidence: '© TASS',
      },
    ];
    quay.article.factChecks = [
      { claim: 'It was sold', claimant: 'Jo', publisher: null, rating: null, url: null },
    ];
    const lines = tableOf(quay).split('\n');
    expect(lines).toContain('Agency copy: TASS (state news agency, Russia) · “© TASS”');
    expect(lines).toContain('Fact check: “It was sold” (Jo) · no rating');
    expect(lines).toContain('     Fact check: Check: “Half true”');
  });

  test('shows the chain from the speaker outwards', () => {
    const channel = { ...annotation.via[0]!, name: 'TASS', country: 'RU' };
    const one: Annotation = {
      ...annotation,
      speaker: { name: 'Apty Alaudinov', kind: 'person', role: null, mention: null },
      via: [channel],
      verification: { status: 'none', by: null, evidence: null },
    };
    expect(tableOf(page([one]))).toContain(
      'Apty Alaudinov → TASS (state news agency, Russia) → this page · nothing said about verification',
    );
  });

  test('title, summary, then each content with its chain and what is said of verification', () => {
    const bare: Annotation = {
      ...annotation,
      type: 'indirect',
      segments: [span('the quay closes')],
      speaker: null,
      via: [],
      verification: { status: 'none', by: null, evidence: null },
    };
    expect(tableOf(page([annotation, bare])).split('\n')).toEqual([
      'quay.html',
      'Quay closes · Oldhaven Post · 2026-03-03',
      '2 quotes and claims · 1 speaker · 2 sources · 1 unverified',
      '',
      '  1  “The quay is safe, … for now.”',
      '     Marta Lind (head of the council) → Oldhaven Wire (state news agency, Norway) → statement → this page · unverified',
      '     “This could not be verified.”',
      '',
      '  2  the quay closes',
      '     nobody named → this page · nothing said about verification',
    ]);
  });

  test('says why it is empty', () => {
    expect(tableOf(page([]))).toMatch(/No quotes or claims found\.$/);
    expect(tableOf(page([], false))).toMatch(/Does not look like an article/);
  });

  test('page text cannot steer the terminal', () => {
    const steering = page([annotation], true, 'Quay \u001b[31mcloses\u0007\u202e\r\n');
    // eslint-disable-next-line no-control-regex
    expect(tableOf(steering)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});

describe('arguments', () => {
  test('files, options and their values', () => {
    expect(readArguments(['a.html', '--json', '--jsonl', '-', '--lang', 'de-AT'])).toEqual({
      files: ['a.html'],
      lineFiles: ['-'],
      format: 'json',
      help: false,
      lang: 'de-AT',
      url: null,
      anyway: false,
    });
    expect(readArguments(['a.html']).format).toBeNull();
    expect(readArguments(['a.html', '--format', 'csv']).format).toBe('csv');
    expect(readArguments(['-h']).help).toBe(true);
    expect(usage).toMatch(/--jsonl FILE/);
  });

  test.each([
    [[], /no input/],
    [['--jason', 'a'], /--jason/],
    [['--jsonl'], /--jsonl/],
    [['a', '--format', 'xml'], /json, jsonld, csv, md/],
    [['a', '--json', '--format', 'md'], /two formats/],
    [['a', 'b', '--url', 'https://x.example'], /one FILE/],
    [['a', '--lang', 'the best one'], /no language code/],
  ])('%j is refused', (words, message) => {
    expect(() => readArguments(words)).toThrow(UsageError);
    expect(() => readArguments(words)).toThrow(message);
  });
});

describe('formats', () => {
  const pages = [page([annotation]), page([], true, 'Quay opens'), page([annotation])];

  async function printed(format: ExportFormat | null): Promise<string> {
    const formatted = await formatter(format);
    return pages.map(formatted).join('');
  }

  test('JSON and linked data: a line a page', async () => {
    for (const format of ['json', 'jsonld'] as const) {
      const lines = (await printed(format)).split('\n');
      expect(lines).toHaveLength(4);
      expect(lines[3]).toBe('');
      expect(JSON.parse(lines[0]!)).toHaveProperty(format === 'json' ? 'annotations' : '@context');
    }
  });

  test('a table: one header for all pages', async () => {
    const lines = (await printed('csv')).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^id,type,content,/);
    expect(lines[2]).toContain('The quay is safe');
  });

  test('notes: in English, a blank line between pages', async () => {
    const notes = await printed('md');
    expect(notes.split('# Quay closes\n\n')).toHaveLength(3);
    expect(notes).toContain('\n\n# Quay opens\n');
    expect(notes).toContain(
      'Marta Lind → Oldhaven Wire (state news agency, Norway) → statement → Oldhaven Post',
    );
  });
});

describe('bytes to text', () => {
  const latin = (text: string) => Buffer.from(text, 'latin1');

  test.each([
    ['UTF-8', Buffer.from('Café “x”'), 'Café “x”', false],
    ['UTF-8 with a mark', Buffer.from('\ufeffCafé'), 'Café', false],
    ['UTF-16 with a mark', Buffer.from('\ufeffCafé', 'utf16le'), 'Café', false],
    ['declared', latin('<meta charset=iso-8859-1>Café'), '<meta charset=iso-8859-1>Café', false],
    [
      'declared by http-equiv',
      latin(
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">\u0093x\u0094 é',
      ),
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">“x” é',
      false,
    ],
    [
      'declared as nothing known',
      Buffer.from('<meta charset="none">Café'),
      '<meta charset="none">Café',
      false,
    ],
    [
      'wrongly declared',
      latin('<meta charset="utf-8">Café'),
      '<meta charset="utf-8">Caf\ufffd',
      true,
    ],
    ['undeclared', latin('\u0093Caf\u00e9\u0094'), '“Café”', true],
  ])('%s', (_name, bytes, text, isNoted) => {
    const decoded = decode(bytes);
    expect(decoded.text).toBe(text);
    expect(decoded.note !== null).toBe(isNoted);
  });
});

describe('inputs to pages', () => {
  const input = { id: 'x', html: null, text: null, url: null, lang: null, note: null };

  test('a page that is no article is annotated only when asked for', () => {
    const html = '<h1>Quay</h1><p>“No,” said Marta Lind.</p>';
    expect(annotateInput({ ...input, html }, { lang: null, anyway: false })).toMatchObject({
      article: { isArticle: false },
      annotations: [],
    });
    expect(annotateInput({ ...input, html }, { lang: null, anyway: true }).text).toContain(
      'Marta Lind',
    );
  });

  test('--lang wins over the input', () => {
    const page = annotateInput(
      { ...input, text: 'Nein.', lang: 'en' },
      { lang: 'DE-at', anyway: false },
    );
    expect(page.article.lang).toBe('de');
  });
});
