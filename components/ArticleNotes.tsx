import { t } from '@/utils/i18n';
import type { Agency, ArticleInfo, FactCheck } from '@/utils/model';
import { CheckedClaim, FactCheckNote } from './FactCheckNote';
import { channelWords } from './words';

/** What holds for the article as a whole: whose copy it is, and the fact checks that it declares. */
export function ArticleNotes({ article }: { article: ArticleInfo }) {
  const { agencies, factChecks } = article;
  return (
    <>
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

const agencyWords = (agency: Agency) =>
  [agency.name, channelWords({ ...agency, kind: 'agency' })].join(', ');
