import { foldName } from '../../shared/fold.js';
import { WordSet, wordsIn } from '../search/words.js';
import type { ShelfArticle } from '../shelf.js';
import { chargesIn } from './charge-lists.js';
import { amountTogether } from './combo-price.js';
import { commonWord } from './common-words.js';
import { isCalled } from './meant-goods.js';
import { isOffer } from './read-offers.js';
import type { SumInput } from './reckoning.js';
import { noTerm, type Term } from './term.js';

/** Sentences of which nothing is a price of a single thing: what is paid in advance, taxes, what is least sold, fines and deliveries. */
const readOtherwise: ReadonlySet<Term['kind']> = new Set(['DEPOSIT', 'MINIMUM', 'TAX', 'PER_PERSON', 'FEE']);
const noList =
  /^(?:(?:la|nuestra|our) )?(?:direccion|ubicacion|donde (?:estamos|quedamos)|como llegar|address|location|where we are)\b|\b(?:roturas?|reposicion|perdida|extravio|breakages?|multas?|capacidad|medidas|tallas|horarios?|stock|garantias?|por (?:cada )?dolar|per dollar|tipo de cambio|exchange rate|puntos|vales? de|cupon(?:es)?|vouchers?|gift ?cards?|comision|atrasos?|retrasos?|mora|penalty|late fee|intereses|si no (?:l[oa]s? )?(?:busca|recoge|retira)\p{L}*|envi\p{L}+|entreg\p{L}+|fletes?|delivery|domicilio|se (?:aparta|separa|reserva))\b/u;

/**
 * Adds to what was read of an article the single charges of its lists: "botones 700 c/u, patas flojas 6.000". A service that was read from
 * such a list with the words of its neighbours is replaced.
 */
export function withCharges(
  terms: readonly Term[],
  sentences: readonly string[],
  { title, keywords }: Pick<ShelfArticle, 'title' | 'keywords'>,
): Term[] {
  let all = [...terms];
  for (const sentence of sentences) {
    if (!/\d/u.test(sentence) || noList.test(foldName(`${title}. ${sentence}`)) || isOffer(sentence, title)) continue;
    const own = all.filter(term => term.sentence.includes(sentence));
    if (own.some(({ kind }) => readOtherwise.has(kind))) continue;
    const charges = chargesIn(sentence);
    const services = own.filter(({ kind }) => kind === 'SERVICE');
    const amounts = charges.map(({ amount }) => amount);
    const others = own.flatMap(({ kind, amount, each, from, pack, together }) =>
      kind === 'SERVICE' ? [] : [amount, each, from, pack?.price, together && amountTogether(together)],
    );
    const isKnown =
      charges.length === 1 &&
      services.some(({ amount, per }) => amount === amounts[0] && (per !== null || charges[0]?.per === null));
    // "₡15.000 la primera y ₡8.000 cada adicional" was read as a whole.
    const tiered = services.flatMap(({ base }) => (base === null ? [] : [base]));
    const added = isKnown ? [] : charges.filter(({ amount }) => ![...others, ...tiered].includes(amount));
    if (added.length === 0) continue;
    const replaced = services.filter(({ amount, base }) => base === null && amounts.includes(amount ?? ''));
    const at = Math.max(-1, ...own.map(term => all.indexOf(term)));
    const read = added.map(
      (charge): Term => ({
        ...noTerm,
        kind: 'SERVICE',
        title,
        sentence,
        keywords: keywords.join(' '),
        subject: [title, ...keywords, charge.heading, charge.own].join(' '),
        amount: charge.amount,
        currency: charge.currency,
        per: charge.per,
        own: charge.own,
        ...(charge.heading !== '' && { heading: charge.heading }),
        ...(charge.goods && { goods: charge.goods }),
      }),
    );
    all = [...all.slice(0, at + 1), ...read, ...all.slice(at + 1)].filter(term => !replaced.includes(term));
  }
  return all;
}

/**
 * Whether a charge of a list is for what is bought: "Instalación: espejo 25.000" for a mirror, and for whoever buys the pump what its
 * buyers pay.
 */
export function isOfListed({ heading, own, goods }: Term, { question, items }: SumInput): boolean {
  if (goods && items.some(({ product }) => isCalled(product, goods.words)) !== goods.isBought) return false;
  if (heading === undefined) return true;
  const names = new WordSet([...items.map(({ product }) => product.name), question]);
  return foldName(own)
    .split(/\s(?:o|u|y|e|or|and)\s|[,/]/u)
    .flatMap(kind => wordsIn(kind).slice(0, 1))
    .some(word => names.has(word) >= 0.85);
}

/** Whether a charge is for what is bought, and a question names what all charges of its list are: "con instalación". */
export function isForListed(term: Term, place: SumInput): boolean {
  if (!isOfListed(term, place)) return false;
  const heading = new WordSet([term.heading ?? '']);
  return (
    term.heading === undefined ||
    (isOfPutting(term.heading) && asksPutting(place.question)) ||
    wordsIn(place.question).some(
      word => !/\d/u.test(word.folded) && !commonWord.test(word.folded) && heading.has(word) >= 0.85,
    )
  );
}

/** Work that puts what is bought in its place, by the title of its prices. */
const ofPutting = /^(?:instalaci|instalaz|colocaci|montaje|armado|puesta|installation|assembly|mounting|fitting)/u;
const puts =
  /\b(?:instal\p{L}+|coloc(?:ar|an|ad[oa]s?|aci\p{L}+)\p{L}*|pon(?:er|en|gan|drian)(?:l[oa]s?|mel[oa]s?)?|puest[oa]s?|mont(?:ar|an|aje|ad[oa]s?)(?:l[oa]s?)?|arm(?:ar|an|ado)(?:l[oa]s?)?|install\p{L}*|mount\p{L}*|assembl\p{L}*|put (?:it|them) up)(?!\p{L})/u;
/** Whether a folded title is of such work, and whether a folded question asks for it. */
export const isOfPutting = (title: string): boolean => ofPutting.test(title);
export const asksPutting = (question: string): boolean => puts.test(question);
