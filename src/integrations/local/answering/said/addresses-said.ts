const number = String.raw`\d{1,5}[a-z]?(?![\p{L}\d])`;
/** Words that do not occur in a street's name: a number after them may be a quantity. */
const nameless = String.raw`(?!(?:y|e|con|para|pero|son|serian?|quiero|quisiera|llevo|necesito|\p{L}+(?:me|nos))(?!\p{L}))`;
const inside =
  'sur|norte|este|oeste|bis|no|nro|n|numero|piso|apto|apt|apartamento|dpto|depto|departamento|casa|interior|int|oficina|local|lote|mz|torre';
/** "Calle Los Álamos 220", "Cra 43 # 30 sur 15 apto 301". */
const spanish = new RegExp(
  String.raw`(?<!\p{L})(?:calle|cll|avenida|avda|av|jiron|jr|carrera|cra|kra|transversal|diagonal|circular|pasaje|psje|boulevard|blvd|callejon)(?!\p{L})\.?(?:\s+\d{1,2}\s+de\s+\p{L}+)?(?:\s+${nameless}\p{L}+\.?){0,4}\s*(?:#\s*)?${number}(?:,?\s*(?:(?:[#°.-]|(?<!\p{L})(?:${inside})(?!\p{L}))+(?:\s+[#-])?\s*)?(?<=[#°.-]\s*|(?<!\p{L})(?:${inside})\s+)${number})*`,
  'gu',
);
/** "5 de Mayo 302", "16 de septiembre #45 int 2": a street named after a date. After an article, the date is a day. */
const ofDate = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?<!(?<!\p{L})(?:el|del|al|este|dia|para)\s+)\d{1,2}\s+de\s+(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)\s+(?:(?:sur|norte|oriente|poniente)\s*)?(?:(?:#|no\.?|num\.?|numero)\s*)?${number}`,
  'gu',
);
const way = String.raw`(?:\s+(?:[nsew]{1,2}|\p{L}{2,}|\d{1,3}(?:st|nd|rd|th))\.?)`;
const unit = String.raw`(?:\W{1,3}(?:apt|suite|ste|unit|floor)\.?\s*#?\s*\d{1,5})?`;
/** "1200 NW 7th Ave", "55 Old Mill Road". "Drive" and "way" may also be in the name of a product, so their house numbers must be long. */
const english = [
  new RegExp(
    String.raw`(?<![\p{L}\d.,#])\d{1,5}${way}{1,4}?\s+(?:street|st|avenue|ave|road|rd|boulevard|blvd|highway|hwy)(?!\p{L})\.?${unit}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\d.,#])\d{3,5}${way}{1,3}?\s+(?:drive|dr|lane|ln|way|court|ct|place|terrace)(?!\p{L})\.?${unit}`,
    'gu',
  ),
];

/** "75 oeste", "300 m al norte", "200 metros sur y 50 este": how far somebody lives from a place that the neighbours know. */
const directions =
  /(?<![\p{L}\d.,])\d{2,4}\s*(?:m|mts?|metros|varas|v)?\.?\s*(?:al\s+|hacia\s+(?:el\s+)?)?(?:norte|sur|oeste|noreste|noroeste|sureste|suroeste|este(?!\s+(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|mes|ano|fin)))(?!\p{L})/gu;
/** "Planta 2 no la 1", "bodega 14", "km 12", "la zona 10": which of several places is meant. */
const numbered =
  /(?<!\p{L})(?:planta|bodega|nave|local|lote|edificio|torre|porton|puerta|anden|oficina|apartamento|apto|departamento|depto|zona|sector|villa|km|kilometro|building|warehouse|unit|suite|gate)\s+(?:#|no\.?|numero)?\s*\d{1,4}[a-z]?(?![\p{L}\d])(?:\s*,?\s*(?:y|o|no|not|and|or)\s+(?:(?:la|el|en la|the)\s+)?\d{1,4}(?!\d))*/gu;

/** "Los Olmos 3312 depto 41", "Huiracocha 1540 int. 3": a street without its kind, which the number of the flat shows. */
const withFlat = new RegExp(
  String.raw`(?<!\p{L})\p{L}{3,}\s+${number},?\s+(?:depto|dpto|departamento|apto|apt|apartamento|casa|interior|int|oficina|of|block|torre|piso|edificio|villa)\.?\s*#?\s*${number}`,
  'gu',
);

/** Returns a message without the house numbers of its addresses, because those are not quantities. */
export const withoutAddress = (folded: string): string =>
  [spanish, ofDate, ...english, withFlat, directions, numbered].reduce(
    (rest, pattern) => rest.replace(pattern, ' , '),
    folded,
  );

/** Whether a message gives an address with a street and a number: "mi dirección es Av. Tupac Amaru 3455". */
export const givesStreet = (folded: string): boolean =>
  [spanish, ofDate, ...english, withFlat].some(pattern => folded.search(pattern) >= 0) || lettered.test(folded);
/** "Av Eloy Alfaro N45-120": a number of a house with letters. */
const lettered =
  /(?<!\p{L})(?:calle|avenida|avda|av|jiron|jr|carrera|pasaje)\.?(?:\s\p{L}{2,}){1,4}\s\p{L}{1,2}\d{1,3}-\d{1,4}(?!\d)/u;

/** Whether a message tells where somebody lives by its distance from a known place: "del cementerio 300 sur, portón verde". */
export const givesDirections = (folded: string): boolean => folded.search(directions) >= 0;
