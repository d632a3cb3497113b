import { measuredText } from '../../../../domain/assistant/index.js';
import { matchesOf } from '../../../../domain/shared/matches.js';
import { bestNamed } from '../meant/best-named.js';
import { showTotal } from '../sums/quote-part.js';
import type { Talk } from '../talk.js';
import { showProducts } from './product-part.js';

const counted = String.raw`(?:\d{1,2}|un[oa]?|an?|one) \p{L}{3,}(?: \p{L}{4,})?`;
/** "Tengo 2 autos y una moto para lavar": several things of the customer, and what is to be done with them. */
const ownsToDo = new RegExp(
  String.raw`\b(?:tengo|tenemos|traigo|son|serian|i have|we have) (?:como )?(${counted}(?:(?:, | y | and )${counted})+) (?:para|pa|por|que quiero|que necesito|to|for) (\p{L}{4,})`,
  'u',
);

/**
 * "Tengo 2 autos y una moto para lavar, ¿cuánto sería?": tells the sum of what is done to each of them, if for each of them one service is
 * sold; otherwise shows the services to choose from, without a sum that would leave some of them out.
 */
export function answerOwnedList(talk: Talk): boolean {
  const { acts, tools, state, text } = talk;
  if (!(acts.asksPrice || acts.asksTotal) || acts.removes || state.items.length > 0) return false;
  const [, list = '', verb = ''] = ownsToDo.exec(measuredText(text)) ?? [];
  if (list === '') return false;
  const things = matchesOf(/(\d{1,2}|un[oa]?|an?|one) (\p{L}{3,}(?: \p{L}{4,})?)/gu, list).map(
    ([, many = '1', noun = '']) => ({
      quantity: Number(many) || 1,
      found: bestNamed(tools.products(`${verb} ${noun}`)).filter(({ hits }) => hits.length > 0),
    }),
  );
  if (things.some(({ found }) => found.length === 0 || found.some(({ price }) => price === null))) return false;
  const sure = things.flatMap(({ quantity, found: [one, other] }) =>
    one && !other ? [{ product: one.name, quantity }] : [],
  );
  const names = new Set(sure.map(({ product }) => product));
  if (sure.length === things.length && names.size === sure.length) {
    talk.counts = true;
    return showTotal(talk, sure);
  }
  const all = things.flatMap(({ found }) => found);
  const distinct = all.filter((item, at) => all.findIndex(({ name }) => name === item.name) === at);
  showProducts(talk, distinct, { asks: false });
  return distinct.length > 0;
}
