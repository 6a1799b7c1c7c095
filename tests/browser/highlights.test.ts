import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { badgeOf, boxesOf } from '@/scripts/lib/drive';
import type { AnnotatedPage, VerificationStatus } from '@/utils/model';
import { Harness, hover, samplePath, until } from './harness';
import { differenceOf, pictureOf, textContrastOf } from './pixels';

/** Stands in the sample article and is nobody's words but the article's. */
const unattributed =
  'Brenne, home to some 600 people before the war, changed hands twice last autumn.';

let harness: Harness;
/** The same browser without the extension. */
let without: Harness;
beforeAll(async () => {
  [harness, without] = await Promise.all([
    Harness.start(),
    Harness.start({ withExtension: false }),
  ]);
});
afterEach(() => Promise.all([harness.tidy(), without.tidy()]));
afterAll(() => Promise.all([harness?.stop(), without?.stop()]));

describe('the sample article', () => {
  it('gives the same annotations as the command line', async () => {
    const { annotated } = await harness.open('sample.html');
    const [here, there] = [annotated(), await fromCommandLine(samplePath)];
    expect(here.text).toBe(there.text);
    expect(here.annotations.length).toBeGreaterThan(0);
    expect(here.annotations).toEqual(there.annotations);
    // Only the browser knows the page's address.
    expect({ ...here.article, url: null }).toEqual({
      ...there.article,
      publisher: there.article.publisher && {
        ...there.article.publisher,
        domain: here.article.publisher?.domain,
      },
    });
  });

  it('has its highlights in the registry, by verification status', async () => {
    const { annotated, page } = await harness.open('sample.html');
    const statuses = new Set(
      annotated().annotations.map(({ verification }) => verification.status),
    );
    expect(statuses.size).toBeGreaterThan(1);
    const sizes = await page.evaluate(() =>
      Object.fromEntries([...CSS.highlights].map(([name, highlight]) => [name, highlight.size])),
    );
    for (const status of statuses) expect(sizes[`whence-${status}`]).toBeGreaterThan(0);
  });

  it('is painted where it is attributed, readably, and nowhere else', async () => {
    const { annotated, page } = await harness.open('sample.html');
    const plain = await without.plain('sample.html');
    const blank = await without.launched.browser.newPage();
    const compare = async (words: string) => {
      await Promise.all([boxesOf(page, words), boxesOf(plain, words)]);
      const [[box], [plainBox]] = await Promise.all([boxesOf(page, words), boxesOf(plain, words)]);
      // The extension must not move a word.
      expect(box).toEqual(plainBox);
      await page.bringToFront();
      const picture = await pictureOf(page, box!);
      await plain.bringToFront();
      const difference = await differenceOf(blank, picture, await pictureOf(plain, box!));
      return { difference, contrast: await textContrastOf(blank, picture) };
    };

    const oneOfEach = new Map<VerificationStatus, string>();
    for (const { verification, segments } of annotated().annotations) {
      if (!oneOfEach.has(verification.status)) {
        oneOfEach.set(verification.status, segments[0]!.text);
      }
    }
    for (const [status, words] of oneOfEach) {
      const { difference, contrast } = await compare(words);
      expect.soft(difference, `${status}: ${words}`).toBeGreaterThan(0.02);
      expect.soft(contrast, `${status}: ${words}`).toBeGreaterThan(4.5);
    }
    expect((await compare(unattributed)).difference).toBe(0);
  });

  it('keeps its DOM as it was, but for the card', async () => {
    const { annotated, page } = await harness.open('sample.html');
    const plain = await without.plain('sample.html');
    await hover(page, annotated().annotations[0]!.segments[0]!.text);
    expect(await until(() => page.$('whence-card'))).not.toBeNull();
    const serialise = () => {
      const copy = document.cloneNode(true) as Document;
      copy.querySelector('whence-card')?.remove();
      return new XMLSerializer().serializeToString(copy);
    };
    expect(await page.evaluate(serialise)).toBe(await plain.evaluate(serialise));
  });

  it('has its count on the toolbar button', async () => {
    const { annotated, tabId } = await harness.open('sample.html');
    const count = String(annotated().annotations.length);
    const badge = () => badgeOf(harness.api, tabId);
    await until(async () => (await badge()) === count);
    expect(await badge()).toBe(count);
  });
});

async function fromCommandLine(file: string): Promise<AnnotatedPage> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'scripts/annotate.ts', '--json', file],
    { cwd: root, maxBuffer: 2 ** 24 },
  );
  return JSON.parse(stdout) as AnnotatedPage;
}
