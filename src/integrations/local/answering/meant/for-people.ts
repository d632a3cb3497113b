import { type FoundItem, sentencesOf, wordsIn } from '../../../../domain/assistant/index.js';
import { isOutside, partyIn } from '../said/parties.js';
import type { SaidItem } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { bestNamed } from './best-named.js';
import { type Items, listedNow } from './items.js';
import { partyBefore } from './party-before.js';
import { isPerPerson } from './per-person.js';

/**
 * "La grupal, ¿cuánto sería?" after "somos 8": for how many people what is sold by the person is chosen without a number. Null if nobody
 * said how many they are, if children are among them, or if the message is about the customer alone.
 */
export function peopleFor(talk: Talk, item: FoundItem): number | null {
  if (!isPerPerson(item) || onlyOne.test(talk.acts.folded)) return null;
  // What was counted once keeps its number.
  const held = listedNow(talk.input.dialogue).find(({ product }) => product === item.name);
  if (held) return held.quantity;
  const party = partyIn(talk.text) ?? partyBefore(talk);
  if (!party || party.people < 2 || party.children > 0) return null;
  return sentencesOf(item.description).some(each => isOutside(each, party.people)) ? null : party.people;
}
const onlyOne =
  /\b(?:(?:solo|solamente|nomas|nada mas|only|just) (?:yo|para (?:mi|el|ella)|(?:for )?(?:me|him|her))|(?:yo|para (?:mi|ella)|me) (?:sol[oa]|solit[oa]|nomas|only)|por persona|por cabeza|cada un[oa]|per person|each)(?!\p{L})/u;

/** "La grupal" after "somos 8" is eight places: what is named without a number. */
export function forThatMany(talk: Talk, item: Items[number], said: readonly SaidItem[]): Items[number] {
  if (item.quantity !== 1 || said.some(({ implied }) => !implied)) return item;
  const [product] = talk.tools.called(item.product);
  return { ...item, quantity: (product && peopleFor(talk, product)) ?? 1 };
}

/**
 * "12 tablones y menaje completo" after "somos 120": returns a list with what is sold by the person and named in it without a number, for
 * as many as they are.
 */
export function withForAll(talk: Talk, items: Items): Items {
  const party = items.length === 0 ? null : (partyIn(talk.text) ?? partyBefore(talk));
  if (!party || party.people < 2 || party.children > 0 || onlyOne.test(talk.acts.folded)) return items;
  const isNew = ({ name }: FoundItem) => items.every(({ product }) => product !== name);
  const isListed = ({ name }: FoundItem) => {
    const [head] = wordsIn(name);
    return (
      head !== undefined &&
      new RegExp(
        String.raw`(?:[,;]|\s(?:y|e|mas|con|and|with|plus))\s(?:(?:el|la|l[oa]s|the)\s)?${head.folded}(?!\p{L})`,
        'u',
      ).test(talk.acts.folded)
    );
  };
  const named = bestNamed(talk.tools.products(talk.text)).filter(
    item => item.price !== null && isPerPerson(item) && isNew(item) && isListed(item),
  );
  return [...items, ...named.map(({ name }) => ({ product: name, quantity: party.people }))];
}
