import type { Entities } from '../../../../domain/assistant/index.js';
import { addressesIn } from './addresses.js';
import { moneyIn, quantitiesIn } from './amounts.js';
import { mailsIn, phonesIn } from './contact-points.js';
import { datesIn } from './dates.js';
import { productsIn } from './products.js';

/** Returns what a message names, read from its text and its folded form. Nothing is inferred: only what is written is returned. */
export function entitiesIn(text: string, folded: string): Entities {
  const quantities = quantitiesIn(folded);
  return {
    products: productsIn(folded, quantities),
    quantities,
    money: moneyIn(folded),
    dates: datesIn(folded),
    phones: phonesIn(text),
    emails: mailsIn(text),
    addresses: addressesIn(text),
  };
}
