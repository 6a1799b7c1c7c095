/** Starts a real browser with the built extension in it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  readonly browser: BrowserName;
  /** The browser's program. */
  readonly program: string;
  /** The unpacked extension, or null for a browser without it. */
  readonly extension: string | null;
  readonly headless: boolean;
  /** In CSS pixels; null takes the window as it comes. */
  readonly viewport?: { width: number; height: number } | null;
  /** Of Firefox, by name. */
  readonly preferences?: Readonly<Record<string, unknown>>;
}

export interface LaunchedBrowser {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…` with no slash at the end; empty without an extension. */
  readonly extensionOrigin: string;
  /** Opens one of the extension's own pages ("popup.html?tab=3") as a tab. */
  openExtensionPage(place: string): Promise<Page>;
  close(): Promise<void>;
}

/** Firefox gives each install a new address: this one is fixed, so that the extension's pages can be opened. */
const firefoxUuid = '5e1f9c1a-6d0b-4c7e-9a55-3f6b2d8e7c41';

/**
 * Starts the browser.
 * @throws where it does not start or does not take the extension.
 */
export async function launch(options: LaunchOptions): Promise<LaunchedBrowser> {
  const { browser, origin } =
    options.browser === 'firefox' ? await launchFirefox(options) : await launchChromium(options);
  const launched: LaunchedBrowser = {
    name: options.browser,
    browser,
    extensionOrigin: origin,
    async openExtensionPage(place) {
      const page = await browser.newPage();
      // Firefox never reports an extension's page as loaded.
      const waitUntil = options.browser === 'firefox' ? [] : ['load' as const];
      await page.goto(`${origin}/${place}`, { waitUntil });
      await page.waitForFunction(() => document.readyState === 'complete');
      return page;
    },
    close: () => browser.close(),
  };
  if (origin) await closeWelcomePage(await launched.openExtensionPage('popup.html'));
  return launched;
}

/**
 * Whence welcomes who installs it, in a tab that would be in the way.
 * @param page one of the extension's own pages, which may close it
 * @throws where it is not there within 10 s.
 */
async function closeWelcomePage(page: Page): Promise<void> {
  const isClosed = await page.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: WelcomeTabs } }).chrome;
    const deadline = Date.now() + 10_000;
    while (Date.now() < deadline) {
      const all = await tabs.query({});
      const welcome = all.find(({ url }) => url === `${location.origin}/welcome.html`);
      if (welcome?.id !== undefined) {
        await tabs.remove(welcome.id);
        return true;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  });
  await page.close();
  if (!isClosed) throw new Error('no welcome page was opened at install');
}

interface WelcomeTabs {
  query(what: object): Promise<{ id?: number; url?: string }[]>;
  remove(id: number): Promise<void>;
}

async function launchChromium(options: LaunchOptions) {
  const browser = await puppeteer.launch({
    executablePath: options.program,
    headless: options.headless,
    defaultViewport: options.viewport ?? null,
    // Chrome of the brand no longer takes --load-extension; over the pipe it loads extensions still.
    pipe: true,
    enableExtensions: options.extension ? [options.extension] : false,
    // In a window, no bar that says the browser is steered by a test.
    ignoreDefaultArgs: options.headless ? [] : ['--enable-automation'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.headless ? ['--disable-gpu'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--hide-crash-restore-bubble',
    ],
  });
  if (!options.extension) return { browser, origin: '' };
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker', {
    timeout: 15_000,
  });
  // An origin of this scheme is "null" to Node.
  return { browser, origin: `chrome-extension://${new URL(worker.url()).host}` };
}

async function launchFirefox(options: LaunchOptions) {
  const preferences: Record<string, unknown> = {
    'datareporting.policy.dataSubmissionEnabled': false,
    'browser.aboutwelcome.enabled': false,
    ...options.preferences,
  };
  if (options.extension) {
    preferences['extensions.webextensions.uuids'] = JSON.stringify({
      [geckoId(options.extension)]: firefoxUuid,
    });
  }
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.program,
    headless: options.headless,
    defaultViewport: options.viewport ?? null,
    // Without it, the extension's own pages cannot be opened from outside.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences,
  });
  if (options.extension) await browser.installExtension(options.extension);
  return { browser, origin: options.extension ? `moz-extension://${firefoxUuid}` : '' };
}

/** The extension's id as its own manifest gives it. */
function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extension}: the manifest names no gecko id`);
  return id;
}
