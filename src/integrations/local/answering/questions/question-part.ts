import { isLightWord, wordOf, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { showCart } from '../cart/cart.js';
import { answerChoice } from '../cart/choice-part.js';
import { bestNamed } from '../meant/best-named.js';
import { placeOf, refersBack } from '../meant/pronouns.js';
import { asksMoreOf, besideProperty, factOf, ofDelivery, tellFact } from '../products/fact-part.js';
import { listsKind } from '../products/kind-list-part.js';
import { listProducts } from '../products/list-products.js';
import { meantBy, showProducts } from '../products/product-part.js';
import { tellsRestock } from '../products/restock-part.js';
import { lackOf } from '../products/stock-part.js';
import { toldVariant } from '../products/told-variant.js';
import { showsWanted, wants } from '../products/wanted-part.js';
import { actsIn } from '../said/acts.js';
import { saysTime, wantsTime } from '../said/answer-kinds.js';
import {
  announcesPicture,
  asksForOne,
  asksIfSure,
  asksOnlyPrice,
  isChat,
  longQuestion,
  namesNothing,
  namesOnlyThings,
  namesTwoThings,
  onlyTells,
} from '../said/question-forms.js';
import { questionsIn } from '../said/questions-in.js';
import { articlesFor, deliveryArticle, goOnAbout, quote, tellsPriceOfTold } from '../sources/knowledge-part.js';
import { isLikelyFact } from '../sources/likely-sources.js';
import { tellsLimit } from '../sources/limit-part.js';
import { asksWhich, heldByNumber, listedLast, placed, sizedOf } from '../sources/question-subjects.js';
import type { Source } from '../sources/source.js';
import { clauseSource, measureIn, sourceOf } from '../sources/source-of.js';
import { answerFromSources } from '../sources/source-part.js';
import { asksUntold } from '../sources/untold.js';
import { quotesAgain } from '../sums/again-part.js';
import { asksOnDelivery, tellsOnDelivery } from '../sums/on-delivery.js';
import { answerPriced } from '../sums/priced-part.js';
import { tellsPriceOfContainer, tellsPriceOfUnit } from '../sums/unit-price-part.js';
import type { Talk } from '../talk.js';
import { tellsOfBusiness } from './business-part.js';
import { asksForOwnOrder, isCase, orderStatus } from './case-part.js';
import { asksOnlyHowLong, tellsDeliveryTime, tellsOwnTime } from './how-long-part.js';
import { tellsNotSold, tellsOrdered } from './not-sold-part.js';
import { isToldWith, saysLittle, saysWhy } from './pieces.js';
import { tellsRefusal } from './refusal-part.js';
import { answersSpecial } from './special-questions.js';

const mostQuestions = 5;
/** "A mi cuñada le pasó", "es que mi hijo ya tuvo", "it happened to my sister". */
const tellsOfSomebody = /^\W*(?:es que |porque |because )?(?:a (?:mi|una?)|mi|my|it happened to) \p{L}+ /u;
const longStory = 28;

/** Answers each question of the message from the catalogue, the articles, the products' facts and the customer's orders. */
export function answerQuestions(talk: Talk): void {
  const { state, acts, voice } = talk;
  if (asksForOwnOrder(talk)) {
    if (orderStatus(talk)) return;
    // An article about delivery does not say where this order is.
    if (asksWhereItIs.test(acts.folded) && isCase(talk)) return;
  }
  if (asksUntold(talk)) {
    talk.unknown(voice.say('unknown'));
    talk.refused = true;
    return;
  }
  const said = questionsIn(talk.text).filter(part => !isChat(part));
  const parts = said.length > 1 ? said.filter(part => !asksIfSure.test(foldName(part))) : said;
  const asking = parts.filter(part => !onlyTells(part));
  // The story that leads to the questions of a long message is not a question.
  const isStory = asking.length > 0 && talk.text.split(/\s+/u).length >= longStory;
  const questions = isStory ? asking : parts;
  const place = placeOf(talk);
  if (place !== null) state.focus = place;
  const so: SoFar = { questions, place, quoted: 0, shown: 0 };
  const unanswered: string[] = [];
  for (const question of questions.slice(0, mostQuestions)) {
    const outcome = answerOne(talk, question, so);
    if (outcome === 'ends') return;
    if (outcome === 'unanswered') unanswered.push(question);
    else if (outcome !== 'passed') so[outcome] += 1;
  }
  const isAnswered = so.quoted + so.shown > 0;
  // Statements next to an answered question are not questions: "me muero :(".
  const open = isAnswered ? unanswered.filter(part => isAsked(part) && namesSomething(part)) : unanswered;
  if (open.length === 0) offerMore(talk, so);
  else if (isAnswered || !(tellsOfFocus(talk, open) || tellsWhole(talk, questions))) answerRest(talk, open, so);
}

/** "¿Me hacen una figura? ¿Cuánto?", "¿tienen plan mensual? ¿cómo es?": what was told of the figure or the plan answers that too. */
const namesSomething = (part: string): boolean => wordsIn(part).some(({ folded }) => !isLightWord(folded));

/** What was answered of a message so far: the number of questions that texts answered, and of those that products did. */
interface SoFar {
  questions: readonly string[];
  /** The thing that a place in a list stands for: "el segundo". */
  place: string | null;
  quoted: number;
  shown: number;
}
/** `passed` is a statement that needs no answer; `ends` if nothing else of the message is answered. */
type Outcome = 'quoted' | 'shown' | 'passed' | 'unanswered' | 'ends';

/** Answers one of the questions of a message. */
function answerOne(talk: Talk, question: string, { questions, place, quoted, shown }: SoFar): Outcome {
  // "Ya le mando la foto" beside a question announces a picture, and asks for nothing that is sent.
  if (questions.length > 1 && announcesPicture.test(foldName(question)) && onlyTells(question)) return 'passed';
  // "¿Quitan palomas? hay un chorro en el techo": says why it is asked.
  if (quoted + shown > 0 && (saysWhy(talk, question) || saysLittle(question))) return 'passed';
  if (answersSpecial(talk, question)) return 'quoted';
  if (quotesAgain(talk, question)) return 'shown';
  if (tellsOfBusiness(talk, question)) return talk.known ? 'quoted' : 'ends';
  const sized = sizedOf(talk, question);
  if (sized !== null) {
    showProducts(talk, talk.tools.called(sized));
    return 'shown';
  }
  // "¿Y cuánto cobran?" after an answer about the delivery continues it, whatever other texts contain these words.
  if (namesNothing(question) && goOnAbout(talk, question)) return 'quoted';
  if (asksOnlyHowLong.test(foldName(question)) && (goOnAbout(talk, question) || tellsOwnTime(talk, question)))
    return 'quoted';
  // "¿Hacen delivery a Surco? cuánto cobran": what was just told of it says the price, and no other text with that verb.
  if (quoted > 0 && shown === 0 && asksOnlyPrice.test(foldName(question)) && tellsPriceOfTold(talk)) return 'quoted';
  if (asksOnDelivery(foldName(question)) && !tellsOnDelivery(talk, question)) {
    talk.unknown(talk.voice.say('unknown'));
    return 'ends';
  }
  if (tellsRefusal(talk, question) || tellsRestock(talk, question) || tellsLimit(talk, question)) return 'quoted';
  if (
    tellsPriceOfUnit(talk, question) ||
    tellsPriceOfContainer(talk, question) ||
    listsKind(talk, question) ||
    answerPriced(talk, question) ||
    answerChoice(talk, question)
  )
    return 'shown';
  // "¿Qué me recomienda?" at the end of a story is about the things that the story names.
  if (questions.length > 1 && asksOnlyAdvice(question)) {
    if (shown > 0) return 'passed';
    const kind = bestNamed(talk.tools.products(talk.text));
    if (kind.length > 0) {
      showProducts(talk, kind, { detailed: true });
      return 'shown';
    }
  }
  const notSold = tellsNotSold(talk, question, questions.length === 1);
  if (notSold !== null) return notSold;
  // Statements after a thing was shown do not ask for another one: "el dermatólogo me mandó uno de factor 50".
  if ((shown > 0 || talk.refused) && onlyTells(question)) return 'passed';
  // "¿Y si no me acostumbro? a mi cuñada le pasó": what tells of somebody after an answer names no thing of the shop.
  if (quoted > 0 && tellsOfSomebody.test(foldName(question)) && onlyTells(question)) return 'passed';
  const source =
    sourceOf(talk, question) ?? clauseSource(talk, question) ?? (questions.length === 1 ? placed(talk, place) : null);
  if (source !== null && !(source.kind === 'fact' && !isLikelyFact(talk, source)))
    return tellSource(talk, source, question);
  const isTold =
    goOnAbout(talk, question) ||
    tellsDeliveryTime(talk, question) ||
    (quoted + shown > 0 && tellsOfFocus(talk, [question]));
  return isTold ? 'quoted' : 'unanswered';
}

/** Answers a question from its source. */
function tellSource(talk: Talk, source: Source, question: string): Outcome {
  if (source.kind === 'article') {
    for (const article of source.articles) quote(talk, article, question);
    return showsWanted(talk, question) ? 'shown' : 'quoted';
  }
  if (source.kind === 'fact') {
    if ((asksForOne.test(foldName(question)) || wants(question)) && talk.input.dialogue.focus !== source.of.name) {
      showProducts(talk, [source.of]);
      if (!talk.says(source.fact)) talk.add(source.fact);
      return 'shown';
    }
    tellFact(talk, source, question);
    talk.showed([toldVariant(talk, source)]);
    return 'quoted';
  }
  showProducts(talk, source.items, { near: source.near, detailed: source.detailed === true });
  const [one, other] = meantBy(source.items).items;
  const fact = one && !other && source.detailed !== false ? (measureIn(one, question) ?? factOf(one, question)) : null;
  if (one && fact !== null && !talk.says(fact)) talk.add(fact);
  const lack = one && !other ? lackOf(talk, one, question) : null;
  if (lack !== null) talk.add(lack);
  return 'shown';
}

/** Ends a message whose questions are all answered with the offer to answer more. */
function offerMore(talk: Talk, { questions, quoted }: SoFar): void {
  const { state, voice } = talk;
  if (quoted > 0 && state.asked === null) talk.closeWith(voice.once('askFurther'));
  if (quoted > 0 && state.asked !== 'CONFIRM' && questions.length === quoted) {
    if (state.asked !== 'QUANTITY') talk.asks(null);
    talk.buttons('person');
  }
}

/** Answers what no source answers: by the customer's orders, by other products, or by saying that it is not known. */
function answerRest(talk: Talk, open: readonly string[], { quoted, shown }: SoFar): void {
  const { voice, acts, state, input } = talk;
  const isAnswered = quoted + shown > 0;
  if (input.intent === 'DELIVERY_TRACKING') {
    if (orderStatus(talk)) return;
    // Without an order, the message asks how long deliveries take.
    const article = deliveryArticle(talk);
    if (article && acts.asks && quoted === 0) {
      quote(talk, article);
      return;
    }
  }
  if (acts.asksAdvice && quoted === 0) {
    const listed = asksWhich(talk) ? listedLast(talk) : [];
    if (listed.length > 1) showProducts(talk, listed, { detailed: true });
    else listProducts(talk);
    return;
  }
  if (!namesOnlyThings(acts.folded) && isCase(talk, isAnswered)) return;
  const tellsOnly =
    !acts.asks && !acts.buys && !acts.asksWhether && !acts.asksPrice && talk.text.trim().split(/\s+/u).length > 2;
  if (tellsOnly && !isAnswered) {
    // A name, an address or an aside: nothing to look up.
    if (state.items.length > 0 && !input.awaitsPerson) showCart(talk);
    else talk.add(voice.say('allRight'), voice.once('askFurther'));
    return;
  }
  const isNotSold = namesTwoThings.test(acts.folded) && !talk.tools.products(talk.text).some(({ named }) => named);
  if (!isAnswered && !isNotSold && answerFromSources(talk)) return;
  const held = acts.asksWhether ? heldByNumber(talk) : null;
  if (held) {
    showProducts(talk, [held]);
    return;
  }
  if ((acts.asksWhether || acts.buys) && tellsOrdered(talk)) return;
  const ofGoods = (acts.asksWhether || acts.buys || isNotSold) && !noGoods.test(acts.folded);
  const lacking = voice.say(ofGoods ? 'notCarried' : 'unknown');
  const [first = ''] = open;
  if (isAnswered && isToldWith(talk, first)) return;
  if (isNotSold) talk.refused = true;
  talk.unknown(isAnswered ? voice.say('partUnknown', { said: first.replace(/^[\s¿,]+|[\s?.,]+$/gu, '') }) : lacking);
}

const asksWhereItIs =
  /\b(?:por donde|donde (?:esta|anda|viene|va|quedo)|en que (?:va|anda)|que paso con|where(?:'?s| is| are)|what happened (?:to|with))\b|\b(?:no (?:me )?(?:ha |han )?lleg\p{L}+|never (?:came|arrived)|has ?n[o']t (?:come|arrived))/u;

/** Things that a shop has but does not sell. */
const noGoods =
  /\b(?:problemas?|riesgos?|espacios?|lugar(?:es)?|cupos?|campos?|chance|manera|forma|posibilidad|inconvenientes?|pagina|web|instagram|facebook|whatsapp|sucursal(?:es)?|estacionamiento|parqueo|parking|wifi|banos?|promocion(?:es)?|horarios?|experiencia|referencias|turnos?|citas?|disponibilidad|website|location|openings?|restrooms?)\b/u;

/** Whether a question asks for advice without naming a thing. */
const asksOnlyAdvice = (question: string): boolean =>
  actsIn(question).asksAdvice && wordsIn(question).every(({ group }) => group === advising);
const advising = wordOf('recomienda').group;

/** Whether a part of a message is a question, with or without a question mark. */
const isAsked = (part: string): boolean => {
  const { asks, asksPrice, asksWhether } = actsIn(part);
  return part.includes('?') || asks || asksPrice || asksWhether;
};

/** Tells everything known about the current product, for a question about it that nothing else answers. */
function tellsOfFocus(talk: Talk, unanswered: readonly string[]): boolean {
  const [question = ''] = unanswered;
  const { focus } = talk.state;
  if (focus === null || unanswered.length > 1 || question.split(/\s+/u).length > longQuestion) return false;
  const acts = actsIn(question);
  const asksOfIt = asksMoreOf(acts.folded) || refersBack(acts.folded);
  const asksPrice = acts.asksPrice && actsIn(besideProperty(acts.folded)).asksPrice;
  if (!asksOfIt || ofDelivery(acts.folded) || asksPrice || acts.asksAdvice || acts.cheapest) return false;
  const [item] = talk.tools.called(focus);
  if (!item || item.description === '' || talk.saidBefore(item.description)) return false;
  if (wantsTime(acts.folded) && !saysTime(item.description)) return false;
  const told = item.description.slice(0, 300);
  const answersIt = asksMoreOf(acts.folded) || factOf(item, question) !== null;
  if (answersIt) talk.tells(told);
  else talk.add(talk.voice.say('asFarAsKnown', { text: told }));
  talk.buttons('person');
  return true;
}

/** Tells an article that fits the whole message if none of its parts has an answer of its own. */
function tellsWhole(talk: Talk, questions: readonly string[]): boolean {
  if (questions.length < 2) return false;
  const [article] = articlesFor(talk, talk.text).filter(({ score, titled }) => titled && score >= 0.25);
  if (!article) return false;
  quote(talk, article);
  talk.buttons('person');
  return true;
}
