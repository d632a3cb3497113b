import { carrier } from './carriers.js';

/**
 * A part of a sentence about deliveries. price: what a delivery costs; "0" if it is free. from: an amount of the order, or only of a part
 * of it. pieces: a number of them. free, open, refuse: what is said of a delivery. half: only half of a fee is paid. else: all other
 * places. all: every place that was named. except: "menos". pays: "siempre paga". always: "sin excepciones". under: "abajo de eso". name: a
 * place. other: a word that changes nothing. bad: anything that is not understood.
 */
export type FeeWord = { start: number; end: number } & (
  | { kind: 'price'; value: string }
  | { kind: 'from'; value: string; above: boolean; part: boolean }
  | { kind: 'pieces'; many: number }
  | { kind: 'name'; place: string; behind: boolean }
  | { kind: 'free' | 'half' | 'open' | 'refuse' | 'else' | 'all' | 'except' | 'pays' | 'always' | 'under' }
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
  "en adelante|(?:para|hacia|pa'?|p'?)\\s?(?:arriba|adelante)",
  'o mas|y mas|a mas|or more|and up|and over|and more',
)}`;
const orders = oneOf(
  'pides|compras|llevas|gastas|pide|compra|lleva|spend|compras?|pedidos?',
  'ordenes|orden|cuenta|consumos?|ticket|total|orders?|purchases?|trabajos?|contratos?|facturas?|reservas?|alquiler(?:es)?|jobs?|bookings?',
);
const ofOrder = String.raw`(?:(?:en |on |for |si (?:la |el |tu |su )?|por |x |con )?${orders}\s)`;
const leads = oneOf(
  'desde|a partir de|sobre|arriba de?|despues de|por encima de|mas de|(?:que )?(?:pasan?|pase|pasando|superan?|supere|superando)(?: de)?',
  '(?:mayor|superior)(?:es)? (?:a|de)|lleg(?:an?|ue|ando) a|minim[oa]s? de|from|over|above|of at least|of more than',
);
const lead = String.raw`(?<lead>${leads})\s(?:l[oa]s\s)?`;
/** What is counted: "3 garrafones", and not "300 en Lerma". */
const noun = String.raw`(?!${word(
  `mil|lucas|${currencies}|hs|am|pm|min\\p{L}*|horas?|hrs?|dias?|kms?|kilos?|kgs?|libras?|lbs?|litros?|lts?|cuadras?|mts?|metros|personas|pisos?`,
  'en|a|al|para|o|or|y|and|el|la|los|las|no|va|ya|se|de|gratis|free|sin|siempre|solo|menos|we|it|is|in|to|for|within|on|of|at|with',
  'envios?|delivery|flete|entrega|domicilio|despacho|reparto',
)})\p{L}{2,}`;
const sending =
  '(?:envios?|fletes?|domicilios?|delivery|reparto|entregas?|despacho|movilidad|transportes?|traslados?|acarreos?|viaticos?|viajes?)';
/**
 * Fetching is free in a shop's own place too, so that alone it is no delivery: only what is fetched and brought, and what is said of it.
 */
const fetching = oneOf(
  '(?:recogidas?|retiros?|recojos?|busqueda) y (?:entregas?|devolucion|envio)(?: de (?:tu|su|sus|tus|la|el|los|las) (?!zonas?|ciudad)\\p{L}+)?|(?:entregas?|envio) y (?:recogidas?|retiros?|recojos?)(?: de (?:tu|su|sus|tus|la|el|los|las) (?!zonas?|ciudad)\\p{L}+)?',
  '(?:el|la) (?:retiro|recojo|recogida)(?= (?:dentro|es|va|sale|queda|gratis|sin)(?!\\p{L}))|pick ?-?up (?:and|&) (?:drop ?-?off|delivery)',
);
/** "Visita para tomar medidas": what a trip to the customer's is called that brings nothing. */
const visit =
  '(?:(?:vamos|ir|voy) a medir|(?:toma de medidas|medicion)(?: a domicilio)?|measur\\p{L}+(?: (?:visits?|trips?))?|visits?(?: to (?:measure|quote))?|visitas?(?: (?:tecnicas?|de (?:medicion|inspeccion|obra)))?(?: (?:para|a) (?:medir|cotizar|presupuestar|tomar (?:las )?medidas))?)';
/** "40 por viaje", "ida y vuelta": a fee is for each trip, whatever it is called. */
/** "Pasamos a buscar la bici y la devolvemos", "we pick up your rug and bring it back": a thing is fetched and brought. */
const fetched = oneOf(
  String.raw`(?:(?:l[oa]s?|te|se|nosotros|we) )*(?:(?:pasamos|vamos|paso|voy|ir|pasar) (?:a|por) (?:buscar|recoger|retirar|traer|levantar)(?:l[oa]s?)?|recogemos|retiramos|buscamos|pick ?up)(?: (?:el|la|los|las|tu|su|tus|sus|un|una|the|your) (?!zonas?|barrios?|centro)\p{L}+)?(?= (?:y|and|a|en|por|in|for|cuesta|sale|$))`,
  String.raw`(?:(?:y|and|l[oa]s?|te|se|we) )+(?:devolvemos|regresamos|traemos|entregamos|llevamos)(?: (?:a|en) (?:su|tu|la) (?:casa|domicilio))?`,
  String.raw`and (?:bring|drop|take|deliver|return) (?:it|them)(?: (?:back|off))?|(?:bring|drop|take) (?:it|them) (?:back|off)`,
);
const trips = oneOf(
  '(?:por|x|cada|el|la|per|a|each) (?:viaje|visita|envio|entrega|vuelta|trip|visit|delivery)',
  '(?:el |la |solo |solo la )?ida(?: y (?:vuelta|regreso|venida))?|(?:the )?round ?-?trips?|(?:each|one|both) ways?',
  '(?:llevar|llevada|entregar) y (?:recoger|traer|recogida|retirar)|(?:por )?(?:las|ambas) dos cosas',
);
/** "El regreso corre por nuestra cuenta": the way back of a trip that has its fee. */
const back =
  '(?:el |la |the )?(?:regreso|vuelta|retorno|return(?: trip)?|way back) (?:(?:corre|va|es|sale|queda|is|comes) )?(?:por (?:nuestra cuenta|cuenta nuestra)|gratis|sin costo|sin cargo|incluid[oa]|free|on us|included)';
/** "Y esa no se descuenta": what becomes of a fee when the work is done. */
const deducted = String.raw`(?:(?:y|e|pero|and|but) )?(?:(?:es[ao]s?|est[ae]s?|ese|that|it|which)(?: (?:one|is))? )?(?:(?:no|ni|not) )?(?:(?:(?:se|te|le|les|l[oa]s?) )+(?:descuent|descont|devuelv|abon|reconoc|bonific|reembols|acredit|rebaj)\p{L}*|(?:deducted|credited|refunded|taken off))(?: [^,;.\d()]{0,60})?`;
/** "Hasta 10 kg", "cada kg más $14": what the weight of a parcel changes. */
const weight = '(?:kgs?|kilos?|kilogramos?|lbs?|libras?|pounds?)';
const andEach = oneOf('de ahi(?: en adelante)?|despues|luego|y|mas de eso|then|after that');
const goes = "es|va|sale|son|queda|ya|is|its|it's|goes?|are|te|se|le|les";
const going = `(?:(?:el |la |su |tu )?(?:${sending}|express|mensajeria|shipping) )?(?:(?:${goes}) )*`;
const days = '(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)';
const otherPlaces = oneOf(
  'municipios?|lugares|lugar|lados?|deptos?|departamentos?|sectores|barrios|zonas|colonias|comunas',
  'distritos|ciudades|partes|cantones|pueblos|provincias?|localidades',
);
/** "Zona 4, 35 en zona 7", "zona 4 y 35 pesos": the second number is a price. */
const noZone = String.raw`\s?(?:${word(currencies)}|(?:en|a|para) )`;

const every =
  '(?:ningun[oa]|tod[oa]s|cualquiera|amb[oa]s|l[oa]s (?:dos|tres)|(?:dos|tres)(?! (?!(?:lados|partes|zonas|lugares|ciudades|municipios|distritos|comunas|barrios|colonias)(?!\\p{L}))\\p{L})|both|all|any)';
const payers = String.raw`(?:ud|uds|usted|ustedes|cliente|comprador\p{L}*|al recibir|en destino)`;
const ordinal =
  '(?:[1-9]|1[0-2])(?:er|ro|do|to|mo|vo|no|ero|avo)?|primer|segundo|tercer|cuarto|quinto|sexto|septimo|octavo|noveno|decimo';
/** "Adentro del 4to anillo", "del 4to al 8vo": the parts of a town whose ring roads are counted. */
const rings = oneOf(
  String.raw`(?:(?:(?:a|por) )?a?dentro del|hasta el|antes del) (?<within>${ordinal}) anillo`,
  String.raw`(?:desde el|del|entre(?: el)?) (?<ring>${ordinal})(?: anillo)? (?:al|y(?: el)?|hasta el) (?:(?<lastring>[1-9](?:er|ro|do|to|mo|vo|no)|octavo|noveno|decimo|sexto|septimo|quinto|cuarto)(?: anillo)?(?!\p{L})|(?<lastring2>${ordinal}) anillo)`,
  String.raw`(?:a?fuera|pasando|despues|mas alla) (?:del|el) (?<beyondring>${ordinal}) anillo`,
);
/** Patterns for the folded words, of which the first that fits counts. */
const patterns: readonly (readonly [Kind, string])[] = [
  // "Lambaré - Villa Elisa 25.000", "Sur y valles (Cumbayá, Tumbaco) 5"; in "Luque - Gs 25.000" no place follows.
  [
    'comma',
    String.raw`[,;|\u2022]|(?<=\s)\/(?=\s)|(?<=\d)\/(?=\p{L}{3})|\((?=\p{L})|(?<=\s)[-\u2013\u2014](?=\s(?!(?:gs|bs|rd|s|b|q|l|lps?|us|usd|mx)[.$\/]*\s?\d)\p{L})`,
  ],
  // "El km adicional 8 pesos": what a longer way costs more.
  [
    'other',
    String.raw`(?:(?:el|la|cada|por|x) )?(?:km|kms|kilometro|milla|cuadra) (?:adicional|extra|de mas|mas)(?: (?:a|son|es|cuesta|vale))? ${money}`.replace(
      /\?<(?:value|mil)>/gu,
      '?:',
    ),
  ],
  ['other', oneOf(word(back), word(trips), deducted)],
  // "Edomex paga $50".
  ['other', String.raw`(?:solo )?(?:pagan?|pays?)(?= ?${sign}?\d)`],
  [
    'other',
    oneOf(
      String.raw`hasta (?:los )?\d{1,3} ?${weight}(?!\p{L})`,
      String.raw`(?:${andEach} )?(?:por )?(?:cada|each|per|every)? ?${weight}(?: (?:extra|adicional|mas|additional))?(?: a)? ${money}`,
      String.raw`(?:${andEach} )?${money} (?:mas )?(?:la|el|por|x|per|each|por cada|cada) ${weight}(?!\p{L})(?: (?:extra|adicional|mas|additional))?`,
    ).replace(/\?<(?:value|mil)>/gu, '?:'),
  ],
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
  // "Si la mano de obra pasa los 400.000": an amount of a part of the order.
  [
    'from',
    String.raw`(?:si|cuando|if|when) (?:(?:el|la|los|las|tu|su|the|your) )?(?<part>(?!${orders}\s|\p{L}+ (?:${orders})\s)\p{L}{3,}(?: \p{L}{2,}){0,3}?) (?:(?:es|son|is|are|goes) )?${lead}${money}${noMoney}(?:${andMore})?`,
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
      `${going}(?:gratis|gratuit[oa]s?|sin (?:costo|cargo|cobro)|free|bonificad[oa]s?|(?:de )?cortesia|de regalo|por (?:nuestra cuenta|cuenta nuestra))`,
      '(?:ya )?no (?:(?:se|le|les|te|l[oa]s?) )*(?:cobran?|cobramos|cobro|pagan?|pagas)(?: nada)?',
      "no (?:travel |delivery |trip |shipping |extra )?(?:fees?|charge|cost)|(?:we )?(?:don'?t|do not) charge(?: (?:for )?(?:delivery|travel|shipping))?",
    ),
  ],
  [
    'half',
    word(
      String.raw`(?:(?:(?:se|solo|nomas|ya|le|les|te) )*(?:pagan?|cobramos|cobran?|va[n]?|es|queda[n]?|sale[n]?|a|al?|con|en|por|pays?|is|are|at|for) )?(?:(?:solo|nomas|only|just) )?(?:(?:(?:a|la|el|the) )?mitad(?: del? (?:la |el )?(?:precio|costo|tarifa|valor|${sending}))?|medi[oa] (?:precio|tarifa|${sending})|half(?: (?:the )?(?:price|off|fee|of it))?)`,
      '(?:(?:el|al|un|at) )?50 ?% (?:menos|off|(?:de )?descuento|del? (?:precio|costo|envio|flete|delivery|transporte|movilidad))',
    ),
  ],
  [
    'open',
    word(
      '(?:(?:se|l[oae]s?) )*(?:cotiz|calcul)(?:an?|amos|ar)',
      '(?:se |hay que )?consult(?:a|an|ar|e|en|arl[oa])(?: precio)?|a (?:consultar|convenir|cotizar)|por confirmar|pregunt(?:a|ar|e|en)|(?:just |please )?ask(?: us)?|call us',
      'segun (?:(?:la|el|los) )?(?:distancia|kms?|kilometros|kilometraje|peso|tamano|zona|destino|volumen|lugar)',
      `(?:(?:se|l[oae]s?) )*pag(?:a|an|as)(?: (?:el|la|cada|tu))? ${payers}(?: (?:al|el) (?:piloto|chofer|transportista|recibir))?`,
      String.raw`(?:a|por) (?:cargo|cuenta) (?:del?|de la) (?:cliente|comprador\p{L}*)|(?:x|por) (?:pagar|cobrar)|pago (?:en|a|al) (?:destino|recibir)`,
      String.raw`(?:you|(?:the )?(?:customer|buyer)) pays? (?:them|it|(?:to )?the \p{L}+|on delivery)|quoted|paid by the (?:customer|buyer)`,
    ),
  ],
  [
    'else',
    word(
      String.raw`(?:(?:al?|en|para|to|in) )?(?:(?:l[oa]s|el|al) )?(?:demas|otr[oa]s)(?: (?:de )?(?:l[oa]s )?${otherPlaces})?(?! de \p{L})`,
      '(?:(?:al?|en|para) )?(?:cualquier )?otr[oa] (?:ciudad|municipio|lugar|lado|parte|departamento|estado|provincia|pueblo|zona|comuna|distrito|region)',
      String.raw`(?:(?:al?|en|para|to|in) )?(?:(?:el|al) )?resto(?: (?:del?|de la) (?:l[oa]s )?\p{L}+)?`,
      '(?:(?:al?|en|para) )?(?:l[oa]s |el )?(?:provincias?|regiones|extranjero|tod[oa] (?:el |la )?(?:pais|republica(?: mexicana)?|mexico))',
      '(?:(?:al?|en|para|envios?) )?(?:los |el )?(?:departamentos|foraneos?|interior de(?:l pais|l estado| la republica)|otros estados|otras provincias|(?:nivel )?nacional(?:es)?)',
      '(?:(?:a|en) )?(?:(?:lugares|zonas|partes) )?mas (?:lejos|lejan[oa]s|alla)|(?:farther|further)(?: (?:out|away))?',
      '(?:(?:a|en) )?fuera de (?:la ciudad|ahi|esas? zonas?)',
      '(?:(?:to|in) )?(?:everywhere else|anywhere else|elsewhere|(?:all |any )?other (?:areas?|places?|towns?|cities|zones?)|the rest)',
    ),
  ],
  [
    'all',
    word(
      `(?:(?:en|a|para|in|for|to) )?${every}(?: (?:de )?(?:l[oa]s |es[oa]s |est[oa]s |the |these |those )?(?:dos|tres|cuatro|lados|partes|zonas|lugares|ciudades|municipios|distritos|comunas|barrios|colonias|two|three|four|places|areas|towns)(?: (?:de (?:alrededor|arriba|la lista)|cercan[oa]s|vecin[oa]s))?)?`,
      'donde sea|anywhere|ahi|there',
    ),
  ],
  ['except', word('\\[no|menos|excepto|salvo|except(?: for| in)?|but not')],
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
      fetching,
      fetched,
      visit,
      '(?:tiene[n]?|tendra|con) (?:un )?(?:costo|valor|precio)(?: de)?',
      'hola|buen[ao]s(?: tardes| dias| noches)?|ojo|atencion|gracias|hello|pick ?up is included|al recibir|en destino|nada mas|nomas|solamente|solo|only|pero|but|sorry|por favor|please',
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
  // "Municipios cercanos (Envigado, Bello)": the names follow.
  [
    'other',
    String.raw`(?:(?:los|las|el) )?(?:otr[oa]s )?(?:municipios?|ciudades|distritos|comunas|barrios|colonias|zonas?|sectores|localidades|pueblos|lugares|alrededores|areas?|towns|places|nearby(?: \p{L}+)?)(?: (?:cercan[oa]s?|vecin[oa]s?|aledan[oa]s?|conurbad[oa]s?|de alrededor|nearby))? ?(?=\(\p{L})`,
  ],
  // "Martes y jueves repartimos en Godoy Cruz".
  [
    'other',
    String.raw`(?:los )?${days}(?:(?:, | y | a )(?:los )?${days})*(?= (?:repart|entreg|llev|envi|hac|mand|sal)\p{L}+)`,
  ],
  // "Por Cargo Expreso", "x DAC", "by Caribe Pack": who carries it.
  [
    'other',
    String.raw`(?:por|x|via|mediante|by)\s\p{L}+\d*(?:\s(?!(?:y|e|and|o|or|lo|la|l[oe]s|se|el|a|en|x|por|segun|pago|paga|siempre|gratis)(?!\p{L}))\p{L}+){0,3}`,
  ],
  ['other', word(carrier)],
  // "Guadalajara zona metropolitana": where the town is.
  [
    'other',
    String.raw`(?<=\p{L} )(?<!(?:^|\W)(?:en|a|al|la|el|del?|para|tod[oa]) )(?:y (?:su )?)?(?:zona|area) metropolitana`,
  ],
  ['price', `${money}${noMoney}`],
  ['name', rings],
  [
    'name',
    String.raw`(?:(?<kind>zona|sector|distrito)(?:e?s)\s(?:del? (?:la )?)?|(?:de|desde) (?:la|el) (?<kind2>zona|sector|distrito)\s)(?<first>\d{1,2})\s?(?:a|al|hasta|-)\s?(?:(?:la|el) )?(?:zona )?(?<last>\d{1,2})(?![\d.,]*\d|${noZone})`,
  ],
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
      'mandaditos?|mandados?|encomiendas?|motomandados?|domis?|domiciliario|dely|delibery|mensajeria|express|expreso|moto|motorizado|costos?|tarifas?|precios?',
      'cuestan?|cobramos|cobro|cobran?',
      'se|sale[n]?|va[n]?|vale[n]?|es|son|quedan?|esta|parejo|te|lo|le|les|tu|su|tus|sus|nuestro|si|por',
      'colonias?|barrios?|comunas?|distritos?|zonas?|municipios?|compra|compras|pedidos?|orders?',
      String.raw`travel(?:ling|ing)?|trips?|we|our|ship|is|its|it's|goes?|go|are|and|deliver\p{L}*|shipping|fees?|costs?|on|usd`,
    ),
  ],
  ['other', `[:.!\u00a1*·()'"+-]|=|->`],
  ['name', String.raw`\p{L}[\p{L}']*`],
  ['bad', String.raw`\S`],
];
/**
 * The same as patterns that begin at a position. Those of numbers have groups: value, mil, lead, many, beyond, zones, kind, and those of
 * rings.
 */
export const feePatterns = patterns.map(([kind, source]) => [kind, new RegExp(source, 'uy')] as const);
