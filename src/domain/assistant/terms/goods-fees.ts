import { foldName } from '../../shared/fold.js';
import { canonicalNumber } from '../claims/amounts.js';
import type { ShelfArticle } from '../shelf.js';
import { feeWordsOf } from './fee-words.js';
import { byPiece, goodsIn, goodsWithin, onTop } from './goods-said.js';
import { clauseOf } from './read-fees.js';
import { amountsIn, isBelow, isThreshold, isUpTo, noTerm, statedCurrency, type Term } from './term.js';

const sending =
  '(?:acarreos?|fletes?|envios?|domicilios?|repartos?|entregas?|despachos?|transportes?|delivery|shipping)';
const article = '(?:(?:el|la|los|las|su|tu|the|your) )?';
const goods = String.raw`(?<goods>[^.,;:$\d(]{3,50}?(?: (?:de |x )?(?:mas de )?\d{1,3} [^.,;:$\d(]{2,40}?)?|(?:mas de |al menos |minimo )?\d{1,3} [^.,;:$\d(]{3,50}?)`;
const priced: readonly RegExp[] = [
  // "Con cemento de 5 bultos o más el acarreo es aparte: 35.000", "si lleva más de 10 sacos, el flete es de $200".
  String.raw`^\W*(?:con|para|por|llevando|comprando|si (?:lleva|compra|pide|son)[sn]?|en pedidos de|with|for) (?:l[oa]s |the )?${goods},? ${article}${sending}\b(?<rest>.*)$`,
  // "Llantas: el envío cuesta 25.000".
  String.raw`^\W*(?:l[oa]s )?${goods}: ${article}${sending}\b(?<rest>.*)$`,
  // "El envío de colchones sale a $250".
  String.raw`^\W*${article}${sending} (?:de|para|con|of|for) (?:l[oa]s |the )?${goods}(?<rest>(?::| (?:es|son|cuesta|vale|sale|tiene|queda|is|costs?)) .*)$`,
].map(form => new RegExp(form, 'u'));
const isFree = '(?:gratis|gratuit[oa]s?|sin (?:costo|cargo)|free)';
const brings =
  '(?:entregamos|enviamos|llevamos|mandamos|repartimos|despachamos|se (?:entregan|envian|llevan|mandan)|van|tienen (?:el )?envio|(?:con )?envio)';
const given: readonly RegExp[] = [
  // "Coronas y trípodes entregamos gratis en cualquier funeraria".
  String.raw`^\W*(?:l[oa]s )?${goods},? (?:(?:l[oa]s|te l[oa]s|se l[oa]s) )?${brings} ${isFree}(?<rest>.*)$`,
  String.raw`^\W*${article}${sending} (?:(?:es|va|sale) )?${isFree} (?:en|de|para|con|llevando|comprando|on|for) (?:l[oa]s |the )?${goods}(?<rest>)\W*$`,
  String.raw`^\W*free ${sending} (?:on|for|with) (?:the |all )?${goods}(?<rest>)\W*$`,
].map(form => new RegExp(form, 'u'));
/** What is charged instead of the usual fee says so, if it would otherwise come on top. */
const instead =
  /\b(?:no (?:se|le|les) (?:cobra|paga|suma)n? (?:el|la) otr[oa]|en vez del? (?:otro|normal)|en lugar del? (?:otro|normal)|instead)\b/u;
/** "En cualquier funeraria": of what kind the place is. */
const kindOfPlace = /^ (?:en|a|to|at) (?:cualquier|tod[oa]s? l[oa]s|l[oa]s|any|all) (\p{L}{4,})\b/u;
const besideIt = /^(?:(?!\b(?:gratis|sin|free|no)\b)[^,;\d]){0,40}\d/u;
/** Returns the fee that a sentence states for certain goods only; null if it states none. */
function wholeIn(sentence: string): Partial<Term> | null {
  const folded = foldName(sentence);
  if (folded.length !== sentence.length || /%|\bkms?\b|\bpisos?\b/u.test(folded)) return null;
  const amounts = amountsIn(sentence);
  // "Es aparte: 35.000": a number that only stands in a sentence of deliveries.
  const bare = amounts.length > 0 ? [] : feeWordsOf(sentence).flatMap(word => (word.kind === 'price' ? [word] : []));
  const [amount] = [...amounts, ...bare];
  const groups = (amount ? priced : given).map(form => form.exec(folded)?.groups).find(each => each !== undefined);
  const said = groups?.goods === undefined ? null : goodsIn(groups.goods);
  if (!said) return null;
  const rest = groups?.rest ?? '';
  if (!amount) {
    const [, at] = kindOfPlace.exec(rest) ?? [];
    // "Gratis desde 3", "gratis en Quito": what else it depends on is not understood.
    return /\d/u.test(rest) || (at === undefined && /\p{L}/u.test(rest))
      ? null
      : { amount: '0', from: '0', ofGoods: { ...said, isAlone: true, ...(at !== undefined && { at }) } };
  }
  const isPlain =
    amounts.length + bare.length === 1 &&
    amounts.every(each => !isThreshold(sentence, each) && !isBelow(sentence, each) && !isUpTo(sentence, each));
  // "Llevando 4 bolsas el envío es gratis, con 1 o 2 cobro 900": the amount is that of another condition.
  if (!besideIt.test(rest)) return null;
  if (!isPlain || byPiece.test(folded.slice(amount.end)) || (onTop.test(rest) && !instead.test(folded))) return null;
  return { amount: amount.value, ofGoods: { ...said, isAlone: true } };
}

/** Adds to what was read of an article the fees for the delivery of certain goods. */
export function withGoodsFees(
  terms: readonly Term[],
  sentences: readonly string[],
  { title, keywords, body }: Pick<ShelfArticle, 'title' | 'keywords' | 'body'>,
): Term[] {
  const all = [...terms];
  const ofDelivery = isAbout.test(foldName(`${title} ${body}`));
  for (const sentence of sentences) {
    for (const match of goodsWithin(sentence)) {
      const before = canonicalNumber(/\d[\d.,]*(?=\D*$)/u.exec(sentence.slice(0, match.index))?.[0] ?? '');
      const amount = canonicalNumber(/\d[\d.,]*/u.exec(match.groups?.price ?? '')?.[0] ?? '');
      const said = goodsIn(foldName(match.groups?.goods ?? ''));
      const isBracket = match[0].startsWith('(');
      const fee = all.find(
        term => term.kind === 'FEE' && term.sentence.startsWith(sentence) && (term.amount === before || !isBracket),
      );
      if (!fee || amount === null || !said) continue;
      const ofGoods = { ...said, isAlone: false };
      if (isBracket) {
        const clause = fee.clause && clauseOf(`${fee.clause.slice(0, -1)} ${match[0]}`);
        all.push({ ...fee, ...(clause && { clause }), amount, ofGoods });
      } else all.push({ ...fee, amount, places: [], elsewhere: false, clause: clauseOf(match[0]), ofGoods });
    }
    const whole = ofDelivery ? wholeIn(sentence) : null;
    if (whole)
      all.push({
        ...noTerm,
        kind: 'FEE',
        title,
        sentence,
        keywords: keywords.join(' '),
        currency: statedCurrency(amountsIn(sentence)),
        ...whole,
      });
  }
  return all;
}
const isAbout = new RegExp(String.raw`\b(?:${sending}|entregamos|enviamos|llevamos|mandamos|repartimos)\b`, 'u');
