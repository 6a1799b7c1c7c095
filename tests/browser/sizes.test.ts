import { describe, expect, it } from 'vitest';
import type { Part } from '@/scripts/bench/browser/sizes';
import { gzippedSize, limits } from '@/scripts/bench/browser/sizes';
import { extensionFolder } from './harness';

describe('what is shipped', () => {
  it.each(Object.keys(limits) as Part[])('%s keeps to its size', (part) => {
    const size = gzippedSize(extensionFolder('shipped'), part);
    expect(size).toBeGreaterThan(500);
    expect(size).toBeLessThanOrEqual(limits[part]);
  });
});
