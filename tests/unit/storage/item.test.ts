import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { storedItem } from '@/utils/storage/item';
import { useFakeStorage } from './fake';

let storage: ReturnType<typeof useFakeStorage>;
beforeEach(() => {
  storage = useFakeStorage();
});

const schema = z.object({ names: z.array(z.string()) });
const item = storedItem<z.infer<typeof schema>>('local:names', {
  version: 3,
  schema,
  fallback: { names: [] },
  migrations: {
    2: (value) => ({ name: (value as { called: string }).called }),
    3: (value) => ({ names: [(value as { name: string }).name] }),
  },
});

const stored = async (key = 'names') => (await storage.local.get(key))[key] as unknown;
const store = (value: unknown) => storage.local.set({ names: value });

describe('a stored item', () => {
  it('is the fallback where nothing is stored, and reading writes nothing', async () => {
    expect(await item.read()).toEqual({ names: [] });
    expect(await storage.local.get()).toEqual({});
  });

  it('keeps what was written, with its version', async () => {
    await item.change(({ names }) => ({ names: [...names, 'Ada'] }));
    expect(await item.read()).toEqual({ names: ['Ada'] });
    expect(await stored()).toEqual({ version: 3, value: { names: ['Ada'] } });
  });

  it('is brought up from every earlier version', async () => {
    await store({ version: 1, value: { called: 'Ada' } });
    expect(await item.read()).toEqual({ names: ['Ada'] });
    await store({ version: 2, value: { name: 'Bea' } });
    expect(await item.change((value) => value)).toEqual({ names: ['Bea'] });
    expect(await stored()).toEqual({ version: 3, value: { names: ['Bea'] } });
    expect(await stored('names.aside')).toBeUndefined();
  });

  it.each([
    ['no envelope', 'nonsense'],
    ['another shape', { version: 3, value: { names: 'Ada' } }],
    ['a migration that fails', { version: 1, value: null }],
    ['newer than this version', { version: 4, value: { names: ['Ada'], more: true } }],
  ])('survives what does not fit and keeps it aside: %s', async (_, broken) => {
    await store(broken);
    expect(await item.read()).toEqual({ names: [] });
    expect(await stored()).toEqual(broken);
    await item.change(({ names }) => ({ names: [...names, 'Bea'] }));
    expect(await item.read()).toEqual({ names: ['Bea'] });
    expect(await stored('names.aside')).toEqual([
      { at: expect.any(String) as string, stored: broken },
    ]);
  });

  it('keeps few things aside, the newest first', async () => {
    for (let count = 1; count <= 5; count++) {
      await store(`broken ${count}`);
      await item.change((value) => value);
    }
    const aside = (await stored('names.aside')) as { stored: string }[];
    expect(aside.map((kept) => kept.stored)).toEqual(['broken 5', 'broken 4', 'broken 3']);
  });

  it('loses no change when two are made at once', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `name ${index}`);
    await Promise.all(names.map((name) => item.change((now) => ({ names: [...now.names, name] }))));
    expect((await item.read()).names.toSorted()).toEqual(names.toSorted());
  });

  it('never writes what it could not read', async () => {
    await item.change(() => ({ names: ['Ada'] }));
    await expect(item.change(() => ({ names: 'Bea' }) as never)).rejects.toThrow();
    expect(await item.read()).toEqual({ names: ['Ada'] });
  });

  it('can be watched, parsed, until one stops', async () => {
    const changed = vi.fn();
    const stop = item.watch(changed);
    await item.change(() => ({ names: ['Ada'] }));
    expect(changed).toHaveBeenLastCalledWith({ names: ['Ada'] });
    await store('nonsense');
    expect(changed).toHaveBeenLastCalledWith({ names: [] });
    stop();
    await item.change(() => ({ names: ['Bea'] }));
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('can be forgotten, with what was kept aside', async () => {
    await store('broken');
    await item.change((value) => value);
    await item.remove();
    expect(await storage.local.get()).toEqual({});
  });
});
