import { beforeEach, expect, it } from 'vitest';
import type { CheckResult } from '@/utils/check/result';
import { forgetChecksOf, keepCheck, readChecks } from '@/utils/storage/checks';
import { useFakeStorage } from './fake';

beforeEach(() => {
  useFakeStorage();
});

const result = (code: number): CheckResult => ({
  status: 'unreadable',
  url: 'https://news.example/',
  reason: 'status',
  code,
});

it('keeps the last result of each key', async () => {
  await keepCheck('a', null, result(1));
  await keepCheck('b', null, result(2));
  await keepCheck('a', null, result(3));
  expect(await readChecks(['a', 'b', 'c'], null)).toEqual([result(3), result(2), null]);
});

it('keeps those of private windows to their tab, and forgets them with it', async () => {
  await keepCheck('a', 7, result(1));
  expect(await readChecks(['a'], null)).toEqual([null]);
  expect(await readChecks(['a'], 8)).toEqual([null]);
  expect(await readChecks(['a'], 7)).toEqual([result(1)]);
  await keepCheck('a', null, result(2));
  await forgetChecksOf(7);
  expect(await readChecks(['a'], 7)).toEqual([null]);
  expect(await readChecks(['a'], null)).toEqual([result(2)]);
});

it('lets the oldest go where there are very many', async () => {
  for (let count = 0; count <= 200; count++) await keepCheck(`key ${count}`, null, result(count));
  const [first, second] = await readChecks(['key 0', 'key 1'], null);
  expect(first).toBeNull();
  expect(second).toEqual(result(1));
});
