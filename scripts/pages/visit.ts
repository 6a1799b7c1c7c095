/** Opens saved pages at their own addresses in a browser that runs the extension. Nothing is asked of the network. */
import type { CDPSession, Page, Target } from 'puppeteer-core';
import type { LaunchedBrowser } from '../lib/launch';
import type { TabState } from '../lib/drive';
import { stateOf, tabIdOf } from '../lib/drive';

export interface SavedPage {
  readonly html: string;
  /** http or https. */
  readonly url: string;
}

export interface Visit extends TabState {
  readonly tab: Page;
  readonly tabId: number;
  /** What came to a console from the extension: errors and exceptions. */
  readonly errors: readonly string[];
}

/**
 * Style sheets and pictures within the page are shown; its scripts do not run, since without the network they would only
 * show how they fail.
 */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** Time for a page to be read, in ms. */
const TIMEOUT = 30_000;
/** The gate looks a second time after 1.5 s: a page that has no annotator by then gets none. */
const GATE_TIMEOUT = 2500;

/**
 * Opens a page and waits until the extension is done with it.
 * @param extensionPage one of the extension's own pages
 */
export async function visit(
  launched: LaunchedBrowser,
  extensionPage: Page,
  saved: SavedPage,
): Promise<Visit> {
  const page = await launched.browser.newPage();
  const errors: string[] = [];
  const session = await page.createCDPSession();
  await watchErrors(session, launched.extensionOrigin, errors);
  await page.setRequestInterception(true);
  // So that a picture taken after scrolling shows where the scroll ended.
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  let served = false;
  page.on('request', (request) => {
    if (served || !request.isNavigationRequest() || request.frame() !== page.mainFrame()) {
      void request.abort().catch(() => undefined);
      return;
    }
    served = true;
    void request.respond({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body: saved.html,
    });
  });
  await page.goto(saved.url, { waitUntil: 'domcontentloaded', timeout: TIMEOUT });
  await page.bringToFront();
  const tabId = await tabIdOf(extensionPage, page.url());
  let state = await stateOf(extensionPage, tabId, GATE_TIMEOUT);
  if (state.state === 'working') state = await stateOf(extensionPage, tabId, TIMEOUT);
  await session.detach();
  return { ...state, tab: page, tabId, errors };
}

/** Collects what the extension's background writes to its console as errors. */
export async function watchBackground(launched: LaunchedBrowser, errors: string[]): Promise<void> {
  const isBackground = (target: Target) => target.type() === 'service_worker';
  const watch = async (target: Target) => {
    if (!isBackground(target)) return;
    const session = await target.createCDPSession();
    await watchErrors(session, launched.extensionOrigin, errors);
  };
  launched.browser.on(
    'targetcreated',
    (target: Target) => void watch(target).catch(() => undefined),
  );
  for (const target of launched.browser.targets()) await watch(target);
}

async function watchErrors(session: CDPSession, origin: string, errors: string[]): Promise<void> {
  const isOurs = (value: unknown) => JSON.stringify(value ?? null).includes(`${origin}/`);
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    if (!isOurs(exceptionDetails)) return;
    errors.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    if (!/^(?:error|warning|assert)$/.test(type) || !isOurs(stackTrace)) return;
    errors.push(args.map(({ value, description }) => String(value ?? description)).join(' '));
  });
  session.on('Log.entryAdded', ({ entry }) => {
    if (entry.level === 'error' && isOurs(entry)) errors.push(entry.text);
  });
  await session.send('Runtime.enable');
  await session.send('Log.enable');
}
