import { foldName } from '../../../../domain/shared/fold.js';
import type { Talk } from '../talk.js';

/**
 * Tells how the shop handles the cancellation of an order that was placed elsewhere, such as by telephone. Returns false if no article
 * says so.
 */
export function tellsCancelling(talk: Talk): boolean {
  if (talk.state.offered.length > 0) return false;
  const rule = talk.tools
    .articles(talk.text)
    .find(({ title, titled, passage }) => titled && ofCancelling.test(foldName(`${title} ${passage}`)));
  if (!rule) return false;
  talk.tells(rule.passage, rule.best);
  talk.buttons('person');
  return true;
}
const ofCancelling = /\b(?:cancel|anul)\p{L}*/u;
