import { numberWords } from '../../../../domain/shared/number-words.js';

/** Number words that count goods, in addition to those that mean a number anywhere. */
export const words: Readonly<Record<string, number>> = {
  ...numberWords,
  unos: 1,
  unas: 1,
  par: 2,
  once: 11,
  doce: 12,
  docena: 12,
  dozen: 12,
  cien: 100,
  doscientos: 200,
  doscientas: 200,
  quinientos: 500,
  mil: 1000,
  ...{ trece: 13, catorce: 14, dieciseis: 16, diecisiete: 17, dieciocho: 18, diecinueve: 19 },
  ...{ veintiun: 21, veintiuna: 21, veintiuno: 21, veintidos: 22, veintitres: 23, veinticuatro: 24 },
  ...{ veinticinco: 25, veintiseis: 26, veintisiete: 27, veintiocho: 28, veintinueve: 29 },
  ...{ cuarenta: 40, cincuenta: 50, sesenta: 60, setenta: 70, ochenta: 80, noventa: 90 },
  ...{ trescientos: 300, trescientas: 300, cuatrocientos: 400, cuatrocientas: 400 },
  ...{ eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19 },
  ...{ forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
};

export const articles = new Set(['un', 'una', 'unos', 'unas', 'uno', 'one']);

/** After these words a number does not count goods. */
export const before = new Set([
  'talla',
  'numero',
  'no',
  'nro',
  'size',
  'somos',
  'calibre',
  'tiene',
  'a',
  'at',
  'las',
  'los',
  'para',
  'usd',
  'el',
  'de',
  'del',
  'desde',
  'faltan',
]);

/** After these words a number says what somebody has, how big something is or where it is: "mide 6", "cumple 15", "on 610". */
export const telling =
  /^(?:soy|tengo|tenemos|tenia|tuve|somos|seremos|seriamos|eramos|miden?|medira|pesan?|cumpl(?:e|en|io|ieron|o|imos|ira|iran)|turns|turned|takes|has|holds|uses|weighs|measures|drives|en|in|on|inside|outside)$/u;

export const interested = /^(?:interes\p{L}+|pensando|interested|thinking|count|(?:dej|qued)\p{L}+)$/u;

/** After these words a number counts only if a thing follows: "para 60 blocks", but not "a las 3". */
export const beforeThings = new Set(['para', 'pa', 'es', 'de', 'desde']);

export const definite = new Set(['la', 'el', 'the']);

/** In an order, "la chamarra" means one of it also after these words, and at the start of the message. */
export const joins = new Set([
  'y',
  'and',
  ',',
  ':',
  'entonces',
  'mejor',
  'solo',
  'bueno',
  'tambien',
  'pues',
  'mas',
  '+',
  'plus',
  'ok',
  'okay',
  'listo',
  'dale',
  'perfecto',
]);

/** After these words "la chamarra" means one of it. */
export const takes = new Set([
  'va',
  'dame',
  'deme',
  'llevo',
  'quiero',
  'ponme',
  'mandame',
  'mandeme',
  'echame',
  'agregale',
  'agregame',
  'agreguele',
  'quisiera',
  'apartame',
  'sumele',
  'sumale',
  'sumeme',
  'sumame',
  'agregue',
  'agregueme',
  'ponele',
  'ponga',
  'pongale',
  'anoteme',
  'anotame',
  'apunteme',
  'apuntame',
  'incluyame',
  'want',
  'need',
  'take',
]);

/** After these words "los 3" is a quantity of the current product, not an hour. */
export const taking =
  /^(?:[dm][ae]me|llevo|quiero|ponme|pongame|mandame|mandeme|echame|apartame|aparteme|agregame|entonces|bueno|ok|va|dale|confirmo|take|cuanto|son|salen|serian|cuestan|valen|quedan)$/u;

export const units =
  /^(?:m2|m²|m|mts?|metros?|cm|mm|pulgadas?|pies|kg|kilos?|gr|oz|h|hrs?|horas?|minutos?|minutes?|mins?|dias?|semanas?|mes|meses|mesecitos?|an(?:o|ito)s?|years?|days?|am|pm|personas?|people|cuotas|veces|vez|times|pesos?|colones|dolares|soles|usd|mxn|varos|lucas|quetzales|%|w|v|volts?|voltios?|watts?|vatios|hp|caballos|psi|amps?|amperios|lph|gpm|rpm|grados|degrees|floors?|stor(?:y|ies|eys?)|niveles)$/u;

/** How far somebody lives is no quantity, but "¿y si fueran 20 km?" asks for the price of that many. */
export const ways = /^(?:miles?|millas?|kms?|kilometros?|cuadras?)$/u;

export const supposes = /\b(?:si|if)\b.*\b(?:fuer\p{L}+|son|was|were)\b/u;

const measure = '(?:kgs?|kilos?|litros?|lts?|metros?|mts?|m|yardas?|yds?|libras?|lbs?)';

/** Units by which goods are counted: "2 kilos de clavos". */
export const weighed = new RegExp(`^(?:${measure}|gr|oz)$`, 'u');

/** "5 kilos", "un kilo de", "medio metro": an amount that is no number of pieces. */
export const weighs = new RegExp(
  String.raw`(?<![\p{L}\d])(?:\d{1,4}|un|una|medi[oa]|an?|half|dos|tres|cuatro|cinco|seis|ocho|diez) ${measure}(?![\p{L}\d])`,
  'u',
);

export const behindMeasure = new RegExp(String.raw`^(?:${measure}\s+)?(?:de|of|x|mas|more)\s+`, 'u');

export interface Token {
  text: string;
  /** Whether an item ends before this token. */
  ends: boolean;
}

/** Splits a folded text into words, numbers and signs. */
export const tokensOf = (folded: string): Token[] =>
  // "10-30-10" is the name of a thing, not a quantity.
  (folded.match(/\d+(?:-\d+)+|[\p{L}\p{N}²#%]+|[^\s\p{L}\p{N}]/gu) ?? []).map(text => ({
    text,
    ends: /^(?:[,.;?!¿¡+\n]|sin|pero|but|porque|para|pa|pal|que|con|en|total|then|entonces|cuanto|cuantos)$/u.test(
      text,
    ),
  }));

/** Returns the number that a word or some digits stand for; null if they are none. */
export const quantityOf = (text: string): number | null => {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  return Object.hasOwn(words, text) ? (words[text] ?? null) : null;
};

export const linking =
  /^(?:de|del|con|para|pa|en|a|al|por|of|in|on|for|to|with|y|e|o|u|and|or|que|es|tiene|trae|va|es[eo]|esta|todo|toda|[^\p{L}\d]+)$/u;
