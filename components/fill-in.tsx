import type { ComponentChildren } from 'preact';

/**
 * Puts elements where a text has `{name}`: texts of the interface may hold keys or links at places that differ by language.
 * A place that has no element keeps its `{name}`.
 */
export function fillIn(
  text: string,
  elements: Readonly<Record<string, ComponentChildren>>,
): ComponentChildren[] {
  return text
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 0 ? part : (elements[part] ?? `{${part}}`)));
}
