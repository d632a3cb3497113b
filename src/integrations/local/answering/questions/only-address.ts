import { givesDirections, givesStreet } from '../said/addresses-said.js';
import { itemsIn } from '../said/quantities.js';
import type { Talk } from '../talk.js';

/** Whether a message only says where the customer is, and asks for nothing and orders nothing. */
export const onlyGivesAddress = ({ acts, text }: Talk): boolean =>
  (givesDirections(acts.folded) || (tellsOfSelf.test(acts.folded) && givesStreet(acts.folded))) &&
  !(
    acts.asks ||
    acts.asksWhether ||
    acts.agrees ||
    acts.buys ||
    acts.takes ||
    acts.adds ||
    acts.removes ||
    acts.corrects
  ) &&
  itemsIn(text, true).every(({ loose }) => loose);

/** "Soy Paul, mi dirección es": what follows is the customer's own. */
const tellsOfSelf =
  /\b(?:(?:mi|la) direccion|direccion:|direccion (?:av|calle|jr|cra|es)|soy \p{L}{3,}|me llamo|a nombre de|vivo en|queda en|my (?:address|name)|i live)(?!\p{L})/u;
