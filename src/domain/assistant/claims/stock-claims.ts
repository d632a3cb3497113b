import { withoutMarks } from '../../shared/fold.js';
import { lazy } from '../../shared/lazy.js';
import type { CatalogueItem } from '../source-data.js';
import { claimText } from './claim-text.js';

const available =
  /(?<!\p{L})(?:hay|tenemos|contamos con|quedan?|disponibles?|en existencias?|en stock|in stock|we have|available|entrega inmediata)(?!\p{L})/iu;
/** In a sentence that names no product, only these words speak of the goods; "tenemos parqueo" and "si hay algo más" do not. */
const availableUnnamed =
  /(?<!\p{L})(?:(?:sí,?|si,) (?:hay|(?:lo )?tenemos|nos quedan?)|(?:lo|la|los|las) tenemos|en existencias?|en stock|in stock|est[aá]n? disponibles?|(?:is|are|it['’]s|they['’]re) available|quedan \d+|hay (?:\d+|disponib\p{L}+|existencias?|unidades)|entrega inmediata|yes,? we (?:do|have))(?!\p{L})/iu;
const unavailable =
  /(?<!\p{L})(?:no|sin|ni|tampoco|nunca|agotad[oa]s?|not|out of|isn['’]t|aren['’]t|don['’]t|unavailable|unfortunately|sold out|without|none)(?!\p{L})/iu;

/** A statement about the future says nothing of the present stock: "back in stock in two weeks", "disponible de nuevo el lunes". */
const toCome =
  /(?<!\p{L})(?:back in stock|in stock again|available again|disponibles? (?:otra vez|de nuevo|nuevamente)|(?:otra vez|de nuevo|nuevamente) (?:disponibles?|en existencias?|en stock)|(?:vuelven?|volver[aá]n?) a (?:estar|haber|tener)(?: \p{L}+)?|(?:habr[aá]|tendremos|estar[aá]n?|will be|should be) (?:disponibles?|en existencias?|en stock|available|in stock|back)) (?:en|in|within|el|la|los|a partir|desde|dentro|hasta|by|on|from|next|around|after|this|soon|pronto|pr[oó]xim\p{L}+|ma[nñ]ana|tomorrow)(?!\p{L})/giu;

/**
 * Returns the words in lower case without accents. Words of one or two letters are left out unless they contain a digit ("A4" is kept, "XL"
 * is not).
 */
function wordsOf(text: string): string[] {
  const plain = withoutMarks(text).toLowerCase();
  return (plain.match(/[\p{L}\d]+/gu) ?? []).filter(word => word.length > 2 || /\d/.test(word));
}

const counts =
  /(?<![a-z])(?:quedan?|hay|tenemos|contamos con|disponibles?:?|en stock:?|we have|only|there (?:are|is)) (?:solo |solamente |apenas |todavia |aun |unas? |los ultimos |las ultimas |just |about |only |exactly )?(\d+) (?:unidad|pieza|disponib|en stock|en existencia|en bodega|left|in stock|available|units|pieces|remaining)|(?<![a-z])(?:quedan|nos quedan|only) (?:solo |solamente |apenas )?(\d+)(?! ?(?:min|h|d[ií]a|day|sem|week|mes|month|a[nñ]o|year|%|cuota|paso|pregunta))(?= |[.,!?]|$)/gu;

/** Returns the numbers of pieces that a folded sentence says are in stock. */
export const stockCountsIn = (sentence: string): string[] =>
  // The pattern needs a number in digits.
  /\d/.test(sentence) ? [...sentence.matchAll(counts)].flatMap(([, one, two]) => one ?? two ?? []) : [];

const singular = (word: string): string => word.replace(/(?<=[aeiou])s$|(?<=[^aeiou])es$/, '');

/** Whether `sentence` has these words of a name: all of them, or the first one if no other of the names begins with it. */
function names(sentence: ReadonlySet<string>, words: readonly string[], all: readonly (readonly string[])[]): boolean {
  const [head] = words;
  if (head === undefined) return false;
  if (words.every(word => sentence.has(word))) return true;
  return sentence.has(head) && all.filter(([other]) => other === head).length === 1;
}

/**
 * Returns the first sentence of `text` that says that an item is in stock although the catalogue says that it is not; null if there is
 * none. A sentence that names no item counts if everything offered is out of stock. A sentence in `recited`, which the business wrote word
 * for word, is not checked.
 */
export function falseStockClaim(
  text: string,
  catalogue: CatalogueItem[],
  recited: () => ReadonlySet<string> = () => new Set(),
): string | null {
  if (catalogue.every(item => item.inStock !== false)) return null;
  const own = lazy(recited);
  const called = catalogue.map(item => wordsOf(item.name).map(singular));
  for (const written of text.split(/(?<=[.!?;\n])\s+|\n|,?\s(?:pero|but|aunque|although)\s/iu)) {
    const sentence = written.replace(toCome, ' ');
    if (!(available.test(sentence) || availableUnnamed.test(sentence))) continue;
    if (unavailable.test(sentence) || /\?\s*$/.test(sentence)) continue;
    const words = new Set(wordsOf(sentence).map(singular));
    const named = catalogue.filter((_, at) => names(words, called[at] ?? [], called));
    const claimed = named.length > 0 ? named : catalogue;
    if (!(named.length > 0 ? available : availableUnnamed).test(sentence)) continue;
    if (!claimed.every(item => item.inStock === false)) continue;
    if (!claimText(written).sentences.every(sentence => own().has(sentence))) return written.trim();
  }
  return null;
}
