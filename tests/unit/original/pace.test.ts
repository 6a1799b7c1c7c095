import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MOST_AT_A_TIME, Pace, PAUSE } from '@/utils/original/pace';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Runs `count` pieces of work that take `length` ms each; when each began, and how many ran at once. */
async function run(pace: Pace, sites: readonly string[], length: number) {
  const begun: number[] = [];
  const start = Date.now();
  const running = new Map<string, number>();
  let most = 0;
  const all = sites.map((site) =>
    pace.run(site, async () => {
      begun.push(Date.now() - start);
      running.set(site, (running.get(site) ?? 0) + 1);
      most = Math.max(most, running.get(site)!);
      await new Promise((done) => setTimeout(done, length));
      running.set(site, running.get(site)! - 1);
    }),
  );
  await vi.runAllTimersAsync();
  await Promise.all(all);
  return { begun, most };
}

it('lets requests to one site begin a pause apart', async () => {
  expect((await run(new Pace(), ['a', 'a', 'a'], 10)).begun).toEqual([0, PAUSE, 2 * PAUSE]);
});

it('keeps the pause behind work that is long done', async () => {
  const pace = new Pace();
  await run(pace, ['a'], 1);
  expect((await run(pace, ['a'], 1)).begun[0]).toBeGreaterThanOrEqual(PAUSE - 1);
});

it('lets no more than two run at a time for one site', async () => {
  const { begun, most } = await run(new Pace(), ['a', 'a', 'a', 'a'], 5 * PAUSE);
  expect(most).toBe(MOST_AT_A_TIME);
  expect(begun).toEqual([0, PAUSE, 5 * PAUSE, 6 * PAUSE]);
});

it('does not let one site wait for another', async () => {
  expect((await run(new Pace(), ['a', 'b', 'c'], 10)).begun).toEqual([0, 0, 0]);
});

it('goes on after work that fails', async () => {
  const pace = new Pace();
  const failed = pace.run('a', () => Promise.reject(new Error('no')));
  await expect(failed).rejects.toThrow('no');
  const next = pace.run('a', () => Promise.resolve('yes'));
  await vi.runAllTimersAsync();
  expect(await next).toBe('yes');
});
