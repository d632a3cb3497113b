import { foldName } from '../../shared/fold.js';
import { numberWords } from '../../shared/number-words.js';
import type { Amount } from '../claims/amounts.js';
import { anyOrdinal, ordinalIn, type Term } from './term.js';

const costs =
  /\b(?:cuestan?|cobra\w*|vale[n]?|sale[n]?|tiene un (?:costo|precio|valor)|costs?|is|are|es|son|por|en|recargo\w*|adicional\w*|extra|surcharge|charge\w*|paga|pagan|suma|agrega|a)\b|\d\s(?:c\/u|cada un[oa]\b|(?:(?:soles|pesos|dolares|colones|quetzales|lempiras|bolivianos|cordobas)\s)?(?:el|la|por|x|cada|per)\s\p{L})|[:+]\s?(?:\p{L}+\s)?[$₡€£]|[\p{L})]\s\(?[+]?(?:(?:rd|us|mx|c|r)?[$₡€£]|(?:s\/\.?|b\/\.?|bs\.?|gs\.?|q|l)\s?\d)|\d (?:(?!(?:o|or|y|and) )\p{L}+ )?(?:mas|more)(?!\s(?:barat|econom|cheap))\b/u;
const included =
  /\bhasta (?:el |los |las )?(\d{1,3}) \p{L}+|\b(?:incluye|primer[oa]s|first)\s(?:l[oa]s\s)?(?:primer[oa]s\s)?(\d{1,3}) \p{L}+|(\d{1,3}) \p{L}+ (?:sin costo|gratis|free)/u;
const money = String.raw`(?:[$₡€£¢]|usd|us\$|s\/)?\s?[\d.,\s]*\d\s?(?:colones|pesos|dolares|soles|usd|mxn|crc)?`;
const each = /\b(?:cada|each|por cada)\s(\p{L}{3,})\s(?:adicional|extra|mas|additional)?/u;
const behindMoney = new RegExp(
  String.raw`${money}\s(?:mas\s|extra\s|adicional(?:es)?\s|more\s)?(?:(?:por|per|cada|each|a|an|la|el)\s|c/\s?)(?:cada\s|each\s)?(\p{L}{3,})`,
  'u',
);

/** "La crema extra cuesta S/ 1": charged for each of them that comes on top. */
const ofEachExtra =
  /(?:^|\b(?:la|el|cada|por|each|the|an?) )(\p{L}{3,}) (?:extra|adicional|additional)\b(?! (?:de|por|of|per|for)\b)/u;

/** "La noche tiene un recargo de $10.000": charged for each unit that is sold. */
const ofEachUnit =
  /\b(?:la|cada|por|the|each) (noche|hora|dia|semana|mes|persona|clase|sesion|night|hour|day|week|month|person)\b (?:tiene|lleva|sube|has|carries) (?:un |a )?(?:recargo|costo|cargo|precio|surcharge|charge)/u;

/** "La instalación es gratis comprando las 4": the number of pieces with which a service is free. */
const freeWithMany =
  /\b(?:gratis|gratuit[oa]|sin costo|free)\s(?:comprando|llevando|al comprar|al llevar|por la compra de|en la compra de|si (?:compra|lleva)s?|when you buy|if you buy)\s(?:l[oa]s\s|de\s)?(\d{1,3}|dos|tres|cuatro|cinco|seis)\b(?!\s?(?:%|pesos|soles|mil))/u;
const freeFromMany = (folded: string): number | null => {
  const [, written = ''] = freeWithMany.exec(folded) ?? [];
  const many = numberWords[written] ?? Number(written);
  return written !== '' && Number.isInteger(many) ? many : null;
};

const place = String.raw`del? (?:el )?(?:piso )?(${anyOrdinal}|\d)\b`;
const beyondPlace = new RegExp(String.raw`\b(?:arriba|despues|encima|above|beyond) ${place}`, 'u');
const fromPlace = new RegExp(
  String.raw`\b(?:a partir ${place}|(?:desde|from) (?:el |the )?(?:piso |floor )?(${anyOrdinal}|\d)\b|del? (?:el )?(?:piso )?(${anyOrdinal}|\d)(?:er|ro|to)?(?: piso| nivel)? en adelante)`,
  'u',
);
const placeOf = (said: string | undefined): number | undefined =>
  said === undefined ? undefined : (ordinalIn(said) ?? Number(said));

/** "Se cobra por m2": no price. */
const squareMetres = /(?<!\p{L})m[23]$/iu;
/** "Armado $20, gratis en compras desde $200": the amount from which a service costs nothing. */
const freeAbove =
  /\b(?:gratis|gratuit[oa]|sin (?:costo|cargo)|de regalo|free|no se cobra|bonificad[oa])\b[^.;]{0,40}\b(?:desde|a partir|arriba|mas de|superior\p{L}*|mayor\p{L}*|pasa\p{L}*|supera\p{L}*|over|above|from)\b|\b(?:desde|a partir|arriba|mas de|over|above|from)\b[^.;]{0,40}\b(?:gratis|gratuit[oa]|sin (?:costo|cargo)|de regalo|free|no se cobra|bonificad[oa])\b/u;

/** "₡15.000 la primera y ₡8.000 cada adicional": of several pieces the first one costs more. */
const firstThenEach =
  /\d\s(?:por |for )?(?:la|el|the) (?:primer[oa]?|first)(?: \p{L}+)?(?:,| y| and|;)(?: luego| despues| then)? [^\d]{0,6}\d[\d.,]*\d?\s(?:(?:por |for )?(?:cada|each|l[oa]s?|the)\s)?(?:un[oa] )?(adicional(?:es)?|extra|mas|siguientes?|otr[oa]s?|demas|additional|others?|next)/u;

/** "Límite inicial $30.000": what may be owed is no price. */
const ofLimit = /\b(?:limites?|cupo|tope|credit limit)\b[^.;:\d]{0,25}\d/u;

export const isPriced = (folded: string): boolean => costs.test(folded);

/** Returns the price of a service other than delivery: a single price, a price per unit, or a price per unit beyond a number. */
export function serviceIn(
  sentence: string,
  before: string,
  base: Omit<Term, 'kind'>,
  amounts: readonly Amount[],
): Term[] {
  const folded = foldName(sentence);
  const [first, second] = amounts.filter(({ end }) => !squareMetres.test(sentence.slice(0, end)));
  if (!first || !isPriced(folded) || ofLimit.test(folded)) return [];
  const clause = foldName(sentence.slice(0, first.end).split(/;\s/u).at(-1) ?? '').trim();
  const [, onTop] = ofEachExtra.exec(clause) ?? [];
  const [, beyondEach] = each.exec(folded) ?? [];
  const [, behind] = behindMoney.exec(folded) ?? [];
  const per = onTop ?? behind ?? beyondEach ?? ofEachUnit.exec(folded)?.[1] ?? null;
  const follows = /^despues\b|^luego\b|^then\b|^after/u.test(folded);
  const [, upTo, firsts, without] = included.exec(folded) ?? (follows ? (included.exec(foldName(before)) ?? []) : []);
  const [, above] = beyondPlace.exec(folded) ?? [];
  const [, from1, from2, from3] = above === undefined ? (fromPlace.exec(folded) ?? []) : [];
  const begins = from1 ?? from2 ?? from3;
  const most = Number(upTo ?? firsts ?? without ?? placeOf(above) ?? Math.max(0, (placeOf(begins) ?? 1) - 1));
  const [, beyondFirst] = firstThenEach.exec(folded) ?? [];
  if (second && beyondFirst !== undefined)
    return [{ ...base, kind: 'SERVICE', amount: second.value, base: first.value, per: 'unidad', included: 1 }];
  const isTiered = second !== undefined && /\b(?:adicional|extra|mas|additional)\b/u.test(folded) && most > 0;
  return [
    {
      ...base,
      kind: 'SERVICE',
      from: freeAbove.test(folded) ? base.from : null,
      quantity: freeFromMany(folded),
      amount: isTiered ? second.value : first.value,
      base: isTiered ? first.value : null,
      per: isTiered ? (beyondEach ?? per) : per,
      included: most,
    },
  ];
}
