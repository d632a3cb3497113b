import type { FoundItem } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { elidedIn, isRank } from '../meant/elided.js';
import { listedNow } from '../meant/items.js';
import { kinOf } from '../products/kin.js';
import { holdsNumber } from '../said/holds-number.js';
import { lastAnswer } from '../said/last-answer.js';
import type { Talk } from '../talk.js';
import type { Source } from './source.js';

/** "¿Y el de 3/4?": returns the product of that size among those shown, or of their kind; null if another kind is named. */
export function sizedOf(talk: Talk, question: string): string | null {
  const folded = foldName(question);
  const [, said = ''] = ofSize.exec(folded) ?? [];
  const [, ranked = '', rank = ''] = ofRank.exec(folded) ?? [];
  const [, number] = ofNumber.exec(folded) ?? [];
  const kin = number === undefined || talk.state.focus === null ? [] : kinOf(talk, talk.state.focus);
  const [one, other] = kin.filter(({ name }) => holdsNumber(name, number ?? ''));
  if (one && !other) return one.name;
  const meant = said !== '' ? said : isRank(rank) ? ranked : '';
  return meant === '' || talk.state.focus === null ? null : elidedIn(talk, meant, [], true);
}
/** "¿Y la grande?", "cuánto el más chico". */
const ofRank =
  /^\W*(?:(?:y|e|and|pero|ok|bueno|a como|a cuanto|en cuanto|cuanto (?:cuestan?|valen?|es|sale|salen)?|precio de|how much (?:is|are|for))\W*)*((?:el|la|l[oa]s|the) (?:mas )?(\p{L}+)(?: ones?)?)\W*$/u;
/** "¿Y el de 25?" after the charger of 20 W. */
const ofNumber =
  /^\W*(?:(?:y|e|and|pero|ok)\W+)*(?:el|la|the) (?:de|of) (\d{1,4})(?: ?(?:w|gb|ml|l|cm|kg|litros|pulgadas))?\W*$/u;
const ofSize =
  /^\W*(?:(?:y|e|and|pero|ok|bueno|a como|cuanto (?:cuestan?|valen?|es|sale|salen)|how much (?:is|are))\W+)*((?:el|la|l[oa]s|the|un[oa]s?) (?:de|of) \d+(?: \d)?\/\d{1,2}(?: pulgadas?)?)\W*$/u;

/** "¿Tienen los 800?": returns the only listed product with that quantity, which the shop certainly sells. */
export function heldByNumber({ state, tools, acts }: Talk): FoundItem | null {
  const said = [...acts.folded.matchAll(/\b(?:l[oa]s|the|all|es[oa]s|those) (\d{1,6})\b/gu)].map(([, number]) =>
    Number(number),
  );
  const listed = listedNow(state);
  const [one, other] = listed.filter(({ quantity }) => said.includes(quantity));
  return one && !other ? (tools.called(one.product)[0] ?? null) : null;
}

/** Whether a message asks which one: "¿cuál me recomienda?". */
export const asksWhich = ({ acts }: Talk): boolean => /\b(?:cual(?:es)?|which)\b/u.test(acts.folded);
/** Returns the products listed in the last answer: "¿cuál me recomienda?" is about them. */
export function listedLast({ state, tools, input }: Talk): FoundItem[] {
  const last = lastAnswer(input);
  return state.offered.filter(name => last.includes(name)).flatMap(name => tools.called(name));
}

/** "¿Y el otro?": returns the product at that position if nothing else is asked about it. */
export function placed({ tools }: Talk, place: string | null): Source | null {
  const items = place === null ? [] : tools.called(place);
  return items.length > 0 ? { kind: 'products', items, near: [] } : null;
}
