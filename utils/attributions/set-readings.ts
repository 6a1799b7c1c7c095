/** Readings of a cue that a set form of words decides, whatever was learned. */
import { accordingTo } from './according';
import type { Framed } from './analyses';
import type { Context } from './context';
import type { CueCandidate } from './cues';
import { judgedClaim } from './judged';
import { namesSo } from './naming';
import { nominalSubject } from './nominal';
import { quotedLast } from './relays';
import { setPhrase } from './set-phrases';

/** @returns null where the cue stands in none of them. */
export const setReading = (context: Context, cue: CueCandidate): Framed | null =>
  accordingTo(context, cue) ??
  quotedLast(context, cue) ??
  nominalSubject(context, cue) ??
  judgedClaim(context, cue) ??
  namesSo(context, cue) ??
  setPhrase(context, cue);
