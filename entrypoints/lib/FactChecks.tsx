/** "Look for fact checks" with what a screen knows of it. */
import { useEffect } from 'preact/hooks';
import { FactCheckSearch } from '@/components/FactCheckSearch';
import { FACT_CHECK_SERVICE } from '@/utils/check/search-words';
import type { Annotation } from '@/utils/model';
import type { FactCheckLookups } from './fact-check-lookups';
import { useChanges } from './use-changes';

export function FactChecks({
  lookups,
  annotation,
  beforeAsk,
  onWriting,
}: {
  lookups: FactCheckLookups;
  annotation: Annotation;
  /** What the browser wants to be asked within the reader's own click, such as access to the site. */
  beforeAsk?: (url: string) => Promise<unknown>;
  onWriting?: (isWriting: boolean) => void;
}) {
  useChanges(lookups);
  useEffect(() => {
    void lookups.recall();
  }, [lookups]);
  const ask = (words: string) => {
    const go = () => void lookups.ask(annotation, words);
    (beforeAsk?.(FACT_CHECK_SERVICE) ?? Promise.resolve()).then(go, go);
  };
  return (
    <FactCheckSearch
      annotation={annotation}
      state={lookups.stateOf(annotation)}
      onAsk={ask}
      onWriting={onWriting}
    />
  );
}
