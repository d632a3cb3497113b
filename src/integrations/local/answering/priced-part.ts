import {
  boundsAmong,
  type FoundItem,
  isPriced,
  type PriceBounds,
  priceBoundsIn,
  termKindsIn,
} from '../../../domain/assistant/index.js';
import { actsIn } from './acts.js';
import { itemLine } from './item-line.js';
import { bestNamed } from './product-part.js';
import { amountIn } from './pronouns.js';
import type { Talk } from './talk.js';

const mostShown = 5;
const mostNear = 2;
/** A bound of these is no price of a thing: "¿hay envío en compras de menos de 500?". */
const conditions = new Set(['FEE', 'DISCOUNT', 'DEPOSIT', 'MINIMUM', 'TAX']);

/**
 * "¿Qué perfumes tienen de menos de 130 soles?", "y alguno que no pase de 120?": the things of a kind that is named, or were shown, else
 * of all that is sold, which cost so much; where there are none, those that come closest, and that it is so. False where no price is
 * said, or it is a condition that is asked for.
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
  if (other) talk.choices(shown.map(({ name }) => name));
  else talk.buttons('order', 'person');
  return true;
}

const asksCondition = (question: string): boolean =>
  actsIn(question).asksTotal || termKindsIn(question).some(kind => conditions.has(kind));

/** The things that a question bounds the price of: those of the kind that it names, or the whole message does, else those shown together. */
function kindIn(talk: Talk, { rest, said }: PriceBounds): FoundItem[] {
  for (const text of [rest, (priceBoundsIn(talk.text)?.rest ?? talk.text).replace(said, ' ')]) {
    const named = bestNamed(talk.tools.products(text));
    // The search knows all of the kind, and gives first what is within the bounds.
    if (named.length > 0) return onceEach([...bestNamed(talk.tools.products(`${text} ${said}`)), ...named]);
  }
  const { offered, spoken } = talk.state;
  const shown = offered.length > 1 ? offered : ((spoken ?? []).findLast(group => group.length > 1) ?? []);
  // "Something under 200" after a list is one of its kind, where that has any.
  const items = goesOn.test(rest) ? shown.flatMap(name => talk.tools.called(name)) : [];
  return /\b(?:algo|something|anything)\b/u.test(rest) && talk.input.dialogue.asked !== 'WHICH' ? [] : items;
}
const onceEach = (items: readonly FoundItem[]): FoundItem[] =>
  items.filter(({ name }, at) => items.findIndex(item => item.name === name) === at);

/** Whoever names no kind and says "uno", "otro" or nothing more goes on about what was shown. */
const goesOn =
  /^\W*(?:(?:y|e|o|and|or|pero|but|ok|tienen?|hay|habra|de|do you have|any|is there)\W+)*(?:algun[oa]?s?|algo|otr[oa]s?|un[oa]s?|cual(?:es)?|any|another|ones?|something|anything|which)?\W*(?:de)?\W*$/u;

/** Those whose price is least outside of the bounds first; what cannot be had comes last. */
function nearest(items: readonly FoundItem[], { least, most }: PriceBounds): FoundItem[] {
  const away = ({ price, inStock }: FoundItem): number => {
    const amount = amountIn(price ?? '');
    const outside = most !== null && amount > most ? amount - most : (least ?? amount) - amount;
    return inStock === false ? outside + Number.MAX_SAFE_INTEGER / 2 : outside;
  };
  return items.toSorted((one, two) => away(one) - away(two));
}
