import { termKindsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { listedNow } from '../meant/items.js';
import { factOf, tellFact } from '../products/fact-part.js';
import { itemLine } from '../products/item-line.js';
import { meantBy } from '../products/product-part.js';
import { saysWhenPattern } from '../questions/agenda-part.js';
import { answerBooking, asksIfNoted } from '../questions/booking-part.js';
import { answerQuestions } from '../questions/question-part.js';
import { actsIn } from '../said/acts.js';
import { questionsIn } from '../said/questions-in.js';
import { answers, articlesFor, quote } from '../sources/knowledge-part.js';
import { tellBeside } from '../sources/source-part.js';
import { asksKinds } from '../sources/source-steps.js';
import { asksOfDeposit } from '../sums/deposit-held.js';
import { lowerPrice } from '../sums/named-price-part.js';
import type { Talk } from '../talk.js';

const mostBeside = 3;
/** A shorter question beside a list, such as "¿verdad?", asks nothing of its own. */
const fewWords = 4;

/**
 * Answers the questions of a message that was already handled as an order: "ocupo 20, ¿las cortan?" is an order and a question. Questions
 * about a price or a sum were answered with the list; others are answered if an article or the product's own text does so.
 */
export function answerBeside(talk: Talk): void {
  const parts = questionsIn(talk.text);
  if (parts.length > 1) for (const part of parts) priceBeside(talk, part);
  const asking = parts.filter(part => {
    const acts = actsIn(part);
    return (
      (acts.asks || begins.test(acts.folded)) &&
      !acts.asksTotal &&
      !acts.asksDifference &&
      !(acts.asksPrice && !asksHow(acts.folded))
    );
  });
  for (const part of asking.slice(0, mostBeside)) {
    const acts = actsIn(part);
    const named = talk.tools.products(part).filter(item => item.named);
    const [item] = meantBy(named).items;
    const focus = talk.state.focus;
    const spoken = item ?? (focus === null ? undefined : talk.tools.called(focus)[0]);
    // "¿De qué sabores hay?" asks about the current product, not whether something is sold.
    const ofKinds = asksKinds.test(acts.folded) && named.length === 0;
    const fact = spoken && (!acts.asksWhether || ofKinds) ? factOf(spoken, part) : null;
    const [article] = articlesFor(talk, part).filter(answers);
    if (article?.titled && !talk.says(article.best)) quote(talk, article);
    else if (spoken && fact !== null) tellFact(talk, { fact, of: spoken });
    // What was said about lower prices answers the question for one.
    else if (acts.asksWhether && !ofKinds && named.length === 0 && !article && !lowerPrice.test(acts.folded))
      talk.add(talk.voice.say('notCarried'));
  }
}

const ofFee =
  /\b(?:falta|sin|con|incluye|va|mas) (?:el |la |con )?(?:envio|flete|domicilio|despacho|transporte|delivery)\b|\b(?:si|no) (?:van|vienen|llegan|envian|mandan)\b|\b(?:van|vienen|llegan|envian|mandan) o no\b/u;

/** Answers everything that a message wants beside the order, the choice or the yes that was handled. */
export function answerAlong(talk: Talk): void {
  const said = talk.length;
  answerBeside(talk);
  const { acts, state, settled } = talk;
  // Nothing more is told about a product that was just removed.
  if (!settled && !(acts.removes && !acts.asks)) tellBeside(talk);
  const isPlaced = settled && state.items.length === 0 && state.placed !== undefined;
  if (talk.length > said || (settled && !isPlaced) || talk.input.awaitsPerson) return;
  const parts = questionsIn(talk.text);
  const ofDeposit = (part: string) => asksOfDeposit(foldName(part), talk.tools, talk.label('guaranteeAsked'));
  const left = parts.filter(part => isLeft(part, isPlaced) || ofDeposit(part)).slice(0, mostBeside);
  if (left.length === 0 || left.length === parts.length) return;
  for (const part of left) {
    // "¿Falta el envío, no?" is answered by the row with the delivery.
    if (talk.state.counted?.includes('FEE') && ofFee.test(foldName(part))) continue;
    const isTold = talk.besides(part, () => answerQuestions(talk));
    if (!isTold && (isPlaced || part.split(/\s+/u).length >= fewWords))
      talk.add(talk.voice.say('partUnknown', { said: part.replace(/^[\s¿,]+|[\s?.,]+$/gu, '') }));
  }
}

/** "¿Cuánto hay que abonar para reservar?" asks for a share of the list that was priced, and not when to come. */
const asksShareOfList = ({ text, state, acts }: Talk): boolean =>
  listedNow(state).length > 0 && termKindsIn(text).includes('DEPOSIT') && asksAmount.test(acts.folded);
const asksAmount = /\b(?:cuanto|how much)\b/u;

/**
 * Handles a booking and the questions beside it: "sepáremelo el viernes. ¿y reciben tarjeta?". Returns false if the message wants none.
 */
export function answerBookingAndRest(talk: Talk): boolean {
  if (asksShareOfList(talk) || !answerBooking(talk)) return false;
  const parts = questionsIn(talk.text);
  const isLeftOpen = (part: string) => {
    const { asks, folded } = actsIn(part);
    return asks && part.split(/\s+/u).length >= fewWords && !saysWhenPattern.test(folded) && !asksIfNoted.test(folded);
  };
  if (parts.length < 2 || talk.settled || talk.state.asked !== null) return true;
  for (const part of parts.filter(isLeftOpen).slice(0, mostBeside))
    if (!talk.besides(part, () => answerQuestions(talk)))
      talk.add(talk.voice.say('partUnknown', { said: part.replace(/^[\s¿,]+|[\s?.,]+$/gu, '') }));
  return true;
}

/** Whether a part of a message asks something that the list or its sum does not answer. */
function isLeft(part: string, isPlaced: boolean): boolean {
  const { asks, asksTotal, asksPrice, asksDifference, asksToOrder, onlyAgrees } = actsIn(part);
  if (!asks || asksToOrder || onlyAgrees || asksTotal || asksDifference) return false;
  return isPlaced || !asksPrice;
}

/** Adds the prices that a part of the message asks for, except of products that the answer already mentions. */
function priceBeside(talk: Talk, part: string): void {
  const { asksPrice, asksTotal, folded } = actsIn(part);
  if (!asksPrice || asksTotal || asksHow(folded)) return;
  const { items, lacks } = meantBy(talk.tools.products(part).filter(item => item.named && item.hits.length > 0));
  const fresh = lacks.length === 0 ? items.filter(({ name }) => !talk.says(name)) : [];
  talk.addLines(fresh.map(item => itemLine(item, talk.input.language)));
}

/** The start of a question without a question mark: "y si se puede pagar con tarjeta". */
const begins =
  /^\W*(?:y |e |and )?(?:(?:tambien )?si |me (?:l[oa]s? )?|l[oa]s? |se |puedo|pueden?|can |do |does |is |are |aceptan|reciben|hacen|hay |tienen)/u;
/** "Cuánto tarda" does not ask for a price. */
const asksHow = (folded: string): boolean => /\b(?:en cuanto (?:llega|tiempo)|cuanto tiempo|how long)\b/u.test(folded);
