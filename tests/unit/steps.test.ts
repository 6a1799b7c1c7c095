import { afterEach, describe, expect, it, vi } from 'vitest';
import { eachInSteps, finish, inSlices, mapInSteps } from '@/utils/steps';

/** Steps of so many ms each, by a clock of their own. */
function stepsOf(times: readonly number[], taken: number[] = []) {
  const clock = { now: 0 };
  vi.spyOn(performance, 'now').mockImplementation(() => clock.now);
  function* steps(): Generator<undefined, string> {
    for (const time of times) {
      clock.now += time;
      taken.push(time);
      yield;
    }
    return 'done';
  }
  return { clock, steps: steps() };
}

const goesOn = () => new AbortController().signal;

/** How often others had their turn while it ran. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isDone = false;
  void work.finally(() => (isDone = true));
  while (!isDone) {
    await new Promise((resolve) => setTimeout(resolve));
    turns++;
  }
  return turns;
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('work in slices', () => {
  it('gives what the steps give, and the time that they took', async () => {
    const { steps } = stepsOf([3, 4, 30, 1]);
    expect(await inSlices(steps, goesOn())).toEqual({ value: 'done', spent: 38 });
  });

  it('takes short steps together, and lets others have their turn after 8 ms', async () => {
    const short = stepsOf(Array.from({ length: 7 }, () => 1));
    expect(await turnsDuring(inSlices(short.steps, goesOn()))).toBeLessThanOrEqual(1);
    const long = stepsOf(Array.from({ length: 12 }, () => 9));
    expect(await turnsDuring(inSlices(long.steps, goesOn()))).toBeGreaterThanOrEqual(12);
  });

  it('waits in line with the page’s own timers', async () => {
    const goOnFirst = vi.fn(() => Promise.resolve());
    const inLine = vi.fn((work: () => void) => Promise.resolve(work()));
    vi.stubGlobal('scheduler', { yield: goOnFirst, postTask: inLine });
    await inSlices(stepsOf([9, 9]).steps, goesOn());
    // Behind what was in line, and behind what has joined it meanwhile.
    expect(inLine).toHaveBeenCalledTimes(4);
    expect(goOnFirst).not.toHaveBeenCalled();
  });

  it('counts no time in which others have their turn', async () => {
    const { steps, clock } = stepsOf([10, 10]);
    const work = inSlices(steps, goesOn());
    clock.now += 5000;
    expect((await work)?.spent).toBe(20);
  });

  it('gives null, and takes no more steps, once it is aborted', async () => {
    const taken: number[] = [];
    const { steps } = stepsOf([10, 10, 10], taken);
    const ending = new AbortController();
    const work = inSlices(steps, ending.signal);
    ending.abort();
    expect(await work).toBeNull();
    expect(taken).toHaveLength(1);
  });
});

describe('items in steps', () => {
  it('all have their turn, in order, with a pause after so many', () => {
    const seen: number[] = [];
    const steps = eachInSteps([1, 2, 3, 4, 5], 2, (item) => seen.push(item));
    steps.next();
    expect(seen).toEqual([1, 2]);
    steps.next();
    expect(seen).toEqual([1, 2, 3, 4]);
    expect(steps.next().done).toBe(true);
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });

  it('give what is made of each', () => {
    const steps = mapInSteps(['a', 'b', 'c'], 1, (item, index) => `${item}${index}`);
    expect(finish(steps)).toEqual(['a0', 'b1', 'c2']);
  });
});
