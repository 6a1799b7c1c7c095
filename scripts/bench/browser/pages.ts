/** The pages that are measured: made of the articles written for this project, to the length that is wanted. */
import fs from 'node:fs';
import path from 'node:path';
import { readArticle } from '@/utils/article/read';
import { parsePage } from '../../annotate/parse';

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const countWords = (text: string) => text.split(/\s+/).length;

const page = (title: string, body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article">
<style>body { font: 17px/1.5 serif; max-width: 640px; margin: auto }</style></head>
<body><nav><a href="/">News</a> <a href="/sport">Sport</a></nav>
<article><h1>${title}</h1>
${body}
</article></body></html>`;

/** Paragraphs of the project's own articles, again and again. */
export class Pages {
  private readonly paragraphs: string[];

  /** @param root the project's folder. */
  constructor(root: string) {
    const folder = path.join(root, 'tests', 'articles');
    this.paragraphs = fs
      .readdirSync(folder)
      .filter((name) => name.endsWith('.html'))
      .sort()
      .flatMap((name) => {
        const html = fs.readFileSync(path.join(folder, name), 'utf8');
        const { text, blocks } = readArticle(parsePage(html)).article;
        return blocks
          .filter(({ kind }) => kind === 'paragraph')
          .map(({ start, end }) => text.slice(start, end));
      });
  }

  article(words: number): string {
    return page('Council and river: what happened on Tuesday', this.body(words));
  }

  liveBlog(words: number): string {
    const entries = this.take(words).map((text, index) =>
      index % 4 === 0
        ? `<h2>Update ${Math.floor(index / 4) + 1}</h2>\n<p>${escape(text)}</p>`
        : `<p>${escape(text)}</p>`,
    );
    return page('Storm over the coast: live', entries.join('\n'));
  }

  /** A front page of linked lines, with no article. */
  frontPage(links: number): string {
    const items = this.take(links * 12)
      .slice(0, links)
      .map((text, index) => `<li><div><a href="/${index}">${escape(text.slice(0, 70))}</a></div><span>${index} min</span></li>`); // prettier-ignore
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title></head><body><ul>${items.join('\n')}</ul></body></html>`;
  }

  /** An article with so many quotes of two words each. */
  quotes(count: number): string {
    const lines = Array.from(
      { length: count },
      (_, index) => `<p>“Line ${index} stays as it is,” the speaker of ward ${index} said on Monday.</p>`, // prettier-ignore
    );
    return page('What the wards said', lines.join('\n'));
  }

  private body(words: number): string {
    return this.take(words)
      .map((text) => `<p>${escape(text)}</p>`)
      .join('\n');
  }

  private take(words: number): string[] {
    const taken: string[] = [];
    for (let count = 0; count < words;) {
      const round = taken.length >= this.paragraphs.length ? ` (${taken.length})` : '';
      const text = `${this.paragraphs[taken.length % this.paragraphs.length]!}${round}`;
      taken.push(text);
      count += countWords(text);
    }
    return taken;
  }
}
