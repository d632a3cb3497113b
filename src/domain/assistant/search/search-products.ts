import { foldName } from '../../shared/fold.js';
import { keptFor } from '../../shared/kept-for.js';
import { matchesOf } from '../../shared/matches.js';
import { numberWords } from '../../shared/number-words.js';
import type { Language } from '../../shared/translations.js';
import { partRead } from '../part-read.js';
import { headsIn, isOfBusiness, shareAsAccessory, usualSizes, withoutWhoIAm } from './among-many.js';
import { thingsAsked } from './asked-things.js';
import { measures, noAttribute, noProperty, relative } from './beside-names.js';
import { holdsOnlyBeside, isOnlyBesideOf } from './beside-things.js';
import { holdersOf } from './holders.js';
import { lackedBy, type Token } from './lacked-by.js';
import { countsOther, numbersIn } from './numbers-said.js';
import { forms } from './other-meanings.js';
import { withoutMoney } from './price-bounds.js';
import { type ProductIndex, type Searchable, sharesKeyword, standsIn, wordsOfProduct } from './product-index.js';
import { isPropertyOfAnother, propertiesIn } from './properties-asked.js';
import { isLightWord, isStopWord } from './stem.js';
import { isAnyUnit } from './units.js';
import { type Word, withNails, wordOf } from './words.js';

export interface FoundProduct<P> {
  product: P;
  score: number;
  /** Whether the text contains a word of its name or keywords, and not only one of its description. */
  named: boolean;
  /** Stems of the text's words that its name and keywords contain. */
  hits: string[];
  /** Share of the text's telling words that it contains anywhere. */
  covers: number;
  /** How much of the text only its description contains, with rare words counting more: what the product is for, or fits. */
  fits?: number;
  /** What the text asks for beside the product's name, such as a brand, a colour or a property, and that is nowhere in the product. */
  lacks: string[];
}

const joints = new Set(['de', 'en', 'color', 'marca', 'talla', 'tipo', 'a', 'la', 'el', 'of', 'in', 'con', 'sin']);

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const read = forms.reduce(
    (rest, { maybe, form, by }) => (maybe.test(rest) ? rest.replace(form, by) : rest),
    withoutMoney(withNails(withoutWhoIAm(text))),
  );
  for (const found of read.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []) {
    if (!/[\p{L}\p{N}]/u.test(found)) tokens.push({ word: wordOf(found), breaks: true, tells: false });
    else {
      const tells = !isStopWord(found) && (found.length > 1 || /\d/.test(found));
      tokens.push({ word: wordOf(found), breaks: !tells && !joints.has(found), tells });
    }
  }
  return tokens;
}

/** What the customer does not want: "sin carne", "que no tenga leche". */
const unwished =
  /\b(?:sin|without|no (?:tenga|lleve|traiga|contenga|tiene|lleva|trae|contiene|sea de|sea|necesite|requiera|ocupe|use)n?|(?:doesn't|does not|don't) (?:have|contain))\s+(?:(?:el|la|los|las|nada de|any)\s+)?(\p{L}{3,})/gu;

/** "Con hueso" of a "pechuga sin hueso": returns what a text asks for and the product's name says it is without. */
const withWhatItLacks = (text: string, name: string): string[] => {
  const folded = foldName(name);
  if (!/\b(?:sin|without)\s/u.test(folded)) return [];
  return matchesOf(/\b(?:con|with)\s(\p{L}{3,})/gu, foldName(text)).flatMap(([, thing = '']) =>
    new RegExp(String.raw`\b(?:sin|without)\s${thing.slice(0, 5)}`, 'u').test(folded) ? [thing] : [],
  );
};

/** Returns the units that a text measures with: "8 pies", "por mes", "cuántos metros". */
function measuresIn(tokens: readonly Token[]): ReadonlySet<string> {
  const found = tokens.flatMap(({ word: { folded } }, at) => {
    const last = tokens[at - 1]?.word.folded ?? '';
    const counts =
      /^\d/u.test(last) || /^(?:por|al|per|a|cada|each|every|cuant[oa]s|many|few|media|medio)$/u.test(last);
    return measures.has(folded) && counts ? [folded] : [];
  });
  return new Set(found);
}

/** A number word names no product: "si llevo dos" does not mean a product with "dos tramos" in its name. */
const isNumberWord = ({ folded }: Word): boolean => Object.hasOwn(numberWords, folded);

/**
 * Customers ask for sizes, hours and durations of anything, so these words do not name "10 hours of lessons", unless the number is beside
 * them.
 */
const times =
  /^(?:tallas?|talles?|sizes?|horarios?|horas?|dias|semanas?|mes(?:es)?|minutos?|anos?|dur(?:a|an|acion)|hours?|weeks?|months?|minutes?)$/u;
const namesNothing = (word: Word, asked: readonly Word[], { name }: ProductIndex): boolean =>
  times.test(word.folded) && !asked.some(other => /^\d+$/u.test(other.folded) && name.has(other) === 1);

/** Weight of a synonym if another product has the word itself in its name or keywords. */
const alike = 0.3;
/**
 * "Delivery" asks how things are brought, not for a "consulta a domicilio", "¿en cuánto queda?" for no cologne ("colonia"), and "¿con
 * descuento?" for no product with the keyword "promo": such words name only products whose name begins with them.
 */
const serviceFirst =
  /^(?:envios?|entregas?|fletes?|domicilios?|repartos?|despachos?|transportes?|mensajeria|delivery|shipping|servicios?|services?|tarifas?|cargos?|costos?|recargos?|pagos?|payments?|descuentos?|discounts?|cupon(?:es)?|coupons?)\b/u;
/** Whether another word for what a shop does for its customers stands in a product that is itself no such service. */
const isSideService = (word: Word, found: number, name: string): boolean =>
  found > 0 && found < 1 && isOfBusiness(word) && !serviceFirst.test(foldName(name));
/**
 * Whether a product is called by the word itself. If the word for it begins the name of another, the product must begin with it: "bici"
 * means the "bicicleta playera", and not the "armado de bici".
 */
const callsItself = (word: Word, { first, name, keywords }: ProductIndex, beginsAnother: boolean): boolean =>
  (beginsAnother ? first : name).has(word) === 1 || keywords.has(word) === 1;

/**
 * "Quiero el par" does not name "focos H4 par", and "un bulto" not a mixer for one sack: a unit fits any product, unless the product's name
 * begins with it.
 */
const asSet = /^(?:pa(?:r|irs?)|pares|juegos?|kits?|sets?)$/u;
const isUnitOnly = (word: Word, { name, keywords, first, unit }: ProductIndex): boolean =>
  isAnyUnit(word.folded) &&
  first.has(word) < 0.85 &&
  keywords.has(word) < 1 &&
  (asSet.test(word.folded) || name.has(word) < 1 || unit.has(word) === 1);

/** "Zapato de dama" names the "zapato escolar dama", and "lavado completo" one of several, where the shop sells one for each. */
const whom = /^(?:complet[oa]s?|mujer(?:es)?|hombres?|damas?|caballeros?)$/u;
/** "Casa" names a "casa de muñecas", and only where something is brought in "lo mandan a la casa". */
const isOnlyBeside = (word: Word, { first, name }: ProductIndex): boolean =>
  noProperty.has(word.folded) &&
  !(whom.test(word.folded) && name.has(word) >= 0.9) &&
  (first.has(word) < 1 || isAnyUnit(word.folded));

/** Whether a word may say what a thing is for: it is not a number, not a unit, and not a word of any question. */
const saysWhatFor = ({ folded }: Word): boolean =>
  /^\p{L}{3}/u.test(folded) &&
  ![noProperty, relative, noAttribute, measures].some(words => words.has(folded)) &&
  !isAnyUnit(folded) &&
  !isLightWord(folded);

/** "El 212": a number of three digits with an article, which the name of one product has. */
const namesByNumber = ({ folded }: Word, text: string, indexed: readonly { index: ProductIndex }[]): boolean =>
  folded.length >= 3 &&
  new RegExp(String.raw`\b(?:el|la|del|the)\s${folded}\b(?!\s?(?:[%$]|mil\b|pesos\b|soles\b))`, 'iu').test(text) &&
  indexed.filter(({ index }) => index.name.has({ folded, stem: folded, group: null, mayBeAlike: false }) === 1)
    .length === 1;

/**
 * Returns the products that a text may be about, best first: by the words of name, keywords and description, with typing errors and
 * synonyms. A word that few products have counts more than one that many have. `shelf` is the list that they were chosen from; what is read
 * of it is kept for as long as it is the same object.
 */
export function searchProducts<P extends Searchable>(
  products: readonly P[],
  text: string,
  language: Language,
  most = 6,
  shelf: readonly Searchable[] = products,
): FoundProduct<P>[] {
  const read = partRead(text);
  const tokens = tokensOf(read);
  const asked = [...new Map(tokens.filter(({ tells }) => tells).map(({ word }) => [word.stem, word])).values()];
  const indexed = products.map(product => ({ product, index: wordsOfProduct(product) }));
  const whole = holdersOf(shelf);
  // A product without any of the words is not found, and most products have none.
  const holders = asked.map(word => whole.of(word)).filter(({ size }) => size > 0);
  const holding = indexed.filter(({ index }) => holders.some(having => having.has(index)));
  if (holding.length === 0) return [];
  const having = keptFor((word: Word) => {
    const all = whole.of(word);
    return all.size === 0 ? [] : indexed.filter(({ index }) => all.has(index));
  });
  // "Sin carne" matches products that say so, and not products with meat.
  const without = new Set(matchesOf(unwished, foldName(text)).map(([, word = '']) => word));
  const measuring = measuresIn(tokens);
  // If a product is called by the word itself, products that match only by a synonym come after it: "cachorro" means the puppy's product,
  // not the cat's.
  const byItself = new Set(
    asked.filter(word => {
      if (word.group === null) return false;
      const beginsAnother = having(word).some(({ index }) => index.first.has(word) === 0.9);
      return having(word).some(({ index }) => callsItself(word, index, beginsAnother));
    }),
  );
  const counted = (word: Word, found: number): number => (found === 0.9 && byItself.has(word) ? alike : found);
  const numbers = numbersIn(read);
  const isOther = (word: Word, { numbers: named }: ProductIndex) => countsOther(word.folded, numbers, named);
  const inNameOf = (word: Word, { name }: ProductIndex, called: string): number => {
    const found = name.has(word);
    return isSideService(word, found, called) ? alike : counted(word, found);
  };
  const inKeywordsOf = (word: Word, { keywords }: ProductIndex): number => {
    const found = keywords.has(word);
    return found > 0 && found < 1 && isOfBusiness(word) ? alike : counted(word, found);
  };
  const inHeadOf = (word: Word, index: ProductIndex, called: string): number => {
    const found = index.head.has(word) < 0.85 && sharesKeyword(word, index, having) ? 1 : index.head.has(word);
    return isSideService(word, found, called) ? alike : counted(word, found);
  };
  const notSold = thingsAsked(read, language).filter(({ noun }) => having(wordOf(noun)).length === 0);
  const properties = propertiesIn(tokens, having);
  const hits = holding.map(({ product, index }) => {
    const said = without.size === 0 ? '' : foldName(`${product.name} ${product.description}`);
    const isWithout = (word: Word) =>
      new RegExp(String.raw`\b(?:sin|no|ni|libre de|without|free)\b[^.;]{0,20}\b${word.folded.slice(0, 4)}`, 'u').test(
        said,
      );
    const holdsUnwished =
      without.size > 0 && asked.some(word => without.has(word.folded) && standsIn(word, index) > 0 && !isWithout(word));
    const isProperty = asked.map(
      word => isPropertyOfAnother(properties.get(word.stem), word, index) || isOther(word, index),
    );
    const inNames = asked.map((word, at) => (isProperty[at] ? 0 : inNameOf(word, index, product.name)));
    const inHeads = asked.map((word, at) => (isProperty[at] ? 0 : inHeadOf(word, index, product.name)));
    const meansBeside = notSold.some(thing => isOnlyBesideOf(thing, asked, index));
    const weights = asked.map((word, at) =>
      holdsUnwished || meansBeside || (without.has(word.folded) && !isWithout(word))
        ? 0
        : isProperty[at]
          ? Math.min(1, index.rest.has(word))
          : Math.max((inNames[at] ?? 0) * 3, inKeywordsOf(word, index) * 3, index.rest.has(word)),
    );
    return { product, index, weights, inNames, inHeads, ofKind: inHeads.some(found => found >= 0.85) };
  });
  // If some products are of the kind that was asked for, the others lack it: "sudaderas negras" are not black T-shirts.
  const kinds = asked.filter((_, at) => hits.some(({ inHeads }) => (inHeads[at] ?? 0) >= 0.85));
  // What depends on the word alone is read once for all products.
  const told = asked.map(word => ({
    mayName: !measuring.has(word.folded) && !isNumberWord(word),
    saysWhatFor: saysWhatFor(word),
    isNumber: /^\d+$/.test(word.folded) && !namesByNumber(word, text, indexed),
  }));
  const heads = headsIn(tokens, having);
  const usual = usualSizes(indexed);
  const rarity = asked.map((_, at) => {
    const holding = hits.filter(({ weights }) => (weights[at] ?? 0) > 0).length;
    return Math.log(1 + products.length / (1 + holding));
  });
  return hits
    .map(({ product, index, weights, inNames, inHeads, ofKind }) => {
      const sum = weights.reduce((total, weight, at) => total + weight * (rarity[at] ?? 0), 0);
      const inName = asked.filter(word => index.name.has(word) > 0).length;
      const named = asked.some(
        (word, at) =>
          told[at]?.mayName === true &&
          !namesNothing(word, asked, index) &&
          !isUnitOnly(word, index) &&
          Math.max(inHeads[at] ?? 0, (inNames[at] ?? 0) >= 0.85 ? 1 : 0) > alike,
      );
      // If two names have the same matching words, the one with fewer other words is meant.
      const score =
        (sum + (index.name.size === 0 ? 0 : inName / index.name.size)) * shareAsAccessory(index, heads) + usual(index);
      const held = asked.filter((_, at) => (weights[at] ?? 0) > 0).length;
      // A bare number names nothing: "a las 10" is not a sheet of 10 feet.
      const byWord = told.some(({ isNumber }, at) => (weights[at] ?? 0) > 0 && !isNumber);
      const hits = asked.flatMap((word, at) =>
        (weights[at] ?? 0) > 1 && !isOnlyBeside(word, index) && !isUnitOnly(word, index) ? [word.stem] : [],
      );
      const fits = asked.reduce(
        (sum, word, at) =>
          sum +
          (told[at]?.saysWhatFor === true && (weights[at] ?? 0) <= 1 ? index.told.has(word) * (rarity[at] ?? 0) : 0),
        0,
      );
      return { product, index, ofKind, score: byWord ? score : 0, named, hits, covers: held / asked.length, fits };
    })
    .filter(({ score }) => score >= 0.5)
    .sort(
      (one, two) =>
        Number(two.named) - Number(one.named) || Number(two.ofKind) - Number(one.ofKind) || two.score - one.score,
    )
    .slice(0, most)
    .map(({ index, ofKind, ...found }) => ({
      ...found,
      lacks: [
        ...lackedBy({ index, name: found.product.name, ofKind }, tokens, kinds, language),
        ...withWhatItLacks(text, found.product.name),
        ...notSold.filter(thing => holdsOnlyBeside(thing, asked, index)).map(({ noun }) => noun),
      ],
    }));
}
