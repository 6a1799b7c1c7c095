/**
 * Pausing on a site. From a private window nothing may be stored, so there it holds for private windows only, lies in
 * memory, and is gone when the browser closes.
 */
import * as z from 'zod/mini';
import { storedItem } from './item';
import type { Settings } from './settings';
import { settings } from './settings';
import { siteSchema, withoutSite, withSite } from './sites';

const privatelyPaused = storedItem<string[]>('session:privatelyPausedSites', {
  version: 1,
  schema: z.array(siteSchema),
  fallback: [],
});

/** The settings that hold for a page. */
export async function settingsFor(isPrivate: boolean): Promise<Settings> {
  const now = await settings.read();
  if (!isPrivate) return now;
  return { ...now, pausedSites: [...now.pausedSites, ...(await privatelyPaused.read())] };
}

export async function pauseSite(site: string, isPrivate: boolean): Promise<void> {
  if (isPrivate) await privatelyPaused.change((sites) => withSite(sites, site));
  else {
    await settings.change((now) => ({ ...now, pausedSites: withSite(now.pausedSites, site) }));
  }
}

/** Ends the pause on a host, however it was paused. In a private window, a pause that is stored ends there only. */
export async function resumeSite(host: string, isPrivate: boolean): Promise<void> {
  await privatelyPaused.change((sites) => withoutSite(sites, host));
  if (!isPrivate) {
    await settings.change((now) => ({ ...now, pausedSites: withoutSite(now.pausedSites, host) }));
  }
}

/** Calls `changed` when a pause may have begun or ended. */
export function watchPauses(changed: () => void): () => void {
  const stops = [settings.watch(changed), privatelyPaused.watch(changed)];
  return () => stops.forEach((stop) => stop());
}
