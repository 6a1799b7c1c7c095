/** Has the background put the card's file beside the annotator. */
import { sendToBackground } from '@/utils/messaging';
import type { Card } from '../card/card';
import { shared } from './shared';
import { world } from './world';

/** @throws where the background cannot */
export async function bringCard(): Promise<typeof Card> {
  world.whenceShared = shared;
  await sendToBackground('bring-card', {});
  if (!world.whenceCard) throw new Error('The card did not come.');
  return world.whenceCard;
}
