import { isDivisible, unitIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';
import { holdsNumber } from '../said/holds-number.js';
import type { ToolUse } from '../tool-use.js';
import { bestNamed } from './best-named.js';
import { withOwnUnits } from './own-unit-said.js';

const unit =
  'kgs?|kilos?|kilogramos?|gramos|grs?|libras?|lbs?|litros?|lts?|metros?|mts?|yardas?|yds?|pounds?|liters?|yards?|meters?';
const count = String.raw`\d{1,3}(?:[.,]\d{1,2})?|1\/[24]|3\/4|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|medi[oa]|two|three|four|five|six|ten`;
/** An amount that is said behind something, and not before "de": "2 kg", "kilo y medio", "medio kilo". */
const behind = new RegExp(
  String.raw`(?<=\p{L}\s)(?:(?:${count})\s?(?:${unit})(?: y medi[oa])?|(?:${unit}) y medi[oa])(?![\p{L}\d])(?!\s(?:de|del|of|por|a|al|y|e|largo|ancho|alto)(?!\p{L})(?! (?:\d|un|una|dos|tres|medi[oa])(?!\p{L})))`,
  'giu',
);
const lead =
  /^(?:(?:quiero|quisiera|necesito|ocupo|llevo|llevare|[dm][ae]me|me da|me das|ponme|pongame|mandame|mandeme|agreg\p{L}+|anot\p{L}+|apunt\p{L}+|es|son|era|eran|el|la|l[oa]s|ese|esa|esos|esas|no|si|ok|bueno|pues|entonces|mejor|tambien|cuanto|sale|seria|i want|i need|give me|the)\s)+/u;
const tail = /\s(?:son|serian?|eran?|que sean|que son|como|unos|x)$/u;

/**
 * "Quiero jurel 2 kg", "el queso, pero la crema medio litro": returns the text with the amount before the thing that is sold by this unit,
 * as lists are read, and with the names of what is priced by a unit of its own. Sizes in names ("croquetas 20 kg") and things that are sold
 * otherwise are left as they are.
 */
export function withAmountFirst(given: string, tools: ToolUse, focus: string | null): string {
  const text = withOwnUnits(given, tools, focus);
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

const isName =
  /^(?!(?:por|al?|de|del|cada|desde|hasta|en|con|para|pa|mas|otr[oa]s?|unos|unas)(?:\s|$))\p{L}{3,}(?:\s\p{L}{2,}){0,3}(?<!\s(?:por|al?|el|la|de|del|cada|desde|hasta|en|con|para|pa|mas|l[oa]s|un|una|otr[oa]s?|pesa|mide|trae))$/u;

function isSoldSo(tools: ToolUse, name: string, amount: string): boolean {
  const folded = foldName(amount);
  const said = unitIn(folded.match(/\p{L}+/gu)?.find(word => unitIn(word) !== null) ?? '');
  const [number = ''] = /\d+/u.exec(folded) ?? [];
  const best = bestNamed(tools.products(name));
  return best.some(item => {
    const sold = isDivisible(item.unit) ? unitIn((item.unit ?? '').trim().split(/\s+/u)[0] ?? '') : null;
    return sold !== null && sold.dimension === said?.dimension && (number === '' || !holdsNumber(item.name, number));
  });
}
