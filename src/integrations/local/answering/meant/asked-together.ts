import { foldName } from '../../../../domain/shared/fold.js';
import { lastSaid } from '../said/last-answer.js';
import type { SaidItem } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import type { Items } from './items.js';

/** "Ando queriendo 24" after "¿cuánto la gorra con bordado?": as many of each of what was priced together; null for anything else. */
export function askedTogether({ state, input }: Talk, said: readonly SaidItem[]): Items | null {
  const [one, other] = said;
  const { priced = [], items } = state;
  const isBare = one !== undefined && other === undefined && one.name === '' && one.quantity > 1;
  const isPair = items.length === 0 && priced.length > 1 && priced.every(({ quantity }) => quantity === 1);
  return isBare && isPair && goesTogether.test(foldName(lastSaid(input)))
    ? priced.map(({ product }) => ({ product, quantity: one.quantity }))
    : null;
}
const goesTogether =
  /\p{L}{3} (?:con|with) (?!(?:el |la )?(?:envio|tarjeta|factura|descuento|delivery|card)\b)\p{L}{3}/u;
