import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { channelKindSchema, controlSchema, parseAs } from '@/utils/model';
import {
  aliasesByKey,
  isOutletName,
  nameKey,
  outletByHost,
  outlets,
  smallAliasesByKey,
} from '@/utils/outlets/registry';

const entrySchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)),
  name: z.string().check(z.minLength(1)),
  aliases: z.optional(z.record(z.string().check(z.regex(/^[a-z]{2}$/)), z.array(z.string()))),
  ambiguous: z.optional(z.array(z.string()).check(z.minLength(1))),
  kind: channelKindSchema,
  country: z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/))),
  control: controlSchema,
  basis: z.optional(z.string().check(z.minLength(10))),
  search: z.optional(z.string().check(z.regex(/^https:\/\/[^{}\s]+\{q\}[^{}\s]*$/))),
  domains: z.optional(z.array(z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)))),
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
});

/** All that an entry is called, without a leading "The". */
const namesOf = (outlet: (typeof outlets)[number]) =>
  new Set(
    [outlet.name, ...Object.values(outlet.aliases ?? {}).flat(), ...(outlet.ambiguous ?? [])].map(
      (name) => name.replace(/^The /, ''),
    ),
  );

describe('the registry of outlets', () => {
  it('has at least 500 entries, each of which parses', () => {
    expect(outlets.length).toBeGreaterThanOrEqual(500);
    for (const outlet of outlets) parseAs(entrySchema, outlet, outlet.id);
  });

  it('has unique ids and domains', () => {
    const domains = outlets.flatMap(({ id, domains: others }) => [id, ...(others ?? [])]);
    const twice = domains.filter((domain, index) => domains.indexOf(domain) !== index);
    expect(twice).toEqual([]);
  });

  it('says why an outlet is called state-controlled, and only there', () => {
    const wrong = outlets.filter(
      ({ control, basis }) => (control === 'state-controlled') !== (basis !== undefined),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('has no name that two entries share without marking it ambiguous in both', () => {
    const byName = new Map<string, string[]>();
    for (const outlet of outlets) {
      const ambiguous = new Set(outlet.ambiguous?.map((name) => name.replace(/^The /, '')));
      for (const name of namesOf(outlet)) {
        const list = byName.get(name) ?? [];
        list.push(ambiguous.has(name) ? '' : outlet.id);
        byName.set(name, list);
      }
    }
    const unmarked = [...byName].filter(([, ids]) => ids.length > 1 && ids.some((id) => id !== ''));
    expect(unmarked).toEqual([]);
  });

  it('marks short names in capitals that are also words, letters or other bodies', () => {
    for (const name of [
      'X',
      'Time',
      'Bild',
      'AP',
      'The Sun',
      'The Mirror',
      'The Times',
      'Die Zeit',
    ]) {
      const aliases = aliasesByKey(nameKey(name))!.filter(({ text }) => text === name);
      expect(aliases.length).toBeGreaterThan(0);
      expect(aliases.every(({ ambiguous }) => ambiguous)).toBe(true);
    }
  });

  it('knows agencies of every G20 country and of countries at war', () => {
    const countries = new Set(
      outlets.filter(({ kind }) => kind === 'agency').map(({ country }) => country),
    );
    const needed =
      'AR AU BR CA CN FR DE IN ID IT JP MX RU SA ZA KR TR GB US UA SY PS IQ YE SD ET MM LB IR IL LY AF PK ML BF NE CF CD SO MZ HT AM AZ NG'.split(
        ' ',
      );
    expect(needed.filter((country) => !countries.has(country))).toEqual([]);
  });

  it.each([
    ['edition.cnn.com', 'CNN'],
    ['www.tass.ru', 'TASS'],
    ['m.facebook.com', 'Facebook'],
    ['mobile.twitter.com', 'X'],
    ['t.me', 'Telegram'],
    ['bbc.co.uk', 'BBC'],
    ['news.bbc.co.uk', 'BBC'],
    ['notcnn.com', undefined],
    ['co.uk', undefined],
    ['localhost', undefined],
  ])('%s belongs to %s', (host, name) => {
    expect(outletByHost(host)?.name).toBe(name);
  });
});

describe('a name that is that of an outlet and of nothing else', () => {
  it.each([
    ['Vanity Fair', true],
    ['The Hollywood Reporter', true],
    ['Hollywood Reporter', true],
    ['Time', false],
    ['X', false],
    ['Guardian', false],
    ['Marta Lund', false],
    ['', false],
  ])('%s: %s', (name, expected) => {
    expect(isOutletName(name)).toBe(expected);
  });
});

describe('former names and other scripts', () => {
  it.each([
    ['Twitter', 'X'],
    ['Itar-Tass', 'TASS'],
    ['ИТАР-ТАСС', 'TASS'],
    ['Твиттер', 'X'],
    ['Фейсбук', 'Facebook'],
    ['رويترز', 'Reuters'],
    ['新华社', 'Xinhua'],
    ['연합뉴스', 'Yonhap'],
    ['共同通信', 'Kyodo'],
    ['Суспільне', 'Suspilne'],
  ])('%s is %s', (name, outlet) => {
    const found = aliasesByKey(nameKey(name))?.filter(({ text }) => text === name);
    expect(found?.map((alias) => alias.outlet.name)).toEqual([outlet]);
  });
});

it('has the names without a capital apart, from the same lists', () => {
  const isSmall = (text: string) => !/^\p{Lu}/u.test(text);
  for (const key of new Set(
    outlets.flatMap(({ name, aliases }) =>
      [name, ...Object.values(aliases ?? {}).flat()].map(nameKey),
    ),
  )) {
    const small = aliasesByKey(key)?.filter(({ text }) => isSmall(text)) ?? [];
    expect(smallAliasesByKey(key) ?? []).toEqual(small);
  }
  expect(aliasesByKey('the')!.length).toBeGreaterThan(5 * (smallAliasesByKey('the')?.length ?? 0));
});
