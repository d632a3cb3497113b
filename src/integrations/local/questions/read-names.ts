import { selfSeller } from '../../../domain/questions/index.js';
import { isKnown } from './mend-words.js';
import { groupingWords, rankingWords } from './order-words.js';
import type { QuestionText } from './question-text.js';
import { readName } from './read-parts.js';
import { figures, ownWords, sellersWord } from './vocabulary.js';

/**
 * Reads whose figures or rows are asked for. Figures of several sellers ("¿quién vendió más, Ana o Luis?") are those of each seller; a list
 * is limited to the first who is named.
 */
export function readSeller(
  text: QuestionText,
  sellers: readonly string[],
  isOfList: boolean,
): { seller: string | null; several: boolean } {
  const first = readName(text, sellers, '');
  if (first === null) return { seller: text.has(ownWords) ? selfSeller : null, several: false };
  text.take(sellersWord);
  const others = sellers.filter(name => name !== first);
  if (isOfList || readName(text, others, '') === null) return { seller: first, several: false };
  while (readName(text, others, '') !== null);
  return { seller: null, several: true };
}

const contents = 'cuanto (?:hay|tengo|tenemos|vale\\w*|suma\\w*)|valor';
const board = '(?:pipeline|embudo|tablero)';
/** Reads the name of a board. "¿Cuánto hay en el embudo Mayoreo?" asks for what the deals in it are worth. */
export function readPipeline(text: QuestionText, pipelines: readonly { name: string }[]): string | null {
  const asksContents = text.has(`(?:${contents})(?: \\S+){0,2}? ${board}`);
  const names = pipelines.map(({ name }) => name);
  const found = readName(text, names, `${board}(?: de)? `);
  if (found !== null && asksContents && text.take(contents)) text.put('valor del pipeline');
  return found;
}

const sold = '(?:vend\\w+|sold|sell\\w*)';
const denial = '(?:no|nunca|not|never|(?:have|has|did|do|does|are)nt)';
const goods = '(?:productos?|articulos?|referencias|mercancias?|products?|items|que|what|which)';
/** What was not sold: figures of products only know what was. */
/** How often a web page is visited is not known; visits are appointments. */
export const pageVisits =
  '(?:visitas?|visitantes?|trafico|visits?|visitors|traffic)(?= .*(?:paginas?|sitio|web|website|page|site)(?: |$))|(?:pagina|sitio|website|page)(?: web)? (?:visitad[oa]|visits?)';
export const unsold = `${goods}(?: \\S+){0,2}? ${denial}(?: (?:se|nos|me|hemos|han|ha|he|been|yet|being)){0,3} ${sold}`;

/** "¿Cuántos taladros quedan?", "how many drills are left?": asks for the stock of what is named beside it. */
export function readLeft(text: QuestionText): boolean {
  const left = '(?:me |nos )?quedan?(?: disponibles?)?|(?:do we have|are(?: there)?)(?: \\S+){0,3}? left|left';
  return text.has(left) && text.remaining().length > 0 && text.take(left) !== null;
}

const vocabulary = [
  ...figures.map(({ words }) => words),
  ...[...rankingWords, ...groupingWords].map(([words]) => words),
].map(words => new RegExp(`^(?:${words})$`, 'u'));
/** Whether a word may be the name of somebody: a word that belongs to no part of a question. */
export const isNameLike = (word: string): boolean =>
  /^\p{L}{3,}$/u.test(word) &&
  !/mente$|^(?:mas|menos|last|next|past|more|less|over|under|above|below|each|cada)$/.test(word) &&
  !isKnown(word) &&
  !vocabulary.some(words => words.test(word));
