import type { TraceEntry } from '@/utils/model';
import { ruleWords, stepWords } from './words';

/** Each decision: the step, the rule, and the words of the page that it rests on. */
export function Trace({ trace }: { trace: readonly TraceEntry[] }) {
  return (
    <ol class="trace">
      {trace.map((entry, index) => (
        <li key={index}>
          <span class="trace-step">{stepWords(entry.step)}</span>
          <span class="trace-rule">
            {ruleWords(entry.rule)}
            {entry.span && (
              <q class="trace-words">
                <bdi>{entry.span.text}</bdi>
              </q>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
