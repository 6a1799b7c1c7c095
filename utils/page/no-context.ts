/**
 * Stands in for WXT's content script context, which posts a message and dispatches an event that every page could
 * see, on every page. The gate needs nothing of it (wxt.config.ts puts this file in its place).
 */
export function ContentScriptContext(): void {
  // Called with `new`; makes an empty object.
}
