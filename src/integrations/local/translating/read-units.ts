import { isFiniteVerb } from './conjugation.js';
import { articles, auxiliaries, be, conjunctions, days, determiners, objects, prepositions } from './grammar-words.js';
import type { Token } from './tokens.js';
import type { Meaning, Unit } from './unit.js';
import type { WordList } from './word-list.js';

const clitics = /^(\p{L}+[aeiou]r)(?:se|me|te|nos)?(l[oa]s?|les?|se|te|nos)$/u;
/** "tr\u00e1igala", "av\u00edsenos": a command with its pronoun. */
const commandWithPronoun = /^(\p{L}{3,}?)(l[oa]s?|les?|nos|me)$/u;
const giving: readonly Meaning[] = [{ kind: 'verb', verb: { base: 'give', past: 'given', doer: 'we' }, form: 'sub3s' }];
const startsClause = (unit: Unit | undefined): boolean =>
  unit === undefined || unit.kind === 'mark' || unit.kind === 'conj';

const conditions: ReadonlySet<string> = new Set(['if', 'when', 'while']);
const beforeNouns: ReadonlySet<Unit['kind']> = new Set([
  'article',
  'determiner',
  'preposition',
  'prep',
  'number',
  'adj',
]);
/** Whether what stands before a word makes a noun of it, as in "la entrega", "con reserva", "2 cambios". */
const expectsNoun = (before: Unit | undefined): boolean => before !== undefined && beforeNouns.has(before.kind);
const expectsVerb = (before: Unit | undefined): boolean =>
  before?.kind === 'se' || before?.kind === 'object' || before?.kind === 'negation';

/** Chooses what a word means by the words beside it. The lists name the most usual meaning first. */
function chosen(
  meanings: readonly Meaning[],
  before: Unit | undefined,
  after: Token | undefined,
  text: string,
): Meaning {
  const [first] = meanings;
  if (first === undefined) throw new Error('a listed word has a meaning');
  if (meanings.length === 1) return first;
  const noun = meanings.find(({ kind }) => kind === 'noun' || kind === 'measure');
  const verb = meanings.find(isFiniteVerb);
  const adjective = meanings.find(({ kind }) => kind === 'adj');
  const afterVerb = meanings.find(({ kind }) => kind === 'adv') ?? adjective;
  if (expectsVerb(before) && verb) return verb;
  // "si llam\u00e1s", "reserv\u00e1": a stress on the last vowel is that of a verb, unless a noun has it too: "beb\u00e9".
  if (/[\u00e1\u00e9\u00ed]s?$/u.test(text)) {
    const stressed = noun !== undefined && 'isStressed' in noun && noun.isStressed === true;
    if (stressed) return noun;
    if (verb) return verb;
  }
  if (verb && before?.kind === 'conj' && conditions.has(before.en)) return verb;
  if (before?.kind === 'verb' && (before.verb === be || before.form === 'inf') && afterVerb) return afterVerb;
  if (expectsNoun(before) && noun) return noun;
  const isAfterNoun = before?.kind === 'noun' || before?.kind === 'measure' || before?.kind === 'name';
  const isBeforeAmount = after?.kind === 'number' || after?.plain === 'entre' || after?.plain === 'unos';
  if (isAfterNoun && adjective && !(verb && isBeforeAmount)) return adjective;
  // "Corta el pasto" begins with a verb, "Corte de pelo" with a noun.
  const isFollowedByObject = after !== undefined && (articles.has(after.plain) || after.kind === 'number');
  if (verb && (isAfterNoun || (startsClause(before) && isFollowedByObject))) return verb;
  return noun ?? adjective ?? first;
}

/** Reads the words of a sentence as units. */
export function unitsOf(tokens: readonly Token[], list: WordList): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const { spaced } = token;
    if (token.kind !== 'word') {
      units.push({ kind: token.kind, en: token.text, spaced });
      at += 1;
      continue;
    }
    const phrase = phraseAt(tokens, at, list);
    if (phrase) {
      units.push({ ...phrase.meaning, spaced });
      at += phrase.length;
      continue;
    }
    units.push(...wordOf(token, tokens[at + 1], units.at(-1), list));
    at += 1;
  }
  return units;
}

function phraseAt(tokens: readonly Token[], at: number, list: WordList): { meaning: Meaning; length: number } | null {
  const longest = list.longest.get(tokens[at]?.plain ?? '') ?? 1;
  for (let length = longest; length > 1; length--) {
    const words = tokens.slice(at, at + length);
    if (words.length < length || words.some(({ kind }) => kind !== 'word')) continue;
    const [meaning] = list.meanings.get(words.map(({ plain }) => plain).join(' ')) ?? [];
    if (meaning) return { meaning, length };
  }
  return null;
}

function wordOf(token: Token, after: Token | undefined, before: Unit | undefined, list: WordList): Unit[] {
  const { plain, text, spaced } = token;
  const meanings = list.meanings.get(plain) ?? [];
  const isCapital = /^\p{Lu}/u.test(text);
  // A single capital before a number is a currency or a model: "Q 400", "L 60".
  if (/^\p{Lu}$/u.test(text) && after?.kind === 'number') return [{ kind: 'name', en: text, spaced }];
  const isShout = /^\p{Lu}{2,}$/u.test(text);
  // "Correo Argentino", "La Paz": a capital inside a sentence begins a name, unless the word is known and stands alone.
  const isInside = before !== undefined && (before.kind !== 'mark' || before.en === ',');
  const isNamed = isCapital && isInside && (/^\p{Lu}/u.test(after?.text ?? '') || before.kind === 'name');
  if (!isShout && isNamed && !days.has(plain)) return [{ kind: 'name', en: text, spaced }];
  // "tallas M y L": a letter that is no word of grammar names something.
  if (isInside && /^[B-DF-NP-XZ]$/u.test(text)) return [{ kind: 'name', en: text, spaced }];
  if (/^d\u00e9$/iu.test(text)) return giving.map(meaning => ({ ...meaning, spaced }));
  if (plain === 'no') return [{ kind: 'negation', en: 'not', spaced }];
  // "s\u00ed aguanta": a stressed yes that English leaves out.
  if (plain === 'si' && /^s\u00ed$/iu.test(text))
    return isBeforeVerb(after, list) ? [] : [{ kind: 'text', en: 'yes', spaced }];
  if (plain === 'se') return [{ kind: 'se', en: '', spaced }];
  const day = days.get(plain);
  if (day !== undefined && !(plain === 'mar' || plain === 'sab')) return [{ kind: 'day', en: day, spaced }];
  if (objects.has(plain) && isBeforeVerb(after, list)) return [{ kind: 'object', en: plain, spaced }];
  if (articles.has(plain) || plain === 'lo') return [{ kind: 'article', en: plain, spaced }];
  if (prepositions.has(plain)) return [{ kind: 'preposition', en: plain, spaced }];
  const conjunction = conjunctions.get(plain);
  if (conjunction !== undefined) return [{ kind: 'conj', en: conjunction, spaced }];
  const determiner = determiners.get(plain);
  const isVerbToo =
    auxiliaries.has(plain) && (before?.kind === 'noun' || before?.kind === 'measure' || !isBeforeNoun(after, list));
  if (determiner && !isVerbToo) return [{ ...determiner, spaced }];
  const auxiliary = auxiliaries.get(plain);
  if (auxiliary) return [{ ...auxiliary, spaced }];
  if (meanings.length > 0) {
    const meaning = chosen(meanings, before, after, text);
    // A verb cannot follow such a word: it is a noun that is not listed.
    if (isFiniteVerb(meaning) && before?.kind === 'preposition' && /^(?:de|del|con|sin|en|para|al)$/u.test(before.en))
      return [{ kind: 'unknown', en: text, spaced }];
    // The stress on the last vowel makes a command of the present: "calcul\u00e1 cuatro por adulto".
    const isCommand = meaning.kind === 'verb' && meaning.form === '3s' && /[\u00e1\u00e9\u00ed]$/u.test(text);
    return [isCommand ? { ...meaning, form: 'cmd', spaced } : { ...meaning, spaced }];
  }
  const [, infinitive, clitic] = clitics.exec(plain) ?? [];
  const verb = list.meanings.get(infinitive ?? '')?.find(({ kind }) => kind === 'verb');
  if (verb && clitic)
    return [
      { kind: 'object', en: clitic, spaced },
      { ...verb, spaced },
    ];
  const [, command, pronoun] = (/[\u00e1\u00e9\u00ed\u00f3\u00fa]/u.test(text) && commandWithPronoun.exec(plain)) || [];
  const ordered = list.meanings.get(command ?? '')?.find(isFiniteVerb);
  if (ordered && pronoun) return [{ kind: 'object', en: pronoun, spaced }, { ...ordered, form: 'cmd', spaced } as Unit];
  return [{ kind: isInside && isCapital ? 'name' : 'unknown', en: text, spaced }];
}

const isBeforeVerb = (after: Token | undefined, list: WordList): boolean => {
  if (after === undefined) return false;
  if (auxiliaries.has(after.plain) || objects.has(after.plain)) return !determiners.has(after.plain);
  const meanings = list.meanings.get(after.plain) ?? [];
  return meanings.length > 0 && meanings.every(isFiniteVerb);
};
const isBeforeNoun = (after: Token | undefined, list: WordList): boolean =>
  (list.meanings.get(after?.plain ?? '') ?? []).some(({ kind }) => kind === 'noun' || kind === 'measure');
