/** The command line: annotates pages and texts. `npm run -s annotate -- --help` says how. */
import { parseHTML } from 'linkedom';
import { readFileSync } from 'node:fs';
import { annotate } from '@/utils/annotate';
import { readArticle } from '@/utils/article/read';
const file = process.argv.at(-1)!;
const { document } = parseHTML(readFileSync(file, 'utf8'));
const { article } = readArticle(document as unknown as Document);
console.log(JSON.stringify({ id: file, article: article.info, text: article.text, annotations: annotate(article) }));
