import { useId, useState } from 'preact/hooks';
import type {
  FactCheckSearch as Answer,
  FoundFactCheck,
  SearchFault,
} from '@/utils/check/fact-checks';
import { fitting, LONGEST_SEARCH, searchWords } from '@/utils/check/search-words';
import { interfaceLanguage, t } from '@/utils/i18n';
import type { Annotation } from '@/utils/model';
import { hostOf } from './CheckSource';
import { CheckedClaim, FactCheckNote } from './FactCheckNote';
import { isolated } from './isolated';
import { trusted } from './trusted';
import { useReveal } from './use-reveal';

/** How far looking for the fact checks of one claim has come. */
export type SearchState =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'done'; readonly words: string; readonly answer: Answer };

export interface FactCheckSearchProps {
  readonly annotation: Annotation;
  readonly state: SearchState;
  /** Asks Google about these words; never called but by the reader's own click. */
  readonly onAsk: (words: string) => void;
  /** The reader has begun or ended to write other words. */
  readonly onWriting?: ((isWriting: boolean) => void) | undefined;
}

/** "Look for fact checks": says who will be asked with which words, asks on a click, and shows what came of it. */
export function FactCheckSearch({ annotation, state, onAsk, onWriting }: FactCheckSearchProps) {
  const id = useId();
  const [isWriting, setWriting] = useState(false);
  const writing = useReveal(isWriting);
  const words = searchWords(annotation);
  const isAsking = state.kind === 'asking';
  if (words === '') return null;
  return (
    <div class="check" data-whence="fact-checks" data-state={state.kind}>
      {state.kind === 'done' && <SearchOutcome words={state.words} answer={state.answer} />}
      <div class="check-actions">
        <button
          type="button"
          class="action action-words"
          disabled={isAsking}
          onClick={trusted(() => onAsk(words))}
        >
          {t('factChecks.ask', { words: isolated(words) })}
        </button>
        <button
          type="button"
          class="action"
          aria-expanded={isWriting}
          aria-controls={`${id}-words`}
          onClick={trusted(() => {
            setWriting(!isWriting);
            onWriting?.(!isWriting);
          })}
        >
          {t('factChecks.otherWords')}
        </button>
      </div>
      <div ref={writing} id={`${id}-words`} hidden={!isWriting}>
        {isWriting && <OtherWords words={words} isAsking={isAsking} onAsk={onAsk} />}
      </div>
      <p class="check-progress quiet" role="status">
        {isAsking ? t('factChecks.asking') : ''}
      </p>
    </div>
  );
}

function OtherWords({
  words,
  isAsking,
  onAsk,
}: {
  words: string;
  isAsking: boolean;
  onAsk: (words: string) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState(words);
  const chosen = fitting(typed);
  return (
    <form
      class="check-paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (event.isTrusted && chosen !== '' && !isAsking) onAsk(chosen);
      }}
    >
      <label for={`${id}-typed`}>{t('factChecks.wordsLabel')}</label>
      <input
        id={`${id}-typed`}
        class="check-link"
        type="text"
        autocomplete="off"
        maxLength={LONGEST_SEARCH}
        value={typed}
        aria-describedby={`${id}-hint`}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="go" disabled={chosen === '' || isAsking}>
        {t('factChecks.askThese')}
      </button>
      <p id={`${id}-hint`} class="quiet">
        {t('factChecks.wordsHint')}
      </p>
    </form>
  );
}

const faultKeys = {
  'no-key': 'noKey',
  'bad-key': 'badKey',
  'key-refused': 'keyRefused',
  quota: 'quota',
  'no-access': 'noAccess',
  network: 'network',
  timeout: 'timeout',
  'too-large': 'unreadable',
  'server-error': 'serverError',
  unreadable: 'unreadable',
} as const satisfies Record<SearchFault, string>;

function SearchOutcome({ words, answer }: { words: string; answer: Answer }) {
  return (
    <div class="check-outcome" data-status={answer.ok ? 'found' : answer.fault}>
      <p role="status">
        <strong>
          {!answer.ok
            ? t('factChecks.failed')
            : answer.found.length === 0
              ? t('factChecks.none')
              : t('factChecks.found', answer.found.length)}
        </strong>{' '}
        {answer.ok && (
          <q class="quiet">
            <bdi>{words}</bdi>
          </q>
        )}
      </p>
      {!answer.ok && <p>{t(`factChecks.fault.${faultKeys[answer.fault]}`)}</p>}
      {answer.ok && answer.found.length > 0 && (
        <ul class="fact-check-list">
          {answer.found.map((check, index) => (
            <li key={index}>
              <Found check={check} />
            </li>
          ))}
        </ul>
      )}
      {answer.ok && (
        <p class="quiet">
          {answer.found.length === 0 ? t('factChecks.noneMeans') : t('factChecks.foundMeans')}
        </p>
      )}
    </div>
  );
}

function Found({ check }: { check: FoundFactCheck }) {
  const { url, date } = check;
  return (
    <>
      <CheckedClaim check={check} />
      <FactCheckNote check={check} />
      <p>
        {date !== null && (
          <span class="quiet">
            {new Intl.DateTimeFormat(interfaceLanguage(), { dateStyle: 'medium' }).format(date)}
            {' · '}
          </span>
        )}
        {url !== null && (
          <a
            href={url}
            target="_blank"
            rel="noopener noreferrer"
            onClick={trusted(() => undefined)}
          >
            {t('factChecks.read', { site: hostOf(url) })}
          </a>
        )}
      </p>
    </>
  );
}
