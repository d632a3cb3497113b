import { moneyIn } from '../../../../domain/assistant/index.js';
import type { SaidItem } from '../said/quantities.js';
import { inThousands } from '../said/uncounted-numbers.js';
import type { Talk } from '../talk.js';

/** Words that point to an amount: "los 900", "los de 55", "con los 15". */
const pointing = /^(?:l[oa]s|es[oa]s|de|con|en|por|a|the|those|of|at|for)$/u;
/** Words that state a sum: "o sea 95", "serían 38", "total 3200". */
const stating =
  /^(?:sea|osea|son|es|eran?|seria|serian|total|queda|quedan|quedaria|quedarian|sale|salen|saldria|entonces|que|is|it's|so)$/u;
/** "O sea 95" repeats an amount also after the question how many. */
const restating = /^(?:sea|osea|total)$/u;
const taking =
  /^(?:[dm][ae]me|llevo|quiero|necesito|ocupo|ponme|pongame|mand[ae]me|echame|apart[ae]me|agreg\p{L}+|take|want|need|give|send)$/u;
const leastAmount = 10;
/** From here on a number that stands alone is rather an amount that was told than a quantity. */
const mayBeSum = 30;
/** From here on, also if the message corrects something. */
const likelySum = 100;
/** A number of this size that stands alone is a sum, if amounts of that size were told. */
const surelySum = 1000;
/** "350" is also said for 350.000. */
const thousand = 1000;
const answersRead = 5;

/**
 * Whether a number is money that was spoken of: one of the amounts that the last answers told, or the sum or difference of two of them, as
 * in "o sea 95", "¿serían 38?", "si, y los 900". Where a quantity was asked for, only a number that is pointed at is money.
 */
export function isToldAmount(talk: Talk, folded: string, { quantity, name, loose }: SaidItem): boolean {
  if (loose || quantity < leastAmount) return false;
  const [before, taken] = wordsBefore(inThousands(folded), quantity);
  // "Deme los 12" counts.
  if (taking.test(before) || taking.test(taken)) return false;
  const isPointed = pointing.test(before);
  const isStated = stating.test(before) || (before === '' && quantity >= mayBeSum);
  if (!(isPointed || isStated)) return false;
  // "Pero si el flete es 8 mil": nobody orders thousands that were just told as an amount.
  const isSurely = () => quantity >= surelySum && amountsTold(talk).includes(quantity);
  if (talk.state.asked === 'QUANTITY' && !isPointed && !restating.test(before) && !isSurely()) return false;
  if (name !== '' && talk.tools.products(name).some(({ named, hits }) => named && hits.length > 0)) return false;
  const told = amountsTold(talk);
  if (told.some(amount => amount === quantity || amount === quantity * thousand))
    return isPointed || quantity >= mayBeSum;
  if (!isStated || quantity < (talk.acts.corrects ? likelySum : mayBeSum)) return false;
  const isOfSize = quantity >= surelySum && name === '' && told.some(amount => amount >= quantity / 3);
  return isOfSize || isMadeOf(told, quantity);
}

/** Returns the word directly before a number and the one before that; empty where there is none. */
function wordsBefore(folded: string, quantity: number): [string, string] {
  const [, second = '', first = ''] =
    new RegExp(String.raw`(?:^|(?:([\p{L}']+) )?([\p{L}']+)[^\p{L}\d]{0,3})${quantity}(?!\d|[.,]\d)`, 'u').exec(
      folded,
    ) ?? [];
  return [first, second];
}

const amountsTold = ({ input }: Talk): number[] => {
  const answers = input.history.filter(({ author }) => author === 'BUSINESS').slice(-answersRead);
  return [...new Set(answers.flatMap(({ text }) => moneyIn(text).map(({ value }) => Number(value))))];
};

const isMadeOf = (told: readonly number[], sum: number): boolean =>
  told.some((one, at) => told.slice(at + 1).some(other => one + other === sum || Math.abs(one - other) === sum));
