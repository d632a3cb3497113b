import { courseIn, measuredText } from '../../../../domain/assistant/index.js';
import { candidates, itemSentences } from '../meant/measure-needs.js';
import type { Talk } from '../talk.js';
import { showTotal } from './quote-part.js';

/** "¿Y todo el tratamiento en cuánto sale?": the recommended number of the product discussed. */
export function wholeCourse(talk: Talk): boolean {
  const { acts, state } = talk;
  if (!acts.asksPrice && !acts.asksTotal) return false;
  if (state.items.length > 0 || !wholeOf.test(acts.folded) || /\b(?:descuent|rebaj|discount)/u.test(acts.folded))
    return false;
  const reading = candidates(talk)[0];
  const sentence = reading && itemSentences(reading.item).find(each => courseIn(each) !== null);
  const count = sentence === undefined ? null : courseIn(sentence);
  if (!reading || sentence === undefined || count === null) return false;
  const [, said] = /\b(?:las|los|the)\s(\d{1,2})\b/u.exec(measuredText(talk.text)) ?? [];
  if (said !== undefined && Number(said) !== count) return false;
  talk.tells(sentence);
  return showTotal(talk, [{ product: reading.item.name, quantity: count }]);
}
const wholeOf =
  /\b(?:tod[oa]s? (?:el|la|las|los) (?:tratamiento|sesiones|dosis|paquete|curso|esquema|proceso)|tratamiento completo|esquema completo|sesion por sesion|(?:sale|seria|son|es|cuesta|queda) tod[oa]|las \d|the (?:whole|full|three|four|five|six|two)|all (?:of them|sessions|the))\b/u;
