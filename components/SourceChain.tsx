import type { ComponentChildren } from 'preact';
import { t } from '@/utils/i18n';
import type { Annotation, Channel } from '@/utils/model';
import { carriedWords, channelWords, speakerName } from './words';

/** The way of the words: speaker → what they came through → this page. */
export function SourceChain({
  annotation,
  publisher,
  head,
}: {
  annotation: Annotation;
  /** Name of the publisher of this page, if known. Without it, the way ends with what came before this page. */
  publisher?: string | null;
  /** Stands for the speaker, in place of the name. */
  head?: ComponentChildren;
}) {
  return (
    <ol class="chain" aria-label={t('chain.label')}>
      <li class="chain-speaker">{head ?? <bdi>{speakerName(annotation)}</bdi>}</li>
      {annotation.via.map((channel, index) => (
        <li key={index} class="chain-channel">
          <ChannelName channel={channel} annotation={annotation} />
        </li>
      ))}
      {publisher !== undefined && (
        <li class="chain-page">
          {t('chain.thisPage')}
          {publisher && (
            <span class="quiet">
              {' '}
              (<bdi>{publisher}</bdi>)
            </span>
          )}
        </li>
      )}
    </ol>
  );
}

function ChannelName({ channel, annotation }: { channel: Channel; annotation: Annotation }) {
  const words = channelWords(channel);
  return (
    <>
      <bdi class="chain-name">{channel.name}</bdi>
      {words && <span class="quiet">, {words}</span>}
      {channel.carriedOn && <span class="quiet"> ({carriedWords(channel, annotation)})</span>}
    </>
  );
}
