import { farAway } from '../../../../domain/assistant/index.js';
import { months, weekdays } from './hours-said.js';

/** "Ced 1 1345 0876", "DNI 45218890", "mi RUT es 12.345.678-9": papers and telephone numbers. */
const papers =
  /(?<!\p{L})(?:ced(?:ula)?|c\.?i\.?|dni|rut|ruc|nit|dui|curp|rfc|cuit|cuil|identidad|identificacion|pasaporte|carnet|celular|cel|telefono|tel|whatsapp|fono|phone|passport|ssn)(?:\s(?:es|el|la|de|del|numero|num|nro|no|is|number)){0,3}\W{0,3}\d(?:[\s.-]?\d){4,}(?:-?[k\d])?(?![\p{L}\d])/gu;
/** "1 1345 0876": groups of so many digits are never counted. */
const groups = /(?<![\p{L}\d.,$#/-])(?=(?:\d[ -]?){8,})\d{1,4}(?:[ -]\d{2,4}){2,}(?![\p{L}\d]|[.,]\d)/gu;
/** "0334": a number that begins with a zero counts nothing. */
const zeroFirst = /(?<![\p{L}\d.,:/$-])0\d+(?![\p{L}\d:/]|[.,]\d)/gu;

/** "Piso 5", "un 2 piso", "el 4to piso": where somebody lives. Flooring is counted in m² or boxes. */
const floors =
  /(?<!\p{L})(?:piso|planta|casa|torre|manzana|interior|habitacion|floor)\s(?:#|no\.?|nro\.?|numero)?\s?\d{1,4}(?![\p{L}\d²]|[.,]\d|\s(?:m2|m²|metros?|mts?|cajas?|unidades|personas|habitac|recamara|cuartos|alcobas|niveles)(?!\p{L}))|(?<![\p{L}\d.,])\d{1,2}(?:er|ro|do|to|mo|vo|no|st|nd|rd|th)?\s(?:piso|nivel|floor)(?!\p{L})(?!\s(?:de\s)?(?:laminad|ceramic|vinil|porcelan))/gu;
/** "Zona 10, cuánto con envío": a part of a town. */
const quarters =
  /(?<!\p{L})(?:zonas?|sector|etapa|distrito|comuna|region)\s\d{1,3}(?![\p{L}\d]|[.,]\d)(?!\s(?:cajas?|unidades|piezas|sillas|mesas|platos|pares|packs?)(?!\p{L}))/gu;
/** "¿Es par o cada una?" asks in which unit a thing is sold. */
const units =
  /(?<!\p{L})(?:el |un |por )?(?:par|pair|docena|dozen)(?=\s(?:o|u|or)\s(?:por |es |son |each|cada|la |una? |un[oa]$|suelt|individual|pieza|unidad|single))/gu;
/** "El 3, 4 y 5": which ones. */
const listed = /(?<!\p{L})el \d{1,3}(?:(?:, | y | e | o )(?:el )?\d{1,3})+(?![\p{L}\d]|[.,]\d|\s\p{L}{4,})/gu;

const dayEnds = String.raw`(?=\W*(?:$|[,.;!?()])|\s(?:de\s(?:${months})|del?\s(?:mes|este|proximo|que)|de\sla\s(?:otra|semana|proxima)|${months}|o\ssea|osea|con|y|a|al|no|en|q|que|si|por|para|pa|asi|como|o|u|pero|me|se|te|nos|hay|ya|es|seria|son|seriamos|somos|vamos|voy|iriamos|queremos|quiero|cuant[oa]s?|cual|donde|desde|hasta|despues|antes|entre|tipo|temprano|tarde|noche|ustedes|uds|abren|hacen|tengo|puedo|podemos|pueden|podria|tienen|the|at|with|and|if|is|are|works|please|porfa|how|what|can|could|we|i|for|from|until|in|on|so)(?!\p{L}))`;
/** "Sáb 14", "fri 11"; "mar" and "sun" are words of their own. */
const shortDays = 'lun|mie|jue|vie|sab|dom|mon|tue|tues|wed|thu|thur|thurs|fri|sat';
const dates = [
  // "Para el sábado 20 con el nombre Thiago"; "para el sábado 20 sillas" counts.
  new RegExp(
    String.raw`(?<!\p{L})(?:${weekdays}|(?:${shortDays})\.?)\s(?:el\s|the\s)?\d{1,2}(?:st|nd|rd|th)?${dayEnds}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})(?:este|ese|el dia|dia|fecha|para el|the)\s(?:3[01]|[12]?\d)(?:st|nd|rd|th)?${dayEnds}(?<!the \d{1,2})`,
    'gu',
  ),
  /(?<![\p{L}\d.,])\d{1,2}\s(?:es|seria|era|is)\s(?:la|el|mi|the|my)\s(?:fecha|dia|date|day)(?!\p{L})/gu,
  /(?<![\p{L}\d.,])\d{1,2}\s(?:de\s)?(?:ene|feb|abr|jun|jul|ago|sept?|oct|nov|dic)\.?(?!\p{L})/gu,
];
/** "Estuvo lista creo el 3", "lo dejé el 12": the day of something that is past. */
const pastDay =
  /(?<!\p{L})(?:estuv\p{L}+|fue|fueron|qued(?:o|e|aron)|dej(?:e|o|amos|aron)|lleg(?:o|ue|aron)|compr(?:e|o|amos)|ped(?:i|imos)|pag(?:ue|o|amos)|llev(?:e|o)|retir(?:e|o)|entreg(?:ue|o|aron)|desde)\s(?:\p{L}+\s){0,3}el (?:3[01]|[12]?\d)(?=\W*(?:$|[,.;!?])|\s(?:y|pero|creo|segun|a|por)(?!\p{L}))/gu;
/** "Niños de 4 a 8 años como 12, ¿caben?": people who are counted behind their ages. */
const aged =
  /(?<=(?<!\p{L})(?:nin[oa]s|chic[oa]s|personas|invitad[oa]s|kids|children|people)\s[^.;?!]{0,40}(?:anos|anitos|years|old)\W+(?:como|son|unos|unas|about|around)\s)\d{1,3}(?=\W*(?:$|[,.;!?])|\s(?:y|caben|cabran|alcanza|do|can|will)(?!\p{L}))/gu;

/** "Son las 5" tells the time; "¿cuánto son las 5?" and "son las 5 mesas" count. */
const oClock =
  /(?<!\p{L})(?<!cuanto )(?:son|eran|seran) las (?:1[0-2]|[1-9])(?=\W*(?:$|[,.;!?()])|\s(?:y|ya|apenas|recien)(?!\p{L}))/gu;

const charges =
  'envio|flete|delivery|domicilio|entrega|transporte|anticipo|adelanto|sena|abono|deposito|enganche|descuento|recargo|instalacion|comision|iva|igv|propina|shipping|deposit|discount|tip|tax';
const money = [
  // "350 más los pisos", "2900 más el envío"; "12 más el envío" may count twelve.
  new RegExp(
    String.raw`(?<![\p{L}\d.,])(?:\d{3,7}|[3-9]\d)\s(?:mas|menos|\+|plus|minus)\s(?=(?:el|la|l[oa]s|the|${charges})(?!\p{L})|\d{1,3}\s?%|[,.])`,
    'gu',
  ),
  /(?<![\p{L}\d.,])\d{2,7}\s?(?:mas|menos|\+|plus|minus)\s?\d{2,7}(?![\p{L}\d]|[.,]\d)(?!\s\p{L}{4,})/gu,
  new RegExp(
    String.raw`(?<![\p{L}\d.,])\d{1,7}\s(?:del?|por(?:\s(?:el|la))?|of|for)\s(?:el\s|la\s|the\s)?(?:${charges})(?!\p{L})`,
    'gu',
  ),
  // "Con stevia +20".
  /(?<!\d ?)\+\d{1,7}(?=\W*(?:$|[,.;!?]))/gu,
  // "¿Por qué me cobra 25?", "pagué 150 la otra vez".
  /(?<!\p{L})(?:cobr(?:a|an|aron|o|e|en|ando)|pag(?:ue|o|amos|aron)|charged?|paid)\s(?:como\s|unos\s|los\s|esos\s|the\s|those\s)?\d{2,7}(?![\p{L}\d]|[.,]\d)(?!\s\p{L}{4,})/gu,
];

/** "¿Me rebaja otro 5?", "¿un 10 menos?", "another 10 off": by how much less it is asked for. */
const reductions = [
  /(?<!\p{L})(?:(?:re)?baj(?:a|as|an|e|en|es|aria|arian|ame|eme|ele|ale)|(?:des(?:cuent|cont)|reduc|reduz)\p{L}+)\s(?:(?:el|un|como|unos|hasta|aunque sea|siquiera|por lo menos)\s)?(?:otr[oa]s?\s)?\d{1,7}(?=\W*(?:$|[,.;!?])|\s(?:mas|menos|si|por|en|a|y|o|de|del|pesos|lucas|mil|soles|colones|dolares)(?!\p{L})(?!\sde\s\p{L}{4}))/gu,
  /(?<!\p{L})(?:un|otro|ese|el|another|extra|a)\s\d{1,2}\s(?:menos|mas barato|de (?:descuento|rebaja)|off|less|discount)(?!\p{L})/gu,
  /(?<![\p{L}\d.,])\d{1,2}\s(?:off|de (?:descuento|rebaja))(?!\p{L})/gu,
];

/** "1,40 x 1,80", "una ventanita de 80 x 120": how wide and high something is. */
const sides = [
  /(?<![\p{L}\d.,$])\d{1,2}[.,]\d{1,2}\s?(?:m|mts?|metros?)?\s?(?:x|por|by|\*)\s?\d{1,2}(?:[.,]\d{1,2})?(?:\s?(?:m|mts?|metros?)(?!\p{L}))?(?![.,]?\d)/gu,
  /(?<![\p{L}\d.,$])(?:[2-9]\d|\d{3})\s?(?:cm)?\s?(?:x|por|by|\*)\s?(?:[2-9]\d|\d{3})(?:\s?cm(?!\p{L}))?(?![.,]?\d|\s?(?:mil|pesos|soles|colones|quetzales|lempiras|dolares|lucas))/gu,
];

/** Writes the sides of a thing as one word, as names of products have them: "80 x 120" is "80x120". */
const withSides = (folded: string): string =>
  sides.reduce(
    (rest, pattern) =>
      rest.replace(pattern, whole => whole.replace(/\s+/gu, '').replaceAll(',', '.').replace('por', 'x')),
    folded,
  );

/** "Toma de 110", "220 normal": the voltage of a home. */
const voltages =
  /(?<!\p{L})(?:tomas?|tomacorrientes?|corriente|conexion(?:es)?|enchufes?|voltaje|luz|linea|red|contactos?|outlet|plug|power)\s(?:(?:es|son|de|a|en|normal|tengo|hay|is|of)\s){0,3}(?:110|115|120|127|220|230|240|380|440)(?![\p{L}\d]|[.,]\d)/gu;

/** "188 mil" is one number. */
const thousands = /(?<![\p{L}\d.,])(\d{1,4}) mil(?!\p{L})(?!\s(?:km|kms|kilometros|millas)(?!\p{L}))/gu;

export const inThousands = (folded: string): string => folded.replace(thousands, '$1000');

/** Returns a folded message without the days of a month: "viernes 11", "el 12 de mayo". */
export const withoutDates = (folded: string): string =>
  dates.reduce((rest, pattern) => rest.replace(pattern, ' . '), folded);

/** Returns a folded message without numbers that stand for something else than a quantity: papers, floors, dates, hours and money. */
export const withoutUncounted = (folded: string): string =>
  [
    papers,
    groups,
    zeroFirst,
    floors,
    quarters,
    units,
    listed,
    pastDay,
    farAway,
    aged,
    ...dates,
    oClock,
    ...reductions,
    voltages,
    ...money,
  ].reduce(
    // A comma would make an order of what follows: "350 mas el envio".
    (rest, pattern) => rest.replace(pattern, ' . '),
    inThousands(withSides(folded)),
  );
