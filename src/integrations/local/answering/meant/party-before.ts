import { type Party, partyIn } from '../said/parties.js';
import type { Talk } from '../talk.js';

/** The people of the customer's last messages. */
export function partyBefore({ input }: Talk): Party | null {
  const earlier = input.history.filter(({ author }) => author === 'CONTACT').slice(-remembered);
  for (const turn of earlier.toReversed()) {
    const party = partyIn(turn.text);
    if (party) return party;
  }
  return null;
}
const remembered = 4;
