import { measuredText, sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { inFocus } from '../meant/referents.js';
import { showProducts } from '../products/product-part.js';
import type { Talk } from '../talk.js';

const around = `(?:(?:y|e|pero|ok|entonces|and|but|o|si|if) )*`;
/** "¿Son 10 horas?", "¿y si son solo 2 horas?" */
const asksIfHours = new RegExp(
  String.raw`^\W*${around}(?:son|es|serian?|fueran?|dura|duran|quiero|necesito|it'?s|is it|are)? ?(?:solo |unas |como |nada mas |only )?(?:de |por )?(\d{1,2}|un[oa]?) (?:horas?|hours?)(?: (?:nomas|nada mas|solamente|only))?\W*$`,
  'u',
);
/** "¿Y si quiero una hora más?" */
const asksMoreHours =
  /\b(?:(?:\d{1,2}|una?|otra|an?|one) (?:horas?|hours?) (?:mas|extras?|adicional(?:es)?|more|extra)|horas? (?:extras?|adicional(?:es)?)|(?:extra|additional) hours?)\b/u;
const ofMoreHours = /\b(?:horas? (?:extras?|adicional(?:es)?)|(?:extra|additional) hours?)\b/u;
const leastHours = /\b(?:minim[oa]|al menos|a partir de|desde|minimum|at least)\b.*\b\d{1,2} (?:horas?|hours?)\b/u;
const hours = /\b\d{1,2} (?:horas?|hours?)\b/u;

/**
 * Answers of hours that are counted, and not of the clock: "¿son 10 horas?" with the sentence of the current thing that says how many, and
 * "¿y una hora más?" with what the shop sells as a further hour. Returns false if no text says it.
 */
export function tellsCountedHours(talk: Talk, question: string): boolean {
  const folded = measuredText(foldName(question));
  if (asksMoreHours.test(folded) && talk.state.items.length === 0) {
    const items = talk.tools.products(question).filter(({ name }) => ofMoreHours.test(foldName(name)));
    const [one, other] = items;
    if (one && !other) {
      const { focus } = talk.state;
      showProducts(talk, [one], { asks: false });
      // The thing that the hour is added to stays the current one.
      talk.state.focus = focus ?? one.name;
      return true;
    }
  }
  if (!asksIfHours.test(folded)) return false;
  const item = inFocus(talk);
  const own = sentencesOf(item?.description ?? '');
  const told = own.find(each => leastHours.test(foldName(each))) ?? own.find(each => hours.test(foldName(each)));
  if (!item || told === undefined) return false;
  if (talk.saidBefore(told)) talk.add(talk.voice.say('saidBefore', { text: told }));
  else talk.tells(told);
  // The hours of the shop were not asked for.
  talk.refused = true;
  return true;
}
