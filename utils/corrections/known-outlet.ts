/** What is known of a channel that the reader has named. Apart from the rest, as it brings the registry with it. */
import { aliasesByKey, nameKey } from '@/utils/outlets/registry';
import type { CorrectedChannel, Correction } from './correction';

/** The correction with kind, country and control of its channel, where only the name was given and it is in the registry. */
export function withKnownOutlet(correction: Correction): Correction {
  const { channel } = correction.changes;
  if (!channel || channel.kind !== 'other') return correction;
  const known = knownAs(channel.name);
  return known ? { ...correction, changes: { ...correction.changes, channel: known } } : correction;
}

function knownAs(name: string): CorrectedChannel | null {
  const wanted = name.toLowerCase();
  const alias = aliasesByKey(nameKey(name))?.find(({ text }) => text.toLowerCase() === wanted);
  if (!alias) return null;
  const { kind, country, control } = alias.outlet;
  return { name, kind, country, control };
}
