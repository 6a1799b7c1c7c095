import { useState } from 'preact/hooks';
import { t } from '@/utils/i18n';

/** What has become of the last thing that was to be stored. */
export interface Storing {
  /** What to tell the reader, empty where all is well. */
  readonly problem: string;
  /**
   * Waits for what stores something.
   * @returns whether the browser could store it
   */
  readonly store: (work: Promise<unknown>) => Promise<boolean>;
}

/** For screens on which the reader changes what is stored: a store that is full must not be silent. */
export function useStoring(): Storing {
  const [problem, setProblem] = useState('');
  const store = (work: Promise<unknown>) =>
    work.then(
      () => {
        setProblem('');
        return true;
      },
      () => {
        setProblem(t('problem.store'));
        return false;
      },
    );
  return { problem, store };
}
