/** What a screenshot shows, in figures. Pictures are decoded by the browser itself, on an empty page. */
import type { Page } from 'puppeteer-core';
import type { Box } from '@/scripts/lib/drive';

/** A picture of a part of what is in view, as PNG in base64. */
export async function pictureOf(page: Page, box: Box): Promise<string> {
  // puppeteer counts from the document's corner.
  const scrolled = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
  const left = Math.floor(box.x + scrolled.x) - 1;
  const top = Math.floor(box.y + scrolled.y) - 1;
  return page.screenshot({
    encoding: 'base64',
    captureBeyondViewport: false,
    clip: {
      x: left,
      y: top,
      width: Math.ceil(box.x + scrolled.x + box.width) + 1 - left,
      height: Math.ceil(box.y + scrolled.y + box.height) + 1 - top,
    },
  });
}

/** The share of pixels, 0 to 1, that differ between two pictures of one size; 1 where the sizes differ. */
export function differenceOf(blank: Page, one: string, other: string): Promise<number> {
  return blank.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = canvas.getContext('2d')!;
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (a!.width !== b!.width || a!.height !== b!.height) return 1;
      let different = 0;
      for (let index = 0; index < a!.data.length; index += 4) {
        if ([0, 1, 2].some((channel) => a!.data[index + channel] !== b!.data[index + channel])) {
          different++;
        }
      }
      return different / (a!.width * a!.height);
    },
    [one, other],
  );
}

/**
 * The contrast (WCAG 2.2, 1 to 21) between a picture's most frequent colour, which is what text stands on, and the colour
 * farthest from it in brightness, which is the text itself.
 */
export function textContrastOf(blank: Page, picture: string): Promise<number> {
  return blank.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const counts = new Map<number, number>();
    for (let index = 0; index < data.length; index += 4) {
      const colour = (data[index]! << 16) | (data[index + 1]! << 8) | data[index + 2]!;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const luminance = (colour: number) => {
      const linear = (value: number) =>
        value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      const [red, green, blue] = [colour >> 16, (colour >> 8) & 255, colour & 255];
      return (
        0.2126 * linear(red / 255) + 0.7152 * linear(green / 255) + 0.0722 * linear(blue / 255)
      );
    };
    const contrast = (one: number, other: number) => {
      const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (high! + 0.05) / (low! + 0.05);
    };
    // A colour of a few pixels only may be that of an underline's edge.
    const enough = (data.length / 4) * 0.005;
    const frequent = [...counts].filter(([, count]) => count >= enough);
    const [background] = frequent.toSorted((one, other) => other[1] - one[1])[0]!;
    return Math.max(...frequent.map(([colour]) => contrast(colour, background)));
  }, picture);
}
