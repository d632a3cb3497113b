import type { Understanding } from '../assistant/index.js';
import { foldName } from '../shared/fold.js';
import type { Intent } from '../shared/labels.js';
import insults from './insults.json' with { type: 'json' };

/** The kind of a comment, which decides how it is answered. */
export type CommentKind = 'QUESTION' | 'PRAISE' | 'COMPLAINT' | 'SPAM' | 'INSULT' | 'UNCLEAR';

const complaints: ReadonlySet<Intent> = new Set<Intent>(['COMPLAINT', 'WARRANTY_CLAIM', 'REFUND_REQUEST']);
const purchases: ReadonlySet<Intent> = new Set<Intent>(['PURCHASE_INQUIRY', 'PRICING_QUESTION']);
const asked = /[?¿]/;
/** Words of a question that people write without its marks, as most comments are. */
const asking =
  /\b(precio|precios|costo|cuanto|cuesta|vale|info|informacion|disponible|tienen|hay|horario|abren|cierran|donde|ubicacion|envio|envios|entregan|catalogo|price|how much|cost|available|in stock|open|where|shipping|deliver)\b/;
/** Comments with more words than an insult of this length say something else too. */
const mostWordsOfInsult = 6;
const insult = new RegExp(`(^|\\W)(${insults.join('|')})(\\W|$)`);

/** Returns what a comment asks for, by its words and by what they were understood to mean. */
export function judgeComment(
  text: string,
  { intent, sentiment, legal }: Pick<Understanding, 'intent' | 'sentiment' | 'legal'>,
): CommentKind {
  const folded = foldName(text);
  if (isInsult(folded)) return 'INSULT';
  if (intent.primary === 'SPAM') return 'SPAM';
  const { label } = sentiment;
  const isQuestion = asked.test(text) || asking.test(folded);
  if (legal || complaints.has(intent.primary)) return 'COMPLAINT';
  if (label === 'NEGATIVE') return intent.primary === 'PARTNERSHIP' ? 'UNCLEAR' : 'COMPLAINT';
  if (purchases.has(intent.primary)) return 'QUESTION';
  if (isQuestion && intent.primary !== 'PARTNERSHIP') return 'QUESTION';
  return label === 'POSITIVE' ? 'PRAISE' : 'UNCLEAR';
}

/** "Compresor de 20 HP", "¿tinta para HP?": horsepower, and a brand whose price is asked. */
const horsepower = /\b\d+(?:[.,/]\d+)? ?hp\b/g;
const withoutNames = (folded: string): string => {
  const rest = folded.replace(horsepower, ' ');
  return asking.test(rest) || asked.test(rest) ? rest.replace(/\bhp\b/g, ' ') : rest;
};
const isInsult = (folded: string): boolean =>
  insult.test(withoutNames(folded)) && folded.split(/\s+/).filter(Boolean).length <= mostWordsOfInsult;
