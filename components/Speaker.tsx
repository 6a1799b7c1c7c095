import { t } from '@/utils/i18n';
import type { Annotation } from '@/utils/model';
import { DenialMark } from './DenialMark';
import { speakerName } from './words';

/** Name and role; says so where the page names nobody. */
export function Speaker({
  annotation,
  as: Heading,
  id,
}: {
  annotation: Annotation;
  as: 'h2' | 'h3';
  id: string;
}) {
  const { speaker } = annotation;
  return (
    <div class="speaker">
      <div>
        <Heading class="speaker-name" id={id}>
          <bdi>{speakerName(annotation)}</bdi>
        </Heading>
        {speaker?.kind === 'anonymous' && (
          <>
            {' '}
            <span class="mark">{t('speaker.unnamed')}</span>
          </>
        )}
        {annotation.denies && (
          <>
            {' '}
            <DenialMark annotation={annotation} />
          </>
        )}
      </div>
      {speaker?.role && (
        <p class="speaker-role" dir="auto">
          {speaker.role}
        </p>
      )}
    </div>
  );
}
