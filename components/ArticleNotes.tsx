import type { Agency, ArticleInfo, FactCheck } from '@/utils/model';
import { FactCheckNote } from './FactCheckNote';
import { channelWords } from './words';

/** What holds for the article as a whole: whose copy it is, and the fact checks that it declares. */
export function ArticleNotes({ article }: { article: ArticleInfo }) {
  const { agencies, factChecks } = article;
  return (
    <>
      {agencies.length > 0 && (
        <p class="article-note" data-whence="agencies">
          The article is agency copy: {agencies.map(agencyWords).join('; ')}
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
      <p>
        {check.claimant === null ? 'Checked claim: ' : `Checked claim (${check.claimant}): `}
        <q>{check.claim}</q>
      </p>
      <FactCheckNote check={check} />
    </div>
  );
}

const agencyWords = (agency: Agency) =>
  [agency.name, channelWords({ ...agency, kind: 'agency' })].join(', ');
