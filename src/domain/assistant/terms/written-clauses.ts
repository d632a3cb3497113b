import { foldName } from '../../shared/fold.js';
import { matchesOf } from '../../shared/matches.js';
import { amountsIn } from './term.js';

/** A part of a sentence that may end with a price, and what stands in brackets or behind the price. */
export interface WrittenClause {
  text: string;
  aside: string;
}

/**
 * Between a price and what comes next: "de 6 $140, caja de 12 $260", "20x30 $7.900 / 30x40 $11.900", "de 500 g a $165 y la de 1 kg a
 * $300", "para 8. grande 22.000", "A34 $1,650 y A14 $950".
 */
const between =
  /[;,]\s+|(?<=\p{L}{3}|\d(?:\s?\p{L}{1,3})?)(?<!\b(?:aprox|approx|max|min|inc|incl|prom|med))\.\s+(?=\p{Ll})|(?<=\d)\s[/–-]\s(?=\S)|\s(?:y|and)\s+(?=(?:el|la|los|las|the|con|de|con|with)\s[^,;]*\d)|(?<=\p{Sc}\s?[\d.,]{1,9}\d|\d[.,]\d{3}|\d{4})\s(?:y|and)\s+(?=\p{L})/gu;
const brackets = /\s?\(([^()]*)\)/gu;
/**
 * "92.000 solo en 29", "490.000 sin rueditas": for what the price is, without a condition of taxes or a number that would be another price.
 */
const behindPrice =
  /(?<=\d)\s((?:solo|sin|only|without)\s(?!iva|igv|itbis|impuestos?|tax)[^\d,;:$]{2,20}(?:\s\d{1,3})?)$/iu;

/**
 * Returns the clauses of a sentence. What stands in brackets belongs to its clause and divides none; only a list of prices in brackets is
 * read as a part of the sentence.
 */
export function clausesOf(sentence: string): WrittenClause[] {
  const inside = matchesOf(brackets, sentence).filter(({ 1: text = '' }) => !isPriceList(text));
  const masked = inside.reduce(
    (text, { 0: whole, index }) =>
      `${text.slice(0, index)}${'\ufffc'.repeat(whole.length)}${text.slice(index + whole.length)}`,
    sentence,
  );
  const cuts = matchesOf(between, masked).map(({ 0: whole, index }) => ({ from: index, to: index + whole.length }));
  return [...cuts, { from: sentence.length, to: sentence.length }].map(({ from }, at) => {
    const start = cuts[at - 1]?.to ?? 0;
    const asides = inside.filter(({ index }) => index >= start && index < from).map(({ 1: text = '' }) => text.trim());
    const text = masked
      .slice(start, from)
      .replace(/\ufffc+/gu, '')
      .trim();
    const [whole = '', behind = ''] = behindPrice.exec(text) ?? [];
    return {
      text: text.slice(0, text.length - whole.length),
      aside: [...asides, ...(behind === '' ? [] : [behind])].join(', '),
    };
  });
}

/** "(S $100, M $120)", and not "(sale $18.000 el m2)" or "(4 a 6 personas)". */
const isPriceList = (text: string): boolean =>
  amountsIn(text).length > 1 || /\d{2}\s?[,;/]\s?[^,;/]*\p{L}[^,;/]*\d{2}/u.test(text);

const told =
  /^(.{1,40}?)\s((?:es|son|trae|viene|lleva|incluye|tiene|mide|is|are|has|comes)\s.{2,60}?)\s(?:y|and)(?:\s(?:sale|cuesta|vale|queda|costs|is)n?)?[\s:$]*$/iu;
/** "La queen son dos bases de 80x200 y sale": the thing that is priced, and what is told of it before its price. */
export function namedBefore(written: string): { name: string; aside: string } {
  const [, name, aside = ''] = told.exec(written) ?? [];
  return name === undefined || foldName(name).length < 2 ? { name: written, aside: '' } : { name, aside };
}

const time =
  /^(?:(?:de|en|los|la|el|por la|a la|on|at)\s)*(noches?|nocturno|madrugada|sabados?|domingos?|feriados?|festivos?|fin(?:es)? de semana|nights?|saturdays?|sundays?|holidays?|weekends?)$/u;
/** Returns the times that folded words name, if they name nothing else: "domingo y feriado". */
export function timesIn(words: string): string[] {
  const parts = words.split(/\s?[,/]\s?|\s(?:y|e|o|u|and|or)\s/u);
  const times = parts.flatMap(part => time.exec(part.trim())?.[1] ?? []);
  return times.length === parts.length ? times : [];
}
