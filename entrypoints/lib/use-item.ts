import { useEffect, useState } from 'preact/hooks';
import type { StoredItem } from '@/utils/storage/item';

/** The value of a stored item as it is at each moment; null until it is read. */
export function useItem<T>(item: StoredItem<T>): T | null {
  const [now, setNow] = useState<T | null>(null);
  useEffect(() => {
    let isFirst = true;
    const stop = item.watch((value) => {
      isFirst = false;
      setNow(value);
    });
    // A change that came meanwhile is newer than what was read.
    void item.read().then((value) => isFirst && setNow(value));
    return () => {
      isFirst = false;
      stop();
    };
  }, [item]);
  return now;
}
