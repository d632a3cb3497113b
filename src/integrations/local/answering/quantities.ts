import { foldName } from '../../../domain/shared/fold.js';

/** How many of what, as it was said; an empty name stands for what was spoken of. */
export interface SaidItem {
  quantity: number;
  name: string;
}

const words: Readonly<Record<string, number>> = {
  un: 1,
  una: 1,
  uno: 1,
  unos: 1,
  unas: 1,
  one: 1,
  dos: 2,
  two: 2,
  par: 2,
  tres: 3,
  three: 3,
  cuatro: 4,
  four: 4,
  cinco: 5,
  five: 5,
  seis: 6,
  six: 6,
  siete: 7,
  seven: 7,
  ocho: 8,
  eight: 8,
  nueve: 9,
  nine: 9,
  diez: 10,
  ten: 10,
  once: 11,
  doce: 12,
  docena: 12,
  dozen: 12,
  quince: 15,
  veinte: 20,
  treinta: 30,
  cincuenta: 50,
  cien: 100,
  doscientos: 200,
  doscientas: 200,
  quinientos: 500,
  mil: 1000,
};
const articles = new Set(['un', 'una', 'unos', 'unas', 'uno', 'one']);
/** After these a number counts no goods. */
const before = new Set([
  'talla',
  'numero',
  'no',
  'nro',
  'size',
  'somos',
  'calibre',
  'tiene',
  'a',
  'las',
  'los',
  'para',
  'usd',
  'el',
  'de',
]);
const units =
  /^(?:m2|m²|m|mts?|metros?|cm|mm|pulgadas?|pies|kg|kilos?|gr|oz|h|hrs?|horas?|minutos?|dias?|semanas?|mes|meses|anos?|years?|days?|am|pm|personas?|people|cuotas|%|w|v)$/u;
const most = 1_000_000;

interface Token {
  text: string;
  /** Whether an item ends before it. */
  ends: boolean;
}

const tokensOf = (folded: string): Token[] =>
  [...folded.matchAll(/[\p{L}\p{N}²#%]+|[^\s\p{L}\p{N}]/gu)].map(([text]) => ({
    text,
    ends: /^[,.;?!¿¡\n]$/u.test(text),
  }));

const quantityOf = (text: string): number | null => {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  return Object.hasOwn(words, text) ? (words[text] ?? null) : null;
};

/** Every quantity of a message with what it is of. `buys` says whether "una" means one of something here. */
export function itemsIn(text: string, buys: boolean): SaidItem[] {
  const folded = foldName(text).replace(/(?<=\d)[.,](?=\d{3}\b)/g, '');
  const tokens = tokensOf(folded);
  const starts = tokens.flatMap(({ text: token }, index) => {
    const quantity = quantityOf(token);
    const last = tokens[index - 1]?.text ?? '';
    const next = tokens[index + 1]?.text ?? '';
    const isCount =
      quantity !== null &&
      quantity > 0 &&
      quantity <= most &&
      !(
        /\d/.test(token) &&
        ((before.has(last) && !(buys && next === '')) ||
          units.test(next) ||
          /^[$₡€#:/]$/u.test(last) ||
          /^[:/]$/u.test(next))
      ) &&
      !(articles.has(token) && !buys) &&
      !(words[token] !== undefined && units.test(next));
    return isCount ? [{ index, quantity }] : [];
  });
  return starts.map(({ index, quantity }, at) => {
    const end = starts[at + 1]?.index ?? tokens.length;
    const rest = tokens.slice(index + 1, end);
    const stop = rest.findIndex(({ ends }) => ends);
    const name = (stop < 0 ? rest : rest.slice(0, stop)).map(({ text: word }) => word).join(' ');
    return { quantity, name: name.replace(/^(?:de|of|x|mas|more)\s+/u, '').replace(/\s+(?:y|and|e|tambien|ah)$/u, '') };
  });
}

/** The area in square metres that a message names; null for none. */
export const areaIn = (text: string): number | null => {
  const [, number] = /(\d{1,6}(?:[.,]\d+)?)\s?(?:m2|m²|metros cuadrados|square met)/u.exec(foldName(text)) ?? [];
  return number === undefined ? null : Number(number.replace(',', '.'));
};
/** The area that one unit of a product is enough for, where its description says so. */
export const yieldOf = (description: string): number | null =>
  /\b(?:rinde|cubre|alcanza|covers?)\b/iu.test(description) ? areaIn(description) : null;
