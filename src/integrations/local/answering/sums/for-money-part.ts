import {
  canonicalNumber,
  type FoundItem,
  isDivisible,
  packsIn,
  sentencesOf,
} from '../../../../domain/assistant/index.js';
import { bestNamed } from '../meant/best-named.js';
import { inFocus } from '../meant/referents.js';
import { amountIn } from '../said/amount-in.js';
import type { Talk } from '../talk.js';
import { leavePartsToPerson } from './fraction-part.js';
import { writtenQuantity } from './price-lines.js';
import { showTotal } from './quote-part.js';

const coins =
  'pesos|pesitos|varos|soles|colones|quetzales|lempiras|cordobas|bolivianos|guaranies|dolares|dollars|bucks|lucas|bolas|lana';
const amount = String.raw`(?<sign>[$₡€£]\s?|s\/\.?\s?|q\s?(?=\d)|l\s?(?=\d))?(?<figure>\d[\d.,]*\d|\d)\s?(?<thousand>mil|lucas|k)?\s?(?<coin>(?:${coins}))?(?![\p{L}\d])`;
const noGoods =
  /^(?:descuento|saldo|cambio|recarga|anticipo|abono|propina|diferencia|deposito|deuda|vuelto|discount|change|credit)\b/u;

/** "300 pesos de arrachera", "$50 of cheese". */
const worthOf = new RegExp(
  String.raw`(?<![\p{L}\d.,])${amount}\s(?:de|del|of)\s(?<name>\p{L}{3,}(?:\s\p{L}+){0,4})`,
  'u',
);
/** "¿Cuántos brownies me alcanzan con 50 mil?", "¿cuánto me da por 200 pesos?". */
const manyFor = new RegExp(
  String.raw`\b(?:cuant[oa]s?|how many|how much)\s(?<name>(?:\p{L}+\s){0,4}?)(?:me |nos |le |se )?(?:alcanzan?|alcanzaria|dan?|darian?|llevo|compro|puedo (?:llevar|comprar)|salen?|vienen?|can i (?:get|buy)|do i get)\s(?:con|por|for|with)\s${amount}`,
  'u',
);
const withMoney = new RegExp(
  String.raw`\b(?:con|por|for|with)\s${amount}\s(?:cuant[oa]s?|how many|how much)\s(?<name>(?:\p{L}+\s){0,4}?)(?:me |nos )?(?:alcanzan?|dan?|llevo|compro|puedo (?:llevar|comprar)|salen?|can i (?:get|buy)|do i get)`,
  'u',
);

/**
 * Answers how much of something an amount of money buys: of what is sold by weight, a part of a unit, otherwise as many pieces as it is
 * enough for. Returns false if no amount is said for a product, or if it is not enough for one piece.
 */
export function answerForMoney(talk: Talk): boolean {
  const { acts } = talk;
  if (acts.removes || acts.refuses) return false;
  const worth = worthOf.exec(acts.folded)?.groups;
  const said =
    worth && (worth.sign || worth.coin || worth.thousand)
      ? worth
      : (manyFor.exec(acts.folded) ?? withMoney.exec(acts.folded))?.groups;
  if (!said) return false;
  const name = (said.name ?? '').trim();
  if (noGoods.test(name)) return false;
  const item = name === '' ? inFocus(talk) : onlyOne(talk, name);
  const money = Number(canonicalNumber(`${said.figure}${said.thousand ? ' mil' : ''}`) ?? Number.NaN);
  if (!item || item.price === null || !(money > 0)) return false;
  // "10 mil de tomate" is money where tomatoes are sold by weight; ten thousand screws are a number.
  if (said === worth && !worth?.sign && !worth?.coin && !isDivisible(item.unit)) return false;
  const price = amountIn(item.price);
  const quantity = isDivisible(item.unit)
    ? Math.floor((money / price + tolerance) * 1000) / 1000
    : piecesFor(item, money, price);
  if (!(quantity > 0)) return false;
  talk.add(talk.voice.say('enoughFor', { quantity: writtenQuantity(quantity, item.unit) }));
  talk.counts = true;
  showTotal(talk, [{ product: item.name, quantity }]);
  if (!Number.isInteger(quantity) && acts.buys && !acts.asks) leavePartsToPerson(talk);
  return true;
}
/** Returns how many pieces an amount buys, in packs as far as its text prices a pack at less than its pieces: 15 at "a dozen is $15". */
function piecesFor({ description, unit }: FoundItem, money: number, price: number): number {
  const packs = sentencesOf(description).flatMap(sentence => packsIn(sentence, unit));
  const many = packs.map(pack => {
    const packPrice = Number(pack.price);
    if (!(packPrice > 0) || packPrice >= pack.take * price) return 0;
    const whole = Math.floor(money / packPrice + tolerance);
    return whole * pack.take + Math.floor((money - whole * packPrice) / price + tolerance);
  });
  return Math.max(Math.floor(money / price + tolerance), ...many);
}

/** 100 at 0.1 must not become 999 pieces. */
const tolerance = 1e-9;

function onlyOne(talk: Talk, name: string): FoundItem | null {
  const found = bestNamed(talk.tools.products(name));
  const [one, other] = found.length > 1 ? found.filter(({ unit }) => isDivisible(unit)) : found;
  return one && !other ? one : null;
}
