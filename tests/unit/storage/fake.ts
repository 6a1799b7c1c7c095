/** Storage and locks as the extension's pages have them. */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const queues = new Map<string, Promise<unknown>>();

/** Like Web Locks: one after the other by name. */
const locks = {
  request: <R>(name: string, work: () => Promise<R>): Promise<R> => {
    const turn = (queues.get(name) ?? Promise.resolve()).then(work);
    queues.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  },
};

export function useFakeStorage(): typeof fakeBrowser.storage {
  fakeBrowser.reset();
  const { chrome } = globalThis as unknown as { chrome: object };
  Object.assign(chrome, { storage: fakeBrowser.storage, runtime: { id: 'whence' } });
  vi.stubGlobal('navigator', { locks });
  return fakeBrowser.storage;
}
