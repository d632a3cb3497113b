import { paidBy } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { listedNow } from '../meant/items.js';
import { listedIn, partsOfList } from '../meant/referents.js';
import { isSold } from '../products/is-sold.js';
import { openers } from '../said/openers.js';
import { itemsIn } from '../said/quantities.js';
import { withoutWays } from '../said/ways-said.js';
import type { Talk } from '../talk.js';
import { tellSumOf } from './sum-of.js';

const asksSum = new RegExp(
  String.raw`(?:^[^\p{L}\d]*(?:(?:${openers}|y|entonces|so)[^\p{L}\d]+)*|[,.;:]\s*)(?:(?:el|the|new|nuevo) )?total\b(?: (?:de|por|for|of))?|\b(?:cuanto (?:me |nos )?(?:es|seria|serian|sale|salen|saldria|queda|quedan|quedaria|da) (?:tod[oa]s?|junt[oa]s?|en total)|how much (?:is|are|for|would)(?: (?:all|both|be|they|it|everything))+|tod[oa] junt[oa]|altogether)\b`,
  'gu',
);
/** What may stand before the first of the things, and behind the last one. */
const around = /^[\s,.:;]*(?:(?:de|por|for|of|el|la|l[oa]s|un|una|the|an?)\s)*|[\s,.:;?!]+$/gu;
const mostWords = 16;
const isCounted = (text: string): boolean => itemsIn(text, true).some(({ loose }) => !loose) || /\d/u.test(text);

/**
 * "Total manta y volantes media carta", "bag, rash guard and fins, total in cash": tells what one of each thing comes to, as it is paid.
 * Returns false if a number is said, if other things are listed already, or if a part of the list names no single thing.
 */
export function answerAllNamed(talk: Talk): boolean {
  const { acts, state, text } = talk;
  if (acts.removes || acts.refuses || acts.corrects || isCounted(text)) return false;
  if (text.trim().split(/\s+/u).length > mostWords || acts.folded.search(asksSum) < 0) return false;
  const said = foldName(withoutWays(text)).replace(asksSum, ' , ').replace(around, '').trim();
  const { names, open } = listedIn(talk, said);
  if (open.length > 0 || names.length < 2 || names.length !== partsOfList(said).length) return false;
  // What the list has besides is not given up by naming others.
  if (!listedNow(state).every(({ product, quantity }) => quantity === 1 && names.includes(product))) return false;
  if (!names.every(name => isSold(talk, name))) return false;
  const items = names.map(product => ({ product, quantity: 1 }));
  return tellSumOf(talk, items, paidBy(acts.folded).length > 0 ? text.slice(0, 300) : null);
}
