import { marksIn, termMeansIn } from './conditions.js';
import { manyIn } from './many.js';

/** The mark of a condition that is neither a group of people nor a day. A customer meets it by saying so. */
export const unknownCondition = 'unknown';
/** "Black Friday 30 % en todo" holds on no other Friday. */
const ofSeason =
  /\b(?:black friday|cyber ?(?:monday|day|week|lunes)?|hot sale|buen fin|navidad|christmas|aniversario)\b/u;
/** "20 % en su segunda visita": what is bought now is no second visit. */
const ofNextVisit =
  /\b(?:segund[oa]|tercer[oa]?|proxim[oa]|siguiente|second|third|next) (?:visita|compra|vez|pedido|cita|orden|visit|purchase|order)\b/u;
/** Returns the people or days for which a discount holds, or the mark of an unknown condition. */
export function onlyIn(given: string): string[] {
  const folded = given.replace(needsNo, ' ');
  const marks = marksIn(folded);
  if (ofSeason.test(folded)) return [unknownCondition];
  const isOpen =
    /^(?:si|cuando|if|when|en caso|recom[ie]+nd\p{L}+|refier\p{L}+|refer|comparte|siguenos|suscribete|subscribe)\b|,\s(?:si|cuando|if|when)\b|\bcon (?:el |la |su )?(?:carta|cupon|codigo|coupon|code)\b/u.test(
      folded,
    );
  if (ofNextVisit.test(folded)) return [unknownCondition];
  return marks.length === 0 && isOpen && manyIn(folded) === null && termMeansIn(folded).length === 0
    ? [unknownCondition]
    : marks;
}

/** "15 % desde 3 juegos, no necesitas credencial": who it is for is not limited. */
const needsNo =
  /\b(?:no (?:se |te |les? )?(?:necesit\p{L}+|requier\p{L}+|pid\p{L}+|pedimos|hace falta|ocup\p{L}+)|sin (?:necesidad de )?(?:mostrar|presentar|traer|ser)|no need (?:for|to be)|you don't need)(?: (?:ser|mostrar|presentar|traer|tener|un|una|el|la|su|tu|a|an))* \p{L}+/gu;

const months =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|january|february|march|april|june|july|august|september|october|november|december';
/**
 * What a list does not show: when or where something is bought, what has to be shown, or that the share is only the highest one. "If you
 * spend over $500" says no more than the amount.
 */
const unseen: readonly RegExp[] = [
  /\b(?:hasta|up to)\s(?:un |el |an? )?\d{1,2} ?(?:%|por ciento|percent)/u,
  /\b(?:proxim[oa]s?|siguiente|next|primer[oa]?|first)\b/u,
  /\b(?:codigo|cupon|coupon|code|anticipacion|antelacion|in advance|reserv\p{L}+|por adelantado)\b/u,
  /\b(?:en linea|online|web|app|pagina|instagram|facebook|en (?:la |el |nuestr[oa] )?(?:tienda|local|sucursal)|in ?-?store|recog\p{L}+|recoj\p{L}+|retir\p{L}+|pick ?-?ups?|presencial\p{L}*)\b/u,
  /\b(?:al mes|por mes|mensual\p{L}*|a la semana|semanal\p{L}*|al ano|acumulad[oa]s?|per month|monthly|a month|per week|weekly|a year)\b/u,
  /\b(?:durante|during|hasta (?:el|fin|agotar)|valid[oa] (?:del?|hasta|en|los)|solo (?:hoy|por hoy|est[ea])|(?:este|this) (?:mes|month|week|weekend|fin)|esta semana|until|while supplies)\b/u,
  new RegExp(String.raw`\b(?:${months})\b`, 'u'),
  /\b(?:si|if)\s(?!(?:(?:tu|su|el|la|your|the)\s)?(?:compra|pedido|orden|cuenta|total|ticket|order|purchase|bill|rental|renta)|(?:usted |you )?(?:compra|lleva|gasta|pide|pasa|supera|llega|suma|spend|buy|order|rent)|(?:es|son|it's|it is) (?:mas|over|more))/u,
];
/** Words that say no more than how much is bought. */
const ofAmount =
  /^(?:compr\p{L}*|pedid\p{L}*|pid\p{L}*|orden(?:es)?|cuentas?|total(?:es)?|tickets?|consum\p{L}*|factur\p{L}*|montos?|descuent\p{L}*|descont\p{L}*|rebaj\p{L}*|promo\p{L}*|ofert\p{L}*|cuando|mayor(?:es)?|superior(?:es)?|iguales?|minim[oa]s?|arriba|encima|llev\p{L}+|gast\p{L}+|sum[ea]\p{L}*|pas[ea]\p{L}*|super\p{L}+|lleg\p{L}+|alcan\p{L}+|gan\p{L}+|obtien\p{L}+|recib\p{L}+|tien\p{L}+|hacemos|damos|aplic\p{L}+|dejamos|desde|partir|sobre|tod[oa]s?|nuestr[oa]s?|productos?|articulos?|client\p{L}*|pesos|soles|dolares|colones|quetzales|lempiras|cualquier\p{L}*|orders?|purchases?|spend\p{L}*|when|with|your|over|above|from|more|than|least|rental|rent(?:s|ed|ing)?|bills?|invoices?|discount\p{L}*|save|everything|entire|products?|items?|that|this)$/u;
/**
 * Whether a discount depends on something that neither the list nor the marks of a condition show. `isGoods` knows the words of what is
 * sold: other words before the amount and the share may be the people who get it ("taller o mecánico 10 % desde $300").
 */
export const dependsOnUnseen = (folded: string, isGoods: (word: string) => boolean): boolean => {
  const before = folded.split(/[$\d]/u)[0] ?? '';
  const left = (before.match(/\p{L}{4,}/gu) ?? []).filter(word => !ofAmount.test(word));
  return unseen.some(pattern => pattern.test(folded)) || left.some(word => !isGoods(word));
};
/** "Descuento talleres", "Mayoristas": titles of what only some people get. */
export const isTitledForSome = (title: string): boolean => ofPeople.test(title);
const ofPeople =
  /\b(?:taller(?:es)?|mecanic\p{L}+|mayorist\p{L}+|revend\p{L}+|distribu\p{L}+|emplead\p{L}+|soci[oa]s|miembros|members|vecin\p{L}+|docent\p{L}+|maestr\p{L}+|profes\p{L}+|estudiant\p{L}+|jubilad\p{L}+|escuel\p{L}+|colegi\p{L}+|empres\p{L}+|instituc\p{L}+|iglesi\p{L}+|restaurant\p{L}*|hotel\p{L}*|salon(?:es)?|estilist\p{L}+|peluquer\p{L}+|contratist\p{L}+|constructor\p{L}*|pintor\p{L}*|carpinter\p{L}+|electricist\p{L}+|plomer\p{L}+|albanil\p{L}*|almaceneros?|tender\p{L}+|negocios|students?|teachers?|seniors?|military|schools?|churches|nonprofits?|contractors?|resellers?|wholesale\p{L}*|trade|vip|club)\b/u;

/** Whether a discount is for a purchase after this one. */
export const isOfNextVisit = (folded: string): boolean => ofNextVisit.test(folded);
