/** Is the page dark? Told by the colour of its text, which also holds on background pictures and gradients. */

export type Tone = 'light' | 'dark';

/** Relative luminance from which text counts as light, and its page as dark. */
const LIGHT_TEXT = 0.4;

/** The tone of the page around most of the elements; `light` where there are none. */
export function toneOf(elements: readonly Element[]): Tone {
  let dark = 0;
  let known = 0;
  for (const element of elements) {
    const luminance = luminanceOf(getComputedStyle(element).color);
    if (luminance === null) continue;
    known++;
    if (luminance > LIGHT_TEXT) dark++;
  }
  return dark * 2 > known ? 'dark' : 'light';
}

/** Calls `look` before the next frame when the page may have changed its tone: with the system's, or by its root's attributes. */
export function watchTone(document: Document, signal: AbortSignal, look: () => void): void {
  let frame: number | undefined;
  const plan = () => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      look();
    });
  };
  const scheme = document.defaultView!.matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', plan, { signal });
  const observer = new MutationObserver(plan);
  observer.observe(document.documentElement, { attributes: true });
  if (document.body) observer.observe(document.body, { attributes: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (frame !== undefined) cancelAnimationFrame(frame);
  });
}

/**
 * Relative luminance, 0 to 1, of a computed CSS colour: `rgb()`, `color(srgb …)`, `lab()`, `lch()`, `oklab()`,
 * `oklch()`; null for any other. For the four last the cube or power of the lightness is near enough.
 */
export function luminanceOf(color: string): number | null {
  const parts = /^([a-z]+)\(\s*(srgb\s+)?([^)]*)\)$/.exec(color);
  if (!parts) return null;
  const [name, numbers] = [parts[1]!, (parts[3]!.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number)];
  const [first = 0, second = 0, third = 0] = numbers;
  switch (name) {
    case 'rgb':
    case 'rgba':
      return srgbLuminance(first / 255, second / 255, third / 255);
    case 'color':
      return parts[2] ? srgbLuminance(first, second, third) : null;
    case 'lab':
    case 'lch':
      return ((first + 16) / 116) ** 3;
    case 'oklab':
    case 'oklch':
      return first ** 3;
    default:
      return null;
  }
}

/** WCAG 2.2, "relative luminance". */
function srgbLuminance(red: number, green: number, blue: number): number {
  const linear = (value: number) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
