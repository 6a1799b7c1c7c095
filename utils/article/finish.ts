/** What an article's information needs data for: the list of public suffixes, common words, and the registry of outlets. */
import { getDomain } from 'tldts-icann';
import type { Article, Credits } from '@/utils/model';
import { findAgencies } from './agencies';
import { chooseLanguage } from './detect-language';

/**
 * Completes an article that was read from a page: its language, where it has only been declared, its
 * publisher's domain, and the agencies whose copy it is.
 */
export function finishArticle(article: Article, credits: Credits): Article {
  const { info, text } = article;
  const lang = chooseLanguage(info.lang, text);
  const domain = info.url === null ? null : getDomain(info.url);
  const name = info.publisher?.name ?? domain;
  const publisher = name === null ? null : { name, domain };
  const factChecks = info.factChecks.map((check) => ({
    ...check,
    publisher: check.publisher ?? domain,
  }));
  const agencies = findAgencies({ publisher, ...credits });
  return { ...article, info: { ...info, lang, publisher, factChecks, agencies } };
}
