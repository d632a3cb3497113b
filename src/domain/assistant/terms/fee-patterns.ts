/**
 * A part of a sentence about deliveries. price: what a delivery costs; "0" if it is free. from: an amount of the order. pieces: a number of
 * them. free, open, refuse: what is said of a delivery. else: all other places. all: every place that was named. except: "menos". pays:
 * "siempre paga". always: "sin excepciones". under: "abajo de eso". name: a place. other: a word that changes nothing. bad: anything
 * that is not understood.
 */
export type FeeWord = { start: number; end: number } & (
  | { kind: 'price'; value: string }
  | { kind: 'from'; value: string; above: boolean }
  | { kind: 'pieces'; many: number }
  | { kind: 'name'; place: string; behind: boolean }
  | { kind: 'free' | 'open' | 'refuse' | 'else' | 'all' | 'except' | 'pays' | 'always' | 'under' }
  | { kind: 'comma' | 'and' | 'to' | 'article' | 'other' | 'bad' }
);
type Kind = FeeWord['kind'];

const sign = String.raw`(?:(?:rd\$|us\$|mx\$|c\$|s\/|b\/|lps?|q|bs|gs|\p{Sc})\.?\s?|l\.?\s?(?=\d))`;
const figure = String.raw`(?<![\d.,])(?:\d{1,3}(?:[.,]\d{3})+|\d{1,6}(?:[.,]\d{1,2})?)(?![.,]?\d)`;
const thousand = String.raw`(?:\s?(?:mil|k|lucas)(?![\p{L}\d]))`;
const oneOf = (...forms: readonly string[]): string => `(?:${forms.join('|')})`;
/** Forms that end with a whole word. */
const word = (...forms: readonly string[]): string => String.raw`${oneOf(...forms)}(?![\p{L}\d])`;
const currencies =
  'pesos|varos|soles|colones|quetzales|quetz|lempiras|lps|dolares|dlls?|dollars|bucks|usd|mxn|cordobas|bolivianos|guaranies|bs|gs';
/** An amount; its figure and its "mil" are groups of the pattern that it is part of. */
const money = String.raw`${sign}?(?<value>${figure})(?<mil>${thousand})?(?:\s?${word(currencies)}|\s?\p{Sc}(?!\s?\d))?`;
const units = [
  'am|pm|hs?|hrs?|horas?|min\\p{L}*|dias?|semanas?|meses|mes|cm|mts?|metros?|kgs?|kilos?|lbs?|libras?|lts?|litros?|ml|grs?|gramos',
  'kms?|kilometros?|cuadras?|millas?|pisos?|personas?|porciones|piezas?|pzas?|pz|unidades|docenas?|cajas?|bolsas?|veces',
  'do|da|ra|ro|er|hours?|days?|minutes|miles?|weeks?|people|pieces',
];
/** "8 pm", "20 lts", "3-5 dias", "8:30", "555 0142", "2do": a number that is no price. */
const noMoney = String.raw`(?!\s?(?:%|:\d|-\s?\d|\d|${oneOf(...units)}(?!\p{L})))`;
const andMore = String.raw`\s${word(
  "en adelante|(?:para|hacia|pa'?|p'?)\\s?arriba",
  'o mas|y mas|or more|and up|and over|and more',
)}`;
const orders = oneOf(
  'pides|compras|llevas|gastas|pide|compra|lleva|spend|compras?|pedidos?',
  'ordenes|orden|cuenta|consumos?|ticket|total|orders?|purchases?',
);
const ofOrder = String.raw`(?:(?:en |on |for |si (?:la |el |tu |su )?|por |x |con )?${orders}\s)`;
const leads = oneOf(
  'desde|a partir de|sobre|arriba de?|despues de|por encima de|mas de|(?:que )?(?:pasan?|pase|pasando|superan?|supere|superando)(?: de)?',
  'mayor(?:es)? (?:a|de)|lleg(?:an?|ue|ando) a|minim[oa]s? de|from|over|above|of at least|of more than',
);
const lead = String.raw`(?<lead>${leads})\s(?:l[oa]s\s)?`;
/** What is counted: "3 garrafones", and not "300 en Lerma". */
const noun = String.raw`(?!${word(
  `mil|lucas|${currencies}|hs|am|pm|min\\p{L}*|horas?|hrs?|dias?|kms?|kilos?|kgs?|libras?|lbs?|litros?|lts?|cuadras?|mts?|metros|personas|pisos?`,
  'en|a|al|para|o|or|y|and|el|la|los|las|no|va|ya|se|de|gratis|free|sin|siempre|solo|menos|we|it|is',
  'envios?|delivery|flete|entrega|domicilio|despacho|reparto',
)})\p{L}{2,}`;
const sending = '(?:envios?|fletes?|domicilios?|delivery|reparto|entregas?|despacho)';
const goes = "es|va|sale|son|queda|ya|is|its|it's|goes?|are|te|se|le|les";
const going = `(?:(?:el |la |su |tu )?(?:${sending}|express|mensajeria|shipping) )?(?:(?:${goes}) )*`;
const days = '(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)';
const otherPlaces = oneOf(
  'municipios?|lugares|lugar|lados?|deptos?|departamentos?|sectores|barrios|zonas|colonias|comunas',
  'distritos|ciudades|partes|cantones|pueblos|provincias?|localidades',
);
/** "Zona 4, 35 en zona 7", "zona 4 y 35 pesos": the second number is a price. */
const noZone = String.raw`\s?(?:${word(currencies)}|(?:en|a|para) )`;

const every = '(?:ningun[oa]|tod[oa]s|cualquiera|amb[oa]s|(?:l[oa]s )?(?:dos|tres)|both|all|any)';
const payers = String.raw`(?:ud|uds|usted|ustedes|cliente|comprador\p{L}*|al recibir|en destino)`;
/** Patterns for the folded words, of which the first that fits counts. */
const patterns: readonly (readonly [Kind, string])[] = [
  ['comma', String.raw`[,;]|(?<=\s)\/(?=\s)|(?<=\d)\/(?=\p{L}{3})`],
  [
    'pieces',
    String.raw`(?:(?:llevando|comprando|pidiendo|desde|a partir de|con|en|por|de|from|with)\s)?(?<many>\d{1,3})\s${noun}${andMore}`,
  ],
  ['pieces', String.raw`(?:llevando|comprando|pidiendo|desde|a partir de|from)\s(?<many>\d{1,3})\s${noun}`],
  ['pieces', String.raw`(?:(?:llevando|con|por) )?(?:mas de|arriba de?|over|more than)\s(?<beyond>\d{1,3})\s${noun}`],
  // "Con 1 o 2 sacos cobro 2990": fewer than those that are sent without a fee.
  [
    'under',
    oneOf(
      String.raw`(?:con|por|llevando|for|with)\s\d(?:\s(?:o|y|or|a)\s\d)?\s${noun}`,
      word('under that|below that|(?:abajo|menos|por debajo) de (?:eso|ese monto)|si no llega'),
    ),
  ],
  ['from', `${ofOrder}?${lead}${money}${noMoney}(?:${andMore})?`],
  ['from', String.raw`${ofOrder}?(?:de|of|en|con|por)\s(?:l[oa]s\s)?${money}${andMore}`],
  ['from', String.raw`(?:${ofOrder})?${money}\s?\+(?!\s?\d)`],
  ['from', String.raw`${ofOrder}(?:de|of)\s${money}${noMoney}`],
  [
    'refuse',
    word(
      String.raw`no (?:delivery|deliveries|shipping|${sending})(?= to| in|\s?(?:[.,;]|$))`,
      String.raw`no(?=\s?(?:[.,;]|$))`,
      '(?:no|tampoco|ni) (?:l[oa]s? )?(?:podemos )?(?:vamos|llegamos|cubrimos|(?:entreg|envi|mand|despach|llev)amos|repartimos)',
      `(?:no|tampoco) (?:hay|hacemos) ${sending}`,
      "(?:we )?(?:don'?t|do not|cannot|can'?t) (?:deliver|go|ship|send)(?= to| in)",
    ),
  ],
  [
    'free',
    word(
      `${going}(?:gratis|gratuit[oa]s?|sin (?:costo|cargo|cobro)|free|bonificad[oa]s?|(?:de )?cortesia|no charge|por (?:nuestra cuenta|cuenta nuestra))`,
      '(?:ya )?no (?:(?:se|le|les|te|l[oa]s?) )*(?:cobran?|cobramos|cobro|pagan?|pagas)(?: nada)?',
    ),
  ],
  [
    'open',
    word(
      '(?:(?:se|l[oae]s?) )*(?:cotiz|calcul)(?:an?|amos|ar)',
      'segun (?:(?:la|el|los) )?(?:distancia|kms?|kilometros|kilometraje|peso|tamano|zona|destino|volumen|lugar)',
      `(?:(?:se|l[oae]s?) )*pag(?:a|an|as)(?: (?:el|la|cada|tu))? ${payers}(?: (?:al|el) (?:piloto|chofer|transportista|recibir))?`,
      String.raw`(?:a|por) (?:cargo|cuenta) (?:del?|de la) (?:cliente|comprador\p{L}*)|(?:x|por) (?:pagar|cobrar)`,
      String.raw`(?:you|(?:the )?(?:customer|buyer)) pays? (?:them|it|(?:to )?the \p{L}+|on delivery)|quoted|paid by the (?:customer|buyer)`,
    ),
  ],
  [
    'else',
    word(
      String.raw`(?:(?:al?|en|para|to|in) )?(?:(?:l[oa]s|el|al) )?(?:demas|otr[oa]s)(?: (?:de )?(?:l[oa]s )?${otherPlaces})?(?! de \p{L})`,
      String.raw`(?:(?:al?|en|para|to|in) )?(?:(?:el|al) )?resto(?: (?:del?|de la) (?:l[oa]s )?\p{L}+)?`,
      '(?:(?:al?|en|para) )?(?:las )?(?:provincias?|regiones|extranjero|tod[oa] (?:el |la )?(?:pais|republica|mexico))',
      '(?:(?:a|en) )?fuera de (?:la ciudad|ahi|esas? zonas?)',
      '(?:(?:to|in) )?(?:everywhere else|anywhere else|elsewhere|(?:all |any )?other (?:areas?|places?|towns?|cities|zones?)|the rest)',
    ),
  ],
  [
    'all',
    word(
      `(?:(?:en|a|para|in|for|to) )?${every}(?: (?:de )?(?:l[oa]s |the )?(?:dos|tres|lados|partes|zonas|lugares|two|three|places|areas))?`,
      'donde sea|anywhere|ahi|there',
    ),
  ],
  ['except', word('menos|excepto|salvo|except(?: for| in)?|but not')],
  [
    'pays',
    word(
      '(?:(?:q|que) )?(?:es )?siempre (?:se )?pagan?|pagan? (?:igual|siempre)|no aplican?|no entran?|no incluyen?',
      '(?:still|always) pays?|(?:q|que) (?:es siempre|siempre es|se cobra siempre)',
    ),
  ],
  ['always', word('siempre|always|no exceptions|sin excepcion(?:es)?|fijos?')],
  [
    'other',
    word(
      String.raw`(?:(?:llev|mand|envi|entreg|despach)amos|repartimos) (?:su|tu|el|la|los|las|sus|tus) \p{L}+`,
      'pick ?up is included|al recibir|en destino|nada mas|nomas|solamente|solo|only|pero|but|sorry|por favor|please',
      `${sending} a (?:domicilio|tu casa|su casa|casa)`,
      // "Envio de torta 15 en Kennedy": what is sent.
      String.raw`${sending} de (?!(?:la|los|las)(?!\p{L}))\p{L}{4,}(?: y \p{L}{4,})?(?= \p{Sc}?\d| \p{L}{1,3}\$?\.? ?\d)`,
      String.raw`\p{L}+ (?:drop ?-?off|delivery|shipping)(?= is| to| in)`,
      String.raw`(?:bring|take|send|deliver) (?!to|in|at|for)\p{L}+(?: and \p{L}+)?(?= to| in)`,
    ),
  ],
  [
    'bad',
    word(
      String.raw`(?:por|x|per|c\/|cada|a|el|la) ?(?:pieza|piso|km|kms|kilometro|persona|unidad|bulto|kilo|hora|dia|noche|viaje|metro)`,
      '(?:per|a|each) (?:day|hour|night|week|board|mile|piece)',
    ),
  ],
  // "Martes y jueves repartimos en Godoy Cruz".
  [
    'other',
    String.raw`(?:los )?${days}(?:(?:, | y | a )(?:los )?${days})*(?= (?:repart|entreg|llev|envi|hac|mand|sal)\p{L}+)`,
  ],
  // "Por Cargo Expreso", "x DAC", "by Caribe Pack": who carries it.
  [
    'other',
    String.raw`(?:por|x|via|mediante|by)\s\p{L}+\d*(?:\s(?!(?:y|e|and|o|or|lo|la|l[oe]s|se|el|a|en|x|por|segun|paga|siempre|gratis)(?!\p{L}))\p{L}+){0,3}`,
  ],
  ['price', `${money}${noMoney}`],
  [
    'name',
    String.raw`(?<kind>zona|sector|distrito)(?:e?s)?\s(?<zones>\d{1,2}(?:,\s?\d{1,2}(?!\d|[.,]\d{2}|${noZone}))*(?:\s[ye]\s\d{1,2}(?!\d|[.,]\d{2}|${noZone}))?)(?!\d)`,
  ],
  ['and', String.raw`${word('y|e|o|u|ni|and|or')}|&|\/`],
  ['to', word('al?|en|para|p|hasta|hacia|dentro de|to|in|for|at|within|inside|around')],
  ['article', word('la|el|los|las|de|del|the|of')],
  [
    'other',
    word(
      `${sending}|enviamos|entregamos|repartimos|despachamos|mandamos|llevamos|hacemos|vamos|llegamos`,
      'domis?|domiciliario|dely|delibery|mensajeria|express|expreso|moto|motorizado|costos?|tarifas?|precios?',
      'cuestan?|cobramos|cobro|cobran?',
      'se|sale[n]?|va[n]?|vale[n]?|es|son|quedan?|esta|parejo|te|lo|le|les|tu|su|tus|sus|nuestro|si|por',
      'colonias?|barrios?|comunas?|distritos?|zonas?|municipios?|compra|compras|pedidos?|orders?',
      String.raw`we|our|ship|is|its|it's|goes?|go|are|and|deliver\p{L}*|shipping|fees?|costs?|on|usd`,
    ),
  ],
  ['other', `[:.!\u00a1*·()'"+-]|=|->`],
  ['name', String.raw`\p{L}[\p{L}']*`],
  ['bad', String.raw`\S`],
];
/** The same as patterns that begin at a position. Those of numbers have groups: value, mil, lead, many, beyond, zones, kind. */
export const feePatterns = patterns.map(([kind, source]) => [kind, new RegExp(source, 'uy')] as const);
