/** One input to one annotated page: the same reading and the same engine as in the browser, over a DOM library. */
import { annotate } from '@/utils/annotate';
import { articleFromText } from '@/utils/article/plain';
import { readArticle } from '@/utils/article/read';
import type { AnnotatedPage, Article } from '@/utils/model';
import type { Input } from './inputs';
import { parsePage } from './parse';

export interface PageOptions {
  /** Instead of what the input says of its language. */
  readonly lang: string | null;
  readonly anyway: boolean;
}

/** Annotates a page or a text. A page that is no article has no annotations unless asked for, as in the browser. */
export function annotateInput(input: Input, options: PageOptions): AnnotatedPage {
  const article = readInput(input);
  if (options.lang !== null) article.info.lang = options.lang.toLowerCase().split(/[-_]/)[0]!;
  const isAsked = article.info.isArticle || options.anyway;
  return {
    id: input.id,
    article: article.info,
    text: article.text,
    annotations: isAsked ? annotate(article) : [],
  };
}

function readInput(input: Input): Article {
  if (input.text !== null) return articleFromText(input.text, input.lang, { url: input.url });
  const { article } = readArticle(parsePage(input.html ?? ''), { url: input.url });
  return article;
}
