import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvOf } from '@/utils/export/csv';
import { annotationOf } from '../annotations';
import { bridge, checked, quotePage } from './pages';

const read = (csv: string) =>
  Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

describe('csvOf', () => {
  it('gives a row an annotation, under a header', () => {
    const [row] = read(csvOf(bridge));
    expect(row).toMatchObject({
      id: 'a1',
      type: 'indirect',
      content: 'The bridge is safe',
      speaker: 'Ada Brook',
      speaker_kind: 'person',
      speaker_role: 'engineer',
      denies: '',
      via: 'Reuters',
      via_kind: 'agency',
      via_country: 'GB',
      origin: 'https://reuters.example/bridge(1)',
      verification: 'unverified',
      verification_evidence: 'This could not be confirmed.',
      page_title: 'The bridge',
      page_publisher: 'The Daily Example',
    });
    expect(row!.link).toMatch(/^https:\/\/news\.example\/bridge#:~:text=/);
  });

  it('says where the speaker denies it', () => {
    const page = { ...bridge, annotations: [annotationOf({ denies: true })] };
    expect(read(csvOf(page))[0]).toMatchObject({ speaker: 'Ada Brook', denies: 'yes' });
  });

  it('has the fact checks that the page declares', () => {
    const [row] = read(csvOf(checked));
    expect(row).toMatchObject({
      fact_check_by: 'Clearwater Check',
      fact_check_rating: 'Mostly false',
      fact_check_url: 'https://checks.example/bridge',
      page_fact_checks:
        '“The bridge is *safe*”: Mostly false (Clearwater Check); “The river is dry”',
    });
  });

  it('keeps commas, quotation marks and line breaks in their cells', () => {
    const content = 'one, "two"\n\nthree; four';
    const rows = read(csvOf(quotePage(content, 'Ada, "the engineer"')));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      content: `“${content}”`,
      speaker: 'Ada, "the engineer"',
    });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1', '＠x'])(
    'lets no spreadsheet take %j for a formula',
    (name) => {
      const [row] = read(csvOf(quotePage('words', name)));
      expect(row!.speaker).toBe(`'${name}`);
    },
  );

  it('leaves out addresses that do not lead to the web', () => {
    const [annotation] = quotePage('words', 'Ada').annotations;
    const page = {
      ...bridge,
      annotations: [
        annotationOf({ ...annotation, origin: { url: 'javascript:alert(1)', from: 'link' } }),
      ],
    };
    expect(read(csvOf(page))[0]!.origin).toBe('');
  });

  it('can leave the header out, where another page stands above', () => {
    const both = csvOf(bridge) + csvOf(quotePage('words', 'Ada'), { header: false });
    expect(read(both).map((row) => row.speaker)).toEqual(['Ada Brook', 'Ada']);
    expect(csvOf({ ...bridge, annotations: [] }, { header: false })).toBe('');
  });

  it('ends each row as RFC 4180 has it', () => {
    expect(csvOf(bridge).split('\r\n')).toHaveLength(3);
  });
});
