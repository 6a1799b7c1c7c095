/** The background as browsers treat it. */
import { inFirefoxItself } from '@/scripts/lib/drive';
import { browserName, until } from './harness';
import type { Harness } from './harness';

/** Ends the background as browsers do after a while without work. */
export async function endBackground(harness: Harness): Promise<void> {
  if (browserName === 'firefox') {
    const id = await harness.api.evaluate(
      () => (globalThis as unknown as { browser: { runtime: { id: string } } }).browser.runtime.id,
    );
    // What it has been sent just now wakes it again.
    const ended = await until(async () => (await terminate(harness, id)) === 'stopped');
    if (!ended) throw new Error('the background does not end');
    return;
  }
  const ended = await until(() => closeWorker(harness).catch(() => false));
  if (!ended) throw new Error('the background does not end');
}

/** Puppeteer cannot close a worker that is just starting, or ending by itself. */
async function closeWorker({ launched: { browser } }: Harness): Promise<boolean> {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  if (!target) return true;
  await (await target.worker())!.close();
  return (await until(async () => !browser.targets().includes(target), 1000)) !== null;
}

/** Ends Firefox’s event page, also while it is answering; gives the state that it is in then. */
function terminate({ launched }: Harness, id: string): Promise<string> {
  return inFirefoxItself(
    launched,
    `(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
      await extension.terminateBackground({
        ignoreDevToolsAttached: true,
        disableResetIdleForTest: true,
      });
      return extension.backgroundState;
    })()`,
  );
}
