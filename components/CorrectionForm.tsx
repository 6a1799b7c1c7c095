import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/i18n';
import type { Annotation, VerificationStatus } from '@/utils/model';
import { trusted } from './trusted';
import { statusWords } from './words';

/** What the reader has put in; null says that there is none, and what is left out stays as it was found. */
export interface CorrectionInput {
  readonly speaker?: string | null;
  readonly channel?: string | null;
  readonly verification?: VerificationStatus;
}

export interface CorrectionFormProps {
  /** What is corrected; null for a quote that was missed. */
  readonly annotation: Annotation | null;
  /** Names that the article has, to choose from. */
  readonly speakers: readonly string[];
  readonly channels: readonly string[];
  /** In a private window nothing is stored. */
  readonly isPrivate: boolean;
  readonly onSave: (input: CorrectionInput) => void;
  /** Absent where it is no quote yet. */
  readonly onDismiss?: () => void;
  readonly onCancel: () => void;
}

const statuses: readonly VerificationStatus[] = ['none', 'verified', 'unverified', 'disputed'];

/** Longest name that one can put in, in UTF-16 units. */
const LONGEST = 200;

/** Who said it, through what it came, what the page says of it: as the reader has it. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { annotation } = props;
  const id = useId();
  const found = foundIn(annotation);
  const [speaker, setSpeaker] = useState(found.speaker);
  const [channel, setChannel] = useState(found.channel);
  const [status, setStatus] = useState(found.status);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);

  const input: CorrectionInput = {
    ...(speaker.trim() !== found.speaker && { speaker: speaker.trim() || null }),
    ...(channel.trim() !== found.channel && { channel: channel.trim() || null }),
    ...(status !== found.status && { verification: status }),
  };
  const isSame = annotation !== null && Object.keys(input).length === 0;
  const save = trusted((event: Event) => {
    event.preventDefault();
    if (isSame) props.onCancel();
    else props.onSave(input);
  });
  return (
    <form class="form" aria-labelledby={`${id}-title`} onSubmit={save} data-whence="form">
      <h3 id={`${id}-title`} class="form-title">
        {annotation ? t('correct.title') : t('correct.titleMissed')}
      </h3>
      <label for={`${id}-speaker`}>{t('correct.speaker')}</label>
      <input
        ref={first}
        id={`${id}-speaker`}
        list={`${id}-speakers`}
        value={speaker}
        maxLength={LONGEST}
        placeholder={t('speaker.nobody')}
        autocomplete="off"
        onInput={({ currentTarget }) => setSpeaker(currentTarget.value)}
      />
      <Names id={`${id}-speakers`} names={props.speakers} />
      <label for={`${id}-channel`}>{t('correct.channel')}</label>
      <input
        id={`${id}-channel`}
        list={`${id}-channels`}
        value={channel}
        maxLength={LONGEST}
        placeholder={t('correct.noChannel')}
        autocomplete="off"
        onInput={({ currentTarget }) => setChannel(currentTarget.value)}
      />
      <Names id={`${id}-channels`} names={props.channels} />
      <label for={`${id}-status`}>{t('correct.verification')}</label>
      <select
        id={`${id}-status`}
        value={status}
        onChange={({ currentTarget }) => setStatus(currentTarget.value as VerificationStatus)}
      >
        {statuses.map((one) => (
          <option key={one} value={one} selected={one === status}>
            {statusWords(one)}
          </option>
        ))}
      </select>
      <p class="form-note quiet">{props.isPrivate ? t('correct.private') : t('correct.kept')}</p>
      <div class="form-actions">
        <button type="submit" class="button button-main">
          {t('correct.save')}
        </button>
        <button type="button" class="button" onClick={trusted(props.onCancel)}>
          {t('correct.cancel')}
        </button>
        {props.onDismiss && (
          <button type="button" class="link form-dismiss" onClick={trusted(props.onDismiss)}>
            {t('correct.notAQuote')}
          </button>
        )}
      </div>
    </form>
  );
}

function foundIn(annotation: Annotation | null): {
  speaker: string;
  channel: string;
  status: VerificationStatus;
} {
  return {
    speaker: annotation?.speaker?.name ?? '',
    // The outermost is the one that the page names as its own source.
    channel: annotation?.via.at(-1)?.name ?? '',
    status: annotation?.verification.status ?? 'none',
  };
}

function Names({ id, names }: { id: string; names: readonly string[] }) {
  return (
    <datalist id={id}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}
