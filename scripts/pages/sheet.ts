/** One picture with many small ones. */
import type { Browser } from 'puppeteer-core';

export interface SheetPicture {
  readonly title: string;
  /** JPEG. */
  readonly data: Uint8Array;
}

const COLUMNS = 4;
/** In CSS pixels. */
const WIDTH = 480;

/** Draws the pictures in rows, each with its title, and saves the whole as a PNG at `file`. */
export async function saveSheet(
  browser: Browser,
  pictures: readonly SheetPicture[],
  file: `${string}.png`,
): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: COLUMNS * WIDTH, height: 1000 });
  const given = pictures.map(({ title, data }) => ({
    title,
    source: `data:image/jpeg;base64,${Buffer.from(data).toString('base64')}`,
  }));
  await page.evaluate(
    async (shown, columns) => {
      document.body.style.cssText = `margin:0;display:grid;grid-template-columns:repeat(${columns},1fr);gap:6px;background:#888;font:12px sans-serif`;
      for (const { title, source } of shown) {
        const figure = document.createElement('figure');
        figure.style.cssText = 'margin:0;background:#fff;min-width:0';
        const caption = document.createElement('figcaption');
        caption.textContent = title;
        caption.style.cssText = 'padding:2px 4px;overflow:hidden;white-space:nowrap';
        const image = new Image();
        image.src = source;
        image.style.cssText = 'display:block;width:100%';
        figure.append(caption, image);
        document.body.append(figure);
        await image.decode();
      }
    },
    given,
    COLUMNS,
  );
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}
