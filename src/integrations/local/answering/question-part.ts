import { type FoundItem, sentencesOf, wordOf, wordsIn } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { actsIn } from './acts.js';
import { quotesAgain } from './again-part.js';
import { tellsOfBusiness } from './business-part.js';
import { showCart } from './cart.js';
import { asksForOwnOrder, isCase, orderStatus } from './case-part.js';
import { answerChoice } from './choice-part.js';
import { elidedIn, isRank } from './elided.js';
import { asksMoreOf, besideProperty, factOf, ofDelivery, tellFact } from './fact-part.js';
import { tellsOpen } from './hours-part.js';
import { answers, articlesFor, goOnAbout, quote } from './knowledge-part.js';
import { isLikelyFact } from './likely-sources.js';
import { tellsLimit } from './limit-part.js';
import { answerPriced } from './priced-part.js';
import { bestNamed, listProducts, meantBy, showProducts } from './product-part.js';
import { placeOf, refersBack } from './pronouns.js';
import { isChat, longQuestion, namesNothing, onlyTells } from './question-forms.js';
import { questionsIn } from './questions-in.js';
import { tellsRefusal } from './refusal-part.js';
import { orderedIn, tellsRestock } from './restock-part.js';
import { clauseSource, measureIn, sourceOf } from './source-of.js';
import { answerFromSources } from './source-part.js';
import type { Source } from './source-steps.js';
import { lackOf } from './stock-part.js';
import type { Talk } from './talk.js';

const mostQuestions = 5;
const longStory = 28;

/** Answers each question of the message from the catalogue, the articles, the products' facts and the customer's orders. */
export function answerQuestions(talk: Talk): void {
  const { voice, acts, state, input } = talk;
  if (asksForOwnOrder(talk) && orderStatus(talk)) return;
  const parts = questionsIn(talk.text).filter(part => !isChat(part));
  const asking = parts.filter(part => !onlyTells(part));
  // The story that leads to the questions of a long message is not a question.
  const isStory = asking.length > 0 && talk.text.split(/\s+/u).length >= longStory;
  const questions = isStory ? asking : parts;
  const place = placeOf(talk);
  if (place !== null) state.focus = place;
  let quoted = 0;
  const unanswered: string[] = [];
  let shown = 0;
  for (const question of questions.slice(0, mostQuestions)) {
    if (tellsOpen(talk, question)) {
      quoted += 1;
      continue;
    }
    if (quotesAgain(talk, question)) {
      shown += 1;
      continue;
    }
    if (tellsOfBusiness(talk, question)) {
      if (!talk.known) return;
      quoted += 1;
      continue;
    }
    const sized = sizedOf(talk, question);
    if (sized !== null) {
      showProducts(talk, talk.tools.called(sized));
      shown += 1;
      continue;
    }
    // "¿Y cuánto cobran?" after an answer about the delivery continues it, whatever other texts contain these words.
    if (namesNothing(question) && goOnAbout(talk, question)) {
      quoted += 1;
      continue;
    }
    if (onDelivery.test(foldName(question)) && !tellsOnDelivery(talk, question)) {
      talk.unknown(voice.say('unknown'));
      return;
    }
    if (tellsRefusal(talk, question)) {
      quoted += 1;
      continue;
    }
    if (tellsRestock(talk, question) || tellsLimit(talk, question)) {
      quoted += 1;
      continue;
    }
    if (answerPriced(talk, question) || answerChoice(talk, question)) {
      shown += 1;
      continue;
    }
    // "¿Qué me recomienda?" at the end of a story is about the things that the story names.
    if (questions.length > 1 && asksOnlyAdvice(question)) {
      const kind = shown > 0 ? [] : bestNamed(talk.tools.products(talk.text));
      if (kind.length > 0) showProducts(talk, kind, { detailed: true });
      shown += kind.length;
      if (shown > 0) continue;
    }
    // Statements after a thing was shown do not ask for another one: "el dermatólogo me mandó uno de factor 50".
    if ((shown > 0 || talk.refused) && onlyTells(question)) continue;
    const source =
      sourceOf(talk, question) ?? clauseSource(talk, question) ?? (questions.length === 1 ? placed(talk, place) : null);
    const found = source?.kind === 'fact' && !isLikelyFact(talk, source) ? null : source;
    if (found === null) {
      if (goOnAbout(talk, question) || (quoted + shown > 0 && tellsOfFocus(talk, [question]))) quoted += 1;
      else unanswered.push(question);
    } else if (found.kind === 'article') {
      for (const article of found.articles) quote(talk, article);
      quoted += 1;
    } else if (found.kind === 'fact') {
      tellFact(talk, found, question);
      talk.showed([found.of]);
      quoted += 1;
    } else {
      showProducts(talk, found.items, { near: found.near, detailed: found.detailed === true });
      const [one, other] = meantBy(found.items).items;
      const fact =
        one && !other && found.detailed !== false ? (measureIn(one, question) ?? factOf(one, question)) : null;
      if (one && fact !== null && !talk.says(fact)) talk.add(fact);
      const lack = one && !other ? lackOf(talk, one, question) : null;
      if (lack !== null) talk.add(lack);
      shown += 1;
    }
  }
  // Statements next to an answered question are not questions: "me muero :(".
  if (quoted + shown > 0) unanswered.splice(0, unanswered.length, ...unanswered.filter(isAsked));
  if (unanswered.length > 0 && quoted + shown === 0 && (tellsOfFocus(talk, unanswered) || tellsWhole(talk, questions)))
    return;
  if (unanswered.length === 0) {
    const asksMore = quoted > 0 && state.asked === null;
    if (asksMore) talk.closeWith(voice.once('askFurther'));
    if (quoted > 0 && state.asked !== 'CONFIRM' && questions.length === quoted) {
      if (state.asked !== 'QUANTITY') talk.asks(null);
      talk.buttons('person');
    }
    return;
  }
  if (input.intent === 'DELIVERY_TRACKING') {
    if (orderStatus(talk)) return;
    // Without an order, the message asks how long deliveries take.
    const [article] = talk.tools.articles(talk.label('deliveryAsked')).filter(answers);
    if (article && acts.asks && quoted === 0) {
      quote(talk, article);
      return;
    }
  }
  if (acts.asksAdvice && quoted === 0) {
    const listed = whichOf.test(acts.folded) ? listedLast(talk) : [];
    if (listed.length > 1) showProducts(talk, listed, { detailed: true });
    else listProducts(talk);
    return;
  }
  if (isCase(talk)) return;
  const tellsOnly =
    !acts.asks && !acts.buys && !acts.asksWhether && !acts.asksPrice && talk.text.trim().split(/\s+/u).length > 2;
  if (tellsOnly && quoted + shown === 0) {
    // A name, an address or an aside: nothing to look up.
    if (state.items.length > 0 && !input.awaitsPerson) showCart(talk);
    else talk.add(voice.say('allRight'), voice.once('askFurther'));
    return;
  }
  if (quoted + shown === 0 && answerFromSources(talk)) return;
  const held = acts.asksWhether ? heldByNumber(talk) : null;
  if (held) {
    showProducts(talk, [held]);
    return;
  }
  const ordered = acts.asksWhether || acts.buys ? orderedIn(talk) : null;
  if (ordered !== null) {
    talk.add(voice.say('notCarried'));
    talk.tells(ordered);
    talk.buttons('person');
    return;
  }
  const ofGoods = (acts.asksWhether || acts.buys) && !noGoods.test(acts.folded);
  const lacking = voice.say(ofGoods ? 'notCarried' : 'unknown');
  const [open = ''] = unanswered;
  talk.unknown(
    quoted + shown > 0 ? voice.say('partUnknown', { said: open.replace(/^[\s¿,]+|[\s?.,]+$/gu, '') }) : lacking,
  );
}

/** Things that a shop has but does not sell. */
const noGoods =
  /\b(?:problemas?|riesgos?|espacios?|lugar(?:es)?|cupos?|campos?|chance|manera|forma|posibilidad|inconvenientes?|pagina|web|instagram|facebook|whatsapp|sucursal(?:es)?|estacionamiento|parqueo|parking|wifi|banos?|promocion(?:es)?|horarios?|experiencia|referencias|turnos?|citas?|disponibilidad|website|location|openings?|restrooms?)\b/u;

/** Payment on delivery is a method of its own: texts about other methods do not answer it, and a person confirms it. */
const onDelivery =
  /\b(?:pag\p{L}* (?:\p{L}+ )?(?:al|cuando|hasta que|contra) (?:recib|lleg|entreg|me lleg|l[oa] recib)\p{L}*|contra ?entrega|cash on delivery|cod|pay (?:on|upon|when|once|at) (?:delivery|arrival|it (?:arrives|gets here|comes)|i get it|the door))\b/u;
const saysOnDelivery =
  /\b(?:contra ?entrega|al (?:recibir|entregar|momento de (?:la )?entrega)|on delivery|upon delivery|when (?:it|your order) (?:arrives|is delivered)|cod)\b/u;
/** Paying the rest of a sum on delivery says nothing about paying all of it then. */
const ofRest = /\b(?:abono|anticipo|resto|saldo|deposit|rest|balance)\b/u;
const tellsOnDelivery = (talk: Talk, question: string): boolean =>
  talk.tools
    .articles(question)
    .flatMap(({ body }) => sentencesOf(body))
    .map(foldName)
    .some(sentence => saysOnDelivery.test(sentence) && !ofRest.test(sentence));

/** Whether a question asks for advice without naming a thing. */
const asksOnlyAdvice = (question: string): boolean =>
  actsIn(question).asksAdvice && wordsIn(question).every(({ group }) => group === advising);
const advising = wordOf('recomienda').group;

/** Whether a part of a message is a question, with or without a question mark. */
const isAsked = (part: string): boolean => {
  const { asks, asksPrice, asksWhether } = actsIn(part);
  return part.includes('?') || asks || asksPrice || asksWhether;
};

/** "¿Y el de 3/4?": returns the product of that size among those shown, or of their kind; null if another kind is named. */
function sizedOf(talk: Talk, question: string): string | null {
  const folded = foldName(question);
  const [, said = ''] = ofSize.exec(folded) ?? [];
  const [, ranked = '', rank = ''] = ofRank.exec(folded) ?? [];
  const meant = said !== '' ? said : isRank(rank) ? ranked : '';
  return meant === '' || talk.state.focus === null ? null : elidedIn(talk, meant, [], true);
}
/** "¿Y la grande?", "cuánto el más chico". */
const ofRank =
  /^\W*(?:(?:y|e|and|pero|ok|bueno|a como|a cuanto|en cuanto|cuanto (?:cuestan?|valen?|es|sale|salen)?|precio de|how much (?:is|are|for))\W*)*((?:el|la|l[oa]s|the) (?:mas )?(\p{L}+)(?: ones?)?)\W*$/u;
const ofSize =
  /^\W*(?:(?:y|e|and|pero|ok|bueno|a como|cuanto (?:cuestan?|valen?|es|sale|salen)|how much (?:is|are))\W+)*((?:el|la|l[oa]s|the|un[oa]s?) (?:de|of) \d+(?: \d)?\/\d{1,2}(?: pulgadas?)?)\W*$/u;

/** "¿Tienen los 800?": returns the only listed product with that quantity, which the shop certainly sells. */
function heldByNumber({ state, tools, acts }: Talk): FoundItem | null {
  const said = [...acts.folded.matchAll(/\b(?:l[oa]s|the|all|es[oa]s|those) (\d{1,6})\b/gu)].map(([, number]) =>
    Number(number),
  );
  const listed = state.items.length > 0 ? state.items : (state.priced ?? []);
  const [one, other] = listed.filter(({ quantity }) => said.includes(quantity));
  return one && !other ? (tools.called(one.product)[0] ?? null) : null;
}

const whichOf = /\b(?:cual(?:es)?|which)\b/u;
/** Returns the products listed in the last answer: "¿cuál me recomienda?" is about them. */
function listedLast({ state, tools, input }: Talk): FoundItem[] {
  const last = input.history.findLast(({ author }) => author === 'BUSINESS')?.text ?? '';
  return state.offered.filter(name => last.includes(name)).flatMap(name => tools.called(name));
}

/** "¿Y el otro?": returns the product at that position if nothing else is asked about it. */
function placed({ tools }: Talk, place: string | null): Source | null {
  const items = place === null ? [] : tools.called(place);
  return items.length > 0 ? { kind: 'products', items, near: [] } : null;
}

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
