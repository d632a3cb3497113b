import { type FoundItem, sentencesOf } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { itemLine } from './item-line.js';
import { meantBy, showProducts } from './product-part.js';
import { inFocus } from './referents.js';
import { isRental, isSameThing, ofRentOrSale, rentOrSale, rents } from './rent-or-sale.js';
import type { Talk } from './talk.js';

/**
 * A question for renting, where no product is a rental: what the text of the thing says of it, and never the price at which it is sold
 * as if it were that. False where nothing is rented, or a rental of the catalogue is meant.
 */
export function answerRent(talk: Talk): boolean {
  const { tools, acts, voice } = talk;
  const wanted = rentOrSale(acts.folded);
  if (wanted === null || acts.asksToOrder || acts.removes) return false;
  // "Do you rent torches?" names no tent, though the shop's only rental is one.
  const named = tools
    .products(talk.text)
    .filter(item => item.named && item.lacks.length === 0 && !item.hits.every(hit => ofRenting.test(hit)));
  const focus = inFocus(talk);
  const known = named.length > 0 ? meantBy(named, talk.text).items : focus ? [focus] : [];
  if (known.length === 0 || known.some(item => isRental(item) === (wanted === 'RENT'))) return false;
  const [other] = known.flatMap(item =>
    ofRentOrSale(tools.products(item.name), acts.folded).filter(
      each => isRental(each) === (wanted === 'RENT') && isSameThing(each, item),
    ),
  );
  if (other) {
    showProducts(talk, [other]);
    return true;
  }
  if (wanted === 'SALE') return false;
  const told = known.filter(item => rentOf(item).length > 0);
  for (const item of told) {
    talk.tells(rentOf(item).join(' '), undefined, `${item.name}:`);
    talk.showed([item]);
  }
  if (told.length === 0) {
    // Where an article speaks of renting, that answers.
    if (tools.articles(talk.text).some(({ passage }) => rents.test(foldName(passage)))) return false;
    talk.add(voice.say('notKnownToRent'));
    talk.addLines(known.slice(0, 3).map(item => itemLine(item, talk.input.language)));
    talk.showed(known.slice(0, 3));
    talk.unknown();
    return true;
  }
  if (acts.buys || /\d/u.test(talk.text)) talk.add(voice.say('settledByPerson'));
  talk.buttons('person');
  return true;
}

const ofRenting = /^(?:rent|alquil|arriend|arrend|hire)/u;
const rentOf = ({ description }: FoundItem): string[] =>
  description === '' ? [] : sentencesOf(description).filter(sentence => rents.test(foldName(sentence)));
