import { listProducts } from '../products/list-products.js';
import { showProducts } from '../products/product-part.js';
import { amountIn } from '../said/amount-in.js';
import type { Talk } from '../talk.js';

/** "¿Qué le puedo agregar para que complete?", "¿qué más pido para el envío gratis?", "what can I add to reach it?" */
const asksWhatToAdd =
  /\b(?:que|q|con que|cual) (?:mas |otra cosa |otro producto )?(?:le |les |me |se le )?(?:(?:puedo|podria|podemos|conviene|recomienda\p{L}*) )?(?:agreg|anad|sum|pid|ped|pon|complet|llev)\p{L}* .*\b(?:complet\p{L}*|llegu?\p{L}*|alcan[zc]\p{L}*|minimo|gratis)\b|\b(?:what (?:else )?(?:can|should|could) (?:i|we) (?:add|get|order)) .*\b(?:reach|complete|get to|minimum|free)\b/u;
const most = 3;

/**
 * Answers what to add to a list that lacks something for the minimum order or for a free delivery: the cheapest products that are enough.
 * Returns false if that is not asked, or if there is no list.
 */
export function answerCompleting(talk: Talk): boolean {
  const { acts, state, tools } = talk;
  if (state.items.length === 0 || !asksWhatToAdd.test(acts.folded)) return false;
  const query = `${talk.label('theMinimum')}, ${talk.label('theDelivery')}`;
  const { terms } = tools.use('sum_with_terms', { items: state.items, query });
  if (!terms) return tools.pending.length > 0;
  const unmet = terms.lines.filter(({ met, lacking: amount }) => !met && amount !== null);
  const lacking = unmet.find(({ kind }) => kind === 'MINIMUM') ?? unmet[0];
  if (!lacking?.lacking) return false;
  const least = amountIn(lacking.lacking);
  const enough = tools
    .products('')
    .filter(({ name, price, inStock }) => price !== null && inStock !== false && isNew(talk, name))
    .filter(({ price }) => amountIn(price ?? '') >= least)
    .toSorted((one, two) => amountIn(one.price ?? '') - amountIn(two.price ?? ''));
  talk.tells(lacking.sentence);
  talk.add(talk.voice.say('lackingOf', { amount: lacking.lacking }));
  if (enough.length > 0) showProducts(talk, enough.slice(0, most));
  else listProducts(talk);
  return true;
}

const isNew = ({ state }: Talk, name: string): boolean => state.items.every(({ product }) => product !== name);
