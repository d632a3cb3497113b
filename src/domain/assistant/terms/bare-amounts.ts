import { matchesOf } from '../../shared/matches.js';
import { type Amount, canonicalNumber } from '../claims/amounts.js';

const figure = String.raw`(?<value>\d{1,3}(?:[.,]\d{3})+|\d{4,6})(?![\d.,]*\d)`;
/** What may follow: "8000 (ida y vuelta)", "10000 de transporte". Behind any other word the number counts that. */
const behind = String.raw`(?=\s*(?:$|[.,;:()/])|\s(?:por|cada|c/u|la|el|los|las|de|del|aparte|extras?|adicional(?:es)?|m\p{L}s|menos|y|o|si|sin|dentro|fuera|en|al?|para|con|ida|un[oa]?|hasta|per|each|for|more|if)(?!\p{L}))`;
const priceWords = String.raw`m\p{L}nim[oa]s?\s(?:(?:de|para|por|del?)\s)?(?:env\p{L}o|entregas?|compras?|pedidos?|despachos?|delivery)|se\p{L}a|anticipo|adelanto|por|al?|en|con|de|son|es|desde|m\p{L}nim[oa]|extras?|adicional(?:es)?|aparte|recargo|cargo|tarifa|(?:suma|agrega|cobra|paga|cuesta|vale|sale|queda|baja|deja|sube)(?:n|mos)?|for|is|at|costs?|from|over|extra`;
/** A name of a place behind a preposition, or a list of them: "A Machalí y Graneros 14000". */
const capital = String.raw`(?:(?:la|el|los|las|de|del)\s)*\p{Lu}[\p{L}'’]+(?:\s(?:(?:de|del|la|las|los)\s)*\p{Lu}[\p{L}'’]+)*`;
const toPlaces = String.raw`(?:^|[.,;:]\s|\sy\s)(?:[Aa]l?|[Ee]n|[Pp]ara|[Hh]asta)\s${capital}(?:(?:,\s|\s[ye]\s)${capital})*\s`;
const forms = [
  new RegExp(String.raw`(?<!\p{L})(?:${priceWords})\s${figure}${behind}`, 'giu'),
  new RegExp(String.raw`\p{L}\)?:\s?${figure}${behind}`, 'giu'),
  new RegExp(String.raw`${toPlaces}${figure}${behind}`, 'gu'),
  // "2500 en zona urbana y 4500 para las aldeas".
  new RegExp(
    String.raw`(?<=\d\s(?:en|a|al|para)\s[\p{L}\s]{3,30}\sy\s)${figure}(?=\s(?:en|a|al|para|fuera)(?!\p{L}))`,
    'giu',
  ),
  // "Santa Marta y Cartagena 120.000 por equipo".
  new RegExp(
    String.raw`^\s*${capital}(?:(?:,\s|\s[ye]\s)${capital})*\s${figure}(?=\s(?:por|POR|cada|CADA|c\/u)(?!\p{L}))`,
    'gu',
  ),
  // "Otra cara +3.000".
  new RegExp(String.raw`\+\s?${figure}${behind}`, 'gu'),
  // "Fuera del barrio 4000", "el resto 6000".
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:fuera|afuera|dentro)\sdel?\s(?:la\s|el\s)?\p{L}+|resto(?:\sde\s\p{L}+(?:\s\p{L}+)?)?)\s${figure}${behind}`,
    'giu',
  ),
];
/** "Centro 3000, Quinta Norte 5000": at least two places with a figure each, and nothing else between them. */
const listed = new RegExp(
  String.raw`(?:^|[,;:]\s|\sy\s)${capital}\s${figure}(?=\s*(?:$|[.,;(])|\sy\s|\s(?:por|POR|cada|CADA)\s)`,
  'gu',
);
const unit = String.raw`(?:p[a\u00e1]ginas?|hojas?|copias?|fotos?|piezas?|unidad|prendas?|pares?|docenas?|cajas?|bolsas?|rollos?|puntos?|platos?|personas?|invitad[oa]|mascotas?|metros?|m2|pies?|kilos?|kg|litros?|horas?|d\u00edas?|dias?|noches?|mes|clases?|sesi[o\u00f3]n|cuadras?|km|kil[o\u00f3]metros?|cada\sun[oa]|page|sheet|copy|piece|item|hour|day|night|person|guest|pet|foot)`;
const small = String.raw`(?<value>\d{1,3}(?:[.,]\d{3})+|\d{1,6}(?:[.,]\d{1,2})?)(?![\d.,]*\d)`;
/**
 * Without thousands, only where the number is told for a unit or as an extra: "a 150 la hoja", "bordado 15 por prenda", "hora extra 350".
 */
const ofUnits = [
  new RegExp(
    String.raw`(?<!\d\s)(?<!\p{L})(?:a|salen?\sa|quedan?\s(?:a|en)|cuestan?|cobramos|se\scobran?)\s${small}(?=\s(?:la|el|por|x|cada|per|an?)\s?${unit}(?!\p{L}))`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?!(?:cada|por|m[a\u00e1]ximo|m[i\u00ed]nimo|hasta|desde|solo|cupo|van|son|entran|caben|vienen|traen)\s)\p{L}{4,}\s(?:a\s)?${small}(?=\s(?:c/u|cada\sun[oa]|(?:por|x|la|el|per)\s${unit})(?!\p{L}))`,
    'giu',
  ),
  // "50 or more is 300 each".
  new RegExp(
    String.raw`(?<!\p{L})(?:is|are|at|for|a|son|en)\s${small}(?=\s(?:each|apiece|c/u|cada\sun[oa])(?!\p{L}))`,
    'giu',
  ),
  new RegExp(String.raw`(?:[,;:(]\s?)${small}(?=\s(?:por|x|cada|per)\s${unit}(?!\p{L}))`, 'giu'),
  new RegExp(
    String.raw`(?<!\p{L})(?:hora|persona|d\u00eda|dia|noche|kil[o\u00f3]metro|km|pieza|unidad|p[a\u00e1]gina|hoja|metro|invitad[oa]|hu[e\u00e9]sped|cama|silla|mesa|hour|day|night|person|guest|page)\s(?:extra|adicional|additional|de\sm[a\u00e1]s)\s(?:a\s|en\s|son\s|es\s|cuesta\s|sale\s)?${small}(?=\s*(?:$|[.;)]|,\s)|\s(?:por|la|el|cada|x|per|c/u)(?!\p{L}))`,
    'giu',
  ),
];
const advance = String.raw`(?:anticipo|se\p{L}a|adelanto|abono|dep\p{L}sito|enganche)(?!\p{L})`;
/** The same for what is paid in advance, and for what a purchase must reach: "con 200 de anticipo", "arriba de 800 de compra". */
const ofPurchases = [
  new RegExp(String.raw`(?<!\p{L})(?:con|de|por)\s${small}(?=\s(?:de\s)?${advance})`, 'giu'),
  new RegExp(
    String.raw`(?<!\p{L})${advance}\s(?:es\s)?de\s${small}(?=\s*(?:$|[.,;)])|\s(?:y|por|que|para|al?)(?!\p{L}))`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:servicios|compras?|pedidos?|consumos?|trabajos|ventas?)\s(?:de|desde|mayor(?:es)?\s(?:a|de|que)|arriba\sde|superior(?:es)?\sa|sobre|por)\s${small}(?=\s(?:o|y)\sm\p{L}s(?!\p{L})|\sen\sadelante)`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:arriba|encima|partir)\sde\s${small}(?=\s(?:de\s(?:pura\s)?compra|(?:(?:va|es|sale|queda)\s|(?:el\s)?env\p{L}o\s(?:va\s|es\s)?)?gratis)(?!\p{L}))`,
    'giu',
  ),
];
const step = 50;
const firstYear = 1900;
const lastYear = 2099;

/**
 * Returns the amounts of a shop that writes no currency: a round number of thousands behind a word of price or a place, such as "a Rengo
 * 22000", "se suman 10000 de transporte". A number that counts something, or that may be a year, is none.
 */
export function bareAmountsIn(sentence: string): Amount[] {
  if (!/\d/u.test(sentence)) return [];
  const byUnit = [...ofUnits, ...ofPurchases].flatMap(form => amountsOf(form, sentence));
  if (!/\d{4}|\d[.,]\d{3}/u.test(sentence)) return byUnit;
  const ofList = amountsOf(listed, sentence);
  const round = [...forms.flatMap(form => amountsOf(form, sentence)), ...(ofList.length > 1 ? ofList : [])].filter(
    ({ value }) => Number(value) % step === 0 && !(Number(value) >= firstYear && Number(value) <= lastYear),
  );
  return [...round, ...byUnit];
}

const amountsOf = (form: RegExp, sentence: string): Amount[] =>
  matchesOf(form, sentence).flatMap(match => {
    const written = match.groups?.value ?? '';
    const value = canonicalNumber(written);
    const end = match.index + match[0].length;
    return value === null ? [] : [{ currency: null, written, value, start: end - written.length, end }];
  });
