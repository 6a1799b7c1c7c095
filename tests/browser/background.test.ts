import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { badgeOf } from '@/scripts/lib/drive';
import { endBackground } from './background';
import { Harness, rowsIn, until } from './harness';

let harness: Harness;
beforeAll(async () => {
  harness = await Harness.start();
});
afterEach(() => harness.tidy());
afterAll(() => harness?.stop());

it('wakes for a page that comes after it was ended', async () => {
  await endBackground(harness);
  const { tabId, annotated } = await harness.open('sample.html');
  const count = String(annotated().annotations.length);
  await until(async () => (await badgeOf(harness.api, tabId)) === count);
  expect(await badgeOf(harness.api, tabId)).toBe(count);
});

it('wakes for the popup, which still knows the page', async () => {
  const { tabId, annotated } = await harness.open('sample.html');
  await endBackground(harness);
  const popup = await harness.popup(tabId);
  expect(await rowsIn(popup)).toHaveLength(annotated().annotations.length);
});
