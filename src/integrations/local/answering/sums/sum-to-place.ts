import { fetchesIn, termKindsIn } from '../../../../domain/assistant/index.js';
import { asksRunningSum } from '../cart/goes-on.js';
import { listedNow } from '../meant/items.js';
import { itemsIn } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { placeAskedFor } from './destination-said.js';
import { soldNow } from './sum-of.js';
import { sumBy, tellSum } from './terms-said.js';

/** "¿Y con despacho a Macul?": what was priced, brought there. */
const withDelivery =
  /^[^\p{L}\d]*(?:(?:y|e|and|ok|bueno|ya)[^\p{L}\d]+)*(?:cuanto (?:seria|sale|queda) )?(?:con|with) (?:el |la )?(?:envio|despacho|delivery|domicilio|flete|entrega|reparto|transporte|shipping)(?: (?:incluid[oa]|a domicilio))? (?:a|al|en|hasta|para|to) \p{L}{3}/u;

/**
 * "¿Llegan a Cerrillos? ¿Cuánto sería?", "cuánto sería a Cerrillos": tells what the list comes to with its delivery to the place. Returns
 * false if no place of the shop's deliveries is named, or if the message is about anything else.
 */
export function answerSumToPlace(talk: Talk): boolean {
  const { acts, state, text, tools } = talk;
  const isWithDelivery = withDelivery.test(acts.folded);
  const listed = listedNow(state).length === 0 && isWithDelivery ? soldNow(talk) : listedNow(state);
  const changes = acts.removes || acts.corrects || acts.buys || acts.adds || acts.refuses;
  if (listed.length === 0 || changes) return false;
  if (!isWithDelivery && !(acts.asks && asksRunningSum(acts.folded))) return false;
  // "Todo para Puebla" is for nobody.
  if (termKindsIn(text).some(kind => kind !== 'PER_PERSON')) return false;
  if (fetchesIn(text) !== null || itemsIn(text, true).length > 0) return false;
  const place = placeAskedFor(talk);
  if (place === null || tools.products(text).some(({ named, hits }) => named && hits.length > 0)) return false;
  const terms = sumBy(talk, listed, `${talk.label('theDelivery')} ${place}`.slice(0, 300));
  return terms !== null && tellSum(talk, terms, { items: listed, sums: true, haggles: false });
}
