import {
  boundsAmong,
  type FoundItem,
  isPriced,
  type PriceBounds,
  priceBoundsIn,
  termKindsIn,
} from '../../../../domain/assistant/index.js';
import { bestNamed } from '../meant/best-named.js';
import { itemLine } from '../products/item-line.js';
import { actsIn } from '../said/acts.js';
import { amountIn } from '../said/amount-in.js';
import type { Talk } from '../talk.js';

const mostShown = 5;
const mostNear = 2;
/** Conditions: a bound with one of these is not the price of a product: "¿hay envío en compras de menos de 500?". */
const conditions = new Set(['FEE', 'DISCOUNT', 'DEPOSIT', 'MINIMUM', 'TAX']);

/**
 * Answers "¿Qué perfumes tienen de menos de 130 soles?" or "y alguno que no pase de 120?": the products in that price range, of the named
 * kind, of those shown, or of the whole catalogue. If there are none, says so and shows the closest. Returns false if the question has no
 * price, or if it asks for a condition.
 */
export function answerPriced(talk: Talk, question: string): boolean {
  const said = priceBoundsIn(question);
  if (!said || asksCondition(question)) return false;
  const { tools, input, voice } = talk;
  const kind = kindIn(talk, said);
  const priced = (kind.length > 0 ? kind : tools.products(said.said)).filter(({ price }) => price !== null);
  const bounds = boundsAmong(
    said,
    priced.map(({ price }) => amountIn(price ?? '')),
  );
  const fits = ({ price }: FoundItem): boolean => price !== null && isPriced(amountIn(price), bounds);
  const within = priced.filter(fits).slice(0, mostShown);
  const shown = within.length > 0 ? within : nearest(priced, bounds).slice(0, mostNear);
  if (shown.length === 0) return false;
  talk.add(voice.say(within.length > 0 ? 'withinPrice' : 'nothingAtPrice'));
  const [one, other] = shown;
  const lineOf = (item: FoundItem) => `${other ? '• ' : ''}${itemLine(item, input.language)}`;
  talk.addLines(shown.map(lineOf));
  if (one && !other) talk.add(one.description.trim().slice(0, 300));
  talk.showed(shown);
  if (input.awaitsPerson) return true;
  talk.closeWith(voice.once(other ? 'askWhich' : 'howMany'));
  talk.asks(other ? 'WHICH' : 'QUANTITY');
  if (other) talk.chooseAmong(shown.map(({ name }) => name));
  else talk.buttons('order', 'person');
  return true;
}

const asksCondition = (question: string): boolean =>
  actsIn(question).asksTotal || termKindsIn(question).some(kind => conditions.has(kind));

/**
 * Returns the products whose price a question limits: those of the kind named in it or in the whole message, otherwise those shown
 * together.
 */
function kindIn(talk: Talk, { rest, said }: PriceBounds): FoundItem[] {
  for (const text of [rest, (priceBoundsIn(talk.text)?.rest ?? talk.text).replace(said, ' ')]) {
    const named = bestNamed(talk.tools.products(text));
    // The search knows all products of the kind, and returns those within the bounds first.
    if (named.length > 0) return onceEach([...bestNamed(talk.tools.products(`${text} ${said}`)), ...named]);
  }
  const { offered, spoken } = talk.state;
  const shown = offered.length > 1 ? offered : ((spoken ?? []).findLast(group => group.length > 1) ?? []);
  // "Something under 200" after the question "which one?" means one of the kind shown, if it has any.
  const items = goesOn.test(rest) ? shown.flatMap(name => talk.tools.called(name)) : [];
  return /\b(?:algo|something|anything)\b/u.test(rest) && talk.input.dialogue.asked !== 'WHICH' ? [] : items;
}
const onceEach = (items: readonly FoundItem[]): FoundItem[] =>
  items.filter(({ name }, at) => items.findIndex(item => item.name === name) === at);

/** "Uno", "otro" or nothing more, without a kind: continues with the products shown. */
const goesOn =
  /^\W*(?:(?:y|e|o|and|or|pero|but|ok|tienen?|hay|habra|de|do you have|any|is there)\W+)*(?:(?:algun[oa]?s?|algo|otr[oa]s?|un[oa]s?|cual(?:es)?|any|another|ones?|something|anything|which)\W*)?(?:de\W*)?$/u;

/** Sorts by how far the price is outside the bounds; products that are sold out come last. */
function nearest(items: readonly FoundItem[], { least, most }: PriceBounds): FoundItem[] {
  const away = ({ price, inStock }: FoundItem): number => {
    const amount = amountIn(price ?? '');
    const outside = most !== null && amount > most ? amount - most : (least ?? amount) - amount;
    return inStock === false ? outside + Number.MAX_SAFE_INTEGER / 2 : outside;
  };
  return items.toSorted((one, two) => away(one) - away(two));
}
