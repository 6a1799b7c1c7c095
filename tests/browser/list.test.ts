/** The list of popup and side panel: what the reader can do in it. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { badgeColourOf, preferColorScheme, tabIdOf } from '@/scripts/lib/drive';
import type { AnnotatedPage } from '@/utils/model';
import { annotatedPageSchema, parseAs } from '@/utils/model';
import { violationsIn } from './accessibility';
import { browserName, Harness, rowsIn, until } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterEach(() => harness.tidy());
afterAll(() => harness?.stop());

/** Clicks a button, named by its words or its label, as the reader does. */
async function press(popup: Page, name: string): Promise<void> {
  await popup.bringToFront();
  const found = await popup.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('button')].find(
        (button) => (button.getAttribute('aria-label') ?? button.textContent) === wanted,
      ),
    {},
    name,
  );
  await (found as ElementHandle<HTMLButtonElement>).click();
}

interface OpenSample {
  readonly popup: Page;
  readonly page: Page;
  readonly tabId: number;
  readonly found: AnnotatedPage;
}

async function openSample(): Promise<OpenSample> {
  const { page, tabId, annotated } = await harness.open('sample.html');
  const popup = await harness.popup(tabId);
  await popup.waitForSelector('[data-whence="summary"]');
  return { popup, page, tabId, found: annotated() };
}

/** Red, green and blue are nearly the same. */
const isGrey = (colour: readonly number[]) =>
  Math.max(...colour.slice(0, 3)) - Math.min(...colour.slice(0, 3)) < 40;

describe('filters, search and order', () => {
  it('leave what they say and are cleared at once', async () => {
    const { popup, found } = await openSample();
    const with_ = (status: string) =>
      found.annotations.filter(({ verification }) => verification.status === status);
    const unverified = with_('unverified');
    expect(unverified.length).toBeGreaterThan(0);
    await press(popup, `Unverified ${unverified.length}`);
    await until(async () => (await rowsIn(popup)).length === unverified.length);
    expect(await rowsIn(popup)).toEqual(unverified.map(({ id }) => id));
    const result = await popup.$eval('.tools-result [role=status]', (node) => node.textContent);
    expect(result).toBe(`${unverified.length} of ${found.annotations.length} shown`);
    expect(await violationsIn(popup)).toEqual([]);

    await press(popup, 'More filters');
    const speaker = found.annotations.find(({ verification }) => verification.status === 'none')!
      .speaker!.name;
    await popup.select('.choice:nth-child(3) select', `name:${speaker.toLowerCase()}`).catch(() => undefined); // prettier-ignore
    expect(await violationsIn(popup)).toEqual([]);
    await press(popup, 'Clear filters');
    await until(async () => (await rowsIn(popup)).length === found.annotations.length);
    expect(await rowsIn(popup)).toEqual(found.annotations.map(({ id }) => id));
  });

  it('find words by the keyboard, and say so where nothing fits', async () => {
    const { popup, found } = await openSample();
    const speaker = found.annotations.find((one) => one.speaker)!.speaker!.name;
    await popup.bringToFront();
    await popup.focus('.search-field');
    await popup.keyboard.type(speaker.toUpperCase());
    const by = found.annotations.filter((one) => one.speaker?.name === speaker);
    await until(async () => (await rowsIn(popup)).length < found.annotations.length);
    expect(await rowsIn(popup)).toEqual(expect.arrayContaining(by.map(({ id }) => id)));
    await popup.keyboard.type(' zzz');
    await popup.waitForSelector('[data-state="filtered"]');
    expect(await violationsIn(popup)).toEqual([]);
    await (await popup.$('[data-state="filtered"] button'))!.click();
    await until(async () => (await rowsIn(popup)).length === found.annotations.length);
    expect(await rowsIn(popup)).toHaveLength(found.annotations.length);
  });

  it('by speaker puts each under a heading', async () => {
    const { popup, found } = await openSample();
    await popup.select('.order', 'speaker');
    await popup.waitForSelector('.group');
    const names = await popup.$$eval('.group h2', (list) => list.map((node) => node.textContent));
    const speakers = new Set(found.annotations.map((one) => one.speaker?.name ?? 'Nobody named'));
    expect([...names].sort()).toEqual([...speakers].sort());
    expect(await rowsIn(popup)).toHaveLength(found.annotations.length);
    expect(await violationsIn(popup)).toEqual([]);
  });
});

describe('a row', () => {
  it('shows what its decisions rest on', async () => {
    const { popup, found } = await openSample();
    const [first] = found.annotations;
    const why = await popup.waitForSelector(`[data-annotation-id="${first!.id}"] ::-p-text(Why?)`);
    await popup.bringToFront();
    await why!.click();
    const trace = await popup.waitForSelector(`[data-annotation-id="${first!.id}"] .trace`);
    expect(await trace!.evaluate((node) => node.children.length)).toBe(first!.trace.length);
    expect(await violationsIn(popup)).toEqual([]);
  });

  it('copies a link to its quote', async () => {
    const { popup, page, found } = await openSample();
    const [first] = found.annotations;
    await popup.evaluate(() => {
      const { clipboard } = navigator;
      const put = (text: string) => {
        document.documentElement.dataset['copied'] = text;
        return Promise.resolve();
      };
      Object.defineProperty(clipboard, 'writeText', { value: put });
    });
    await popup.bringToFront();
    const copy = `[data-annotation-id="${first!.id}"] ::-p-text(Copy link)`;
    await (await popup.waitForSelector(copy))!.click();
    const copied = () => popup.evaluate(() => document.documentElement.dataset['copied'] ?? '');
    await until(copied);
    const [address, directive] = (await copied()).split('#:~:text=');
    expect(address).toBe(page.url());
    expect(decodeURIComponent(directive!)).toContain(
      first!.segments[0]!.text.split(' ').slice(0, 3).join(' '),
    );
    const said = `[data-annotation-id="${first!.id}"] [role=status]`;
    expect(await popup.$eval(said, (node) => node.textContent)).toContain('copied');
  });
});

describe('the line of the article', () => {
  it('goes to the quote that is chosen in it by keyboard', async () => {
    const { popup, page, found } = await openSample();
    await popup.bringToFront();
    await popup.focus('.bar-track button');
    await popup.keyboard.press('End');
    const named = await popup.evaluate(() => document.activeElement!.getAttribute('aria-label'));
    expect(named).toContain(found.annotations.at(-1)!.speaker?.name ?? 'Nobody named');
    const flashes = () => page.evaluate(() => CSS.highlights.has('whence-flash'));
    expect(await flashes()).toBe(false);
    await popup.keyboard.press('Enter');
    expect(await until(flashes)).toBe(true);
  });

  it('has each mark at its place, told apart without colour', async () => {
    const { popup, found } = await openSample();
    const marks = await popup.$$eval('.bar-track button', (list) => {
      const track = list[0]!.parentElement!.getBoundingClientRect();
      return list.map((mark) => {
        const box = mark.getBoundingClientRect();
        return {
          at: (box.left - track.left) / track.width,
          shape: `${Math.round(box.top - track.top)} ${Math.round(box.height)}`,
        };
      });
    });
    for (const [index, { segments }] of found.annotations.entries()) {
      expect(marks[index]!.at).toBeCloseTo(segments[0]!.start / found.text.length, 1);
    }
    const shapes = new Map(
      found.annotations.map((one, index) => [one.verification.status, marks[index]!.shape]),
    );
    expect(shapes.size).toBeGreaterThan(2);
    expect(new Set(shapes.values()).size).toBe(shapes.size);
  });
});

describe('what can be saved and stopped', () => {
  it('saves the page as a file that says page and date', async () => {
    const { popup, found } = await openSample();
    await popup.evaluate(() => {
      const kept = globalThis as unknown as { file?: { name: string; text: string } };
      let blob: Blob | undefined;
      const { createObjectURL } = URL;
      URL.createObjectURL = (given) => {
        blob = given as Blob;
        return createObjectURL(given);
      };
      HTMLAnchorElement.prototype.click = function () {
        void blob!.text().then((text) => (kept.file = { name: this.download, text }));
      };
    });
    const save = async (label: string) => {
      await popup.evaluate(() => delete (globalThis as { file?: unknown }).file);
      await press(popup, 'Save as a file');
      await (await popup.waitForSelector(`.menu-item ::-p-text(${label})`))!.click();
      const file = await until(() =>
        popup.evaluate(
          () => (globalThis as { file?: { name: string; text: string } }).file ?? null,
        ),
      );
      return file!;
    };
    const data = await save('Data');
    expect(data.name).toMatch(/^whence-[\w-]+-\d{4}-\d{2}-\d{2}\.json$/);
    const saved = parseAs(annotatedPageSchema, JSON.parse(data.text), 'file');
    expect(saved.annotations).toEqual(found.annotations);
    const table = await save('Table');
    expect(table.name).toMatch(/\.csv$/);
    expect(table.text.split('\r\n').length).toBeGreaterThan(found.annotations.length);
    expect((await save('Notes')).text).toContain(found.article.title!);
    expect(JSON.parse((await save('Web annotations')).text)).toHaveProperty('@context');
  });

  it('takes its marks off this page, and puts them back', async () => {
    const { popup, page, found } = await openSample();
    const marks = () => page.evaluate(() => CSS.highlights.size);
    expect(await marks()).toBeGreaterThan(0);
    await press(popup, 'More');
    await press(popup, 'Not on this page');
    await popup.waitForSelector('[data-state="left"]');
    expect(await until(async () => (await marks()) === 0)).toBe(true);
    expect(await violationsIn(popup)).toEqual([]);
    await press(popup, 'Read it again');
    await popup.waitForSelector('[data-whence="summary"]');
    expect(await rowsIn(popup)).toHaveLength(found.annotations.length);
    expect(await until(async () => (await marks()) > 0)).toBe(true);
  });

  it('pauses on the site, says so on its other pages and on the button, and resumes', async () => {
    const { popup, tabId } = await openSample();
    await press(popup, 'More');
    await press(popup, 'Pause on 127.0.0.1');
    await popup.waitForSelector('[data-state="paused"]');
    expect(await violationsIn(popup)).toEqual([]);
    const badge = () => badgeColourOf(harness.api, tabId);
    expect(await until(async () => isGrey(await badge()))).toBe(true);
    const other = await harness.plain('dark.html');
    const second = await harness.popup(await tabIdOf(harness.api, other.url()));
    await second.waitForSelector('[data-state="paused"]');
    await press(second, 'Resume on this site');
    await second.waitForSelector('[data-whence="summary"]');
    // The other one has heard of it.
    await popup.waitForSelector('[data-whence="summary"]');
    expect(await until(async () => !isGrey(await badge()))).toBe(true);
  });
});

it('opens the side panel beside the tab', async () => {
  const { popup } = await openSample();
  await popup.evaluate(() => {
    const api = (globalThis as unknown as { chrome: Record<string, { open: unknown }> }).chrome;
    const place = api['sidePanel'] ?? api['sidebarAction'];
    place!.open = (what: unknown) => {
      document.documentElement.dataset['opened'] = JSON.stringify(what ?? 'sidebar');
      return Promise.resolve();
    };
  });
  await press(popup, 'Open in the side panel');
  const opened = () => popup.evaluate(() => document.documentElement.dataset['opened']);
  expect(await until(opened)).toMatch(browserName === 'firefox' ? /sidebar/ : /tabId/);
});

describe('a page with 300 quotes', () => {
  it('is listed whole, and filtered without delay', async () => {
    const { tabId, annotated } = await harness.open('long.html', { timeout: 20_000 });
    expect(annotated().annotations).toHaveLength(300);
    const popup = await harness.popup(tabId);
    await until(async () => (await rowsIn(popup)).length === 300);
    expect(await rowsIn(popup)).toEqual(annotated().annotations.map(({ id }) => id));
    expect(await popup.$$('.bar-track button')).toHaveLength(300);
    await press(popup, 'Unverified 12');
    await until(async () => (await rowsIn(popup)).length === 12);
    expect(await rowsIn(popup)).toHaveLength(12);
  });
});

describe('wherever it is shown', () => {
  it.each([
    ['narrow', 320, 640],
    ['enlarged twice', 200, 300],
    ['wide', 900, 900],
  ])('needs no sideways scrolling: %s', async (_, width, height) => {
    const { popup } = await openSample();
    await popup.setViewport({ width: Math.max(width, 200), height });
    const wide = await popup.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(await violationsIn(popup)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'gives axe nothing to object to, unfolded: %s',
    async (scheme) => {
      const { popup } = await openSample();
      await preferColorScheme(harness.launched, popup, scheme);
      await press(popup, 'More filters');
      await press(popup, 'More');
      await popup.evaluate(() => document.querySelector<HTMLElement>('.legend summary')!.click());
      expect(await violationsIn(popup)).toEqual([]);
      await preferColorScheme(harness.launched, popup, 'light');
    },
  );

  it('can be walked through with the Tab key, and what has the focus is to be seen', async () => {
    const { popup } = await openSample();
    await popup.bringToFront();
    const seen: string[] = [];
    for (let presses = 0; presses < 40; presses++) {
      await popup.keyboard.press('Tab');
      const focus = await popup.evaluate(() => {
        const element = document.activeElement!;
        const box = element.getBoundingClientRect();
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return {
          name: element.getAttribute('aria-label') ?? element.textContent,
          isOutlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1,
          isUncovered: top === element || element.contains(top) || top!.contains(element),
        };
      });
      expect(focus, JSON.stringify(focus)).toMatchObject({ isOutlined: true, isUncovered: true });
      seen.push(focus.name);
    }
    expect(seen).toContain('Save as a file');
    expect(seen).toContain('Go to the quote');
    // The line of the article is one stop.
    expect(seen.filter((name) => name.startsWith('Nothing said,'))).toHaveLength(1);
  });
});
