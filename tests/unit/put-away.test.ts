import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendToBackground } from '@/utils/messaging';
import {
  askedAgain,
  LostAnswerError,
  onReturn,
  orLost,
  watchShown,
  whenShown,
} from '@/utils/put-away';
import { nextTurn } from '@/utils/steps';
import { settings } from '@/utils/storage/settings';
import { useFakeStorage } from './storage/fake';

const { send } = vi.hoisted(() => ({ send: vi.fn<() => Promise<unknown>>() }));
vi.mock('wxt/browser', () => ({ browser: { runtime: { id: 'whence', sendMessage: send } } }));

type Look = (event: { isTrusted: boolean; persisted: boolean }) => void;
let looks: Set<Look>;
let hides: Set<Look>;

/** As when the browser shows the document again; not trusted: as when the page says so. */
function comeBack({ isTrusted = true, persisted = true } = {}): void {
  for (const look of [...looks]) look({ isTrusted, persisted });
}

function goAway({ isTrusted = true, persisted = true } = {}): void {
  for (const hide of [...hides]) hide({ isTrusted, persisted });
}

const never = () => new Promise<never>(() => undefined);

beforeEach(() => {
  looks = new Set();
  hides = new Set();
  const watchersOf = (type: string) => (type === 'pageshow' ? looks : hides);
  vi.stubGlobal('addEventListener', (type: string, look: Look) => watchersOf(type).add(look));
  vi.stubGlobal('removeEventListener', (type: string, look: Look) => watchersOf(type).delete(look));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a return', () => {
  it('is told of until it is no longer asked for', () => {
    const work = vi.fn();
    const stop = onReturn(work);
    comeBack();
    comeBack();
    stop();
    comeBack();
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('is neither a first showing nor what a page says', () => {
    const work = vi.fn();
    onReturn(work);
    comeBack({ persisted: false });
    comeBack({ isTrusted: false });
    expect(work).not.toHaveBeenCalled();
  });

  it('is not waited for where there is no document', () => {
    vi.stubGlobal('addEventListener', undefined);
    expect(() => onReturn(() => undefined)()).not.toThrow();
  });
});

describe('an answer', () => {
  it('that comes is handed on, as an error is, and nothing is watched any longer', async () => {
    await expect(orLost(Promise.resolve(5))).resolves.toBe(5);
    await expect(orLost(Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(looks.size).toBe(0);
  });

  it('that is still due when the document comes back is lost', async () => {
    const lost = orLost(never());
    comeBack();
    await expect(lost).rejects.toThrow(LostAnswerError);
    expect(looks.size).toBe(0);
  });

  it('that was lost is asked for again', async () => {
    const ask = vi.fn<() => Promise<string>>(never).mockImplementationOnce(never);
    const asked = askedAgain(ask);
    comeBack();
    await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
    ask.mockResolvedValueOnce('at last');
    comeBack();
    await expect(asked).resolves.toBe('at last');
    await expect(askedAgain(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});

describe('what goes on only where the document is shown', () => {
  it('goes on at once, and otherwise when it is shown again', async () => {
    watchShown();
    await whenShown();
    goAway({ persisted: false });
    goAway({ isTrusted: false });
    await whenShown();
    goAway();
    const went = vi.fn();
    const waiting = whenShown().then(went);
    await new Promise((resolve) => setTimeout(resolve));
    expect(went).not.toHaveBeenCalled();
    comeBack();
    await waiting;
    await whenShown();
  });
});

describe('a turn', () => {
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

  it('that the browser has forgotten is taken when the document is shown again', async () => {
    const postTask = vi
      .fn<() => Promise<void>>(() => Promise.resolve())
      .mockReturnValueOnce(never());
    vi.stubGlobal('scheduler', { postTask });
    const turn = vi.fn();
    const taken = nextTurn().then(turn);
    await settle();
    expect(turn).not.toHaveBeenCalled();
    comeBack();
    await taken;
    expect(postTask).toHaveBeenCalledTimes(3);
  });
});

describe('what waits for the background', () => {
  it('asks again after a return', async () => {
    send.mockImplementationOnce(never).mockResolvedValueOnce({ ok: true, value: null });
    const sent = sendToBackground('bring-card', {});
    await vi.waitFor(() => expect(send).toHaveBeenCalledOnce());
    comeBack();
    await expect(sent).resolves.toBeNull();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('is told where that would reach out of the browser a second time', async () => {
    send.mockClear().mockImplementationOnce(never);
    const sent = sendToBackground('fetch-original', { url: 'https://example.org/' });
    await vi.waitFor(() => expect(send).toHaveBeenCalledOnce());
    comeBack();
    await expect(sent).rejects.toThrow('put away');
    expect(send).toHaveBeenCalledOnce();
  });
});

describe('what is stored', () => {
  it('is read again after a return, as no change of it was told meanwhile', async () => {
    const storage = useFakeStorage();
    const changed = vi.fn();
    const stop = settings.watch(changed);
    comeBack();
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
    const value = { pausedSites: ['news.example'] };
    await storage.local.set({ settings: { version: 1, value } });
    changed.mockClear();
    comeBack();
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    expect(changed.mock.lastCall?.[0]).toMatchObject(value);
    stop();
    changed.mockClear();
    comeBack();
    await settings.read();
    expect(changed).not.toHaveBeenCalled();
  });
});
