import { sendToBackground } from '@/utils/messaging';
import { settings } from '@/utils/storage/settings';
import { hindranceOn } from '@/utils/storage/sites';

/**
 * Has the document read again once its site is no longer paused. The background sees to that too, but for tabs alone of
 * which it knows that they were paused: it may have been ended just then.
 */
export function readAgainAfterPause(host: string): void {
  const stop = settings.watch((now) => {
    if (hindranceOn(host, now) === 'paused') return;
    stop();
    // Without its extension, which was updated or removed, there is nobody to ask.
    sendToBackground('annotate-me', {}).catch(() => undefined);
  });
}
