/** "Check the source" with what a screen knows of it. */
import { useEffect } from 'preact/hooks';
import { CheckAll } from '@/components/CheckAll';
import { CheckSource } from '@/components/CheckSource';
import { needsScript } from '@/utils/check/script-only';
import type { Annotation } from '@/utils/model';
import { SourceChecks } from './source-checks';
import { useChanges } from './use-changes';

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
  useChanges(checks);
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
  beforeAsk,
}: {
  checks: SourceChecks;
  annotations: readonly Annotation[];
  /** As of `SourceCheck`, for all addresses at once. */
  beforeAsk: (urls: readonly string[]) => Promise<unknown>;
}) {
  useChanges(checks);
  const groups = SourceChecks.groups(annotations, (url) => !needsScript(url));
  const urls = [...groups.keys()];
  const start = () => {
    const go = () => void checks.askAll(groups);
    beforeAsk(urls).then(go, go);
  };
  return (
    <CheckAll
      urls={urls}
      count={[...groups.values()].flat().length}
      progress={checks.progress}
      onStart={start}
      onStop={() => checks.stopAll()}
    />
  );
}
