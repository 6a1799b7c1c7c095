/**
 * The built extension in the browser that WHENCE_BROWSER names, and a server for the tests' own pages.
 * Run by `npm test`, which also builds the extension and finds the browsers.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { fileURLToPath } from 'node:url';
import type { AnnotatedPage } from '@/utils/model';
import { cardOf } from '@/scripts/lib/card';
import { boxesOf, stateOf, tabIdOf } from '@/scripts/lib/drive';
import type { Box } from '@/scripts/lib/drive';
import { launch } from '@/scripts/lib/launch';
import type { BrowserName, LaunchedBrowser } from '@/scripts/lib/launch';
import { serve } from '@/scripts/lib/serve';
import type { PageServer, Served } from '@/scripts/lib/serve';
import { longArticle } from './pages/long';
import { hostilePages } from '@/scripts/lib/hostile-pages';

const fromHere = (place: string) => fileURLToPath(new URL(place, import.meta.url));

export const browserName = (process.env['WHENCE_BROWSER'] ?? 'chromium') as BrowserName;

const usualPrograms = { chromium: '/usr/bin/chromium', firefox: '/usr/bin/firefox-esr' };
const program = process.env['WHENCE_BROWSER_PROGRAM'] ?? usualPrograms[browserName];

/** What ships, or the build for tests, which may ask servers on this machine for originals. */
export type Build = 'shipped' | 'test';

export function extensionFolder(build: Build): string {
  const folder = build === 'test' ? '../../.output/test' : '../../.output';
  return fromHere(`${folder}/${browserName === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'}`);
}

export const samplePath = fromHere('../articles/sample.html');

/** In CSS pixels. */
export const viewport = { width: 1000, height: 800 };

const strictPolicy = { 'content-security-policy': "default-src 'none'; style-src 'none'" };

/** What the tests' own server has. */
export type TestPages = Readonly<Record<string, () => Served>>;

const pages: TestPages = {
  '/sample.html': () => ({ file: samplePath }),
  '/strict.html': () => ({ body: readFileSync(samplePath, 'utf8'), headers: strictPolicy }),
  '/dark.html': () => ({ file: fromHere('pages/dark.html') }),
  '/edges.html': () => ({ file: fromHere('pages/edges.html') }),
  '/markup.html': () => ({ file: fromHere('pages/markup.html') }),
  '/site.html': () => ({ file: fromHere('pages/site.html') }),
  '/crowded.html': () => ({ file: fromHere('pages/crowded.html') }),
  '/german.html': () => ({ file: fromHere('pages/german.html') }),
  '/no-article.html': () => ({ file: fromHere('pages/no-article.html') }),
  '/nothing-attributed.html': () => ({ file: fromHere('pages/nothing-attributed.html') }),
  '/parts.html': () => ({ file: fromHere('pages/parts.html') }),
  '/long.html': () => ({ body: longArticle(300) }),
  ...hostilePages,
};

/** A page of the tests' server in a tab, with what the extension says of it. */
export interface OpenPage {
  readonly page: Page;
  readonly url: string;
  readonly tabId: number;
  readonly state: string;
  /** @throws where it is not annotated */
  annotated(): AnnotatedPage;
}

export class Harness {
  private opened = 0;

  private constructor(
    readonly launched: LaunchedBrowser,
    readonly server: PageServer,
    /** The paths that the server was asked for. */
    readonly requested: readonly string[],
    /** A page of the extension's own, to call its API from. */
    private extensionPage: Page | null,
    /** What was open before the first test: without any page, a browser may end. */
    private readonly lasting: ReadonlySet<Page>,
  ) {}

  /**
   * @param ownPages what the server has besides, for one test file; extension: another build's folder; preferences: of
   * Firefox, by name
   */
  static async start({
    withExtension = true,
    build = 'shipped' as Build,
    ownPages = {} as TestPages,
    extension = extensionFolder(build),
    preferences = {} as Readonly<Record<string, unknown>>,
  } = {}): Promise<Harness> {
    if (withExtension && !existsSync(`${extension}/manifest.json`)) {
      throw new Error(`${extension} is not built: npm run build`);
    }
    const launched = await launch({
      browser: browserName,
      program,
      extension: withExtension ? extension : null,
      headless: true,
      viewport,
      preferences,
    });
    const all = { ...pages, ...ownPages };
    const requested: string[] = [];
    const server = await serve((pathname) => {
      requested.push(pathname);
      return all[pathname]?.() ?? null;
    });
    const extensionPage = withExtension ? await launched.openExtensionPage('popup.html') : null;
    const lasting = new Set(await launched.browser.pages());
    return new Harness(launched, server, requested, extensionPage, lasting);
  }

  async stop(): Promise<void> {
    await this.launched.close();
    await this.server.close();
  }

  /** Closes what a test has opened, but for pages that several tests share. */
  async tidy(...shared: readonly Page[]): Promise<void> {
    for (const page of await this.launched.browser.pages()) {
      if (!this.lasting.has(page) && !shared.includes(page)) await page.close();
    }
  }

  /** Loads the extension anew, as an update does, with its pages left open. Its own pages are closed by that. */
  async reloadExtension(): Promise<void> {
    await this.launched.browser.installExtension(extensionFolder('shipped'));
    // The new one may need a moment until its pages can be opened.
    const reopen = () => this.launched.openExtensionPage('popup.html').catch(() => null);
    this.extensionPage = await until(reopen);
  }

  /** One of the extension's own pages, to call its API from. */
  get api(): Page {
    if (!this.extensionPage) throw new Error('this browser has no extension');
    return this.extensionPage;
  }

  /** Opens a page of the tests' server and waits until the extension is done with it. */
  async open(name: string, { timeout = 10_000, host = '127.0.0.1' } = {}): Promise<OpenPage> {
    const page = await this.plain(name, host);
    const url = page.url();
    const tabId = await tabIdOf(this.api, url);
    const { state, page: annotated, error } = await stateOf(this.api, tabId, timeout);
    await page.bringToFront();
    return {
      page,
      url,
      tabId,
      state,
      annotated: () => {
        if (!annotated) throw new Error(`${name} is not annotated: ${error ?? state}`);
        return annotated;
      },
    };
  }

  /** Opens a page of the tests' server and waits for nothing. */
  async plain(name: string, host = '127.0.0.1'): Promise<Page> {
    const page = await this.launched.browser.newPage();
    await page.goto(this.addressOf(name).replace('127.0.0.1', host));
    await page.bringToFront();
    return page;
  }

  /** The address of a page of the tests' server; each call gives another one, which tells its tab from others. */
  addressOf(name: string): string {
    const [path, query] = name.split('?');
    return `${this.server.origin}/${path!}?${query === undefined ? '' : `${query}-`}${this.opened++}`;
  }

  /** Opens the popup for a tab, as a page of the popup's size. */
  async popup(tabId: number): Promise<Page> {
    const popup = await this.launched.openExtensionPage(`popup.html?tab=${tabId}`);
    await popup.setViewport({ width: 400, height: 600 });
    return popup;
  }

  /** Opens the side panel as a page of its own, which follows the tab in front of the window. */
  async sidePanel(): Promise<Page> {
    const panel = await this.launched.openExtensionPage('sidepanel.html');
    await panel.setViewport({ width: 480, height: 800 });
    return panel;
  }

  /** The card of a page, shown or not; null where there is none. */
  card(page: Page): Promise<ElementHandle<HTMLElement> | null> {
    return cardOf(this.launched, page);
  }

  /** The card once it is shown, or null where it is not within the time (ms). */
  async shownCard(page: Page, timeout = 5000): Promise<ElementHandle<HTMLElement> | null> {
    return until(async () => {
      const card = await this.card(page);
      return card && (await isShown(card)) ? card : null;
    }, timeout);
  }
}

/** The ids of the rows of a list in a popup or side panel, once it has all of them: a long list comes in two parts. */
export async function rowsIn(list: Page): Promise<string[]> {
  await list.waitForSelector('.list:not([aria-busy="true"]) li[data-annotation-id]');
  return list.$$eval('li[data-annotation-id]', (rows) =>
    rows.map((row) => row.getAttribute('data-annotation-id')!),
  );
}

/** Whether an element is to be seen: in Chromium, a hidden popover has no box. */
export function isShown(element: ElementHandle<Element>): Promise<boolean> {
  return element.evaluate(
    (node) =>
      node.isConnected &&
      node.checkVisibility({ visibilityProperty: true, opacityProperty: false }) &&
      node.getBoundingClientRect().height > 0,
  );
}

/** Asks again and again until there is an answer; null where there is none within the time (ms). */
export async function until<T>(
  ask: () => Promise<T | null | undefined | false>,
  timeout = 5000,
): Promise<T | null> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) return null;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Rests the mouse on the first line of the words; gives the boxes of all their lines. */
export async function hover(page: Page, words: string): Promise<Box[]> {
  await boxesOf(page, words);
  const boxes = await boxesOf(page, words);
  const [first] = boxes;
  if (!first) throw new Error(`not on the page: ${words}`);
  await page.mouse.move(1, 1);
  await page.mouse.move(first.x + first.width / 2, first.y + first.height / 2, { steps: 4 });
  return boxes;
}
