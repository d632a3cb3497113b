import {
  coatsIn,
  countFor,
  countIn,
  type DialogueState,
  type FoundItem,
  lastsFor,
  type Measure,
  measuredText,
  measuresIn,
  type NeededCount,
  piecesIn,
  sideIn,
  type Usage,
  usageIn,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { setCart } from '../cart/cart.js';
import { listedNow, merged } from '../meant/items.js';
import {
  buysMeasure,
  candidates,
  hasToFill,
  inSquares,
  isWhole,
  itemSentences,
  needsIn,
  placedFirst,
  type Reading,
  readingOf,
  saysDistanceUsed,
  saysOnlySize,
  soldSoFirst,
  stated,
  weighed,
  withoutParts,
  withoutRepeated,
} from '../meant/measure-needs.js';
import { isPerPerson } from '../meant/per-person.js';
import { inFocus } from '../meant/referents.js';
import { soldByUnit } from '../meant/sold-by-unit.js';
import { tellShort } from '../sums/price-lines.js';
import { tellPriceOfEach } from '../sums/price-of-each.js';
import { showTotal } from '../sums/quote-part.js';
import type { Talk } from '../talk.js';
import { meantBy } from './product-part.js';
import { listsSeveral, tellsSquares } from './squares-part.js';

/** Asks for a quantity: "¿cuántas ocupo?", "¿me alcanza?", "how many do I need". */
const howMany =
  /\bcuant[oa]s\b(?! (?:cuesta|vale|hay|quedan?|tienen?|tenes|pesos|meses sin))|\bcuant[oa] \p{L}+ (?:\p{L}+ )?(?:ocup|necesit|requier|llev|compr|uso|gast)|\b(?:alcanz\w+|suficientes?|rinde\w*|enough)\b|\bhow (?:many|long)\b|\bhow much \p{L}+ (?:do|would|will)\b/u;
const asksHowMany =
  /\bcuant[oa]s (?:\p{L}+ ){0,2}?(?:ocup|necesit|serian|son|llevar|me llev|compr|pid|hacen falta|hay que|tendria)|\bhow many (?:\p{L}+ ){0,2}?(?:do|would|should)\b/u;
const fitting = /\b(?:cab(?:e|en|ra|ran|ria|rian)|entra[n]?|entraria[n]?|fit|fits)\b/u;
const inHours = /\b\d{1,3}\s(?:horas?|hours?|hrs?)\b/u;
/** "12 yardas, ¿todo cuánto sería?": with what was listed before. */
const together = /\b(?:todo|total|junto|altogether|in all)\b/u;
/** The questions to which "4 horas, en automático" is the answer. */
const choosing: ReadonlySet<DialogueState['asked']> = new Set(['QUANTITY', 'WHICH']);
/**
 * Answers by a calculation: how many of a product are needed for a weight, a length, an area, persons or days, how many fit in a space,
 * and how long something lasts. The product, its name or an article says what one piece is enough for. Returns false if the message has
 * no measure that fits.
 */
export function answerMeasured(talk: Talk): boolean {
  const { acts } = talk;
  const text = weighed(measuredText(talk.text));
  if (saysDistanceUsed(text)) return false;
  const measures = measuresIn(text);
  const asksSum = acts.asksPrice || acts.asksTotal;
  // Of what is rented by the day, the pieces are asked for later.
  const isTaken = inHours.test(text) && !acts.asks && !acts.removes && (acts.buys || choosing.has(talk.state.asked));
  const sold = (asksSum || isTaken) && !listsSeveral(talk) ? soldByUnit(talk) : [];
  const listed = listedNow(talk.state);
  if (sold.length > 0 && asksSum && (!acts.buys || acts.asks))
    return showTotal(talk, together.test(acts.folded) ? merged(listed, sold, false) : sold);
  if (sold.length > 0 && isTaken && talk.state.items.length === 0) {
    setCart(talk, sold);
    return true;
  }
  if (measures.length === 0 && tellPriceOfEach(talk, text)) return true;
  if (acts.removes || acts.asksToOrder || measures.length + (text.match(/\d/g)?.length ?? 0) === 0)
    return needOfBefore(talk, text);
  if (fitting.test(text)) return fits(talk, text, measures);
  const usage = acts.asks || acts.asksPrice ? usageIn(talk.text) : null;
  const needs = needsIn(text, measures, usage);
  if (usage && needs.every(({ dimension }) => dimension !== 'TIME')) return lasts(talk, usage);
  const isArea = needs.some(({ dimension }) => dimension === 'AREA');
  const asked =
    saysOnlySize(text, inFocus(talk)) ||
    howMany.test(text) ||
    acts.asksPrice ||
    acts.asksTotal ||
    isArea ||
    buysMeasure(text) ||
    hasToFill(text);
  if (!asked) return servedFor(talk, needs) || needOfBefore(talk, text);
  if (needs.length > 0 && needed(talk, needs, usage)) return true;
  return needOfBefore(talk, text);
}

const byWeight = /^(?:kgs?|kilos?|libras?|lbs?|gramos?|g|pounds?)(?!\p{L})/u;

function needed(
  talk: Talk,
  needs: readonly Measure[],
  usage: Usage | null,
  { instead = false, of = null as readonly Reading[] | null } = {},
): boolean {
  const { acts, state } = talk;
  const text = measuredText(talk.text);
  const readings = of ?? soldSoFirst(placedFirst(candidates(talk), text), needs);
  // "El saco de 15 kg" names one of the products and does not ask for 15 kg of it, or of another one.
  const isName = (need: Measure) =>
    readings.some(({ rates }) => rates.some(({ how, measure }) => how === 'HOLDS' && measure.amount === need.amount));
  for (const reading of readings) {
    const told = stated(talk, reading);
    const usages = [...(usage ? [usage] : []), ...told.usages];
    const rates = withoutParts([...reading.rates, ...told.rates]);
    const said = inSquares(needs, rates);
    for (const kind of new Set(said.map(({ dimension }) => dimension))) {
      // What is sold by the person is enough for one, whatever an article says of a number of them.
      if (kind === 'PERSONS' && isPerPerson(reading.item)) continue;
      const same = withoutRepeated(
        text,
        said.filter(({ dimension }) => dimension === kind),
      );
      const { waste } = told;
      const withWaste = same.map(need => ({ ...need, amount: need.amount * (1 + (waste?.percent ?? 0) / 100) }));
      const found = countFor(withWaste, rates, usages, Math.max(coatsIn(text), told.coats));
      const names = same.some(isName);
      // "¿Tienen por litro, a cómo?" asks for a price; a question for a quantity has words of its own.
      const isSold = found?.rate.how === 'HOLDS' && found.rate.sentence === '' && found.count > 1;
      if (tellsSquares(talk, reading.item, same)) return true;
      // "Entran 7 por kg" does not make pieces of the 2 kg of what is sold by the kilo.
      if (kind === 'MASS' && !isSold && byWeight.test(foldName(reading.item.unit))) continue;
      // "2 galones de aceite y un filtro" is a list, of which the measure is one quantity.
      if (isSold && (!isWhole(same, found.rate) || listsSeveral(talk))) continue;
      if (found?.rate.how === 'HOLDS' && !isSold && !howMany.test(talk.acts.folded) && !buysMeasure(text)) continue;
      if (!found || found.count < 1 || found.count > mostNeeded || (names && found.rate.how === 'HOLDS')) continue;
      if (found.count > 1 && tellsStated(talk, reading.item, same)) return true;
      // "Necesito 30 metros" of what is sold by the metre is simply a quantity.
      if (!isSold || waste) tellNeeded(talk, reading.item, { ...found, needs: same, more: waste?.sentence ?? '' });
      const { name: product } = reading.item;
      const items = [{ product, quantity: found.count }];
      const listed = instead ? [] : listedNow(state);
      const more = another.test(acts.folded) && listed.some(item => item.product === product);
      const all = merged(listed, items, more);
      state.focus = product;
      if (reading.item.price === null) return true;
      if ((acts.takes || (acts.buys && isSold)) && !acts.asks) setCart(talk, all);
      else showTotal(talk, all);
      return true;
    }
  }
  return false;
}

/** "El de 30 personas cuesta $850": tells the price that the product's own text states for exactly what is needed. */
function tellsStated(talk: Talk, item: FoundItem, [need, other]: readonly Measure[]): boolean {
  if (!need || other || need.times > 1) return false;
  const written = new RegExp(String.raw`(?<![\d.,])${need.amount}(?![\d.,]*\d)`, 'u');
  const told = itemSentences(item).find(sentence => written.test(sentence) && statesPrice.test(sentence));
  if (told === undefined) return false;
  talk.tells(told, told, `${item.name}:`);
  talk.showed([item]);
  talk.buttons('person');
  return true;
}
const statesPrice = /(?:\p{Sc}|S\/|B\/\.?|\b(?:USD|Q|L|Bs)\b)\.?\s?\d/u;

/** "Paella para 30 personas": as many of the wanted product as its own text says are enough for them. */
function servedFor(talk: Talk, needs: readonly Measure[]): boolean {
  const persons = needs.filter(({ dimension }) => dimension === 'PERSONS');
  if (persons.length === 0 || talk.acts.asks || talk.text.trim().split(/\s+/u).length > fewWords) return false;
  const named = talk.tools
    .products(talk.text)
    .filter(item => item.named && item.lacks.length === 0 && item.hits.some(hit => !/^\d/u.test(hit)));
  const focus = talk.state.focus === null ? [] : talk.tools.called(talk.state.focus);
  const [one, other] = named.length > 0 ? meantBy(named, talk.text).items : focus;
  if (!one || other) return false;
  const reading = readingOf(one);
  const rates = reading.rates.filter(({ sentence }) => serving.test(foldName(sentence)));
  return needed(talk, persons, null, { of: [{ ...reading, rates }] });
}
const fewWords = 12;
const serving = /\b(?:rinden?|sirven?|alcanzan?|bastan?|serves?|feeds?|enough)\b/u;

const mostNeeded = 100_000;
const another = /\b(?:otr[oa]s?|tambien|ademas|agreg\w+|sum[ae]\w*|another|also|add)\b/u;

function tellNeeded(
  talk: Talk,
  item: FoundItem,
  { count, rate, usage, needs, more }: NeededCount & { needs: readonly Measure[]; more: string },
): void {
  const { voice } = talk;
  talk.add(
    voice.say('neededFor', {
      need: writtenOf(needs),
      quantity: String(count),
      product: item.name,
      source: sourceOf(item, [usage?.sentence ?? '', rate.sentence, more]),
    }),
  );
  // If a sum follows, it also says how much is left in stock.
  if (item.price !== null) return;
  const { list } = talk.tools.use('price_list', { items: [{ product: item.name, quantity: count }] });
  if (list) tellShort(talk, list);
}

const writtenOf = (needs: readonly Measure[]): string =>
  needs.map(({ written, times }) => (times > 1 ? `${times} × ${written}` : written).trim()).join(' + ');
/** Returns the sentences that a figure is based on, without the product's name, which was already said. */
const sourceOf = ({ name }: FoundItem, sentences: readonly string[]): string =>
  [...new Set(sentences)].filter(sentence => sentence !== '' && sentence !== name).join(' ');

/** Answers "¿cuántas ocupo?" with the measure of an earlier message. */
function needOfBefore(talk: Talk, text: string): boolean {
  const before = talk.input.history.filter(({ author }) => author === 'CONTACT').slice(-3);
  // "¿Y de la otra?" after "¿cuántas ocupo para 40 m²?" asks the same about another product.
  const goesOn = andOfOther.test(text) && howMany.test(measuredText(before.at(-1)?.text ?? ''));
  if (!(asksHowMany.test(text) || goesOn) || talk.acts.asksCount || piecesIn(text).length > 0) return false;
  for (const { text: earlier } of before.toReversed()) {
    const said = measuredText(earlier);
    const needs = needsIn(said, measuresIn(said), null).filter(({ dimension }) => dimension !== 'PIECES');
    if (needs.length > 0 && needed(talk, needs, null, { instead: goesOn })) return true;
  }
  return false;
}

const andOfOther =
  /^\W*(?:y|e|and)\s(?:si (?:es|fuera|uso) )?(?:del?|con|of|with|for)\s(?:l[oa]s?\s|el\s|the\s)?\p{L}+(?:\s\p{L}+){0,3}\W*$/u;

function lasts(talk: Talk, usage: Usage): boolean {
  const quantity = 1;
  for (const { item, rates } of candidates(talk)) {
    const found = lastsFor(quantity, rates, usage);
    // That something is sold by the kilo says nothing of how long it lasts.
    if (!found || found.amount < 1 || found.rate.sentence === '') continue;
    const time =
      usage.per.dimension === 'TIME'
        ? talk.label('daysLine', { count: found.amount })
        : `${found.amount} ${usage.per.written.replace(/^[\d.,\s]+/u, '')}`;
    talk.add(
      talk.voice.say('lastsFor', {
        usage: `${usage.used.written} / ${usage.per.written}`,
        quantity: String(quantity),
        product: item.name,
        time,
        source: sourceOf(item, [found.rate.sentence]),
      }),
    );
    talk.state.focus = item.name;
    talk.buttons('order', 'person');
    return true;
  }
  return false;
}

/**
 * Answers how many fit in a space, or whether one does. A number without a unit for a wall or a ceiling is in metres if it is small,
 * otherwise in centimetres.
 */
function fits(talk: Talk, text: string, measures: readonly Measure[]): boolean {
  const [bare] = /(?<![\d.,#$₡])\d{1,4}(?:[.,]\d{1,2})?(?![\d.,]*\s?(?:%|pesos|piezas))/u.exec(text) ?? [];
  const said = measures.find(({ dimension }) => dimension === 'LENGTH');
  const number = Number(bare?.replace(',', '.') ?? Number.NaN);
  const space: Measure | undefined =
    said ??
    (Number.isNaN(number) || measures.length > 0 ? undefined : measuresIn(`${number} ${number < 20 ? 'm' : 'cm'}`)[0]);
  if (!space) return false;
  const side = /\b(?:techo|ceiling)\b/u.test(text) ? 'alto' : (sideIn(text) ?? 'ancho');
  for (const { item, rates } of candidates(talk)) {
    const spans = rates.filter(({ how }) => how === 'SPANS');
    const rate =
      spans.find(each => each.side === side) ??
      (side === 'ancho' ? spans.find(each => each.side !== 'alto') : undefined);
    if (!rate) continue;
    const count = countIn(space, rate);
    const values = { need: space.written, product: item.name, source: rate.sentence };
    talk.state.focus = item.name;
    if (!/\bcuant[oa]s\b|\bhow many\b/u.test(text)) {
      talk.add(talk.voice.say(count > 0 ? 'fitsYes' : 'fitsNo', values));
      talk.buttons('person');
      return true;
    }
    talk.add(talk.voice.say('fitsIn', { ...values, quantity: String(count) }));
    if (count > 0 && item.price !== null) showTotal(talk, [{ product: item.name, quantity: count }]);
    return true;
  }
  return false;
}
