/** The background as browsers treat it. */
import type { CDPSession } from 'puppeteer-core';
import { inFirefoxItself } from '@/scripts/lib/drive';
import { browserName, until } from './harness';
import type { Harness } from './harness';

/** How long a message may take to come, in ms. */
const patience = 15_000;

/** Ends the background as browsers do after a while without work. */
export async function endBackground(harness: Harness): Promise<void> {
  if (browserName === 'firefox') {
    const id = await extensionId(harness);
    // What it has been sent just now wakes it again.
    const ended = await until(async () => (await terminate(harness, id)) === 'stopped');
    if (!ended) throw new Error('the background does not end');
    return;
  }
  const ended = await until(() => closeWorker(harness).catch(() => false));
  if (!ended) throw new Error('the background does not end');
}

/**
 * Has the background end when it is given the next message of a type, before it has answered.
 * @returns once that is prepared; `ended` settles when it has come to pass, and fails where no such message comes
 */
export async function endBackgroundAt(
  harness: Harness,
  type: string,
): Promise<{ readonly ended: Promise<void> }> {
  await wake(harness);
  const hasEnded =
    browserName === 'firefox' ? await armFirefox(harness, type) : await armChromium(harness, type);
  const wait = async () => {
    if (!(await until(hasEnded, patience))) throw new Error(`no message ${type}`);
  };
  return { ended: wait() };
}

/** Any message that is always answered wakes it. */
async function wake({ api }: Harness): Promise<void> {
  await api.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
      }
    ).chrome.runtime.sendMessage({ type: 'kept-checks', keys: [], tabId: null }),
  );
}

/** The debugger stops the worker inside the message’s event; there it is closed. */
async function armChromium(harness: Harness, type: string): Promise<() => Promise<boolean>> {
  const target = workerOf(harness);
  if (!target) throw new Error('the background has ended');
  const worker = (await target.worker())!;
  const session: CDPSession = await target.createCDPSession();
  await session.send('Debugger.enable');
  await session.send('Runtime.evaluate', {
    expression: `chrome.runtime.onMessage.addListener((message) => {
      if (message?.type === ${JSON.stringify(type)}) debugger;
    })`,
  });
  let isEnded = false;
  const end = async () => {
    // At once: as long as it is watched, the next worker would wait for its watcher.
    await Promise.allSettled([worker.close(), session.detach()]);
    isEnded = true;
  };
  session.once('Debugger.paused', () => void end());
  return () => Promise.resolve(isEnded);
}

const workerOf = ({ launched: { browser } }: Harness) =>
  browser.targets().find((one) => one.type() === 'service_worker');

/** Puppeteer cannot close a worker that is just starting, or ending by itself. */
async function closeWorker(harness: Harness): Promise<boolean> {
  const target = workerOf(harness);
  if (!target) return true;
  await (await target.worker())!.close();
  const { browser } = harness.launched;
  return (await until(async () => !browser.targets().includes(target), 1000)) !== null;
}

function extensionId({ api }: Harness): Promise<string> {
  return api.evaluate(
    () => (globalThis as unknown as { browser: { runtime: { id: string } } }).browser.runtime.id,
  );
}

/** Ends Firefox’s event page, also while it is answering; gives the state that it is in then. */
function terminate({ launched }: Harness, id: string): Promise<string> {
  return inFirefoxItself(
    launched,
    `(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
      await ${ENDING};
      return extension.backgroundState;
    })()`,
  );
}

const ENDING = `extension.terminateBackground({
  ignoreDevToolsAttached: true,
  disableResetIdleForTest: true,
})`;

/** Messages come by the browser’s own process: there the event page is ended as soon as one is handed on to it. */
async function armFirefox(harness: Harness, type: string): Promise<() => Promise<boolean>> {
  const id = await extensionId(harness);
  await inFirefoxItself(
    harness.launched,
    `(() => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
      const { ConduitsParent } = ChromeUtils.importESModule('resource://gre/modules/ConduitsParent.sys.mjs');
      const { prototype } = ConduitsParent;
      const { receiveMessage } = prototype;
      extension.endedAtMessage = false;
      prototype.receiveMessage = function (message) {
        const answer = receiveMessage.call(this, message);
        let type = null;
        try {
          type = message.data.arg.holder.deserialize(globalThis, true).type;
        } catch {}
        if (message.name === 'RuntimeMessage' && type === ${JSON.stringify(type)}) {
          prototype.receiveMessage = receiveMessage;
          Services.tm.dispatchToMainThread(() => ${ENDING}.then(() => { extension.endedAtMessage = true; }));
        }
        return answer;
      };
      return '';
    })()`,
  );
  const ask = `String(WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension.endedAtMessage)`;
  return async () => (await inFirefoxItself(harness.launched, ask)) === 'true';
}
