/** The hover card of a page, whose shadow root is closed: read and used as a reader does. */
import type { ElementHandle, Page } from 'puppeteer-core';
import { sendBidi } from './drive';
import type { LaunchedBrowser } from './launch';

/**
 * Makes the hover card's closed shadow root readable as `shadowRoot` on its host, for scripts of the page alone.
 * @returns the card, or null where there is none
 */
export async function cardOf(
  launched: LaunchedBrowser,
  page: Page,
): Promise<ElementHandle<HTMLElement> | null> {
  if (!(await page.$('whence-card'))) return null;
  if (launched.name === 'chromium') await openRootInChromium(page);
  else await openRootInFirefox(launched, page);
  const handle = await page.evaluateHandle(() =>
    document.querySelector('whence-card')!.shadowRoot!.querySelector('[data-whence="card"]'),
  );
  return handle.asElement() as ElementHandle<HTMLElement> | null;
}

/**
 * Clicks a button or link of the card, by the beginning of its name.
 * @returns whether it has one of that name
 */
export async function clickInCard(
  page: Page,
  card: ElementHandle<HTMLElement>,
  name: string,
): Promise<boolean> {
  const place = await card.evaluate((element, wanted) => {
    const found = [...element.querySelectorAll('button, a')].find((one) =>
      (one.getAttribute('aria-label') ?? one.textContent ?? '').startsWith(wanted),
    );
    if (!found) return null;
    found.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = found.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, name);
  if (!place) return false;
  await page.mouse.move(place.x, place.y, { steps: 3 });
  await page.mouse.click(place.x, place.y);
  return true;
}

interface DomNode {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

async function openRootInChromium(page: Page): Promise<void> {
  const client = await page.createCDPSession();
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  const search = (node: DomNode): DomNode | undefined =>
    node.nodeName === 'WHENCE-CARD'
      ? node
      : (node.children ?? []).map(search).find((found) => found !== undefined);
  const shadow = search(root as DomNode)?.shadowRoots?.[0];
  if (shadow) {
    const { object } = await client.send('DOM.resolveNode', {
      backendNodeId: shadow.backendNodeId,
    });
    await client.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      functionDeclaration: `function () { (${showRoot})(this) }`,
    });
  }
  await client.detach();
}

async function openRootInFirefox(launched: LaunchedBrowser, page: Page): Promise<void> {
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const located = await sendBidi(launched, 'browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: 'whence-card' },
    serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
  });
  const { nodes } = located as {
    nodes: { value: { shadowRoot?: { sharedId: string } | null } }[];
  };
  const root = nodes[0]?.value.shadowRoot;
  if (!root) return;
  await sendBidi(launched, 'script.callFunction', {
    functionDeclaration: showRoot,
    awaitPromise: false,
    target: { context },
    arguments: [{ sharedId: root.sharedId }],
  });
}

const showRoot = `(root) => {
  Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
}`;
