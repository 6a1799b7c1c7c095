import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { pauseSite, resumeSite, settingsFor } from '@/utils/storage/pausing';
import {
  changeSettings,
  defaultSettings,
  fittingSettings,
  settings,
  settingsSchema,
} from '@/utils/storage/settings';
import { hindranceOn, runsOn, siteFrom, withoutSite, withSite } from '@/utils/storage/sites';
import { siteOfPage } from '@/utils/storage/site-of-page';
import { useFakeStorage } from './fake';

let storage: ReturnType<typeof useFakeStorage>;
beforeEach(() => {
  storage = useFakeStorage();
});

describe('the settings', () => {
  it('have defaults that fit their own schema, with a line of its own for each status', () => {
    expect(z.parse(settingsSchema, defaultSettings)).toEqual(defaultSettings);
    expect(new Set(Object.values(defaultSettings.lines)).size).toBe(4);
  });

  it('change field by field, also in two windows at once', async () => {
    await Promise.all([
      changeSettings({ colours: 'plain' }),
      changeSettings({ runOn: 'click' }),
      pauseSite('news.example', false),
      pauseSite('other.example', false),
    ]);
    expect(await settings.read()).toEqual({
      ...defaultSettings,
      colours: 'plain',
      runOn: 'click',
      pausedSites: ['news.example', 'other.example'],
    });
  });

  it('lose only the fields that are broken', async () => {
    const value = { ...defaultSettings, colours: 'ultraviolet', pausedSites: ['news.example'] };
    await storage.local.set({ settings: { version: 1, value } });
    expect(await settings.read()).toEqual({ ...defaultSettings, pausedSites: ['news.example'] });
    expect(fittingSettings('nonsense')).toEqual(defaultSettings);
  });
});

describe('siteFrom', () => {
  it.each([
    ['example.org', 'example.org'],
    [' https://www.Example.org/news?x=1 ', 'example.org'],
    ['http://news.example.org:8080/', 'news.example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost', 'localhost'],
    ['127.0.0.1:3000', '127.0.0.1'],
    ['', null],
    ['two words', null],
    ['word', null],
    ['ftp://example.org', null],
    ['javascript:alert(1)', null],
    ['me@example.org', null],
    ['*.example.org', null],
    ['example.', null],
  ])('%s means %s', (words, site) => {
    expect(siteFrom(words)).toBe(site);
  });
});

describe('siteOfPage', () => {
  it('is the registrable domain', () => {
    expect(siteOfPage('https://edition.news.example/a')).toBe('news.example');
    expect(siteOfPage('https://www.bbc.co.uk/news')).toBe('bbc.co.uk');
    expect(siteOfPage('http://127.0.0.1:3000/a')).toBe('127.0.0.1');
    expect(siteOfPage('http://localhost/')).toBe('localhost');
    expect(siteOfPage('about:blank')).toBeNull();
  });
});

describe('runsOn', () => {
  const chosen = { runOn: 'chosen', chosenSites: ['news.example'], pausedSites: [] } as const;

  it('knows every page, chosen sites and clicks', () => {
    expect(runsOn(defaultSettings, 'any.example')).toBe(true);
    expect(
      hindranceOn('any.example', {
        ...chosen,
        chosenSites: [...chosen.chosenSites],
        pausedSites: [],
      }),
    ).toBe('not-chosen');
    expect(
      hindranceOn('world.news.example', {
        ...chosen,
        chosenSites: ['news.example'],
        pausedSites: [],
      }),
    ).toBeNull();
    expect(
      hindranceOn('fakenews.example', {
        ...chosen,
        chosenSites: ['news.example'],
        pausedSites: [],
      }),
    ).toBe('not-chosen');
    expect(hindranceOn('any.example', { ...defaultSettings, runOn: 'click' })).toBe('on-click');
  });

  it('lets a pause go before all else', () => {
    const paused = {
      ...defaultSettings,
      chosenSites: ['news.example'],
      pausedSites: ['news.example'],
    };
    expect(hindranceOn('www.news.example', paused)).toBe('paused');
    expect(runsOn(paused, 'example')).toBe(true);
  });
});

describe('lists of sites', () => {
  it('hold no site below another', () => {
    expect(withSite(['b.example'], 'a.example')).toEqual(['a.example', 'b.example']);
    expect(withSite(['a.example'], 'www.a.example')).toEqual(['a.example']);
    expect(withSite(['x.a.example', 'b.example'], 'a.example')).toEqual(['a.example', 'b.example']);
    expect(withoutSite(['a.example', 'b.example'], 'www.a.example')).toEqual(['b.example']);
  });
});

describe('pausing', () => {
  it('is stored, and ends for all that covers the host', async () => {
    await pauseSite('news.example', false);
    expect((await settings.read()).pausedSites).toEqual(['news.example']);
    await resumeSite('world.news.example', false);
    expect((await settings.read()).pausedSites).toEqual([]);
  });

  it('stores nothing from a private window, and holds for private windows only', async () => {
    await pauseSite('secret.example', true);
    expect(await storage.local.get()).toEqual({});
    expect((await settingsFor(true)).pausedSites).toEqual(['secret.example']);
    expect((await settingsFor(false)).pausedSites).toEqual([]);
    await resumeSite('secret.example', true);
    expect((await settingsFor(true)).pausedSites).toEqual([]);
    expect(await storage.local.get()).toEqual({});
  });
});
