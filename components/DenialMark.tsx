import { t } from '@/utils/i18n';
import type { Annotation } from '@/utils/model';

/** Beside the speaker of what is told as denied: without it, the words would read as the speaker's claim. */
export function DenialMark({ annotation }: { annotation: Annotation }) {
  return annotation.denies ? <span class="mark mark-denial">{t('speaker.denies')}</span> : null;
}
