import { useId, useState } from 'preact/hooks';
import { needsScript } from '@/utils/check/script-only';
import type { CheckResult } from '@/utils/check/result';
import { t } from '@/utils/i18n';
import type { Annotation } from '@/utils/model';
import { CheckOutcome } from './CheckOutcome';
import { trusted } from './trusted';
import { useReveal } from './use-reveal';
import { openableUrl } from './words';

/** How far checking one quote has come. */
export type CheckState =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking'; readonly host: string }
  | { readonly kind: 'done'; readonly result: CheckResult };

export interface CheckSourceProps {
  readonly annotation: Annotation;
  readonly state: CheckState;
  /** Asks an address; never called but by the reader's own click. */
  readonly onAsk: (annotation: Annotation, url: string) => void;
  /** Compares with the post that the page itself shows: nothing is asked. */
  readonly onCompareEmbed: (annotation: Annotation) => void;
  /** The reader has begun or ended to paste a link. */
  readonly onPasting?: ((isPasting: boolean) => void) | undefined;
}

/** "Check the source": says which site will be asked, asks on a click, and shows what came of it. */
export function CheckSource({
  annotation,
  state,
  onAsk,
  onCompareEmbed,
  onPasting,
}: CheckSourceProps) {
  const id = useId();
  const [isPasting, setPasting] = useState(false);
  const pasting = useReveal(isPasting);
  if (annotation.quoted.length === 0) return null;
  const { origin } = annotation;
  const url = origin?.from === 'link' || origin?.from === 'embed' ? openableUrl(origin) : null;
  const isAskable = url !== null && !needsScript(url);
  // The words of a post that the page shows are that post: compared with it, they would always be word for word.
  const isPostItself = annotation.trace.some(({ rule }) => rule === 'inside-embedded-post');
  const isAsking = state.kind === 'asking';
  return (
    <div class="check" data-whence="check" data-state={state.kind}>
      {state.kind === 'done' && <CheckOutcome annotation={annotation} result={state.result} />}
      <div class="check-actions">
        {url !== null && origin?.from === 'embed'
          ? !isPostItself && (
              <button
                type="button"
                class="action"
                disabled={isAsking}
                onClick={trusted(() => onCompareEmbed(annotation))}
              >
                {t('check.compareEmbed')}
              </button>
            )
          : isAskable && (
              <button
                type="button"
                class="action"
                disabled={isAsking}
                onClick={trusted(() => onAsk(annotation, url))}
              >
                {state.kind === 'done'
                  ? t('check.askAgain', { site: hostOf(url) })
                  : t('check.ask', { site: hostOf(url) })}
              </button>
            )}
        <button
          type="button"
          class="action"
          aria-expanded={isPasting}
          aria-controls={`${id}-paste`}
          onClick={trusted(() => {
            setPasting(!isPasting);
            onPasting?.(!isPasting);
          })}
        >
          {url !== null && (isAskable || origin?.from === 'embed')
            ? t('check.withOtherLink')
            : t('check.withLink')}
        </button>
      </div>
      <div ref={pasting} id={`${id}-paste`} hidden={!isPasting}>
        {isPasting && url !== null && !isAskable && origin?.from !== 'embed' && (
          <p class="check-note quiet">{t('check.needsScript', { site: hostOf(url) })}</p>
        )}
        {isPasting && <PasteLink isAsking={isAsking} onAsk={(to) => onAsk(annotation, to)} />}
      </div>
      <p class="check-progress quiet" role="status">
        {isAsking ? t('check.asking', { site: state.host }) : ''}
      </p>
    </div>
  );
}

/** Longest address that is taken, in UTF-16 units. */
const LONGEST = 4000;

function PasteLink({ isAsking, onAsk }: { isAsking: boolean; onAsk: (url: string) => void }) {
  const id = useId();
  const [link, setLink] = useState('');
  const url = addressIn(link);
  return (
    <form
      class="check-paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (event.isTrusted && url !== null && !isAsking) onAsk(url);
      }}
    >
      <label for={`${id}-link`}>{t('check.linkLabel')}</label>
      <input
        id={`${id}-link`}
        class="check-link"
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        maxLength={LONGEST}
        value={link}
        aria-describedby={`${id}-hint`}
        onInput={(event) => setLink(event.currentTarget.value)}
      />
      <button type="submit" class="go" disabled={url === null || isAsking}>
        {url === null ? t('check.askNobody') : t('check.ask', { site: hostOf(url) })}
      </button>
      <p id={`${id}-hint`} class="quiet">
        {url !== null && needsScript(url)
          ? t('check.needsScript', { site: hostOf(url) })
          : t('check.linkHint')}
      </p>
    </form>
  );
}

/** The address that was typed, with https where no scheme was; null where it is none. */
export function addressIn(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const whole = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return null;
  const { protocol, href, hostname } = new URL(whole);
  return /^https?:$/.test(protocol) && hostname.includes('.') ? href : null;
}

/** The site as it is named to the reader. */
export function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}
