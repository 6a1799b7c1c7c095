import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { badgeOf, inFirefoxItself } from '@/scripts/lib/drive';
import { browserName, Harness, until } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterEach(() => harness.tidy());
afterAll(() => harness?.stop());

/** Ends the background as browsers do after a while without work. */
async function endBackground(): Promise<void> {
  if (browserName === 'firefox') {
    const id = await harness.api.evaluate(
      () => (globalThis as unknown as { browser: { runtime: { id: string } } }).browser.runtime.id,
    );
    const state = await inFirefoxItself(
      harness.launched,
      `(async () => {
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
        await extension.terminateBackground({ ignoreDevToolsAttached: true });
        return extension.backgroundState;
      })()`,
    );
    expect(state).toBe('stopped');
    return;
  }
  const isWorker = (target: { type(): string }) => target.type() === 'service_worker';
  const target = harness.launched.browser.targets().find(isWorker);
  await (await target!.worker())!.close();
  const gone = await until(async () => !harness.launched.browser.targets().some(isWorker));
  expect(gone).toBe(true);
}

it('wakes for a page that comes after it was ended', async () => {
  await endBackground();
  const { tabId, annotated } = await harness.open('sample.html');
  const count = String(annotated().annotations.length);
  await until(async () => (await badgeOf(harness.api, tabId)) === count);
  expect(await badgeOf(harness.api, tabId)).toBe(count);
});

it('wakes for the popup, which still knows the page', async () => {
  const { tabId, annotated } = await harness.open('sample.html');
  await endBackground();
  const popup = await harness.popup(tabId);
  await popup.waitForSelector('li[data-annotation-id]');
  const items = await popup.$$('li[data-annotation-id]');
  expect(items.length).toBe(annotated().annotations.length);
});
