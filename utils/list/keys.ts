/** By what speakers and channels are told apart: their names, whatever their case. */
import type { Annotation, Channel } from '@/utils/model';

/** The key of an annotation's speaker, or null where nobody is named. */
export function speakerKey({ speaker }: Annotation): string | null {
  return speaker && speaker.name.toLowerCase();
}

export function channelKey(channel: Channel): string {
  return channel.name.toLowerCase();
}
