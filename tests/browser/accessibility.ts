import axe from 'axe-core';
import type { ElementHandle, Page } from 'puppeteer-core';

/**
 * The violations that axe finds in an element, or in the whole page, as "rule: help (place)".
 * @param element where it is in the card, its shadow root must have been made readable
 */
export async function violationsIn(
  page: Page,
  element?: ElementHandle<HTMLElement>,
): Promise<string[]> {
  await page.evaluate(axe.source);
  const run = (context?: Element) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    return here.run(context ?? document).then(({ violations, passes }) => ({
      passes: passes.length,
      found: violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
      ),
    }));
  };
  const { passes, found } = element ? await element.evaluate(run) : await page.evaluate(run);
  if (passes === 0) throw new Error('axe has looked at nothing');
  return found;
}
