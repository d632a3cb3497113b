import { type FoundArticle, type FoundItem, moneyIn, sentencesOf } from '../../../../domain/assistant/index.js';
import { bestNamed } from '../meant/best-named.js';
import { amountsIn, isWithin, limitsWritten } from '../said/limits.js';
import type { Talk } from '../talk.js';

const mostLines = 8;
/** A message that only tells a size, such as "pesa 7 kilos más o menos". */
const fewWords = 7;

/**
 * "¿Cuánto vale bañar un schnauzer?" where the catalogue has no price for a bath and an article lists the prices by weight: tells those
 * prices, or only the one of the weight, size or number that the customer tells, also in the next message. Returns false if no single
 * product without a price is meant, or if no article of its name states prices.
 */
export function answerUnpriced(talk: Talk): boolean {
  const { acts, text, tools, state, input } = talk;
  if (acts.buys || acts.asksTotal || input.awaitsPerson) return false;
  const named = bestNamed(tools.products(withoutSizes(text)));
  const [focused] = state.focus === null ? [] : tools.called(state.focus);
  const tellsSize = named.length === 0 && amountsIn(text).length > 0 && text.trim().split(/\s+/u).length <= fewWords;
  const meant = acts.asksPrice ? named : tellsSize && focused ? [focused] : [];
  const [item, other] = meant;
  if (!item || other || item.price !== null) return false;
  const article = tools.articles(item.name).find(({ titled, body }) => titled && pricesIn(body).length > 1);
  if (!article) return false;
  tellPrices(talk, item, article);
  talk.showed([item]);
  return true;
}

/** "Un perro de 7 kilos": the weight finds no bag of that weight. */
const withoutSizes = (text: string): string =>
  text.replace(
    /(?<!\p{L})(?:de |of )?\d+(?:[.,]\d+)? ?(?:kgs?|kilos?|lbs?|libras?|cms?|metros?|a[n\u00f1]os?|meses)(?!\p{L})/giu,
    ' ',
  );

const pricesIn = (body: string): string[] => sentencesOf(body).filter(sentence => moneyIn(sentence).length > 0);

/** Tells the prices of an article that are for the customer's size, or all of them. */
function tellPrices(talk: Talk, { name }: FoundItem, { title, body }: FoundArticle): void {
  const amounts = amountsIn(talk.text);
  const prices = pricesIn(body);
  const forSize = sentencesOf(body).filter(sentence =>
    limitsWritten(sentence).some(limit => amounts.some(({ of, amount }) => of === limit.of && isWithin(limit, amount))),
  );
  const [first] = forSize;
  talk.addLines([`${name}:`, ...(first === undefined ? prices.slice(0, mostLines) : [first])]);
  talk.quotesFrom(title);
}
