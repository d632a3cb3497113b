import { type FoundItem, isDivisible, unitIn, WordSet, wordOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';
import { holdsNumber } from '../said/holds-number.js';
import type { ToolUse } from '../tool-use.js';
import { bestNamed } from './best-named.js';
import { withOwnUnits } from './own-unit-said.js';
import { withPacksSaid } from './pack-said.js';

const unit =
  'kgs?|kilos?|kilogramos?|gramos|grs?|libras?|lbs?|litros?|lts?|metros?|mts?|yardas?|yds?|pounds?|liters?|yards?|meters?';
const count = String.raw`\d{1,3}(?:[.,]\d{1,2})?|1\/[24]|3\/4|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|medi[oa]|two|three|four|five|six|ten`;
/** An amount that is said behind something, and not before "de": "2 kg", "kilo y medio", "medio kilo". */
const behind = new RegExp(
  String.raw`(?<=\p{L}\s)(?:(?:${count})\s?(?:${unit})(?: y medi[oa])?|(?:${unit}) y medi[oa])(?![\p{L}\d])(?!\s(?:de|del|of|por|a|al|y|e|largo|ancho|alto)(?!\p{L})(?! (?:\d|un|una|dos|tres|medi[oa])(?!\p{L})))`,
  'giu',
);
const lead =
  /^(?:(?:y|e|and|ah|mas|quiero|quisiera|necesito|ocupo|llevo|llevare|[dm][ae]me|me da|me das|ponme|pongame|mandame|mandeme|agreg\p{L}+|anot\p{L}+|apunt\p{L}+|es|son|era|eran|el|la|l[oa]s|ese|esa|esos|esas|no|si|ok|bueno|pues|entonces|mejor|tambien|cuanto|sale|seria|i want|i need|give me|the)\s)+/u;
const tail = /\s(?:son|serian?|eran?|que sean|que son|como|unos|x)$/u;

/**
 * "Quiero jurel 2 kg", "el queso, pero la crema medio litro": returns the text with the amount before the thing that is sold by this unit,
 * as lists are read, and with the names of what is priced by a unit of its own. Sizes in names ("croquetas 20 kg") and things that are sold
 * otherwise are left as they are.
 */
export function withAmountFirst(given: string, tools: ToolUse, focus: string | null): string {
  const text = withOfBehindAmount(
    withWeightFirst(withOwnUnits(withPacksSaid(given, tools, focus), tools, focus), tools),
    tools,
    focus,
  );
  let turned = text;
  for (const { 0: amount, index } of matchesOf(behind, text).toReversed()) {
    const before = text.slice(0, index);
    const [clause = ''] =
      /(?:(?<=\s(?:y|e|and)\s)|(?<=[,;.:!?\n])|^)(?:(?!\s(?:y|e|and)\s)[^,;.:!?\n])*$/iu.exec(before) ?? [];
    const folded = foldName(clause).trim().replace(tail, '').replace(lead, '');
    if (!isName.test(folded) || !isSoldSo(tools, folded, amount)) continue;
    const at = index - clause.trimStart().length + foldName(clause.trim()).lastIndexOf(folded);
    if (foldName(text.slice(at, at + folded.length)) !== folded) continue;
    turned = `${turned.slice(0, at)}${amount} de ${text.slice(at, at + folded.length)} ${turned.slice(index + amount.length)}`;
  }
  return turned;
}

/** "Un matambre de 2 kg". */
const ofWeight = new RegExp(
  String.raw`(?<![\p{L}\d])(?:un|una|1|a|one)\s(?<name>\p{L}{3,}(?: \p{L}{3,}){0,2}) (?:de|of) (?<amount>(?:${count})\s?(?:${unit})(?: y medi[oa])?)(?![\p{L}\d])`,
  'giu',
);
/** Returns the text with what one piece of a thing weighs as the amount of it, where it is sold by weight. */
const withWeightFirst = (text: string, tools: ToolUse): string =>
  text.replace(ofWeight, (said: string, name: string, amount: string) =>
    isSoldSo(tools, foldName(name), amount) ? `${amount} de ${name}` : said,
  );

/** "4 m dorado", "1m fieltro rojo": an amount right before what it is of. */
const beforeName = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(?<!\b(?:de|mide|miden|largo|ancho|alto|of)\s)(?<amount>(?:${count})\s?(?:${unit}|m)(?: y medi[oa])?)\s(?=(?<name>(?!(?:de|del|of|por|al?|y|e|o|u|x|en|con|sin|para|pa|que|mas|menos|largo|ancho|alto|lineal(?:es)?|cuadrad[oa]s?|cubic[oa]s?|cuanto|nomas|mejor|total|porfa|cada|and|or|for|to|long|wide|square)(?!\p{L}))\p{L}{3,}(?: [\p{L}\d]{2,}){0,2}))`,
  'giu',
);

/** Returns the text with "de" between an amount and the thing, or the look of the thing that is spoken of, that is sold by that unit. */
function withOfBehindAmount(text: string, tools: ToolUse, focus: string | null): string {
  let turned = text;
  for (const { groups = {}, index } of matchesOf(beforeName, text).toReversed()) {
    const { amount = '', name = '' } = groups;
    const [first = ''] = name.split(' ');
    const spoken = focus === null ? [] : tools.called(focus);
    const isLook = spoken.some(
      item => isSoldIn(item, amount) && new WordSet([item.description]).has(wordOf(foldName(first))) >= 0.85,
    );
    if (!isLook && ![name, first].some(said => isSoldSo(tools, foldName(said), amount))) continue;
    turned = `${turned.slice(0, index)}${amount} de ${text.slice(index + amount.length + 1)}`;
  }
  return turned;
}

const isName =
  /^(?!(?:por|al?|de|del|cada|desde|hasta|en|con|para|pa|mas|otr[oa]s?|unos|unas)(?:\s|$))\p{L}{3,}(?:\s\p{L}{2,}){0,3}(?<!\s(?:por|al?|el|la|de|del|cada|desde|hasta|en|con|para|pa|mas|l[oa]s|un|una|otr[oa]s?|pesa|mide|trae))$/u;

function isSoldSo(tools: ToolUse, name: string, amount: string): boolean {
  const [number = ''] = /\d+/u.exec(amount) ?? [];
  return bestNamed(tools.products(name)).some(
    item => isSoldIn(item, amount) && (number === '' || !holdsNumber(item.name, number)),
  );
}

/** Whether a product is sold by the dimension of an amount: by the metre, where metres or yards are said. */
function isSoldIn({ unit: sold }: FoundItem, amount: string): boolean {
  const said = unitIn(
    foldName(amount)
      .match(/\p{L}+/gu)
      ?.find(word => unitIn(word) !== null) ?? '',
  );
  const own = isDivisible(sold) ? unitIn((sold ?? '').trim().split(/\s+/u)[0] ?? '') : null;
  return own !== null && own.dimension === said?.dimension;
}
