import { withoutMarks } from '../../../domain/shared/fold.js';
import type { VerbForm } from './unit.js';

const enye = '\u00f1';

/** Returns a text in lower case without accents, but with its enyes: "u\u00f1a" (nail) is no "una". */
export const plainWord = (text: string): string =>
  text.normalize('NFC').toLowerCase().split(enye).map(withoutMarks).join(enye);

/** Returns the plural of a Spanish word without accents. */
export function spanishPlural(word: string): string {
  if (/[aeiou]$/u.test(word)) return `${word}s`;
  if (word.endsWith('z')) return `${word.slice(0, -1)}ces`;
  // "lunes", "crisis": words in -s that are not stressed at their end stay as they are. One-syllable words do not.
  if (word.endsWith('s') && /[aeiou][^aeiou]+[aeiou]/u.test(word)) return word;
  return `${word}es`;
}

/** Returns the forms of an adjective, of which the masculine singular is given, without accents. */
export function adjectiveForms(masculine: string, feminine?: string): string[] {
  const other = feminine ?? (masculine.endsWith('o') ? `${masculine.slice(0, -1)}a` : masculine);
  return [...new Set([masculine, other, spanishPlural(masculine), spanishPlural(other)])];
}

const endings: Readonly<Record<'a' | 'e' | 'i', Partial<Record<VerbForm, readonly string[]>>>> = {
  a: {
    '3s': ['a'],
    '3p': ['an'],
    '1p': ['amos'],
    '2s': ['as'],
    sub3s: ['e'],
    sub3p: ['en'],
    pp: ['ado', 'ada', 'ados', 'adas'],
    ger: ['ando'],
    fut3s: ['ara'],
    fut3p: ['aran'],
    past3p: ['aron'],
    cmd: ['a'],
  },
  e: {
    '3s': ['e'],
    '3p': ['en'],
    '1p': ['emos'],
    '2s': ['es'],
    sub3s: ['a'],
    sub3p: ['an'],
    pp: ['ido', 'ida', 'idos', 'idas'],
    ger: ['iendo'],
    fut3s: ['era'],
    fut3p: ['eran'],
    past3s: ['io'],
    past3p: ['ieron'],
    cmd: ['e'],
  },
  i: {
    '3s': ['e'],
    '3p': ['en'],
    '1p': ['imos'],
    '2s': ['es'],
    sub3s: ['a'],
    sub3p: ['an'],
    pp: ['ido', 'ida', 'idos', 'idas'],
    ger: ['iendo'],
    fut3s: ['ira'],
    fut3p: ['iran'],
    past3s: ['io'],
    past3p: ['ieron'],
    cmd: ['i'],
  },
};

/** Returns the stem as it is spelled before the vowel of the subjunctive: "pagar, pague", "cruzar, cruce", "recoger, recoja". */
function beforeSubjunctive(stem: string, vowel: 'a' | 'e' | 'i'): string {
  const [start, last] = [stem.slice(0, -1), stem.at(-1)];
  if (vowel === 'a') return last === 'z' ? `${start}c` : last === 'c' ? `${start}qu` : last === 'g' ? `${stem}u` : stem;
  return last === 'c' ? `${start}zc` : last === 'g' ? `${start}j` : stem;
}

/**
 * Returns the forms of a verb without accents, each with what it is. Forms that change their stem are given as `irregular`; a
 * participle is given in its masculine singular.
 */
export function verbForms(infinitive: string, irregular: ReadonlyMap<string, VerbForm>): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>([[infinitive, 'inf']]);
  const given = new Set(irregular.values());
  for (const [form, what] of irregular)
    for (const each of what === 'pp' ? adjectiveForms(form) : [form]) if (!forms.has(each)) forms.set(each, what);
  const vowel = infinitive.at(-2);
  if (vowel !== 'a' && vowel !== 'e' && vowel !== 'i') return forms;
  const stem = infinitive.slice(0, -2);
  for (const [what, all] of Object.entries(endings[vowel]) as [VerbForm, readonly string[]][]) {
    if (given.has(what)) continue;
    const start = what === 'sub3s' || what === 'sub3p' ? beforeSubjunctive(stem, vowel) : stem;
    for (const ending of all) if (!forms.has(start + ending)) forms.set(start + ending, what);
  }
  return forms;
}
