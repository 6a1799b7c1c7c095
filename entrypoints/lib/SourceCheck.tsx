/** "Check the source" with what a screen knows of it. */
import { useEffect, useState } from 'preact/hooks';
import { CheckAll } from '@/components/CheckAll';
import { CheckSource } from '@/components/CheckSource';
import { needsScript } from '@/utils/check/script-only';
import type { Annotation } from '@/utils/model';
import { SourceChecks } from './source-checks';

/** Draws anew whenever one of the checks comes further. */
function useChecks(checks: SourceChecks): void {
  const [, draw] = useState(0);
  useEffect(() => checks.watch(() => draw((count) => count + 1)), [checks]);
}

export function SourceCheck({
  checks,
  annotation,
  beforeAsk,
  onPasting,
}: {
  checks: SourceChecks;
  annotation: Annotation;
  /** What the browser wants to be asked within the reader's own click, such as access to the site. */
  beforeAsk?: (url: string) => Promise<unknown>;
  onPasting?: (isPasting: boolean) => void;
}) {
  useChecks(checks);
  useEffect(() => {
    void checks.recall([annotation]);
  }, [checks, annotation.id]);
  const ask = (one: Annotation, url: string) => {
    const go = () => void checks.ask(one, url);
    // Whether it was given shows in what comes of asking.
    (beforeAsk?.(url) ?? Promise.resolve()).then(go, go);
  };
  return (
    <CheckSource
      annotation={annotation}
      state={checks.stateOf(annotation)}
      onAsk={ask}
      onCompareEmbed={(one) => void checks.compareEmbed(one)}
      onPasting={onPasting}
    />
  );
}

export function AllSourcesCheck({
  checks,
  annotations,
}: {
  checks: SourceChecks;
  annotations: readonly Annotation[];
}) {
  useChecks(checks);
  const groups = SourceChecks.groups(annotations, (url) => !needsScript(url));
  return (
    <CheckAll
      urls={[...groups.keys()]}
      count={[...groups.values()].flat().length}
      progress={checks.progress}
      onStart={() => void checks.askAll(groups)}
      onStop={() => checks.stopAll()}
    />
  );
}
