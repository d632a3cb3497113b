import {
  type FoundItem,
  moneyIn,
  sentencesOf,
  termKindsIn,
  WordSet,
  wordsIn,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { inFocus } from '../meant/referents.js';
import { isRental, isSameThing, ofRentOrSale, rentOrSale, rents } from '../meant/rent-or-sale.js';
import { isByTime } from '../meant/sold-by-unit.js';
import { headOf } from '../products/head-of.js';
import { itemLine } from '../products/item-line.js';
import { meantBy, showProducts } from '../products/product-part.js';
import type { Talk } from '../talk.js';

/** A room that is sold by the hour or the day is let, whatever it is called. */
const isPlace = ({ name, unit }: FoundItem): boolean =>
  /\b(?:sala|salon|espacio|cancha|oficina|terraza|jardin|quincho|local|space|room|hall|venue|office|studio)\b/u.test(
    foldName(name),
  ) && /^(?:hora|dia|noche|mes|evento|hour|day|night|month|event)/u.test(foldName(unit));

/**
 * Answers a question about renting if the thing is not a rental product: with what its text says about renting, never with its sale price
 * as the price of renting. Returns false if the message is not about renting, or if a rental of the catalogue is meant.
 */
export function answerRent(talk: Talk): boolean {
  const { tools, acts, voice } = talk;
  const wanted = rentOrSale(acts.folded) ?? (goesOnRenting(talk) ? 'RENT' : null);
  if (wanted === null || acts.asksToOrder || acts.removes) return false;
  // "Do you rent torches?" does not name a tent, even if that is the shop's only rental.
  const named = tools
    .products(talk.text)
    .filter(
      item =>
        item.named && item.lacks.every(word => ofTerms.test(word)) && !item.hits.every(hit => ofRenting.test(hit)),
    );
  const focus = inFocus(talk);
  const known = named.length > 0 ? meantBy(named, talk.text).items : focus ? [focus] : [];
  if (
    known.length === 0 ||
    (wanted === 'RENT' && known.every(item => isPlace(item) || isByTime(item))) ||
    known.some(item => isRental(item) === (wanted === 'RENT'))
  )
    return false;
  const [other] = known.flatMap(item =>
    ofRentOrSale(tools.products(item.name), acts.folded).filter(
      each => isRental(each) === (wanted === 'RENT') && isSameThing(each, item),
    ),
  );
  if (other) {
    showProducts(talk, [other]);
    return true;
  }
  if (wanted === 'SALE') return false;
  if (tellsPriceOfRent(talk, known)) return true;
  const told = known.filter(item => rentOf(item).length > 0);
  for (const item of told) {
    talk.tells(rentOf(item).join(' '), undefined, `${item.name}:`);
    talk.showed([item]);
  }
  if (told.length === 0) {
    if (rentsAll(talk, known)) return false;
    // An article about renting answers the question.
    if (tools.articles(talk.text).some(({ passage }) => rents.test(foldName(passage)))) return false;
    talk.add(voice.say('notKnownToRent'));
    talk.addLines(known.slice(0, 3).map(item => itemLine(item, talk.input.language)));
    talk.showed(known.slice(0, 3));
    talk.unknown();
    return true;
  }
  if (acts.buys || /\d/u.test(talk.text)) talk.add(voice.say('settledByPerson'));
  talk.buttons('person');
  return true;
}

/** Whether the shop lets its things, and sells none: it says so of itself, or their texts have a price by the time of use. */
const rentsAll = ({ input, tools }: Talk, known: readonly FoundItem[]): boolean => {
  if (tools.products('').some(isRental)) return false;
  const says = (text: string): boolean => rents.test(foldName(text)) || byTime.test(foldName(text));
  const ofShop = [
    input.business,
    input.agent.systemPrompt,
    ...input.knowledge.map(({ title, body }) => `${title}. ${body}`),
  ];
  return (
    ofShop.some(text => rents.test(foldName(text))) ||
    known.some(item => says(item.description) || untilBack.test(foldName(item.unit)))
  );
};
const byTime =
  /\b(?:precio|tarifa|costo|price|rate) (?:es )?(?:por|al?|per) (?:dia|hora|evento|fin de semana|semana|noche|day|hour|event|week|weekend)\b|\bse (?:devuelven?|recogen?|regresan?)\b|\b(?:devolver|regresar|recogida)\b/u;
const untilBack = /^(?:evento|dia|hora|\d+ horas|fin de semana|event|day|hour|\d+ hours)/u;

/** "¿Y por dos meses con el depósito?" after a question about renting continues it. */
const goesOnRenting = ({ input, acts, text, state }: Talk): boolean => {
  const before = input.history.findLast(({ author }) => author === 'CONTACT');
  return (
    before !== undefined &&
    rentOrSale(foldName(before.text)) === 'RENT' &&
    (acts.asksPrice || acts.asksTotal || termKindsIn(text).includes('DEPOSIT')) &&
    !acts.buys &&
    state.items.length === 0
  );
};

/** If an article states the price of renting the thing, its sentences are told, and no sum of the sale price. */
function tellsPriceOfRent(talk: Talk, known: readonly FoundItem[]): boolean {
  const { acts, tools, voice } = talk;
  if (!acts.asksPrice && !acts.asksTotal && !termKindsIn(talk.text).includes('DEPOSIT')) return false;
  const heads = known.map(item => new WordSet([headOf(item.name)]));
  const isOfThem = (sentence: string): boolean =>
    rents.test(foldName(sentence)) && heads.some(head => wordsIn(sentence).some(word => head.has(word) >= 0.9));
  const prices = (sentence: string): boolean => isOfThem(sentence) && moneyIn(sentence).length > 0;
  const found = [talk.text, ...known.map(({ name }) => `${talk.label('rentAsked')} ${name}`)].flatMap(each =>
    tools.articles(each),
  );
  const article = found.find(({ body }) => sentencesOf(body).some(prices));
  if (!article) return false;
  const told = sentencesOf(article.body).filter(
    sentence => isOfThem(sentence) || (moneyIn(sentence).length > 0 && deposits.test(foldName(sentence))),
  );
  talk.tells(told.join(' '));
  talk.state.topic = article.title;
  talk.state.focus = known[0]?.name ?? talk.state.focus;
  talk.add(voice.say('settledByPerson'));
  talk.buttons('person');
  return true;
}
/** Words for the terms of a rental, which do not describe the thing: "rentar el andamio con el depósito". */
const ofTerms =
  /^(?:deposit\p{L}*|garanti\p{L}*|anticipo|fianza|dias?|semanas?|mes(?:es)?|days?|weeks?|months?|rent\p{L}*|alquil\p{L}*)$/u;
const deposits = /\b(?:deposit\p{L}*|garantia|anticipo|adelanto|sena|fianza)\b/u;

const ofRenting = /^(?:rent|alquil|arriend|arrend|hire)/u;
const rentOf = ({ description }: FoundItem): string[] =>
  description === '' ? [] : sentencesOf(description).filter(sentence => rents.test(foldName(sentence)));
