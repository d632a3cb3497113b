import { foldName } from '../../shared/fold.js';
import { wordsIn } from '../search/words.js';
import { isSoldAs, meantOf } from './meant-goods.js';
import { type ListedItem, piecesIn, type SumInput, sumOf } from './reckoning.js';
import type { Term } from './term.js';

const free = '(?:gratis|gratuit[oa]s?|sin costo|sin cargo|de regalo|de cortesia|free(?: of charge)?|on us)';
const is = '(?:(?:te|le|les|se) )?(?:(?:sale|es|va|van|queda|viene|vienen|son|is|are|comes) )?';
const buying =
  '(?:(?:(?:si|al|por|con|en|x) )?(?:lleva[sn]?|lleve|llevar|llevando|compra[sn]?|compre|comprar|comprando|pide[sn]?|pidiendo|(?:la |su |tu )?compra de|buy(?:ing)?)|(?:por|x|con) cada|a partir de|desde|for every)';
const many = String.raw`(?:l[oa]s )?(?:(?<many>\d{1,2}|una?|one) )?`;
const goods = '(?<goods>[^.,;:%\\d]{3,50}?)';
const article = '(?:el|la|l[oa]s|una?|su|tu|the|an?|your)';
const given = '(?<given>\\p{L}[^.,;:%]{2,40}?)';
const forms: readonly RegExp[] = [
  // "Llevando 2 pollos la gaseosa gratis", "por cada 10 docenas un galón de horchata gratis", "comprando la cama las 2 almohadas van de
  // regalo".
  String.raw`^\W*${buying} ${many}${goods}(?:,| y|:)? ${article} (?:(?<gives>\d{1,2}) )?${given} ${is}${free}\W*$`,
  String.raw`^\W*${buying} ${many}${goods}(?:,| y|:)? (?<gives>\d{1,2}) ${given} ${is}${free}\W*$`,
  // "Si compras 3 cajas te regalamos una pala".
  String.raw`^\W*${buying} ${many}${goods}(?:,| y)? (?:(?:te|le|les) )?(?:regalamos|obsequiamos|(?:damos|llevas?|va|viene|queda) ${free}) (?:${article} )?(?:(?<gives>\d{1,2}) )?${given}\W*$`,
  // "Gaseosa gratis llevando 2 pizzas", "rodillo de regalo en la compra de una cubeta".
  String.raw`^\W*(?:${article} )?${given} ${is}${free} ${buying} ${many}${goods}\W*$`,
].map(form => new RegExp(form, 'u'));
/** A delivery is a fee, the next piece of the same is a bundle, and a service of the shop is no product. */
const noThing =
  /\b(?:env[ií]\w*|entreg\w*|domicilio|flete|reparto|despach\w*|deliver\w*|shipping|hora|hour|parking|parqueo|estacionamiento|proxim[oa]|siguiente|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|septim[oa]|octav[oa]|decim[oa]|\d+(?:d[oa]|r[oa]|er|t[oa]|th|nd))\b/u;

type FreeWith = NonNullable<Term['freeWith']>;

/**
 * Returns what comes free with a number of other pieces, and how many of it with each such number; null if a sentence says nothing of it.
 */
export function freeWithManyIn(sentence: string): { freeWith: FreeWith; quantity: number } | null {
  const folded = foldName(sentence).replace(/ ?\([^()]*\)/gu, '');
  for (const form of forms) {
    const groups = form.exec(folded)?.groups;
    if (!groups) continue;
    const { given: thing = '', goods: others = '', many: number = '', gives } = groups;
    const bought = others
      .replace(/\s(?:(?:o|y) mas|en adelante|para arriba|or more)(?!\p{L})/gu, '')
      .replace(/^(?:el|la|l[oa]s|un|una|of|the) /u, '')
      .replace(/ del? /gu, ' ')
      .trim();
    const [head] = wordsIn(thing);
    const isOther =
      head !== undefined && wordsIn(bought).length > 0 && wordsIn(bought).every(word => word.stem !== head.stem);
    if (!isOther || noThing.test(thing) || noThing.test(bought)) return null;
    const quantity = /^\d/u.test(number) ? Number(number) : 1;
    return { freeWith: { given: thing, bought: [bought], gives: Number(gives ?? 1) }, quantity };
  }
  return null;
}

/** Returns the price of the pieces that come free with others of a list. */
export function freePieces(term: Term, gives: number, place: SumInput): bigint {
  const [bought = ''] = term.freeWith?.bought ?? [];
  const meant = meantOf(term, place);
  const others = place.items.filter(item => !meant.includes(item) && isSoldAs(item.product, bought));
  let left = Math.floor(piecesIn(others) / (term.quantity ?? 1)) * gives;
  const taken = meant.map(({ product, quantity }): ListedItem => {
    const many = Math.min(quantity, left);
    left -= many;
    return { product, quantity: many };
  });
  return sumOf(taken.filter(({ quantity }) => quantity > 0));
}
