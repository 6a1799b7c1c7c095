/**
 * Where a redirect leads, told before it is followed. A request whose redirects are left to the reader of its answer
 * (`redirect: 'manual'`) tells no more than that there is one; the browser's log of requests tells where to.
 */
import { browser } from 'wxt/browser';

/** How long the log may come after the answer, in ms. */
const PATIENCE = 1000;

interface HeaderDetails {
  readonly url: string;
  readonly tabId: number;
  readonly responseHeaders?:
    readonly { readonly name: string; readonly value?: string | undefined }[] | undefined;
}

export interface RedirectWatch {
  /** What the answer to the request gives as its next address, as it stands there; null where it gives none. */
  target(): Promise<string | null>;
  end(): void;
}

/** Watches the one request that is made to `url` outside all tabs while it watches. */
export function watchRedirect(url: string): RedirectWatch {
  let seen: (target: string | null) => void;
  const target = new Promise<string | null>((resolve) => (seen = resolve));
  const listener = (details: HeaderDetails) => {
    if (details.url !== url || details.tabId !== -1) return undefined;
    const location = details.responseHeaders?.find(({ name }) => name.toLowerCase() === 'location');
    seen(location?.value ?? null);
    return undefined;
  };
  const { hostname, protocol } = new URL(url);
  // Match patterns know no ports.
  const filter = { urls: [`${protocol}//${hostname}/*`], types: ['xmlhttprequest' as const] };
  browser.webRequest.onHeadersReceived.addListener(listener, filter, ['responseHeaders']);
  return {
    target: () =>
      Promise.race([target, new Promise<null>((give) => setTimeout(() => give(null), PATIENCE))]),
    end: () => browser.webRequest.onHeadersReceived.removeListener(listener),
  };
}
