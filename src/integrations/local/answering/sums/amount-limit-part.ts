import {
  type AmountLimit,
  amountLimitIn,
  canonicalNumber,
  sentencesOf,
  WordSet,
  wordsIn,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { countedIn } from '../meant/counting.js';
import { listMeant } from '../meant/list-meant.js';
import { amountIn } from '../said/amount-in.js';
import { isYesNo } from '../said/yes-no-asked.js';
import type { Talk } from '../talk.js';

const spent =
  /\b(?:compr[oae]\p{L}*|gast[oae]\p{L}*|pag[oau]\p{L}*|llev[oae]\p{L}*|pid[oae]\p{L}*|son|es|de|por|buy|spend|order)\s(?:unos |como |about )?([$₡€£]\s?)?(\d[\d.,]*\d|\d)(\s?mil|\s?lucas|k)?\s?(pesos|soles|colones|quetzales|lempiras|cordobas|bolivianos|guaranies|dolares|dollars|bucks)?(?![\p{L}\d%])/u;
const asksCharge = /\b(?:cobran?|cobras|pago|pagan|cuesta|charge)\b/u;
const supposes = /\b(?:si|if) (?:(?:yo|i|we) )?(?:compro|gasto|pago|llevo|pido|buy|spend|order)\b/u;
const gives = /\b(?:gratis|sin (?:costo|cargo|interes(?:es)?|comision)|free|no cobramos|bonificad[oa])\b/u;
const same = 0.85;

/**
 * "Si compro 500 pesos, ¿me cobran comisión?", "2 sacos de 3 kilos, ¿son en cuotas?": compares the amount, or the price of the goods, with
 * the limit that an article states. Returns false if no amount is said, or no sentence about it has a limit.
 */
export function tellsAmountLimit(talk: Talk, question: string): boolean {
  const folded = foldName(question);
  if (!(isYesNo(question) || supposes.test(folded)) || talk.acts.asksPrice || talk.acts.asksTotal) return false;
  const telling = wordsIn(question).filter(({ folded: word }) => /^\p{L}{4}/u.test(word) && !ofBuying.test(word));
  for (const { title, body } of talk.tools.articles(question))
    for (const sentence of sentencesOf(body)) {
      const limit = amountLimitIn(sentence);
      const held = new WordSet([sentence]);
      // Whether it is brought there is another question than whether that is free.
      const isOther = gives.test(foldName(sentence)) && !asksCharge.test(folded) && !gives.test(folded);
      if (!limit || isOther || !telling.some(word => held.has(word) >= same)) continue;
      const amount = amountSaid(folded) ?? priceOfGoods(talk);
      if (amount === null) return false;
      const holds = holdsAt(limit, amount);
      const isAsked = asksCharge.test(folded) && gives.test(foldName(sentence)) ? !holds : holds;
      talk.add(talk.voice.say(isAsked ? 'yesOf' : 'noBy', { text: sentence }));
      talk.quotesFrom(title);
      talk.buttons('person');
      return true;
    }
  return false;
}
const ofBuying = /^(?:compr|gast|pag|llev|pid|cobr|pesos|soles|colones|quetzal|dolar)/u;

const holdsAt = ({ amount: limit, below, above }: AmountLimit, amount: number): boolean =>
  below ? amount < limit : above ? amount > limit : amount >= limit;

function amountSaid(folded: string): number | null {
  const match = spent.exec(folded);
  const [said = '', sign, figure = '', thousand, coin] = match ?? [];
  if (!match || figure === '') return null;
  const behind = folded.slice(match.index + said.length);
  const isBare = !(sign || thousand || coin);
  if (isBare && (Number(canonicalNumber(figure)) < leastBare || !endsAmount.test(behind))) return null;
  return Number(canonicalNumber(`${figure}${thousand ? ' mil' : ''}`));
}
/** What may follow a bare amount; "150 personas" is none. */
const endsAmount = /^\s*(?:$|[,.;?!]|(?:en|con|se|me|nos|son|hay|y|por|a|puedo|aplica|tiene|tengo|can|do|is)\b)/u;
/** From this number on, a bare number is money rather than a number of things. */
const leastBare = 100;

/** Returns the price of the goods that the message counts, otherwise of the list that was told; null if there is none. */
function priceOfGoods(talk: Talk): number | null {
  const { items: said } = listMeant(talk, countedIn(talk, talk.text, true));
  const { items: cart, priced = [] } = talk.state;
  const items = [said, cart, priced].find(({ length }) => length > 0);
  if (!items) return null;
  const { list } = talk.tools.use('price_list', { items });
  return list?.total ? amountIn(list.total) : null;
}
