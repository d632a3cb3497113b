import { foldName } from '../../shared/fold.js';
import { numberWords } from '../../shared/number-words.js';
import { remembered } from '../../shared/remembered.js';
import type { Language } from '../../shared/translations.js';
import { wordSet } from '../../shared/word-set.js';
import { measures, noAttribute, noProperty, relative } from './beside-names.js';
import { isLightWord, isStopWord } from './stem.js';
import { isAnyUnit } from './units.js';

/** A thing that a text asks for, with the words behind it that say what it is for or made of: "lijas para madera", "case for a phone". */
export interface AskedThing {
  noun: string;
  /** Whether it is for what follows, and not a kind or a part of it. */
  isFor: boolean;
  beside: readonly string[];
}

/** Verbs that ask for a thing to buy. */
const buying = wordSet(
  'venden vende vendes manejan maneja manejas consiguen consigo busco buscamos buscando necesito necesitamos ocupo ocupamos quiero quisiera queremos dame deme vendeme venderme sell carry need want',
);
/** Others that the thing asked for follows, also where it is what somebody or something has. */
const having = wordSet(
  'tienen tiene tienes tenes tendran tendra tendras hay habra necesitaba necesitaria regalame have',
);
/** Languages in which properties may come before the name of a thing, as in "cordless drill". */
export const propertiesFirst: ReadonlySet<Language> = new Set(['en']);
/** The last words of questions for a price: "¿qué precio tiene la", "¿cuánto cuesta el". */
const pricing = wordSet('cuesta cuestan vale valen sale salen precio cost price of for');
/** The same words come in most texts. */
const mostWords = 1_000;
const precedesThing = remembered(
  word => buying.has(word) || having.has(word) || pricing.has(word) || isQuantity(word),
  mostWords,
);
const links = new Map([
  ...['para', 'pa', 'pal', 'for'].map(word => [word, true] as const),
  ...['de', 'del', 'en', 'con', 'of'].map(word => [word, false] as const),
]);
const determiners = wordSet(
  'el la los las un una unos unas al algun alguna algunos algunas de del mas otro otra otros otras mi su tu este esta ese esa the a an any some my your',
);
/** Words for anything, which a product of another name may well be. */
const generic =
  /^(?:algo|cosas?|productos?|articulos?|opcion(?:es)?|alternativas?|servicios?|tratamientos?|soluci\p{L}+|remedios?|terapias?|cursos?|clases?|taller(?:es)?|leccion(?:es)?|equipos?|aparatos?|maquinas?|herramientas?|material(?:es)?|regalos?|detalles?|medicinas?|medicamentos?|pastillas?|tabletas?|capsulas?|jarabes?|gotas?|cremas?|pomadas?|unguentos?|gel(?:es)?|sprays?|polvos?|liquidos?|inyeccion(?:es)?|vacunas?|pills?|tablets?|drops?|creams?|syrups?|promo(?:s|cion|ciones)?|ofertas?|descuentos?|combos?|informaci\p{L}+|ayuda|cotizaci\p{L}+|presupuestos?|citas?|turnos?|reserva(?:s|cion|ciones)?|pedidos?|cupos?|espacios?|lugar(?:es)?|disponibilidad|catalogos?|listas?|menus?|fotos?|imagen(?:es)?|marcas?|modelos?|color(?:es)?|estilos?|tallas?|numeros?|repuestos?|envios?|entregas?|garantias?|plan(?:es)?|entradas?|boletos?|habitacion(?:es)?|cuartos?|juegos?|surtidos?|variedad|stuff|things?|products?|services?|options?|treatments?|class(?:es)?|lessons?|courses?|gifts?|deals?|discounts?|sizes?|colou?rs?|models?|brands?|appointments?|rooms?|tickets?|ideas?)$/u;
const isQuantity = remembered(
  word => /^(?:\d+|un[oa]?s?|an?)$/u.test(word) || Object.hasOwn(numberWords, word),
  mostWords,
);
const isInfinitive = (word: string): boolean => /(?:[aei]r(?:l[aeo]s?|se|me|nos)?)$/u.test(word);

const isThing = remembered(
  word =>
    /^\p{L}{4,}$/u.test(word) &&
    !isStopWord(word) &&
    !isLightWord(word) &&
    !isInfinitive(word) &&
    !generic.test(word) &&
    !isAnyUnit(word) &&
    !Object.hasOwn(numberWords, word) &&
    ![noProperty, noAttribute, relative, measures].some(words => words.has(word)),
  mostWords,
);

const wordsAndSigns = (text: string): string[] => foldName(text).match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/**
 * Returns the things that a text asks for by name and then narrows down. In English a word before the thing does so too: "wood screws".
 * Words are folded.
 */
export function thingsAsked(text: string, language: Language): AskedThing[] {
  const words = wordsAndSigns(text);
  const nouns = nounsFrom(words);
  const starts = words.flatMap((word, at) => (precedesThing(word) ? [at] : []));
  // A part of an order begins with the thing itself. Of several words before a thing, the first says how it is asked for.
  const places = new Map([-1, ...starts].toReversed().map(at => [nouns[at + 1] ?? words.length, words[at] ?? '']));
  return [...places].flatMap(([from, before]) => {
    const isCounted = before === '' || isQuantity(before);
    const phrase = phraseFrom(words, from);
    const link = links.get(words[from + phrase.length] ?? '');
    // In Spanish one word may describe the thing before what it is for: "hojas nuevas para sierra".
    const thing = propertiesFirst.has(language) ? phrase.at(-1) : phrase[0];
    if (thing === undefined || !isThing(thing)) return [];
    // "Un viaje de arena" counts the sand, while "un disco para la sierra" is no saw.
    if (isCounted && link !== true) return [];
    if (link !== undefined && (propertiesFirst.has(language) || phrase.length <= 2)) {
      const beside = besideOf(words.slice(from + phrase.length + 1));
      return beside.length === 0 ? [] : [{ noun: thing, isFor: link, beside }];
    }
    return propertiesFirst.has(language) && phrase.length > 1
      ? [{ noun: thing, isFor: true, beside: phrase.slice(0, -1) }]
      : [];
  });
}

/** Whether a text wants to buy a thing, called by one of the words: "venden brocas", "necesito una manguera". Words are folded. */
export function wantsToBuy(text: string, isNoun: (word: string) => boolean): boolean {
  const words = wordsAndSigns(text);
  const nouns = nounsFrom(words);
  return words.some((word, at) => buying.has(word) && isNoun(words[nouns[at + 1] ?? words.length] ?? ''));
}

/**
 * Returns, for each place, that of the first word from there on that is no article, number or unit: of "lijas" in "3 paquetes de lijas". It
 * goes backwards once, because a text may be a thousand numbers.
 */
function nounsFrom(words: readonly string[]): readonly number[] {
  const nouns: number[] = [];
  for (let at = words.length - 1; at >= 0; at--)
    nouns[at] = isSkipped(words, at) ? (nouns[at + 1] ?? words.length) : at;
  return nouns;
}
function isSkipped(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (determiners.has(word) || isQuantity(word)) return true;
  return isAnyUnit(word) && /^(?:de|of)$/u.test(words[at + 1] ?? '');
}

/** Returns the telling words from a place on, up to the first other one. */
function phraseFrom(words: readonly string[], at: number): string[] {
  const rest = words.slice(at);
  const end = rest.findIndex(word => !/^\p{L}{3,}$/u.test(word) || isStopWord(word) || links.has(word));
  return end < 0 ? rest : rest.slice(0, end);
}

function besideOf(rest: readonly string[]): string[] {
  const found: string[] = [];
  for (const word of rest) {
    if (determiners.has(word) || links.has(word)) continue;
    if (!/[\p{L}\p{N}]/u.test(word) || isStopWord(word)) break;
    found.push(word);
  }
  return found;
}
