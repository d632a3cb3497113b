import { monthNamed, monthNames } from '../../../../domain/shared/month-names.js';
import { numberWords } from '../../../../domain/shared/number-words.js';

/** Short month names that are also other words, such as "set" and "ago"; they count as months only next to a day. */
const onlyByDay: ReadonlySet<string> = new Set(['ene', 'abr', 'ago', 'set', 'dic', 'may', 'mar']);
const weekdayNames = [
  'lunes|monday|mon',
  'martes|tuesday|tue|tues',
  'miercoles|wednesday|wed',
  'jueves|thursday|thu|thurs',
  'viernes|friday|fri',
  'sabado|saturday|sat',
  'domingo|sunday|sun',
].map(names => names.split('|'));

/** Longer names come first, so that no name matches the beginning of another. */
const anyOf = (names: readonly string[]): string => names.toSorted((one, other) => other.length - one.length).join('|');

/** The "may" of "which leads may buy" is not a month. */
export const month = `${anyOf(monthNames.flat().filter(name => !onlyByDay.has(name)))}|(?<=(?:in|of|since|for|from|until|to|and|through|before|after|during|last|this|\\|) )may`;
export const monthByDay = anyOf(monthNames.flat());
export const weekday = anyOf(weekdayNames.flat());
export const count = `\\d{1,4}|${anyOf(Object.keys(numberWords))}|an?`;
export const unit = 'dias?|semanas?|mes(?:es)?|anos?|trimestres?|semestres?|days?|weeks?|months?|years?|quarters?';

/** Returns the number of a month, from 1; 0 for another word. */
export const monthOf = (name = ''): number => monthNamed(name);
/** Returns the number of a weekday, from 0 for Monday; -1 for another word. */
export const weekdayOf = (name = ''): number => weekdayNames.findIndex(names => names.includes(name));
export const countOf = (word = 'un'): number => (/^an?$/.test(word) ? 1 : (numberWords[word] ?? Number(word)));

const ordinals = [
  'primer|primera|primero|1er|1era|1ra|1|first|1st',
  'segundo|segunda|2do|2da|2|second|2nd',
  'tercer|tercera|tercero|3er|3ro|3ra|3|third|3rd',
  'cuarto|cuarta|4to|4ta|4|fourth|4th',
].map(words => words.split('|'));
export const ordinal = anyOf(ordinals.flat());
/** Returns the number of an ordinal, from 1; 0 for another word. */
export const ordinalOf = (word = ''): number => ordinals.findIndex(words => words.includes(word)) + 1;
