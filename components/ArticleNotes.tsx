import { t } from '@/utils/i18n';
import type { AnnotatedPage, Agency, FactCheck, PageLimit } from '@/utils/model';
import { CheckedClaim, FactCheckNote } from './FactCheckNote';
import { channelWords } from './words';

/** What holds for the article as a whole: what is left out, whose copy it is, and the fact checks that it declares. */
export function ArticleNotes({ page }: { page: AnnotatedPage }) {
  const { agencies, factChecks } = page.article;
  return (
    <>
      {page.limits?.map((limit) => (
        <p key={limit} class="article-note" data-whence={`limit-${limit}`}>
          {limitWords(limit)}
        </p>
      ))}
      {agencies.length > 0 && (
        <p class="article-note" data-whence="agencies">
          {t('article.agencyCopy', { agencies: agencies.map(agencyWords).join('; ') })}
        </p>
      )}
      {factChecks.map((check, index) => (
        <DeclaredCheck key={index} check={check} />
      ))}
    </>
  );
}

function DeclaredCheck({ check }: { check: FactCheck }) {
  return (
    <div class="article-note">
      <CheckedClaim check={check} />
      <FactCheckNote check={check} />
    </div>
  );
}

const limitWords = (limit: PageLimit) =>
  limit === 'text' ? t('article.limit.text') : t('article.limit.highlights');

const agencyWords = (agency: Agency) =>
  [agency.name, channelWords({ ...agency, kind: 'agency' })].join(', ');
