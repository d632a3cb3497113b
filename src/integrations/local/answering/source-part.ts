import type { FoundItem, FoundSource } from '../../../domain/assistant/index.js';
import {
  isLightWord,
  isPriced,
  priceBoundsIn,
  type Word,
  WordSet,
  wordOf,
  wordsIn,
} from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { kindsWanted } from './answer-kinds.js';
import { isColourStem } from './colours.js';
import { itemLine } from './item-line.js';
import { showProducts } from './product-part.js';
import { amountIn } from './pronouns.js';
import { isRental, rentOrSale } from './rent-or-sale.js';
import type { Talk } from './talk.js';

/**
 * How likely a source must be before it is told: beside an answer, and where there is no other. Beside a list or its sum another thing looks like
 * one of it, so there it must be sure.
 */
const enough = { beside: 0.2, besideList: 0.5, alone: 0.12 };
/** So likely a source is told a second time: the customer asks for it again. */
const sure = 0.5;
const mostBeside = 2;

/** Whether the answer lacks it: a product is told of where its name stands, unless its price was asked for and does not. */
function isLacking(talk: Talk, { kind, text, item }: FoundSource): boolean {
  if (kind !== 'product' || !item) return !talk.says(text);
  return !talk.says(item.name) || (talk.acts.asksPrice && item.price !== null && !talk.says(item.price));
}

/** Whether a sentence shares with a message only what stands in any question: "take" in "do you take checks?", where "checks" decides. */
function sharesLittle(talk: Talk, text: string): boolean {
  const isOfForm = kindsWanted(talk.acts.folded).some(({ told }) => told.test(foldName(text)));
  if (isOfForm) return false;
  const held = new WordSet([text]);
  const [light, telling] = [true, false].map(isLight =>
    wordsIn(talk.text).filter(({ folded }) => isLightWord(folded) === isLight),
  );
  const holds = (words: readonly Word[] = []) => words.some(word => held.has(word) > 0);
  return telling !== undefined && telling.length > 0 && holds(light) && !holds(telling);
}

/**
 * Whether a thing would look like one of the list that an answer tells: it is not of it, and the message names it by nothing but what a thing of the
 * list is called too, as "las grandes" names all that are big.
 */
function isBesideList(talk: Talk, { kind, item, chance }: FoundSource): boolean {
  const hasList = talk.sum !== null || talk.says(' × ');
  if (kind !== 'product' || !item || !hasList || talk.says(item.name)) return false;
  const listed = [...talk.state.items, ...(talk.state.priced ?? [])].map(({ product }) => product);
  const [own, others] = [new WordSet([item.name]), new WordSet(listed)];
  const isNamed = wordsIn(talk.text).some(word => own.has(word) >= 0.85 && others.has(word) < 0.85);
  return !isNamed || chance < enough.besideList;
}

/** Adds what the answer likely lacks: the sentences and prices that the reader finds likely and that were not told yet. */
export function tellBeside(talk: Talk, least = enough.beside): void {
  const likely = talk.input.sources
    .slice(0, mostBeside)
    .filter(source => source.chance >= least && isLacking(talk, source) && !isBesideList(talk, source))
    .filter(({ kind, text }) => kind === 'product' || !sharesLittle(talk, text))
    .filter(({ item }) => !item || mayBeWanted(talk, item));
  for (const source of likely)
    if (source.kind !== 'product' && (source.chance >= sure || !talk.saidBefore(source.text))) tell(talk, source);
  const bounds = priceBoundsIn(talk.text);
  // Beside a price for renting the one of what is sold would be taken for it, and the other way round.
  const wanted = rentOrSale(talk.acts.folded);
  const items = likely
    .flatMap(({ kind, item }) => (kind === 'product' && item ? [item] : []))
    .filter(item => wanted === null || isRental(item) === (wanted === 'RENT'))
    .filter(({ price }) => bounds === null || price === null || isPriced(amountIn(price), bounds));
  talk.addLines(items.map(item => itemLine(item, talk.input.language)));
}

/**
 * Whether a message may want a thing that the answer says nothing of yet. A number says of what size the thing is that is spoken of, and in an
 * order a colour how it looks: no other is told for having it too. Beside an order only what it names is told.
 */
function mayBeWanted(talk: Talk, { name }: FoundItem): boolean {
  const { tools, text, acts, state } = talk;
  const all = tools.products(text);
  const [found] = all.filter(item => item.name === name);
  const hits = found?.hits ?? [];
  // What is shown already fits better, or is of the kind that was asked for and holds these words in its text.
  if (found && all.some(other => other.name !== name && talk.says(other.name) && suits(other, found))) return false;
  const asks = acts.asks || acts.asksPrice || acts.asksWhether;
  const telling = hits.filter(hit => !/^\d/u.test(hit) && (asks || !isColourStem(hit)));
  if (asks || !(acts.takes || acts.buys || acts.corrects || acts.removes))
    return telling.length > 0 || hits.length === 0 || name === state.focus;
  const spoken = new WordSet([...state.items.map(({ product }) => product), state.focus ?? '']);
  return telling.some(hit => spoken.has(wordOf(hit)) < 0.85);
}

/** Whether a thing has all that another is found by, and more that was asked for. */
function suits(one: FoundItem, other: FoundItem): boolean {
  if (one.hits.join() === other.hits.join()) return (one.fits ?? 0) > (other.fits ?? 0) + 0.5;
  const held = new WordSet([one.name, one.description]);
  const isMore = one.hits.some(hit => !other.hits.includes(hit));
  return isMore && other.hits.length > 0 && other.hits.every(hit => held.has(wordOf(hit)) >= 0.85);
}

/** Answers from the sources alone; false where none is likely enough. */
export function answerFromSources(talk: Talk, least = enough.alone): boolean {
  const [first, second] = talk.input.sources.filter(
    ({ kind, chance, text }) => chance >= least && (kind === 'product' || !sharesLittle(talk, text)),
  );
  if (!first) return false;
  if (first.kind === 'product' && first.item) showProducts(talk, [first.item]);
  else {
    tell(talk, first);
    turnTo(talk, first);
  }
  if (second && second.chance >= first.chance / 2) tellBeside(talk, least);
  return true;
}

function tell(talk: Talk, { text, item }: FoundSource): void {
  talk.tells(text, text, item ? `${item.name}:` : '');
}

/** What the answer is about is what is spoken of next; what is told beside it is not. */
function turnTo(talk: Talk, { item, article }: FoundSource): void {
  if (item) talk.showed([item]);
  if (!article) return;
  talk.state.topic = article.title;
  talk.quotes = true;
}
