import { articles as countingArticles, words } from '../../answering/said/count-words.js';

/** Words that count things in a list, folded, with their numbers: beside those of orders, also halves. */
export const counting: Readonly<Record<string, number>> = {
  ...words,
  ...{ pair: 2, couple: 2, docenas: 12, medio: 0.5, media: 0.5, half: 0.5, ciento: 100, hundred: 100 },
};

export const articles: ReadonlySet<string> = new Set([...countingArticles, 'a', 'an']);
export const definites = /^(?:el|la|l[oa]s|lo|the|es[ae]|es[ao]s|est[ae]|est[ao]s|that|those|these|this)$/u;
/** Words between two parts of a list. */
export const joins = /^(?:y|e|and|mas|con|with|plus|tambien|ademas|luego|despues|ah|o|or|also|then)$/u;
/** Before a number these words say which thing is meant: "de 20", "talla 8". */
export const beforeSizes = /^(?:de|d|del|talla|size|of|numero|no|nro|for|para|pa|at|las|calibre|modelo)$/u;
export const ofSizes = /^(?:de|d|del|of)$/u;
/** Behind a number these words measure: it counts no things. */
export const measures = new RegExp(
  `^(?:${[
    'cm|mm|m|mts?|metros?|km|millas|pies|feet|ft|pulgadas?|inch|inches|in|mil',
    'kgs?|kilos?|gr?|gramos?|lbs?|libras?|onzas?|oz|l|lts?|litros?|ml|cc|galon(?:es)?',
    'w|watts?|v|voltios?|hp|[gt]b|hojas?|paginas?|pages?|personas?|people|pax|invitados?',
    'anos?|years?|mes(?:es)?|months?|semanas?|weeks?|dias?|days?|noches?|nights?|horas?|hours?|minutos?',
    '%|pesos?|dolares|soles|colones|quetzales|lempiras|usd',
  ].join('|')})$`,
  'u',
);
/** Behind a number these words say for how many people or for how long something is wanted. */
export const people =
  /^(?:personas?|people|pax|invitad\p{L}*|nin[oa]s?|kids|adult[oa]s?|chic[oa]s|amig[oa]s|guests|adults)$/u;
export const lasting =
  /^(?:dias?|noches?|semanas?|mes(?:es)?|horas?|horitas|clases?|sesion(?:es)?|days?|nights?|weeks?|months?|hours?|classes|sessions?)$/u;
export const pointing =
  /^(?:es[eoa]s?|est[eoa]s?|ell[oa]s?|aquel(?:la|los|las)?|those|these|that|this|it|them|ones?|otr[oa]s?|others?|mism[oa]s?|same|l[oa]s?|desos|ambos|ambas|both|dos)$/u;
export const refusing =
  /^(?:no|sin|quit[ae]\p{L}*|saca\p{L}*|saque\p{L}*|without|remove|drop|skip|except|menos|nada)$/u;

/** Words for one of several products by size or price. */
export const large =
  /^(?:grand(?:e|es|ote|ota)|larg[oa]s?|anch[oa]s?|gigantes?|jumbo|alt[oa]s?|big|bigger|large|long|wide|tall|mayor|grues[oa]s?|xl|doble|full)$/u;
export const small =
  /^(?:pequen[oa]s?|chic[oa]s?|chiqui(?:t|ll)[oa]s?|cort[oa]s?|finit[oa]s?|angost(?:it)?[oa]s?|delgad(?:it)?[oa]s?|mini|small|smaller|little|short|thin|narrow|baj[oa]s?|simple|sencill[oa]s?|basic[oa]s?|normal(?:es|it[oa]s?)?)$/u;
export const cheap = /^(?:barat(?:it)?[oa]s?|economic[oa]s?|cheap|cheaper|cheapest)$/u;
export const dear = /^(?:car[oa]s?|expensive|priciest|fancy|premium|mejor|best|pro)$/u;
/** Whether a word says which of several things is meant, and names none. */
export const isRelative = (word: string): boolean => [large, small, cheap].some(words => words.test(word));

/** What a whole message asks to do with a list: to total it, to price it, to add, to change, to leave out, both, only, each. */
export const wishes: readonly RegExp[] = [
  /\b(?:total|suma\p{L}*|todo|altogether|all together|come to)\b/u,
  /cuant[oa]|\bcto\b|how much|precio|price|\bsale|cuesta|vale|costo/u,
  /\b(?:tambien|ademas|agreg\p{L}*|sum[ae]\p{L}*|anad\p{L}*|add|pon\p{L}*|mas|otro|otra|another|y si)\b/u,
  /\b(?:cambi\p{L}*|en vez|en lugar|mejor|instead|swap|change|switch|no,)/u,
  /\b(?:sin|quit[ae]\p{L}*|saca\p{L}*|saque|menos|ya no|without|drop|remove|skip|no quiero)\b/u,
  /\b(?:ambos|ambas|l[oa]s dos|both|juntos|juntas|together)\b/u,
  /\b(?:solo|nomas|nada mas|only|just)\b/u,
  /\b(?:cada|each)\b/u,
];
