import type { FirstLook, Head } from '@/utils/article/gate';
import { lookAt } from '@/utils/article/gate';

/** What the gate asks a page's head, for documents that know no XPath; browser tests see to it that browsers answer the same. */
function headOf(document: Document): Head {
  const metas = [...document.querySelectorAll('meta')].map((meta) => ({
    names: [meta.getAttribute('property'), meta.getAttribute('name')],
    content: meta.getAttribute('content') ?? '',
  }));
  const isSigned = ({ names: [property, name] }: (typeof metas)[0]) =>
    name === 'author' || [property, name].some((one) => one?.startsWith('article:'));
  const type = metas.find(({ names }) => names.includes('og:type'))?.content ?? '';
  return { type, isSigned: metas.some(isSigned) };
}

export const firstLook = (document: Document): FirstLook => lookAt(document, headOf);
