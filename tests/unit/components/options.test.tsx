// @vitest-environment happy-dom
/** The parts of the options page, one by one: each shows what it is given and tells what the reader wants. */
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { CorrectionList } from '@/components/CorrectionList';
import { DataSection } from '@/components/DataSection';
import { HighlightChoice } from '@/components/HighlightChoice';
import { KeptQuotes } from '@/components/KeptQuotes';
import { LookChoice } from '@/components/LookChoice';
import { ShortcutTable } from '@/components/ShortcutTable';
import { SiteChoice } from '@/components/SiteChoice';
import type { Correction } from '@/utils/corrections/correction';
import type { Settings, SettingsChange } from '@/utils/storage/settings';
import { defaultSettings, MOST_SITES } from '@/utils/storage/settings';
import { all, button, choose, one, press, show, type, words } from './dom';

const settingsWith = (more: Partial<Settings>): Settings => ({ ...defaultSettings, ...more });

/** A click that turns a box on or off, or chooses one of several. */
const tick = (selector: string) => act(() => one(selector).click());

/** Tells what becomes of the settings, also of a change that is made of what is stored. */
const applied =
  (settings: Settings, told: (changes: Partial<Settings>) => void) => (change: SettingsChange) =>
    told(typeof change === 'function' ? change(settings) : change);

describe('HighlightChoice', () => {
  const isTicked = (name: string) => one<HTMLInputElement>(`[name="${name}"]`).checked;

  it('shows what is chosen, each with words that say what it is', () => {
    const settings = settingsWith({ shownStatuses: ['disputed'], shownTypes: ['direct'] });
    show(<HighlightChoice settings={settings} onChange={vi.fn()} />);
    const names = ['verified', 'unverified', 'disputed', 'none'].map((name) => `status-${name}`);
    expect(names.map(isTicked)).toEqual([false, false, true, false]);
    expect(['direct', 'mixed', 'indirect'].map((name) => isTicked(`type-${name}`))).toEqual([
      true,
      false,
      false,
    ]);
    expect(words('legend')).toEqual(['What the page says of it', 'Kind']);
    expect(words('label')).toContain('Partly quoted – some words in quotation marks');
  });

  it('turns one on and off, in the order in which they stand', () => {
    const onChange = vi.fn();
    const settings = settingsWith({ shownStatuses: ['unverified', 'none'] });
    show(<HighlightChoice settings={settings} onChange={applied(settings, onChange)} />);
    tick('[name="status-disputed"]');
    expect(onChange).toHaveBeenLastCalledWith({
      shownStatuses: ['unverified', 'disputed', 'none'],
    });
    tick('[name="status-none"]');
    expect(onChange).toHaveBeenLastCalledWith({ shownStatuses: ['unverified'] });
    tick('[name="type-mixed"]');
    expect(onChange).toHaveBeenLastCalledWith({ shownTypes: ['direct', 'indirect'] });
  });
});

describe('LookChoice', () => {
  it('gives the set of colours and the line of a status', () => {
    const onChange = vi.fn();
    show(<LookChoice settings={defaultSettings} onChange={applied(defaultSettings, onChange)} />);
    expect(words('label.choice')[0]).toContain('Distinct – told apart with any colour vision');
    expect(all('[name="colours"]').map((box) => (box as HTMLInputElement).checked)).toEqual([
      true,
      false,
      false,
    ]);
    act(() => all('[name="colours"]')[2]!.click());
    expect(onChange).toHaveBeenLastCalledWith({ colours: 'plain' });
    choose('[name="line-none"]', 'dotted');
    expect(onChange).toHaveBeenLastCalledWith({
      lines: { ...defaultSettings.lines, none: 'dotted' },
    });
  });

  it('shows each line on a sample, and warns where two are alike', () => {
    show(<LookChoice settings={defaultSettings} onChange={vi.fn()} />);
    expect(one('.sample[data-status="disputed"]').style.textDecoration).toContain('wavy');
    expect(all('.caution')).toEqual([]);
    const lines = { ...defaultSettings.lines, verified: 'solid' } as const;
    show(<LookChoice settings={settingsWith({ lines })} onChange={vi.fn()} />);
    expect(words('.caution[role="status"]')[0]).toContain('the same line');
    const described = one('fieldset[aria-describedby]').getAttribute('aria-describedby')!;
    expect(one('.caution').id).toBe(described);
  });
});

describe('SiteChoice', () => {
  async function add(list: string, site: string): Promise<void> {
    type(`input[name="${list}"]`, site);
    await act(async () => {
      one(`[data-list="${list}"] form`).dispatchEvent(
        new Event('submit', { bubbles: true, cancelable: true }),
      );
    });
  }

  it('gives where it is to run, and shows the chosen sites only where they count', () => {
    const onChange = vi.fn();
    show(<SiteChoice settings={defaultSettings} onChange={onChange} />);
    expect(all('[data-list]').map((list) => list.dataset['list'])).toEqual(['paused']);
    tick('[value="chosen"]');
    expect(onChange).toHaveBeenLastCalledWith({ runOn: 'chosen' });
    show(<SiteChoice settings={settingsWith({ runOn: 'chosen' })} onChange={onChange} />);
    expect(words('[data-list="chosen"] .quiet')).toEqual([
      'No site yet, so nothing is read by itself.',
    ]);
  });

  it('adds a site by its name or an address of it, and removes it', async () => {
    const onChange = vi.fn();
    const settings = settingsWith({ pausedSites: ['news.example'] });
    show(<SiteChoice settings={settings} onChange={applied(settings, onChange)} />);
    await add('paused', ' https://www.paper.example/today?page=2 ');
    expect(onChange).toHaveBeenLastCalledWith({ pausedSites: ['news.example', 'paper.example'] });
    expect(one<HTMLInputElement>('input[name="paused"]').value).toBe('');
    await press('Remove news.example');
    expect(onChange).toHaveBeenLastCalledWith({ pausedSites: [] });
    expect(document.activeElement).toBe(one('input[name="paused"]'));
  });

  it.each([
    ['no site', [], '“no site” is no name of a site'],
    ['m.news.example', ['news.example'], 'news.example is in the list already'],
    ['b.example', Array.from({ length: MOST_SITES }, (_, at) => `a${at}.example`), 'full'],
  ])('says why it does not take “%s”', async (site, pausedSites, problem) => {
    const onChange = vi.fn();
    show(<SiteChoice settings={settingsWith({ pausedSites })} onChange={onChange} />);
    await add('paused', site);
    expect(onChange).not.toHaveBeenCalled();
    expect(words('.problem[role="alert"]')[0]).toContain(problem);
    const field = one('input[name="paused"]');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(one('.problem').id).toBe(field.getAttribute('aria-describedby'));
    type('input[name="paused"]', 'something else');
    expect(words('.problem')).toEqual(['']);
  });
});

describe('ShortcutTable', () => {
  it('names each key, says where there is none, and leads to where they are changed', async () => {
    const onChange = vi.fn();
    const shortcuts = [
      { what: 'Next quote', keys: 'Alt+Shift+↓' },
      { what: 'Open Whence', keys: '' },
    ];
    show(<ShortcutTable shortcuts={shortcuts} onChange={onChange} />);
    expect(words('tbody th[scope="row"]')).toEqual(['Next quote', 'Open Whence']);
    expect(words('td')).toEqual(['Alt+Shift+↓', 'none']);
    await press('Change keys in the browser');
    expect(onChange).toHaveBeenCalledOnce();
  });
});

describe('CorrectionList', () => {
  const correction = (more: Partial<Correction>): Correction => ({
    id: 'one',
    quote: { exact: 'The bridge is safe', prefix: '', suffix: '' },
    verdict: 'changed',
    changes: {},
    made: '2026-03-03T10:00:00.000Z',
    version: '0.1.0',
    text: 'The bridge is safe, she said.',
    found: null,
    lang: 'en',
    ...more,
  });

  it('says so where there is none, and offers no file', () => {
    show(<CorrectionList corrections={{}} onUndo={vi.fn()} onExport={vi.fn()} />);
    expect(words('.quiet')[0]).toContain('None yet.');
    expect(all('button')).toEqual([]);
  });

  it('lists them by page with what is right, and takes back the one that is meant', async () => {
    const onUndo = vi.fn();
    const onExport = vi.fn();
    const corrections = {
      'https://www.news.example/bridge': [
        correction({ changes: { speaker: null, verification: 'disputed' } }),
        correction({ id: 'two', verdict: 'not-a-quote' }),
      ],
      'page.html': [correction({ id: 'three', verdict: 'missed', quote: { exact: 'It holds', prefix: '', suffix: '' } })], // prettier-ignore
    };
    show(<CorrectionList {...{ corrections, onUndo, onExport }} />);
    expect(words('h3')).toEqual(['news.example/bridge', 'page.html']);
    expect(words('h3 a')).toEqual(['news.example/bridge']);
    expect(words('li .quiet').map((text) => text.replace(/[\u2068\u2069]/g, ''))).toEqual([
      'speaker: Nobody named; verification: Disputed',
      'is not a quote',
      'was missed',
    ]);
    await press('Undo the correction of “It holds”');
    expect(onUndo).toHaveBeenCalledExactlyOnceWith('page.html', 'three');
    await press('Export corrections');
    expect(onExport).toHaveBeenCalledOnce();
  });
});

describe('KeptQuotes', () => {
  const quotes = (kept: { count: number; bytes: number } | null) => {
    const onChange = vi.fn();
    const onDeleteQuotes = vi.fn(() => Promise.resolve());
    show(<KeptQuotes settings={defaultSettings} {...{ kept, onChange, onDeleteQuotes }} />);
    return { onChange, onDeleteQuotes };
  };

  it('is off until the reader turns it on', () => {
    const { onChange } = quotes({ count: 0, bytes: 0 });
    expect(one<HTMLInputElement>('[name="keep-quotes"]').checked).toBe(false);
    tick('[name="keep-quotes"]');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ keepQuotes: true });
  });

  it('says how much is kept, and deletes it', async () => {
    for (const nothing of [null, { count: 0, bytes: 0 }]) {
      quotes(nothing);
      expect(one<HTMLButtonElement>('.danger').disabled).toBe(true);
    }
    const { onDeleteQuotes } = quotes({ count: 1200, bytes: 2_340_000 });
    expect(words('.row p')).toEqual(['1200 quotes are kept (about 2.3 MB).']);
    await press('Delete all kept quotes');
    expect(onDeleteQuotes).toHaveBeenCalledOnce();
    expect(words('p[role="status"]')).toEqual(['All kept quotes are deleted.']);
  });
});

describe('DataSection', () => {
  const section = (problem: string | null = null, hasKey = false) => {
    const given = {
      onExport: vi.fn(),
      onImport: vi.fn(() => Promise.resolve(problem)),
      onDelete: vi.fn(() => Promise.resolve()),
    };
    show(<DataSection hasKey={hasKey} {...given} />);
    return given;
  };

  async function take(name: string): Promise<void> {
    const field = one<HTMLInputElement>('input[type="file"]');
    Object.defineProperty(field, 'files', { value: [new File(['{}'], name)], configurable: true });
    await act(async () => void field.dispatchEvent(new Event('change', { bubbles: true })));
  }

  it('saves, with the key only where the reader wants that', async () => {
    const { onExport } = section(null, true);
    await press('Export settings');
    expect(onExport).toHaveBeenLastCalledWith(false);
    tick('[name="with-key"]');
    await press('Export settings');
    expect(onExport).toHaveBeenLastCalledWith(true);
    section(null, false);
    expect(all('[name="with-key"]')).toEqual([]);
  });

  it('takes a file, or says what is wrong with it', async () => {
    const { onImport } = section('This is no file of settings.');
    await take('other.json');
    expect(onImport).toHaveBeenCalledOnce();
    expect(words('.problem[role="alert"]')).toEqual(['This is no file of settings.']);
    expect(words('p[role="status"]')).toEqual(['']);
    section(null);
    await take('whence-settings.json');
    expect(words('.problem')).toEqual(['']);
    expect(words('p[role="status"]')).toEqual(['Settings taken from the file.']);
  });

  it('deletes only what the reader has said twice', async () => {
    const { onDelete } = section();
    const dialog = one<HTMLDialogElement>('dialog');
    await press('Delete everything');
    expect(dialog.open).toBe(true);
    expect(onDelete).not.toHaveBeenCalled();
    await press('Cancel');
    expect(dialog.open).toBe(false);
    await press('Delete everything');
    await act(async () => one('dialog .danger').click());
    expect(onDelete).toHaveBeenCalledOnce();
    expect(dialog.open).toBe(false);
    expect(words('p[role="status"]')).toEqual(['Everything is deleted.']);
    expect(button('Delete everything')).toBeTruthy();
  });
});
