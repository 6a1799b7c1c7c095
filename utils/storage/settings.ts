/** What the reader has chosen. One item, changed in one place; every screen and every open page watches it. */
import * as z from 'zod/mini';
import { attributionTypeSchema, verificationStatusSchema } from '@/utils/model';
import { storedItem } from './item';
import { siteSchema } from './sites';

export const lineStyleSchema = z.enum(['solid', 'double', 'dashed', 'dotted', 'wavy']);
export type LineStyle = z.infer<typeof lineStyleSchema>;

/** `distinct` can be told apart by colour-blind people; `traffic` is green, amber and red; `plain` is one colour. */
export const colourSetSchema = z.enum(['distinct', 'traffic', 'plain']);
export type ColourSet = z.infer<typeof colourSetSchema>;

/** Where Whence reads by itself: every news page, only pages of chosen sites, or none before its button is clicked. */
export const runOnSchema = z.enum(['all', 'chosen', 'click']);
export type RunOn = z.infer<typeof runOnSchema>;

/** More are nobody's own list. */
export const MOST_SITES = 1000;
/** UTF-16 units. */
const LONGEST_KEY = 500;

const sitesSchema = z.array(siteSchema).check(z.maxLength(MOST_SITES));

const keySchema = z.string().check(z.regex(/^[\x21-\x7e]+$/), z.maxLength(LONGEST_KEY));

const fields = {
  /** Highlighted statuses; the lists show all. */
  shownStatuses: z.array(verificationStatusSchema),
  /** Highlighted types. */
  shownTypes: z.array(attributionTypeSchema),
  colours: colourSetSchema,
  lines: z.object({
    verified: lineStyleSchema,
    unverified: lineStyleSchema,
    disputed: lineStyleSchema,
    none: lineStyleSchema,
  }),
  runOn: runOnSchema,
  chosenSites: sitesSchema,
  pausedSites: sitesSchema,
  /** Whether quotes of read pages are kept on the machine. */
  keepQuotes: z.boolean(),
  /** The reader's own key for a service of fact checks; null where there is none. */
  factCheckKey: z.nullable(keySchema),
};

export const settingsSchema = z.object(fields);
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  shownStatuses: ['verified', 'unverified', 'disputed', 'none'],
  shownTypes: ['direct', 'mixed', 'indirect'],
  colours: 'distinct',
  lines: { verified: 'double', unverified: 'dashed', disputed: 'wavy', none: 'solid' },
  runOn: 'all',
  chosenSites: [],
  pausedSites: [],
  keepQuotes: false,
  factCheckKey: null,
};

/** 1: the first. A change of `settingsSchema` that old data does not fit needs the next number and a migration. */
export const settingsVersion = 1;

/** Each field by itself, so that one that is broken does not cost the others. */
export function fittingSettings(value: unknown): Settings {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const kept = Object.entries(fields).flatMap(([name, schema]) => {
    const parsed = z.safeParse(schema as z.ZodMiniType, given[name]);
    return parsed.success ? [[name, parsed.data] as const] : [];
  });
  return { ...defaultSettings, ...(Object.fromEntries(kept) as Partial<Settings>) };
}

export const settings = storedItem<Settings>('local:settings', {
  version: settingsVersion,
  schema: settingsSchema,
  fallback: defaultSettings,
  salvage: fittingSettings,
});

/** A key as it was put in, without space around it; null where it can be none: it is sent in a header. */
export function keyFrom(typed: string): string | null {
  const key = z.safeParse(keySchema, typed.trim());
  return key.success ? key.data : null;
}

/**
 * New values of some fields; where they depend on the old ones, as a function of the settings at the moment of the change:
 * what a screen shows may be older, where another window changes the same list.
 */
export type SettingsChange = Partial<Settings> | ((now: Settings) => Partial<Settings>);

/** Changes some fields and leaves the others as they are at that moment. */
export function changeSettings(change: SettingsChange): Promise<Settings> {
  return settings.change((now) => ({
    ...now,
    ...(typeof change === 'function' ? change(now) : change),
  }));
}
