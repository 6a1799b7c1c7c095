/**
 * For what is set off by the reader alone: a page's script can make up events, and in the page's own tree they arrive.
 * @returns a handler that does nothing, and has the browser do nothing, for an event that the reader has not caused.
 */
export function trusted<E extends Event>(handle: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted) handle(event);
    else event.preventDefault();
  };
}
