/** What both `npm start` and the browser tests do with a browser that runs the extension. */
import type { Connection, Page } from 'puppeteer-core';
import { annotatedPageSchema, parseAs } from '@/utils/model';
import type { AnnotatedPage } from '@/utils/model';
import type { LaunchedBrowser } from './launch';

/** The extension's API as its own pages see it, as far as it is needed here. */
export interface ExtensionApi {
  readonly tabs: {
    query(what: object): Promise<{ id?: number; url?: string }[]>;
    sendMessage(tab: number, message: object, options: { frameId: number }): Promise<unknown>;
  };
  readonly action: {
    getBadgeText(what: { tabId: number }): Promise<string>;
    getBadgeBackgroundColor(what: { tabId: number }): Promise<readonly number[]>;
  };
}

/**
 * The number that the browser gave the tab which shows `url`.
 * @param extensionPage one of the extension's own pages, which may ask that
 * @throws where there is no such tab.
 */
export async function tabIdOf(extensionPage: Page, url: string): Promise<number> {
  const id = await extensionPage.evaluate(async (wanted) => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    return (await chrome.tabs.query({})).find((tab) => tab.url === wanted)?.id ?? null;
  }, url);
  if (id === null) throw new Error(`no tab shows ${url}`);
  return id;
}

/** The badge on the toolbar button for a tab. */
export function badgeOf(extensionPage: Page, tabId: number): Promise<string> {
  return extensionPage.evaluate((tab) => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    return chrome.action.getBadgeText({ tabId: tab });
  }, tabId);
}

/** The colour of that badge: red, green, blue and opacity, 0 to 255 each. */
export function badgeColourOf(extensionPage: Page, tabId: number): Promise<readonly number[]> {
  return extensionPage.evaluate((tab) => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    return chrome.action.getBadgeBackgroundColor({ tabId: tab });
  }, tabId);
}

/** What the annotator of a tab says of its document: its state, and the page once it is annotated. */
export interface TabState {
  readonly state: string;
  readonly page?: AnnotatedPage;
  readonly error?: string;
}

/**
 * Asks the annotator of a tab, over the same messages as the popup, until it is done.
 * @param timeout in ms; where the tab has no annotator by then, the state is "unreachable"
 */
export async function stateOf(
  extensionPage: Page,
  tabId: number,
  timeout = 20_000,
): Promise<TabState> {
  const deadline = Date.now() + timeout;
  for (;;) {
    // As text, since Firefox hands a part that comes twice in one answer over only once.
    const answer = await extensionPage.evaluate(async (tab) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      try {
        const given = await chrome.tabs.sendMessage(tab, { type: 'get-page' }, { frameId: 0 });
        return JSON.stringify(given ?? null);
      } catch {
        return 'null';
      }
    }, tabId);
    const { value } = (JSON.parse(answer) ?? {}) as {
      value?: { state: string; page?: unknown; error?: string };
    };
    if (value?.page) {
      return { state: value.state, page: parseAs(annotatedPageSchema, value.page, 'page') };
    }
    if (value && value.state !== 'working') {
      return { state: value.state, ...(value.error && { error: value.error }) };
    }
    if (Date.now() > deadline) return { state: value?.state ?? 'unreachable' };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Has an annotation scrolled to and flashed, over the same message as the popup. */
export async function goTo(extensionPage: Page, tabId: number, id: string): Promise<void> {
  await extensionPage.evaluate(
    async (tab, annotation) => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      await chrome.tabs.sendMessage(tab, { type: 'go-to', id: annotation }, { frameId: 0 });
    },
    tabId,
    id,
  );
}

/** A box in CSS pixels of the window's view. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The boxes, line by line, of the first place where the page shows `words`; found by the page's own text, without the extension.
 * Scrolls the words to the middle first. Empty where they are not on the page.
 */
export function boxesOf(page: Page, words: string): Promise<Box[]> {
  // What runs in the page names no functions: tsx marks those with a helper that the page does not have.
  return page.evaluate(
    (wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const places: { node: Node; offset: number }[] = [];
      let packed = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.nodeValue ?? '';
        for (let offset = 0; offset < text.length; offset++) {
          if (/\s/.test(text[offset]!)) continue;
          packed += text[offset];
          places.push({ node, offset });
        }
      }
      const start = packed.indexOf(wanted);
      if (start < 0) return [];
      const first = places[start]!;
      const last = places[start + wanted.length - 1]!;
      const range = document.createRange();
      range.setStart(first.node, first.offset);
      range.setEnd(last.node, last.offset + 1);
      const whole = range.getBoundingClientRect();
      scrollTo({
        top: scrollY + whole.top + whole.height / 2 - innerHeight / 2,
        behavior: 'instant',
      });
      return [...range.getClientRects()]
        .filter((rect) => rect.width > 1)
        .map(({ x, y, width, height }) => ({ x, y, width, height }));
    },
    words.replace(/\s+/g, ''),
  );
}

/** Selects the words in the last of the page's text nodes that has them. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const start = node.data.replace(/\s/g, ' ').indexOf(wanted);
      if (start >= 0) getSelection()!.setBaseAndExtent(node, start, node, start + wanted.length);
    }
  }, words);
}

/** Presses the keys that lead from one quote to the next, or to the one before. */
export async function stepByKeys(page: Page, to: 'next' | 'previous' = 'next'): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press(to === 'next' ? 'ArrowDown' : 'ArrowUp');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
}

/** Makes pages prefer light or dark. Pages see it at once; set it before loading to be sure. */
export async function preferColorScheme(
  launched: LaunchedBrowser,
  page: Page,
  scheme: 'light' | 'dark',
): Promise<void> {
  if (launched.name === 'chromium') {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    return;
  }
  const value = scheme === 'dark' ? 0 : 1;
  await inFirefoxItself(
    launched,
    `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`,
  );
}

/**
 * Runs a script with Firefox's own rights, in its window.
 * @returns what it gives, if it is a text
 */
export async function inFirefoxItself(launched: LaunchedBrowser, script: string): Promise<string> {
  const tree = await sendBidi(launched, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree as { contexts: { context: string }[] };
  const evaluated = await sendBidi(launched, 'script.evaluate', {
    expression: script,
    awaitPromise: true,
    target: { context: contexts[0]!.context },
  });
  const { result, exceptionDetails } = evaluated as {
    result?: { value?: unknown };
    exceptionDetails?: { text: string };
  };
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return String(result?.value ?? '');
}

/** Sends a WebDriver BiDi command for which puppeteer has no method. */
export async function sendBidi(
  launched: LaunchedBrowser,
  method: string,
  parameters: object,
): Promise<unknown> {
  const { connection } = launched.browser as unknown as { connection: Connection };
  const send = connection.send.bind(connection) as unknown as (
    method: string,
    parameters: object,
  ) => Promise<{ result: unknown }>;
  return (await send(method, parameters)).result;
}
