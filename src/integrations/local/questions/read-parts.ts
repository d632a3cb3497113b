import type { Conditions, Ranking } from '../../../domain/questions/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { numberWords } from '../../../domain/shared/number-words.js';
import type { QuestionText } from './question-text.js';

const number = `\\d{1,2}|${Object.keys(numberWords).join('|')}`;

/**
 * Returns the name that the text contains, in full or by its first word if only one name begins with it. `before` is a pattern of the
 * words required before the name.
 */
export function readName(text: QuestionText, names: readonly string[], before: string): string | null {
  const folded = names.map(name => ({
    name,
    words: foldName(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  }));
  for (const { name, words } of folded.toSorted((a, b) => b.words.length - a.words.length))
    if (words !== '' && text.take(`${before}${escaped(words)}`)) return name;
  const firsts = folded.map(({ name, words }) => ({ name, first: words.split(' ')[0] ?? '' }));
  for (const { name, first } of firsts)
    if (
      first.length > 2 &&
      firsts.filter(one => one.first === first).length === 1 &&
      text.take(`${before}(?:de |del |para |by |of |from )?${escaped(first)}`)
    )
      return name;
  return null;
}
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Returns the sources of leads that the text names: "leads de Referido", "que llegaron por la Feria"; null if it names none. */
export function readSources(
  text: QuestionText,
  sources: readonly string[],
  isNameLike: (word: string) => boolean,
): string[] | null {
  const names = sources
    .map(name => ({
      name,
      words: foldName(name)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    }))
    .filter(({ words }) => words.length > 2)
    .toSorted((a, b) => b.words.length - a.words.length);
  const said = (words: string) =>
    text.take(
      `(?:(?:que )?(?:vinieron|vienen|llegaron|entraron|came|come) )?(?:(?:(?:o|u|y|or|and) )?(?:del?|desde|por|en|from|by|via)|o|u|y|or|and|contra|vs|versus|frente a|against|compared (?:to|with))(?: (?:el|la|los|las|un|una|the|a))? ${escaped(words)}e?s?`,
    );
  const found = names.filter(({ words }) => said(words));
  // "Leads de la feria" are those of "Feria de la Construcción", if no other source has that word.
  const byWord = found.length > 0 ? [] : names.filter(({ words }) => distinctIn(words, names, isNameLike).some(said));
  const all = [...found, ...byWord];
  return all.length > 0 ? all.slice(0, 5).map(({ name }) => name) : null;
}

/** Returns the words that only one of the names has, and that are no other part of a question. */
const distinctIn = (
  words: string,
  names: readonly { words: string }[],
  isNameLike: (word: string) => boolean,
): string[] =>
  words
    .split(' ')
    .filter(word => word.length > 2 && isNameLike(word))
    .filter(word => names.filter(other => other.words.split(' ').includes(word)).length === 1);

/** Returns a name to search for: in quotation marks, or after "que se llama". */
export function readQuoted(question: string, text: QuestionText): string | null {
  const quoted = /["“«']([^"”»']{2,80})["”»']/.exec(question)?.[1] ?? null;
  if (quoted) for (const word of foldName(quoted).split(/[^\p{L}\p{N}]+/u)) if (word) text.take(escaped(word));
  if (quoted) return quoted;
  const named = text.take('(?:que se llam\\w+|llamad[oa]s?|de nombre|named|called) (\\S+(?: \\S+)?)');
  return named?.[1] ?? null;
}

/** Reads bounds of the score: "puntaje mayor a 80", "above 50 points". */
export function readScore(text: QuestionText): Partial<Conditions> {
  const above = text.take(
    '(?:con )?(?:puntaje|puntuacion|score|puntos)? ?(?:de )?(?:mas de|mayor(?:es)? (?:a|que|de)|arriba de|sobre|desde|above|over|at least|more than|greater than) (\\d{1,3})(?: puntos?| points?)?',
  );
  const below = text.take(
    '(?:con )?(?:puntaje|puntuacion|score|puntos)? ?(?:de )?(?:menos de|menor(?:es)? (?:a|que|de)|debajo de|bajo|below|under|less than) (\\d{1,3})(?: puntos?| points?)?',
  );
  const orMore = text.take(
    '(?:(?:con |with )?(?:puntaje|score|scoring|puntos) ?(?:de |of )?)?(\\d{1,3})(?: puntos?| points?)? (?:o mas|or more|or above|para arriba)',
  );
  const orLess = text.take(
    '(?:(?:con |with )?(?:puntaje|score|scoring|puntos) ?(?:de |of )?)?(\\d{1,3})(?: puntos?| points?)? (?:o menos|or less|or below|para abajo)',
  );
  const bounded = (found: RegExpExecArray | null) => {
    const value = Number(found?.[1] ?? Number.NaN);
    return value <= 100 ? value : null;
  };
  const [min, max] = [bounded(above ?? orMore), bounded(below ?? orLess)];
  return { ...(min !== null && { minScore: min }), ...(max !== null && { maxScore: max }) };
}

/** Reads a number of rows: "top 5", "los 3 mejores", "10 clientes". */
export function readLimit(text: QuestionText): { limit: number; ranking: Ranking | null; whose: boolean } | null {
  const top = text.take(`(?:l[oa]s |the )?top (${number})`);
  const newest = top
    ? null
    : text.take(
        `(?:l[oa]s |the )?(?:ultim[oa]s|latest|last) (${number})(?! (?:dias?|semanas?|mes(?:es)?|anos?|days?|weeks?|months?|years?|trimestres?|quarters?))`,
      );
  // "Los 3 que más vendieron" are people.
  const people = (top ?? newest) ? null : text.take(`(?:l[oa]s|the) (${number})(?= (?:que|q|who)(?= ))`);
  const found =
    top ??
    newest ??
    people ??
    text.take(
      `(?:l[oa]s|the|mis|my) (?:primer[oa]s |first |top )?(${number})(?= (?:mejor|peor|mas|ultim|clientes|leads|oportunidades|pedidos|productos|vendedor|best|worst|top|most|latest|largest|smallest|oldest|longest|grand|customers|open|deals|orders|sellers|lowest|highest|biggest|newest))`,
    ) ??
    text.take(`(?:primer[oa]s|first) (${number})`) ??
    text.take(
      `(${number})(?= (?:clientes|leads|oportunidades|pedidos|productos|vendedores|customers|deals|orders|sellers|mejores|best))`,
    );
  if (!found) return null;
  const value = numberWords[found[1] ?? ''] ?? Number(found[1]);
  if (!(value >= 1 && value <= 50)) return null;
  return { limit: value, ranking: top ? 'HIGHEST' : newest ? 'NEWEST' : null, whose: people !== null };
}
