import { WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { isSold } from '../products/is-sold.js';
import { saidLately } from '../said/last-answer.js';
import { itemsIn } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { type Items, listedNow, merged } from './items.js';
import { isOfKind } from './kind-of.js';

const messagesRead = 8;
const asksForAll = /(?<!\p{L})(?:tod[oa]s?|junt[oa]s?|total|altogether|everything|all)(?!\p{L})/u;
const goesOn =
  /^[^\p{L}\d]*(?:(?:ok|okay|ah|bueno|ya|va|listo|dale|pues|perfecto|genial|entonces|o sea|osea|so)[^\p{L}\d]+)*(?:y|e|and|con|with|mas|plus|tambien|also|ademas)\s|(?<!\p{L})(?:tambien|ademas|aparte|also|too|as well)(?!\p{L})/u;

/** Whether a folded message asks for everything that was spoken of: "todo junto cuánto sería". */
export const asksForEverything = (folded: string): boolean => asksForAll.test(folded);

/** Whether a folded message goes on from what was spoken of: "y el forro", "con la hora extra", "también dos sillas". */
export const namesInAddition = (folded: string): boolean => goesOn.test(folded);

/** Returns what the customer wrote last that names this thing; undefined for nothing. */
const broughtUp = ({ input }: Talk, name: string): string | undefined => {
  const called = new WordSet([name]);
  return saidLately(input, messagesRead)
    .toReversed()
    .map(foldName)
    .find(each => wordsIn(each).some(word => word.folded.length >= 4 && called.has(word) >= 0.85));
};

/** "¿Y la instalación?" after a kit: whether the message that brought a thing up went on from what was spoken of before. */
export function wasNamedInAddition(talk: Talk, name: string): boolean {
  const said = broughtUp(talk, name);
  return said !== undefined && namesInAddition(said);
}

/** "¿Y purgar los dos frenos?": as many of a thing as the message counted that asked about it. */
function asManyAsAsked(talk: Talk, product: string): Items[number] {
  const called = new WordSet([product]);
  const [one, other] = itemsIn(broughtUp(talk, product) ?? '', true).filter(
    ({ loose, name }) => !loose && wordsIn(name).some(word => called.has(word) >= 0.85),
  );
  return { product, quantity: one && !other ? one.quantity : 1 };
}

/**
 * "¿A cómo las pastillas?", "¿y purgar los dos frenos?", "¿todo junto cuánto sería?": returns the list with what the customer asked about
 * in addition to it or, without a list, the things that were asked about one after the other. Facts that were asked meanwhile change
 * nothing. Empty if nothing was asked about in addition, or if it may stand in place of another thing.
 */
export function withAskedInAddition(talk: Talk, listed: Items): Items {
  const groups = talk.state.spoken ?? [];
  const isListed = (name: string) => listed.some(({ product }) => product === name);
  const from = groups.findLastIndex(group => group.some(isListed));
  const later = groups.slice(from + 1).flatMap(group => (group.length === 1 ? group : []));
  const fresh = later.filter(name => isSold(talk, name));
  const first = fresh.findLastIndex(name => !wasNamedInAddition(talk, name));
  const added = fresh.slice(first + 1);
  // What was asked about on its own begins anew, and is no addition to a list.
  const base = listed.length > 0 ? listed : fresh.slice(first, first + 1).map(name => asManyAsAsked(talk, name));
  if (added.length === 0 || base.length === 0 || (listed.length > 0 && first >= 0)) return [];
  const names = [...base.map(({ product }) => product), ...added];
  if (names.some((name, at) => names.slice(at + 1).some(other => isOfKind(name, other)))) return [];
  return merged(
    base,
    added.map(name => asManyAsAsked(talk, name)),
    false,
  );
}

/** "Y hielo, dos bolsas. ¿Total?" comes to the list; what that has already stays as it was said now. */
export function withListed({ state, acts }: Talk, items: Items): Items {
  const listed = listedNow(state);
  const adds = namesInAddition(acts.folded) && asksForEverything(acts.folded) && !acts.corrects && !acts.refuses;
  const isOther = items.every(({ product }) => listed.every(item => item.product !== product));
  return adds && isOther ? merged(listed, items, false) : items;
}
