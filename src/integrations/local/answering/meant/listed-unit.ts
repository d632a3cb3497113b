import { type FoundItem, unitIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { saidLately } from '../said/last-answer.js';
import type { SaidItem } from '../said/quantities.js';
import type { Talk } from '../talk.js';
import { listedNow } from './items.js';
import { plainName } from './plain-name.js';
import { inFocus } from './referents.js';
import { isSoldBy } from './sold-by.js';

/**
 * "Ponme 1 docena nomás" after a list of eggs by the dozen and a jar spoken of last: returns the number with the name of the only thing
 * of the list that is sold by this unit.
 */
export function ofListedUnit(talk: Talk, item: SaidItem): SaidItem {
  const said = plainName(item.name);
  if (said === '' && !item.implied && !item.loose && item.quantity <= mostDozens && isByDozen(talk))
    return { ...item, quantity: item.quantity * dozen };
  // "Docena y media" is read as 18 of something.
  const isHalf = said === '' && item.quantity === 18 && dozenAndHalf.test(talk.acts.folded);
  const word = isHalf ? 'docenas' : said;
  if (item.implied || !isUnit.test(word)) return item;
  const focus = inFocus(talk);
  if (focus && isSold(focus, word)) return item;
  const [one, other] = listedNow(talk.state)
    .flatMap(({ product }) => talk.tools.called(product))
    .filter(listed => isSold(listed, word));
  return one && !other ? { ...item, name: one.name } : item;
}

const dozen = 12;
const mostDozens = 10;
/** "¿La docena cuánto?", then "dame 2": two dozens of what is sold by the piece. */
function isByDozen(talk: Talk): boolean {
  const focus = inFocus(talk);
  const [last = ''] = saidLately(talk.input, 1);
  return (
    focus !== null &&
    !isSold(focus, 'docena') &&
    byDozen.test(foldName(last)) &&
    !/\b(?:docenas?|dozens?|unidades|piezas|sueltas?|sueltos?)\b/u.test(talk.acts.folded)
  );
}
const byDozen = /\b(?:la|por|una|x|the|a|per) (?:docena|dozen)\b/u;
const dozenAndHalf = /\b(?:docena y media|dozen and a half)\b/u;
const isUnit =
  /^(?:docenas?|dozens?|kilos?|kgs?|libras?|lbs?|litros?|lts?|metros?|mts?|yardas?|cajas?|bolsas?|paquetes?|frascos?|botellas?|cientos?|millares|sacos?|rollos?|pares|boxes|bags|bottles|packs)$/u;

function isSold(item: FoundItem, word: string): boolean {
  if (isSoldBy(item, word)) return true;
  const [said, sold] = [unitIn(word), unitIn((item.unit ?? '').trim().split(/\s+/u)[0] ?? '')];
  return said !== null && sold !== null && said.dimension === sold.dimension && said.factor === sold.factor;
}
