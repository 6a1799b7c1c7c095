import { describe, expect, it } from 'vitest';
import { Queue } from '@/utils/engine/queue';

const soon = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('Queue', () => {
  it('does one thing after the other, with a turn for others before each', async () => {
    const order: string[] = [];
    const queue = new Queue(async () => {
      await soon();
      order.push('turn');
    });
    const work = (name: string) => () => {
      order.push(name);
      return name;
    };
    const given = [queue.add('1', false, work('one')), queue.add('2', false, work('two'))];
    expect(order).toEqual([]);
    expect(await Promise.all(given)).toEqual(['one', 'two']);
    expect(order).toEqual(['turn', 'one', 'turn', 'two']);
  });

  it('takes what the reader is waiting for first', async () => {
    const order: number[] = [];
    const queue = new Queue(soon);
    const work = (number: number) => () => void order.push(number);
    await Promise.all([
      queue.add('1', false, work(1)),
      queue.add('2', false, work(2)),
      queue.add('3', true, work(3)),
    ]);
    expect(order).toEqual([3, 1, 2]);
  });

  it('drops what is out of date, and works on after a failure', async () => {
    const queue = new Queue(soon);
    const old = queue.add('1', true, () => 'old');
    const fails = queue.add('2', true, () => {
      throw new Error('no');
    });
    const again = queue.add('1', true, () => 'new');
    expect(await old).toBeNull();
    await expect(fails).rejects.toThrow('no');
    expect(await again).toBe('new');
    expect(await queue.add('1', false, () => 'later')).toBe('later');
  });
});
