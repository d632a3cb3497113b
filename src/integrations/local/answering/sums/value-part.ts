import { type FoundItem, measuredText, measuresIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import { itemLine } from '../products/item-line.js';
import { kinOf } from '../products/kin.js';
import { amountIn } from '../said/amount-in.js';
import { holdsNumber } from '../said/holds-number.js';
import type { Talk } from '../talk.js';

const asksValue =
  /\b(?:(?:mas|es|resulta|sale mas) convenientes?|conviene[n]? mas|(?:me|nos) conviene[n]? (?:mas )?(?:el|la|comprar|llevar)|sale[n]? (?:mejor|mas a cuenta|a cuenta)|mejor precio por|mas barat[oa]s? por (?:kilo|litro|metro|gramo|unidad|pieza)|better (?:deal|value)|best value|cheaper (?:per|by the) (?:pound|ounce|kilo|liter|piece))\b/u;

/**
 * "¿Cuál sale más conveniente, el de 3 o el de 15?": of sizes of one product, tells which one costs less by its measure. The price by the
 * measure itself is not told, because no text of the shop states it. Returns false if the sizes cannot be compared.
 */
export function tellsBestValue(talk: Talk, question: string): boolean {
  if (!asksValue.test(foldName(question))) return false;
  const { state, tools, input } = talk;
  const numbers = foldName(question).match(/(?<![\d.,])\d{1,4}(?![\d.,]*\d)/gu) ?? [];
  const shown = [state.offered, ...(state.spoken ?? []).toReversed()].find(({ length }) => length > 1) ?? [];
  const pools = [
    bestNamed(tools.products(question)),
    state.focus === null ? [] : kinOf(talk, state.focus),
    shown.flatMap(name => tools.called(name)),
    numbers.length > 1 ? tools.products(question) : [],
  ];
  for (const pool of pools) {
    const sized = pool
      .filter(
        ({ name, price }) => price !== null && (numbers.length < 2 || numbers.some(many => holdsNumber(name, many))),
      )
      .flatMap(item => perMeasure(item) ?? []);
    const alike = sized.filter(({ kind }) => kind === sized[0]?.kind);
    const [best, next] = alike.toSorted((one, two) => one.each - two.each);
    if (!best || !next || best.each >= next.each) continue;
    talk.add(talk.voice.say('bestValue', { product: best.item.name }));
    talk.addLines(alike.map(({ item }) => `• ${itemLine(item, input.language)}`));
    talk.showed([best.item]);
    talk.buttons('order', 'person');
    return true;
  }
  return false;
}

/** Returns what one unit of measure of a product costs, with its name without the size; null if its name states no size. */
function perMeasure(item: FoundItem): { item: FoundItem; kind: string; each: number } | null {
  const name = measuredText(item.name);
  const [size] = measuresIn(name).filter(({ dimension }) => /^(?:MASS|VOLUME|LENGTH)$/u.test(dimension));
  if (!size || size.amount <= 0) return null;
  const kind = `${size.dimension} ${name.replace(size.written, '').replace(/\s+/gu, ' ').trim()}`;
  return { item, kind, each: amountIn(item.price ?? '') / size.amount };
}
