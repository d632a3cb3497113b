import { foldName } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';
import { WordSet, wordsIn } from '../search/words.js';
import type { ShelfProduct } from '../shelf.js';
import { ofAnyThing } from './goods-named.js';
import type { Term } from './term.js';

/** What a share is for: "4 % de descuento en bicicletas". */
const shareOf =
  /\d\s?(?:%|por ciento|percent)(?:\s(?:(?:de )?(?:descuento|rebaja)|menos|off|discount))?\s(?:en|a|sobre|on|for)\s(?:(?:el|la|l[oa]s|the)\s)?(?<goods>(?:(?!\s(?:y|e|and)\s(?:un\s|el\s)?\d)[^.;:%\d])+)/giu;

/** Returns what each share of a sentence is for, in order: "bicicletas", "accesorios, ropa y repuestos". */
const goodsOfShares = (sentence: string): string[] =>
  matchesOf(shareOf, foldName(sentence)).flatMap(({ groups }) => {
    const goods = (groups?.['goods'] ?? '').replace(/[,\s]+$/u, '');
    return wordsIn(goods).length > 0 ? [goods] : [];
  });

/** Returns the goods of one share of several, if each of them names its own. */
export function besideOf(part: string, sentence: string, shares: number): Pick<Term, 'beside'> {
  const goods = shares > 1 ? goodsOfShares(sentence) : [];
  const [own] = goods.length === shares ? goodsOfShares(part) : [];
  return own === undefined ? {} : { beside: { own, others: goods.filter(other => other !== own) } };
}

/** Whether a product is called by one of the kinds: by the first word of its name, or a keyword. */
function isCalledBy({ name, keywords }: ShelfProduct, goods: string): boolean {
  const [head] = wordsIn(name);
  const called = new WordSet([head?.folded ?? '', ...keywords.filter(keyword => !/\s/u.test(keyword.trim()))]);
  return wordsIn(goods).some(word => !ofAnyThing.test(word.folded) && called.has(word) >= 0.9);
}
const headIs = ({ name }: ShelfProduct, goods: string): boolean => {
  const [head] = wordsIn(name);
  const set = new WordSet([goods]);
  return head !== undefined && set.has(head) >= 0.9;
};

/**
 * "4 % en bicicletas y 6 % en accesorios, ropa y repuestos": whether a product has the share of such a sentence. Shops name the parts of
 * their assortment, and few of their products are called so: what none of the kinds names has the share of those that no product is
 * called by.
 */
export function hasShareOfKind({ beside }: Term, product: ShelfProduct, products: readonly ShelfProduct[]): boolean {
  if (!beside) return true;
  const { own, others } = beside;
  if (headIs(product, own)) return true;
  if (others.some(goods => headIs(product, goods))) return false;
  if (isCalledBy(product, own)) return true;
  if (others.some(goods => isCalledBy(product, goods))) return false;
  const isOpen = (goods: string) =>
    goods
      .split(/,\s|\s(?:y|e|o|and|or)\s/u)
      .some(kind => wordsIn(kind).length > 0 && !products.some(one => headIs(one, kind)));
  return isOpen(own) && !others.some(isOpen);
}
