import type { FoundItem, FoundSource } from '../../../../domain/assistant/index.js';
import {
  isLightWord,
  isPriced,
  priceBoundsIn,
  type Word,
  WordSet,
  wordOf,
  wordsIn,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { namesOther } from '../meant/other-thing.js';
import { isRental, rentOrSale, rents } from '../meant/rent-or-sale.js';
import { asksWhatBelongs } from '../products/fact-part.js';
import { itemLine } from '../products/item-line.js';
import { showProducts } from '../products/product-part.js';
import { actsIn } from '../said/acts.js';
import { amountIn } from '../said/amount-in.js';
import { kindsWanted } from '../said/answer-kinds.js';
import { isColourStem } from '../said/colours.js';
import { lastAnswer } from '../said/last-answer.js';
import { itemsIn } from '../said/quantities.js';
import { asksNothingElse } from '../said/question-forms.js';
import { questionsIn } from '../said/questions-in.js';
import { isDestination } from '../sums/destination-said.js';
import type { Talk } from '../talk.js';
import { inOneLine, toldLast } from '../told-last.js';
import { isBesidePoint } from './concerning.js';
import { withLeads } from './dependent-sentences.js';
import { tellsAsRefused } from './knowledge-part.js';
import { isOfOtherLabel } from './labelled.js';
import { isForLetDown, isLetDown } from './only-for-mishap.js';
import { isAnswered } from './own-answer.js';
import { sharesTelling } from './shares-telling.js';
import { isSilentOn } from './silent-on.js';

/**
 * Probability from which a source is told: in addition to an answer, and if there is no other answer. Next to a list or its sum another
 * product looks like a part of it, so the source must be surer there.
 */
const enough = { beside: 0.2, besideList: 0.5, alone: 0.12 };
export const surelyBeside = enough.beside;
/** Probability from which a source is told again, because the customer asks for it again. */
const sure = 0.5;
const mostBeside = 2;

/** Whether the answer lacks the source. A product is missing if its name is missing, or if its price was asked for and is missing. */
function isLacking(talk: Talk, { kind, text, item }: FoundSource): boolean {
  if (kind !== 'product' || !item) return !talk.says(text);
  // The sum of one piece is its price.
  if (talk.says(`1 × ${item.name}`) && !asksOneToo(talk)) return false;
  return !talk.says(item.name) || (talk.acts.asksPrice && item.price !== null && !talk.says(item.price));
}

/** "¿Cuánto es la consulta, y si llevo dos?": asks for the price of one and for the sum of several. */
const asksOneToo = ({ text }: Talk): boolean => {
  const parts = questionsIn(text);
  return parts.length > 1 && parts.some(part => actsIn(part).asksPrice && itemsIn(part, false).length === 0);
};

/**
 * Whether a sentence shares with a message only words that occur in any question: in "do you take checks?" the word "checks" decides, not
 * "take".
 */
function sharesLittle(talk: Talk, text: string): boolean {
  const isOfForm = kindsWanted(talk.acts.folded).some(({ told }) => told.test(foldName(text)));
  if (isOfForm) return false;
  const held = new WordSet([text]);
  const [light, telling] = [true, false].map(isLight =>
    wordsIn(talk.text).filter(({ folded }) => (isLightWord(folded) || rents.test(folded)) === isLight),
  );
  const holds = (words: readonly Word[] = []) => words.some(word => held.has(word) > 0);
  return telling !== undefined && telling.length > 0 && holds(light) && !holds(telling);
}

/**
 * Whether a product, or what its text says, would wrongly look like a part of the list in the answer: it is not in the list, and every word
 * of the message that names it also names a listed product ("las grandes").
 */
function isBesideList(talk: Talk, { kind, item, chance }: FoundSource): boolean {
  if (kind === 'passage' || !item || !hasList(talk) || talk.says(item.name)) return false;
  const listed = [...talk.state.items, ...(talk.state.priced ?? [])].map(({ product }) => product);
  const [own, others] = [new WordSet([item.name]), new WordSet(listed)];
  const isNamed = wordsIn(talk.text).some(
    word => !/^\d/u.test(word.folded) && own.has(word) >= 0.85 && others.has(word) < 0.85,
  );
  return !isNamed || (kind === 'product' && chance < enough.besideList);
}

/** "¿Incluye video?", "¿y ese cuánto pesa?" ask of the current thing, of which the text of another one says nothing. */
const isOfAnother = ({ acts, input, state }: Talk, item: FoundItem | null): boolean =>
  item !== null &&
  ((asksWhatBelongs(acts.folded) && input.dialogue.focus !== null && item.name !== input.dialogue.focus) ||
    (pointsAtOne.test(acts.folded) &&
      input.dialogue.focus !== null &&
      ![input.dialogue.focus, state.focus].includes(item.name)));
const pointsAtOne = /\b(?:es[ae]|est[ae]) (?!si\b|no\b|dia\b|mes\b|semana\b|tarde\b|noche\b|fin\b|momento\b)\p{L}{4,}/u;

/**
 * Whether the price of a product was told before, and the message asks for something else: it is in the list whose sum is told again, or
 * in the last answer while this one tells of other products.
 */
function isPricedBefore(talk: Talk, item: FoundItem): boolean {
  const { acts, input, text, tools } = talk;
  const { items, priced = [] } = input.dialogue;
  const isListed = [...items, ...priced].some(({ product }) => product === item.name);
  if (isListed && talk.says(`× ${item.name}`)) return !asksOneToo(talk);
  if (acts.asksPrice || points.test(acts.folded) || talk.length === 0) return false;
  const isNamed = tools.products(text).some(({ name, hits }) => name === item.name && hits.length > 0);
  return !isNamed && inOneLine(lastAnswer(input)).includes(inOneLine(itemLine(item, input.language)));
}

/** Next to a list, a message that asks nothing ("con 3 cremas extra", "para San Borja") wants nothing told of the goods. */
const asksOf = ({ acts, input }: Talk): boolean => acts.asks || acts.asksWhether || /[?¿]/u.test(input.text);

const visa = /\bvisas?\b/u;
const ofTravel =
  /\b(?:ocup\p{L}+|necesit\p{L}+|requier\p{L}+|sac[ao]\p{L}*|tramit\p{L}*|exig\p{L}+|embajada|consul\p{L}*|pasaportes?|american[oa]|turista|need|require\p{L}*|apply|embassy|passports?|travel|tourist)\b/u;
const ofCards =
  /\b(?:mastercard|amex|american express|tarjetas?|credito|debito|cards?|credit|debit|efectivo|cash|pag[aou]\p{L}*|acept\p{L}+|pay\p{L}*|accept\p{L}*)\b/u;
/** Whether a text speaks of the card, and the message of the visa for a journey, or the other way round. */
function isOtherVisa({ acts }: Talk, { text, kind }: FoundSource): boolean {
  if (!visa.test(acts.folded)) return false;
  const told = foldName(text);
  if (ofCards.test(acts.folded)) return visa.test(told) && !ofCards.test(told);
  return ofTravel.test(acts.folded) && kind !== 'product' && ofCards.test(told) && !ofTravel.test(told);
}

/** Whether a sentence is only for whom something went wrong, or for another thing than the one spoken of. */
const isForOthers = (talk: Talk, { text, kind }: FoundSource): boolean =>
  (!isLetDown(talk.input) && isForLetDown(text, talk.text)) || (kind === 'passage' && isOfOtherLabel(talk, text));

/** Adds what the answer probably lacks: the probable sentences and prices that were not told yet. */
export function tellBeside(talk: Talk, least = enough.beside): void {
  const likely = talk.input.sources
    .slice(0, mostBeside)
    .filter(source => source.chance >= least && isLacking(talk, source) && !isBesideList(talk, source))
    .filter(source => !isOtherVisa(talk, source))
    .filter(source => source.kind === 'product' || !sharesLittle(talk, source.text))
    .filter(source => source.kind === 'product' || !isSilentOn(talk.text, source.text))
    .filter(source => source.kind === 'product' || !isForOthers(talk, source))
    .filter(({ kind, text, article }) => kind !== 'passage' || !article || !isBesidePoint(talk, text, article.body))
    .filter(source => talk.known || !isJustTold(talk, source))
    .filter(({ kind, item }) => kind !== 'detail' || !(isOfAnother(talk, item) || isAnswered(talk, item)))
    .filter(
      source =>
        source.kind !== 'detail' ||
        !hasList(talk) ||
        (source.chance >= enough.besideList && !isDestination(talk.acts.folded)) ||
        (asksOf(talk) && sharesTelling(talk, source)),
    )
    .filter(({ item }) => !item || mayBeWanted(talk, item))
    .filter(({ kind, item }) => kind !== 'product' || !item || !isPricedBefore(talk, item))
    // "¿Cuánto vale ese?" means one product.
    .filter(({ item }) => !(item && item.name !== talk.state.focus && asksPriceOfThat(talk)));
  for (const source of likely)
    if (source.kind !== 'product' && (!talk.saidBefore(source.text) || mayTellAgain(talk, source))) tell(talk, source);
  const bounds = priceBoundsIn(talk.text);
  // Next to a price for renting, the price of a sale would be mistaken for it, and vice versa.
  const wanted = rentOrSale(talk.acts.folded);
  const items = likely
    .flatMap(({ kind, item }) => (kind === 'product' && item ? [item] : []))
    .filter(item => !isOtherFigure(talk, item))
    .filter(item => wanted === null || isRental(item) === (wanted === 'RENT'))
    .filter(({ price }) => bounds === null || price === null || isPriced(amountIn(price), bounds));
  talk.addLines(items.map(item => itemLine(item, talk.input.language)));
}

const withoutFigures = (name: string): string =>
  foldName(name)
    .replace(/[\d.,]+/gu, '')
    .trim();
/** Whether a product is only another size of the one that the answer names: an installation for 24,000 BTU beside that for 12,000. */
function isOtherFigure(talk: Talk, { name }: FoundItem): boolean {
  const { focus } = talk.state;
  const isKin = focus !== null && focus !== name && /\d/u.test(name) && withoutFigures(focus) === withoutFigures(name);
  return isKin && talk.says(focus) && !talk.acts.compares;
}

const asksPriceOfThat = ({ acts, text, state }: Talk): boolean =>
  acts.asksPrice &&
  state.focus !== null &&
  /\b(?:la|por|cada|el|al|a) (?:noche|dia|hora|sesion|clase|mes|semana|persona)\W*$|\b(?:es[eao]|est[eao]|that|this)\b/u.test(
    acts.folded,
  ) &&
  asksNothingElse(
    text.replace(/(?<!\p{L})(?:noche|d[ií]a|hora|sesi[oó]n|clase|mes|semana|persona|por)(?!\p{L})/giu, ' '),
  );

/** Next to a list or its sum, what a product's text says is not told again. */
const mayTellAgain = (talk: Talk, { item, chance }: FoundSource): boolean =>
  chance >= sure && !(item !== null && hasList(talk));
const hasList = (talk: Talk): boolean => talk.sum !== null || talk.says(' × ');

/**
 * Whether a message may want a product that the answer does not mention yet. A number is the size of the current product, and in an order
 * a colour describes its look, so no other product is told for having it too. Next to an order only products that the message names are
 * told.
 */
function mayBeWanted(talk: Talk, { name }: FoundItem): boolean {
  const { tools, text, acts, state, input } = talk;
  const all = tools.products(text);
  const [found] = all.filter(item => item.name === name);
  const hits = found?.hits ?? [];
  // "¿300 entonces? ¿Total 1700?" is about what is spoken of; "¿cuánto cada uno?" is about what was shown together.
  const isNamed = wordsIn(text).some(({ folded }) => !isLightWord(folded) && !/^\d/u.test(folded));
  const together = input.dialogue.spoken?.at(-1) ?? [];
  if (!isNamed && state.focus !== null && name !== state.focus && !together.includes(name)) return false;
  // A product already shown fits better, or is of the requested kind and has these words in its text.
  if (found && all.some(other => other.name !== name && talk.says(other.name) && suits(other, found))) return false;
  // The search left the product out although its name has words of the message: "cemento blanco" asks for no white paint.
  const words = new WordSet([name]);
  if (hits.length === 0 && all.length > 0 && wordsIn(text).some(word => words.has(word) >= 0.85)) return false;
  const asks = acts.asks || acts.asksPrice || acts.asksWhether;
  const telling = hits.filter(hit => !/^\d/u.test(hit) && (asks || !isColourStem(hit)));
  if (asks || !(acts.takes || acts.buys || acts.corrects || acts.removes))
    return telling.length > 0 || hits.length === 0 || name === state.focus;
  const spoken = new WordSet([...state.items.map(({ product }) => product), state.focus ?? '']);
  return telling.some(hit => spoken.has(wordOf(hit)) < 0.85);
}

/** Whether one product matches everything that found the other, and more of what was asked for. */
function suits(one: FoundItem, other: FoundItem): boolean {
  if (one.hits.join() === other.hits.join()) return (one.fits ?? 0) > (other.fits ?? 0) + 0.5;
  const held = new WordSet([one.name, one.description]);
  const isMore = one.hits.some(hit => !other.hits.includes(hit));
  return isMore && other.hits.length > 0 && other.hits.every(hit => held.has(wordOf(hit)) >= 0.85);
}

/** Probability from which a sentence of the last answer is told again, although the message shares no word with it. */
const toldAgain = 0.25;
/** Words that point at what is spoken of. */
const points = /\b(?:es[aeo]s?|est[aeo]s?|aquell?[aeo]s?|it|this|that|these|those)\b/u;
/**
 * Whether the last answer told a source, for a product its price, and the message asks for something else: it neither asks a price nor
 * names or points at what was told. The reader of sources keeps to what is spoken of, so it then knows no answer, and telling it again
 * would be none.
 */
function isJustTold(talk: Talk, { kind, item, article, text: said, chance }: FoundSource): boolean {
  const { acts, input, text } = talk;
  const isProduct = kind === 'product' && item !== null;
  if (acts.asksPrice || points.test(acts.folded)) return false;
  if (isProduct ? item.name !== input.dialogue.focus : chance >= toldAgain) return false;
  const told = isProduct ? [itemLine(item, input.language), item.description] : [said];
  if (!told.some(each => toldLast(talk, each))) return false;
  const held = new WordSet(item ? [item.name, item.description] : [article?.title ?? '', said]);
  return !wordsIn(text).some(word => !isLightWord(word.folded) && held.has(word) > 0);
}

/** Answers from the sources only; returns false if none is probable enough. */
export function answerFromSources(talk: Talk, least = enough.alone): boolean {
  const [first, second] = talk.input.sources.filter(
    source =>
      source.chance >= least &&
      !isOtherVisa(talk, source) &&
      !isSilentOn(talk.text, source.text) &&
      (source.kind === 'product' || !isForOthers(talk, source)) &&
      !isOfOther(talk, source) &&
      (source.kind === 'product' || !sharesLittle(talk, source.text)),
  );
  if (!first || isJustTold(talk, first) || repeatsAside(talk, first)) return false;
  if (first.kind === 'product' && first.item) showProducts(talk, [first.item]);
  else {
    tell(talk, first);
    turnTo(talk, first);
  }
  if (second && second.chance >= first.chance / 2) tellBeside(talk, least);
  return true;
}

/** "¿Duele mucho?": a sentence that was told before, with no word of the question and not probable, is no answer to it. */
function repeatsAside(talk: Talk, { kind, text, chance }: FoundSource): boolean {
  if (kind === 'product' || chance >= toldAgain || !talk.saidBefore(text) || points.test(talk.acts.folded))
    return false;
  const held = new WordSet([text]);
  const telling = wordsIn(talk.text).filter(({ folded }) => !isLightWord(folded));
  return telling.length > 0 && telling.every(word => held.has(word) === 0);
}

/** Whether the message asks what something else costs than the product. */
const isOfOther = ({ acts, text, tools }: Talk, { kind, item }: FoundSource): boolean =>
  kind === 'product' &&
  item !== null &&
  acts.asksPrice &&
  namesOther(text, [item]) &&
  !tools.products(text).some(({ name, hits }) => name === item.name && hits.length > 0);

function tell(talk: Talk, { text, item, article }: FoundSource): void {
  if (article && tellsAsRefused(talk, article.title, [text])) return;
  const told = article ? withLeads(article.body, [text]).join(' ') || text : text;
  talk.tells(told, text, item ? `${item.name}:` : '');
}

/** The subject of the answer becomes the current subject; additional sentences do not change it. */
function turnTo(talk: Talk, { item, article }: FoundSource): void {
  if (item) talk.showed([item]);
  if (!article) return;
  talk.quotesFrom(article.title);
}
