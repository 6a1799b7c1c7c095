import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '@/utils/storage/settings';
import { settings } from '@/utils/storage/settings';

/** The settings as they are at each moment; null until they are read. */
export function useSettings(): Settings | null {
  const [now, setNow] = useState<Settings | null>(null);
  useEffect(() => {
    let isFirst = true;
    const stop = settings.watch((value) => {
      isFirst = false;
      setNow(value);
    });
    // A change that came meanwhile is newer than what was read.
    void settings.read().then((value) => isFirst && setNow(value));
    return () => {
      isFirst = false;
      stop();
    };
  }, []);
  return now;
}
