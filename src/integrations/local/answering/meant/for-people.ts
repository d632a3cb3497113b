import { type FoundItem, sentencesOf } from '../../../../domain/assistant/index.js';
import { isOutside, partyIn } from '../said/parties.js';
import type { SaidItem } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { type Items, listedNow } from './items.js';
import { isPerPerson, partyBefore } from './sold-by-person.js';

/**
 * "La grupal, ¿cuánto sería?" after "somos 8": for how many people what is sold by the person is chosen without a number. Null if nobody said
 * how many they are, if children are among them, or if the message is about the customer alone.
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
