import { foldName } from '../../shared/fold.js';
import { canonicalNumber, currencyIn } from '../claims/amounts.js';

/** A single thing or piece of work with its price in a list: "cambio de resortes 8.500 por asiento, botones 700 c/u". */
export interface Charge {
  /** What all things of its list are: "Instalación" of "Instalación: espejo 25.000, ventana 45.000"; empty if each says so itself. */
  heading: string;
  own: string;
  amount: string;
  currency: string | null;
  /** What is counted, folded; null if the price is for all of it. */
  per: string | null;
  /** "Si compran la bomba acá 120.000": the folded goods with which this price is paid, or without which. */
  goods: { words: string; isBought: boolean } | null;
}

const sign = String.raw`(?:(?:rd\$|us\$|mx\$|c\$|s\/\.?|b\/\.?|lps?\.?|q|bs\.?|gs\.?|usd|\p{Sc})\s?|l\.?\s?(?=\d))`;
const currency =
  '(?:pesos|soles|colones|quetzales|lempiras|dolares|dollars|bucks|cordobas|bolivianos|guaranies|usd|bs|gs|lps)(?![\\p{L}\\d])';
/** Verbs and prepositions between a thing and its price. */
const costs = String.raw`(?:\s?[:=]|\s(?:(?:te|le|les) )?(?:a|en|es|son|sale[n]?|cuestan?|valen?|queda[n]? en|sale[n]? (?:a|en)|cobramos|se cobran?|esta[n]? (?:a|en)|is|are|costs?|for|at))?`;
const unit = String.raw`(?:c\/u|c u|cada un[oa]|each|ea|apiece|pp|p\/p|(?:(?:por|cada|el|la|los|las|per|an?)\s|x\s?)(?:cada )?(?<unit>\p{L}[\p{L}\d]*)(?: (?:lineal|cuadrado|extra|adicional))?)`;
const priced = new RegExp(
  String.raw`^(?:(?:y|e|o|and|or|tambien)\s)?(?<own>[^\d%$+]{3,60}?)${costs}\s(?<sign>\+?\s?${sign}|\+\s?)?(?<value>\d{1,3}(?:[.,]\d{3})+|\d{1,6}(?:[.,]\d{1,2})?)(?![.,]?\d)(?<mil>\s?(?:mil|k|lucas)(?![\p{L}\d]))?(?<word>\s?${currency}|\s?\$(?!\s?\d))?(?:\s(?:anual(?:es)?|mensual(?:es)?|unic[oa]s?|al ano|una sola vez))?(?:\s(?<each>${unit})(?:\s(?:para|for|sin|si|if|de|con|y el|y la|porq\p{L}*|todos|tambien|nomas|mas|extra|adicional)(?:\s\D{0,40})?)?)?(?:\s(?:nomas|flat|mas|extra|adicional|fijo|aparte|(?:de |la |por )?mano de obra))?$`,
  'u',
);
/** Things that are counted, for figures without a currency: "8 por mesa" is how many sit there, and "15 por prenda" a price. */
const unitOfPrice =
  /^(?:prendas?|pieza|unidad|par|pares|docena|hoja|pagina|foto|copia|metro|m2|ml|m|pie|kilo|kg|lb|libra|litro|bolsa|saco|asiento|cuerpo|placa|color|letra|hora|dia|noche|vez|stay|visit|visita|bag|bed|item|piece|room|load|hour|day|night|foot|yard|lado|cara|arcada|diente|uña|una|ojo|ojal|cierre|boton|ventana|puerta|vidrio|llanta|rueda|auto|mueble|equipo)s?$/u;
/** Work, hire and what comes on top: a figure behind these is a price, though nothing else says so. */
const work =
  /\b(?:hora extra|hora adicional|extras?|adicional(?:es)?|extra hour|alquiler|renta|rent(?:al)?|cambio de|arreglos?|reparacion\p{L}*|instalacion\p{L}*|colocacion|bordados?|estampados?|grabados?|lavados?|planchados?|pulidos?|afilados?|esmerilados?|armados?|montajes?|cortes?|dobladillos?|ruedos?|bastas?|zurcidos?|ajustes?|pegados?|mantenimiento|revision|limpieza|repairs?|cleaning|setup|set up|hemming|alterations?|hems?|replacement|lost (?:key|card|towel)s?|fees?)\b/u;
/** What no price stands behind, and prices that are not those of a single thing. */
const noCharge = new RegExp(
  String.raw`\b(?:${[
    'free|gratis|sin costo|over|above|under|if|si|check ?out|entre semana|minim[oa]s?|maxim[oa]s?|minimum|maximum|min|max|hasta|desde|a partir|mas de|menos|arriba|arriba de|compras?|pedidos?|total|descuentos?|off|anticipo|sena|deposito|deposit',
    'garantias?|warranty|apart\\p{L}*|separ\\p{L}*|reserv\\p{L}*|multas?|fine|roturas?|rot[oa]s?|quebrad[oa]s?|danad[oa]s?|manchad[oa]s?|broken|damage\\p{L}*|perdid[oa]s?',
    'lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|feriados?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
    'horarios?|abiert\\p{L}+|abrimos|cerramos|open|closed|tel|telefono|whats\\p{L}*|cel|celular|phone|cuenta|pisos?|local|calle|av|avenida|km|zonas?|lote|casa numero|numero|nro|no|ruta',
    'tallas?|medidas?|tamanos?|size|capacidad|cupo|stock|quedan?|hay|tenemos|tiene|incluye\\p{L}*|includ\\p{L}*|trae[n]?|somos|son|edad|anos|grados?|modelos?|ano|codigo|potencia|voltaje|peso|pesa|mide|alto|ancho|largo',
    'mayoreo|menudeo|al mayor|por mayor|oferta|contado|efectivo|tarjeta|transferencia|cuotas|meses|en promo(?:cion)?|promo(?= \\d)|nino\\p{L}*|kids|adult\\p{L}*|menores|mayores|personas?|pax|gana\\p{L}*|puntos|paquete|combo',
    'envios?|entregas?|fletes?|domicilios?|delivery|shipping|despachos?|reparto|transporte|movilidad|traslado|anillo',
  ].join('|')})\b`,
  'u',
);
/** A clause that only says when a price is paid. */
const isCondition = /^(?:si|cuando|para|por|con|sin|en|de|del|al|cada|if|when|for|with|on|in|of|per|until|los|las)\s/u;
const buysHere =
  /^(?:y )?(?:si|cuando|if|when|pero si)\s(?:(?:nos|you|l[oa]s?|usted(?:es)?) )*(?:(?:compr|llev|adquier|adquir)\p{L}*|buy|bought)(?: (?:(?:el|la|los|las|un|una|the|it|them|con|your) )*(?<goods>\p{L}{3,}(?: \p{L}+)?))??(?: (?:aca|aqui|con nosotros|en (?:la|nuestra) tienda|here|from us|(?<other>en otr[oa] (?:lado|lugar|parte|tienda|sitio)|de otr[oa] (?:lado|lugar|parte|tienda)|elsewhere|somewhere else)))? *$/u;
const conditionalPrice = new RegExp(
  String.raw`^(?<own>[^\d%$+]{6,60}?)(?:,? (?:es|sale|queda en|cuesta|a|son|is|its|it's))?\s(?<sign>${sign})?(?<value>\d{1,3}(?:[.,]\d{3})+|\d{1,6}(?:[.,]\d{1,2})?)(?![.,]?\d)(?<mil>\s?(?:mil|k|lucas)(?![\p{L}\d]))?(?:\s?${currency})?$`,
  'u',
);

/** Returns the single charges that a sentence lists, in order; none if no part of it is a thing with its price. */
export function chargesIn(sentence: string): Charge[] {
  const text = sentence.replace(/\([^)]*\)/gu, part => ' '.repeat(part.length)).replace(/[.!\s]+$/u, '');
  const folded = foldName(text);
  if (folded.length !== text.length || !/\d/u.test(folded) || /\?/u.test(folded)) return [];
  const [lead = ''] = /^\W*\p{L}[^:;,\d]{2,40}:\s+(?=\p{L}{3})/u.exec(folded) ?? [];
  const heading = lead.replace(/[:\s]+$/u, '').trim();
  if (noCharge.test(heading)) return [];
  const parts = folded
    .slice(lead.length)
    .split(
      /[,;]\s+|\s[-\u2013|\u2022]\s|\s\/\s|(?<=\d(?: (?:c\/u|each|mil|soles|pesos|colones|quetzales|lempiras|dolares|dollars|bs|gs|(?:por|x|cada|la|el|per|an?) \p{L}+))?)\s(?:y|e|and)\s/u,
    );
  const isOfWork = work.test(folded);
  const found: Charge[] = [];
  let hasSign = false;
  for (const part of parts) {
    const said = part.trim().replace(/\s+/gu, ' ');
    const other = otherPrice(said, found.at(-1));
    if (other) {
      const last = found.at(-1);
      if (last && other.goods) last.goods = { words: other.goods.words, isBought: !other.goods.isBought };
      found.push(other);
      continue;
    }
    const groups = priced.exec(said)?.groups;
    const own = (groups?.own ?? '').trim();
    const amount = amountOf(groups);
    if (!groups || amount === null || noCharge.test(own) || isCondition.test(own)) continue;
    if (!/\p{L}{3}/u.test(own) || own.split(' ').length > mostWords) continue;
    const isSigned = [groups.sign, groups.word, groups.mil].some(each => each !== undefined);
    hasSign ||= isSigned;
    const isEach = groups.each !== undefined && (groups.unit === undefined || unitOfPrice.test(groups.unit));
    const isLarge = /[.,]\d{3}$/u.test(groups.value ?? '') || (/^\d{4,}$/u.test(groups.value ?? '') && !isYear(amount));
    if (!(isSigned || isEach || isLarge || isOfWork || hasSign)) continue;
    found.push({ heading, own, amount, currency: currencyIn(said), per: unitIn(groups, own), goods: null });
  }
  return withSharedHead(found);
}
const mostWords = 7;
const isYear = (amount: string): boolean => Number(amount) >= 1900 && Number(amount) <= 2099;
const amountOf = (groups: Readonly<Record<string, string | undefined>> | undefined): string | null =>
  groups?.value === undefined ? null : canonicalNumber(groups.mil === undefined ? groups.value : `${groups.value} mil`);

/** "Si compran la bomba acá 120.000": another price of the thing before it. */
function otherPrice(said: string, before: Charge | undefined): Charge | null {
  if (!before || before.goods) return null;
  const groups = conditionalPrice.exec(said)?.groups;
  const bought = buysHere.exec(groups?.own?.trim() ?? '');
  const amount = amountOf(groups);
  if (!bought || amount === null) return null;
  const [, of = ''] = /\s(?:de(?: la| los| las)?|del|of)\s(\p{L}{3,})/u.exec(` ${before.own}`) ?? [];
  const goods = bought.groups?.goods?.replace(/\s(?:aca|aqui|con|en|de|here|from)$/u, '') ?? '';
  const words = /^(?:|aca|aqui|con|en|here|elsewhere)$/u.test(goods) ? of : goods;
  return words === '' ? null : { ...before, amount, goods: { words, isBought: bought.groups?.other === undefined } };
}

/** What is counted: the unit that is told, or for "c/u" the thing itself: "resorte" of "cambio de resortes 700 c/u". */
function unitIn(groups: Readonly<Record<string, string | undefined>>, own: string): string | null {
  if (groups.each === undefined)
    return /^(?:hora|dia|noche|hour|day|night) (?:extra|adicional)/u.exec(own)?.[0].split(' ')[0] ?? null;
  if (groups.unit !== undefined) return /^(?:mano|primera|segunda|obra)$/u.test(groups.unit) ? null : groups.unit;
  const [, of] = /\s(?:de(?: la| los| las)?|del|of)\s(\p{L}{3,})/u.exec(` ${own}`) ?? [];
  return of ?? own.split(' ')[0] ?? '';
}

/** "Hora extra mozo 35, barman 50": an extra hour of each. */
function withSharedHead(found: readonly Charge[]): Charge[] {
  const [, head = ''] =
    /^((?:hora|dia|noche|persona) (?:extra|adicional)|extra (?:hour|day|night))s?(?: (?:de|del|of|for))? \p{L}/u.exec(
      found[0]?.own ?? '',
    ) ?? [];
  if (head === '' || found.length < 2 || found.some(({ heading }) => heading !== '')) return [...found];
  const [per = head] = /hora|dia|noche|persona|hour|day|night/u.exec(head) ?? [];
  return found.map(charge => ({
    ...charge,
    heading: head,
    own: charge.own.startsWith(head)
      ? charge.own.slice(head.length).replace(/^s?\s+(?:(?:de|del|of|for) )?/u, '')
      : charge.own,
    per: charge.per ?? per,
  }));
}
