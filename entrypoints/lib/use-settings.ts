import type { Settings } from '@/utils/storage/settings';
import { settings } from '@/utils/storage/settings';
import { useItem } from './use-item';

/** The settings as they are at each moment; null until they are read. */
export function useSettings(): Settings | null {
  return useItem(settings);
}
