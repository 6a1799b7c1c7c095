/** A browser that is measured, with the built extension or without, and a server for the pages. */
import type { Page, Target, WebWorker } from 'puppeteer-core';
import { tabIdOf } from '../../lib/drive';
import { launch } from '../../lib/launch';
import type { LaunchedBrowser } from '../../lib/launch';
import { serve } from '../../lib/serve';
import type { PageServer } from '../../lib/serve';

/** No script of the page's own runs, so that all that runs is the extension's; nothing is asked of the network. */
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
};

/** Notes in the page when highlights are seen for the first time in a frame, and when that frame has been painted. */
const watchHighlights = `{
  const look = () => {
    if (![...CSS.highlights.values()].some((highlight) => highlight.size > 0)) {
      requestAnimationFrame(look);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { globalThis.paintedAt = performance.now(); };
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
}`;

/** Notes in the popup when its first row has been painted. */
const watchRows = `new MutationObserver((changes, observer) => {
  if (!document.querySelector('li[data-annotation-id]')) return;
  observer.disconnect();
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { globalThis.paintedAt = performance.now(); };
    port2.postMessage(null);
  });
}).observe(document, { childList: true, subtree: true })`;

const isWorker = (target: Target) => target.type() === 'service_worker';

export class Session {
  private constructor(
    private readonly launched: LaunchedBrowser,
    private readonly server: PageServer,
    private readonly bodies: Map<string, string>,
  ) {}

  /** @param extension the built extension's folder, or null for a browser without it. */
  static async start(program: string, extension: string | null): Promise<Session> {
    const launched = await launch({
      browser: 'chromium',
      program,
      extension,
      headless: true,
      viewport: { width: 1000, height: 800 },
    });
    const bodies = new Map<string, string>();
    const server = await serve((pathname) => {
      const body = bodies.get(pathname);
      return body === undefined ? null : { body, headers };
    });
    return new Session(launched, server, bodies);
  }

  async stop(): Promise<void> {
    await this.launched.close();
    await this.server.close();
  }

  /** Serves a page; gives an address that it has not been loaded from before. */
  serve(body: string): string {
    const pathname = `/${this.bodies.size}/page`;
    this.bodies.set(pathname, body);
    return this.server.origin + pathname;
  }

  /** Has a new page's first address answered with a body, whichever it is: that of a real page says something of it. */
  async answer(page: Page, body: string): Promise<void> {
    await page.setRequestInterception(true);
    let isServed = false;
    page.on('request', (request) => {
      const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
      if (isServed || !isPage) {
        void request.abort().catch(() => undefined);
        return;
      }
      isServed = true;
      void request.respond({ contentType: 'text/html; charset=utf-8', headers, body });
    });
  }

  newPage(): Promise<Page> {
    return this.launched.browser.newPage();
  }

  /** From the page being loaded to its highlights being painted, in ms. */
  async timeToPaint(body: string): Promise<number> {
    const page = await this.newPage();
    await page.evaluateOnNewDocument(watchHighlights);
    await page.goto(this.serve(body));
    await until(page, 'globalThis.paintedAt !== undefined');
    const time = await page.evaluate(
      '(paintedAt - performance.getEntriesByType("navigation")[0].loadEventEnd)',
    );
    await page.close();
    return time as number;
  }

  /** From an article's page having got another quote to its being highlighted, in ms. */
  async timeToFollow(body: string): Promise<number> {
    const page = await this.open(body);
    const time = await page.evaluate(`new Promise((resolve) => {
      const words = 'Nobody has said what comes next';
      const isSeen = () => [...CSS.highlights.values()].some((highlight) =>
        [...highlight].some((range) => range.toString().includes(words)));
      const added = document.createElement('p');
      added.textContent = '“' + words + ',” Pia Strand, a teacher on the island of Sund, said on Wednesday.';
      const started = performance.now();
      document.querySelector('article').append(added);
      const look = () => isSeen() ? resolve(performance.now() - started) : requestAnimationFrame(look);
      look();
    })`);
    await page.close();
    return time as number;
  }

  /** From the popup being opened over an article that is annotated to its first rows being painted, in ms; so many times. */
  async timesToPopup(body: string, times: number): Promise<number[]> {
    const article = await this.open(body);
    const options = await this.launched.openExtensionPage('options.html');
    const place = `popup.html?tab=${await tabIdOf(options, article.url())}`;
    const measured: number[] = [];
    for (let round = 0; round < times; round++) {
      const page = await this.newPage();
      await page.evaluateOnNewDocument(watchRows);
      await page.goto(`${this.launched.extensionOrigin}/${place}`);
      await until(page, 'globalThis.paintedAt !== undefined');
      measured.push((await page.evaluate('paintedAt')) as number);
      await page.close();
    }
    await Promise.all([article.close(), options.close()]);
    return measured;
  }

  /** Opens an article and waits until it is highlighted, or for another condition. */
  async open(body: string, condition = 'CSS.highlights.size > 0'): Promise<Page> {
    const page = await this.newPage();
    await page.goto(this.serve(body));
    await until(page, condition);
    return page;
  }

  /** Ends the background, as the browser does after a while without work. */
  async endBackground(): Promise<void> {
    const { browser } = this.launched;
    const worker = await browser.targets().find(isWorker)?.worker();
    await worker?.close();
    while (browser.targets().some(isWorker)) await pause(50);
  }

  /** What the background keeps in memory, in bytes. */
  async backgroundMemory(): Promise<number> {
    const { browser } = this.launched;
    const target = browser.targets().find(isWorker);
    const worker: WebWorker | null = (await target?.worker()) ?? null;
    if (!worker) throw new Error('the background has ended');
    return memoryIn(worker.client);
  }
}

/** Asks the page, from outside and seldom, until it says so. */
async function until(page: Page, condition: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await page.evaluate(condition))) {
    if (Date.now() > deadline) throw new Error(`never: ${condition}`);
    await pause(50);
  }
}

/** What scripts keep in memory in a page, in bytes. */
export async function memoryOf(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  const memory = await memoryIn(client);
  await client.detach();
  return memory;
}

async function memoryIn(client: {
  send(method: 'HeapProfiler.collectGarbage'): Promise<unknown>;
  send(method: 'Runtime.getHeapUsage'): Promise<{ usedSize: number; backingStorageSize?: number }>;
}): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = await client.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

export const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));
