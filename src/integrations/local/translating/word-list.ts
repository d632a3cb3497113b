import { readFileSync } from 'node:fs';
import { pluralOf, regularPast } from './english-forms.js';
import { adjectiveForms, plainWord, spanishPlural, verbForms } from './spanish-forms.js';
import type { Doer, Meaning, VerbForm } from './unit.js';

/** What the words and phrases of the lists in `words/` mean: by the form itself, phrases with single blanks between their words. */
export interface WordList {
  meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** The number of words of the longest phrase that begins with a word. */
  longest: ReadonlyMap<string, number>;
}

const others = { adv: 'adv', prep: 'prep', conj: 'conj', adj: 'adj', whole: 'whole' } as const;

const linesOf = (name: string): string[][] =>
  readFileSync(new URL(`./words/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => line.split('|').map(field => field.trim()));

/** "child/children" is a word with its irregular plural, "pay/paid" a verb with its participle. */
const halves = (text: string, regular: (word: string) => string): [string, string] => {
  const [first = '', second] = text.split('/').map(each => each.trim());
  return [first, second ?? regular(first)];
};

/** A phrase has its plural in its first word ("mano de obra, manos de obra"), or in all words of two ("d\u00eda h\u00e1bil"). */
const pluralPhrase = (phrase: string): string => {
  const words = phrase.split(' ');
  if (words.length === 2) return words.map(spanishPlural).join(' ');
  return [spanishPlural(words[0] ?? ''), ...words.slice(1)].join(' ');
};

function readLists(): WordList {
  const meanings = new Map<string, Meaning[]>();
  const add = (form: string, meaning: Meaning): void => {
    const known = meanings.get(form);
    if (known === undefined) meanings.set(form, [meaning]);
    else if (!known.some(({ kind }) => kind === meaning.kind)) known.push(meaning);
  };
  const addNoun = (kind: 'noun' | 'measure', es: string, en: string): void => {
    const [single, plural] = halves(en, pluralOf);
    const form = plainWord(es);
    const isStressed = /[\u00e1\u00e9\u00ed\u00f3\u00fa]$/u.test(es.normalize('NFC'));
    add(form, { kind, en: single, single, isPlural: false, isStressed });
    add(pluralPhrase(form), { kind, en: plural, single, isPlural: true, isStressed });
  };
  for (const [es = '', en = '', kind = ''] of linesOf('other'))
    if (kind === 'noun') addNoun('noun', es, en);
    else if (Object.hasOwn(others, kind)) add(plainWord(es), { kind: others[kind as keyof typeof others], en });
    else throw new Error(`other.txt: "${es}" has no known kind: ${kind}`);
  for (const [es = '', en = ''] of linesOf('measures')) addNoun('measure', es, en);
  for (const [es = '', en = ''] of linesOf('nouns')) addNoun('noun', es, en);
  for (const [es = '', en = ''] of linesOf('adjectives')) {
    const [masculine = '', feminine] = es.split('/').map(plainWord);
    for (const form of adjectiveForms(masculine, feminine)) add(form, { kind: 'adj', en });
  }
  for (const [infinitive = '', en = '', doer = '', irregular = ''] of linesOf('verbs')) {
    const given = new Map(
      irregular
        .split(/\s+/u)
        .filter(Boolean)
        .map(pair => pair.split('=') as [string, VerbForm])
        .map(([form, what]) => [plainWord(form), what]),
    );
    const [base, past] = halves(en, regularPast);
    const verb = { base, past, doer: doer as Doer };
    for (const [form, what] of verbForms(plainWord(infinitive), given)) {
      add(form, { kind: 'verb', verb, form: what });
      // "cuando llegues": of a word that is a noun too, as "cortes", the noun is meant.
      if (what === 'sub3s' && !meanings.has(`${form}s`)) add(`${form}s`, { kind: 'verb', verb, form: 'sub2s' });
    }
  }
  const longest = new Map<string, number>();
  for (const form of meanings.keys()) {
    const words = form.split(' ');
    const [first = ''] = words;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  }
  return { meanings, longest };
}

let lists: WordList | null = null;
/** Returns the word lists, which are read at the first use. */
export function wordList(): WordList {
  lists ??= readLists();
  return lists;
}
