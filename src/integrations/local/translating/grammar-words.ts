import { wordSet } from '../../../domain/shared/word-set.js';
import type { EnglishVerb, Meaning, VerbForm } from './unit.js';

const verb = (base: string, past: string, doer: EnglishVerb['doer'] = 'it'): EnglishVerb => ({ base, past, doer });
export const be = verb('be', 'been');
export const have = verb('have', 'had');
export const can = verb('can', 'been able to', 'you');
const must = verb('must', 'had to', 'you');
const will = verb('will', 'gone');
const go = verb('go', 'gone');

const formsOf = (what: EnglishVerb, forms: Partial<Record<VerbForm, string>>): [string, Meaning][] =>
  (Object.entries(forms) as [VerbForm, string][]).flatMap(([form, words]) =>
    words.split(' ').map((word): [string, Meaning] => [word, { kind: 'verb', verb: what, form }]),
  );

/** Auxiliary verbs, in all forms that shops write, without accents. */
export const auxiliaries: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...formsOf(be, {
    '3s': 'es esta',
    '3p': 'son estan',
    '1p': 'somos estamos',
    sub3s: 'sea este',
    sub3p: 'sean esten',
    fut3s: 'sera estara',
    fut3p: 'seran estaran',
    past3s: 'fue era estaba',
    past3p: 'fueron eran estaban',
    inf: 'ser estar',
  }),
  ...formsOf(have, { '3s': 'ha', '3p': 'han', '1p': 'hemos', sub3s: 'haya', sub3p: 'hayan' }),
  ...formsOf(can, {
    '3s': 'puede podra podria',
    '3p': 'pueden podran podrian',
    '1p': 'podemos podriamos',
    '2s': 'puedes podes',
    sub3s: 'pueda',
    sub3p: 'puedan',
  }),
  ...formsOf(must, { '3s': 'debe debera', '3p': 'deben deberan', '1p': 'debemos', '2s': 'debes' }),
  ...formsOf(go, { '3s': 'va', '3p': 'van', '1p': 'vamos', inf: 'ir', sub3s: 'vaya', sub3p: 'vayan' }),
]);
/** "va a tardar": the future. */
export const future = will;
export const isGoing = (what: EnglishVerb): boolean => what === go;
/** Verbs that the infinitive follows without "to", and that need no "do". */
export const isModal = (what: EnglishVerb): boolean => what === can || what === must || what === will;

export const articles = wordSet('el la los las un una unos unas');
export const objects = wordSet('lo la los las le les te nos me');
export const days: ReadonlyMap<string, string> = new Map([
  ['lunes', 'Monday'],
  ['martes', 'Tuesday'],
  ['miercoles', 'Wednesday'],
  ['jueves', 'Thursday'],
  ['viernes', 'Friday'],
  ['sabado', 'Saturday'],
  ['sabados', 'Saturdays'],
  ['domingo', 'Sunday'],
  ['domingos', 'Sundays'],
  ['lun', 'Mon'],
  ['mar', 'Tue'],
  ['mie', 'Wed'],
  ['jue', 'Thu'],
  ['vie', 'Fri'],
  ['sab', 'Sat'],
  ['dom', 'Sun'],
]);
/** Prepositions that mean different things beside different words, and how they are said if nothing decides. */
export const prepositions: ReadonlyMap<string, string> = new Map([
  ['de', 'of'],
  ['del', 'of the'],
  ['a', 'to'],
  ['al', 'to the'],
  ['en', 'in'],
  ['por', 'for'],
  ['para', 'for'],
  ['con', 'with'],
  ['sin', 'without'],
  ['hasta', 'up to'],
  ['desde', 'from'],
  ['entre', 'between'],
  ['sobre', 'on'],
]);
export const conjunctions: ReadonlyMap<string, string> = new Map([
  ['y', 'and'],
  ['e', 'and'],
  ['o', 'or'],
  ['u', 'or'],
  ['ni', 'nor'],
  ['si', 'if'],
  ['que', 'that'],
  ['cuando', 'when'],
  ['pero', 'but'],
  ['porque', 'because'],
  ['como', 'as'],
  ['donde', 'where'],
]);
const single = (en: string): Meaning => ({ kind: 'determiner', en });
export const determiners: ReadonlyMap<string, Meaning> = new Map([
  ['su', single('your')],
  ['sus', single('your')],
  ['tu', single('your')],
  ['tus', single('your')],
  ['nuestro', single('our')],
  ['nuestra', single('our')],
  ['nuestros', single('our')],
  ['nuestras', single('our')],
  ['este', single('this')],
  ['esta', single('this')],
  ['estos', single('these')],
  ['estas', single('these')],
  ['ese', single('that')],
  ['esa', single('that')],
  ['esos', single('those')],
  ['esas', single('those')],
  ['cada', single('each')],
  ['todo', single('all')],
  ['toda', single('all')],
  ['todos', single('all')],
  ['todas', single('all')],
  ['otro', single('other')],
  ['otra', single('other')],
  ['otros', single('other')],
  ['otras', single('other')],
]);
