import { listedNow } from '../meant/items.js';
import type { Talk } from '../talk.js';
import { placeAskedFor } from './destination-said.js';
import { countAskedDelivery } from './place-part.js';
import { sumBy, tellSum } from './terms-said.js';

/**
 * "¿Me los llevan?", "¿pueden traerla?", "can you ship it?": what is listed is to be brought. "¿Hacen envíos?" only asks whether they do.
 */
const bringsThem =
  /\bl[oa]s? (?:llev|tra[ei]|mand|envi|entreg|despach|reparten|dejan)\p{L}*|\b(?:llev|tra|mand|envi|entreg|despach)\p{L}{2,5}l[oa]s?\b|\b(?:bring|send|ship|deliver) (?:it|them|these|those)\b/u;

/**
 * "¿Me las llevan a Delicias?" after a list was priced: counts the delivery into later sums, and tells what the list comes to with it.
 * Tells nothing if the fee for that place is not certain.
 */
export function tellListThere(talk: Talk): void {
  countAskedDelivery(talk);
  const { input, state, known } = talk;
  const listed = listedNow(state);
  const isNew = state.counted?.includes('FEE') === true && input.dialogue.counted?.includes('FEE') !== true;
  if (
    !isNew ||
    !known ||
    !bringsThem.test(talk.acts.folded) ||
    listed.length === 0 ||
    talk.sum !== null ||
    input.awaitsPerson
  )
    return;
  const place = placeAskedFor(talk);
  const terms = place === null ? null : sumBy(talk, listed, `${talk.label('theDelivery')} ${place}`.slice(0, 300));
  const fee = terms?.lines.find(({ kind }) => kind === 'FEE');
  if (!terms || !fee || fee.amount === null || fee.open || fee.byPlace || terms.total === null) return;
  tellSum(talk, terms, { items: listed, sums: true, haggles: false });
}
