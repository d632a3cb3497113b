import type { FoundArticle, FoundItem } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { actsIn, questionsIn } from './acts.js';
import { showCart } from './cart.js';
import {
  asksMeasure,
  asksMoreOf,
  asksProperty,
  besideProperty,
  factOf,
  holdsWord,
  isAbout,
  leftOf,
  measureOf,
  ofDelivery,
  sizeOf,
  tellFact,
} from './fact-part.js';
import { answers, answersSurely, goOnAbout, quote } from './knowledge-part.js';
import { headOf, listProducts, meantBy, showProducts } from './product-part.js';
import { asksIfThere, namedIn, placeOf, refersBack } from './referents.js';
import type { Talk } from './talk.js';

/** Answers each question of the message, from the catalogue, the articles, a product's facts and the customer's orders. */
export function answerQuestions(talk: Talk): void {
  const { voice, acts, state, input } = talk;
  const questions = questionsIn(talk.text).filter(part => !isChat(part));
  const place = placeOf(talk);
  if (place !== null) state.focus = place;
  let quoted = 0;
  const unanswered: string[] = [];
  let shown = 0;
  for (const question of questions.slice(0, 4)) {
    // "¿Y cuánto cobran?" after the delivery goes on about it, whatever else holds these words.
    if (namesNothing(question) && goOnAbout(talk, question)) {
      quoted += 1;
      continue;
    }
    // What is told beside a thing that was shown asks for no other: "el dermatólogo me mandó uno de factor 50".
    if (shown > 0 && onlyTells(question)) continue;
    const found = sourceOf(talk, question) ?? clauseSource(talk, question);
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
      shown += 1;
    }
  }
  // What is said beside a question that was answered is no question: "me muero :(".
  if (quoted + shown > 0) unanswered.splice(0, unanswered.length, ...unanswered.filter(part => part.includes('?')));
  if (unanswered.length > 0 && quoted + shown === 0 && (tellsOfFocus(talk, unanswered) || tellsWhole(talk, questions)))
    return;
  if (unanswered.length === 0) {
    const asksMore = quoted > 0 && state.asked === null;
    if (asksMore) talk.add(voice.once('askFurther'));
    if (quoted > 0 && state.asked !== 'CONFIRM' && questions.length === quoted) {
      if (state.asked !== 'QUANTITY') talk.asks(null);
      talk.buttons('person');
    }
    return;
  }
  if (input.intent === 'DELIVERY_TRACKING') {
    if (orderStatus(talk)) return;
    // Without an order it is asked how long things take.
    const [article] = talk.tools.articles(talk.label('deliveryAsked')).filter(answers);
    if (article && acts.asks && quoted === 0) {
      quote(talk, article);
      return;
    }
  }
  if (acts.asksAdvice && quoted === 0) {
    listProducts(talk);
    return;
  }
  if (isCase(talk)) return;
  const tellsOnly =
    !acts.asks && !acts.buys && !acts.asksWhether && !acts.asksPrice && talk.text.trim().split(/\s+/u).length > 2;
  if (tellsOnly && quoted + shown === 0) {
    // A name, an address or an aside: there is nothing to look up.
    if (state.items.length > 0 && !input.awaitsPerson) showCart(talk);
    else talk.add(voice.say('allRight'), voice.once('askFurther'));
    return;
  }
  const lacking = acts.asksWhether || acts.buys ? voice.say('notCarried') : voice.say('unknown');
  talk.unknown(lacking);
}

/** Whether a part of a message neither asks nor orders. */
function onlyTells(part: string): boolean {
  const { asks, asksPrice, asksWhether, asksAdvice, buys, takes, adds } = actsIn(part);
  return !(asks || asksPrice || asksWhether || asksAdvice || buys || takes || adds);
}

/** A long question, as of a voice message, by its clauses: the last that has an answer of its own. */
function clauseSource(talk: Talk, question: string): Source | null {
  if (question.split(/\s+/u).length <= longQuestion) return null;
  const clauses = question
    .split(/[,;:]\s*|\s(?:porque|pero|aunque|because|but)\s/u)
    .filter(clause => /\s/u.test(clause.trim()));
  if (clauses.length < 2) return null;
  for (const clause of clauses.toReversed()) {
    if (onlyTells(clause)) continue;
    const found = sourceOf(talk, clause);
    if (found) return found;
  }
  return null;
}
const longQuestion = 8;

/** All that is known of the thing that is spoken of, for a question about it that nothing else answers. */
function tellsOfFocus(talk: Talk, unanswered: readonly string[]): boolean {
  const [question = ''] = unanswered;
  const { focus } = talk.state;
  if (focus === null || unanswered.length > 1 || question.split(/\s+/u).length > longQuestion) return false;
  const acts = actsIn(question);
  const asksOfIt = asksMoreOf(acts.folded) || refersBack(acts.folded);
  const asksPrice = acts.asksPrice && actsIn(besideProperty(acts.folded)).asksPrice;
  if (!asksOfIt || ofDelivery(acts.folded) || asksPrice || acts.asksAdvice || acts.cheapest) return false;
  const item = talk.tools.products(focus).find(({ name }) => name === focus);
  if (!item || item.description === '' || talk.saidBefore(item.description)) return false;
  const told = item.description.slice(0, 300);
  const answersIt = asksMoreOf(acts.folded) || factOf(item, question) !== null;
  if (answersIt) talk.tells(told);
  else talk.add(talk.voice.say('asFarAsKnown', { text: told }));
  talk.buttons('person');
  return true;
}

/** What an article says to the message as a whole, where none of its parts has an answer by itself. */
function tellsWhole(talk: Talk, questions: readonly string[]): boolean {
  if (questions.length < 2) return false;
  const [article] = talk.tools.articles(talk.text).filter(({ score, titled }) => titled && score >= 0.25);
  if (!article) return false;
  quote(talk, article);
  talk.buttons('person');
  return true;
}

/** How alike a question and an article must be before it is told in place of the thing that is wanted. */
const sameMeaning = 0.3;

type Source =
  | { kind: 'products'; items: readonly FoundItem[]; near: readonly FoundItem[]; detailed?: boolean }
  | { kind: 'article'; articles: FoundArticle[] }
  | { kind: 'fact'; fact: string; of: FoundItem };

const measureIn = (item: FoundItem, question: string): string | null =>
  asksMeasure(actsIn(question).folded) ? (measureOf(item, question)?.fact ?? null) : null;
/** "¿Qué colores manejan?" of what was shown: its kin, with what tells them apart. */
const asksKinds =
  /\b(?:que|cuales|cual|what|which) (?:otr[oa]s |mas |other )?(?:colores|color|tallas?|talles?|modelos?|tipos?|sabores|sabor|tamanos?|marcas?|medidas?|estilos?|variedades|presentaciones|colou?rs?|sizes?|kinds?|models?|flavou?rs?)\b/u;

const whichOf = /\b(?:cual(?:es)?|which)\b(?! (?:es|son) (?:la|el|su|the))/u;
const whichIsThere =
  /\b(?:cual(?:es)?|which(?: ones?)?) (?:otr[oa]s? )?(?:si )?(?:l[oae]s? )?(?:tienen?|hay|quedan?|me ofrecen?|do you have|are there)\W*(?:en existencia|disponibles?|ahora|entonces|ya|then|in stock)?\W*$/u;

/** Where the answer to one question stands; null for nowhere. */
function sourceOf(talk: Talk, question: string): Source | null {
  const { state, tools, acts: whole } = talk;
  const said = actsIn(question);
  const acts = { ...said, asksPrice: said.asksPrice && actsIn(besideProperty(said.folded)).asksPrice };
  const { focus } = state;
  const found = tools.products(question);
  const named = namedIn(talk, question, found);
  // What only tells something is answered from an article where that fits well.
  const asksIt = acts.asks || acts.asksPrice || acts.asksWhether || question.split(/\s+/u).length < 4;
  const held = tools.articles(question).filter(asksIt ? answers : answersSurely);
  const [article = null] = held;
  // Two articles that hold the question equally well both answer it.
  const alike = held
    .slice(0, 2)
    .filter(each => each === article || (each.titled && each.score >= (article?.score ?? 0) * 0.93));
  const kin =
    focus === null || named.some(item => item.lacks.length === 0)
      ? []
      : tools.products(`${headOf(focus)} ${question.replace(/^\W*(?:y|and|e|pero|but)\s+/iu, '')}`);
  const ofFocus = focus === null ? [] : tools.products(focus).filter(({ name }) => name === focus);
  const wantsProduct = acts.asksPrice || acts.asksWhether || whole.buys;
  const shown = named.length > 0 ? meantBy(named).items : [];
  const [single] = shown.length === 1 ? shown : ofFocus;
  const [spoken] = ofFocus;
  const brings = ofDelivery(acts.folded);
  const factOfNamed = single && !brings ? factOf(single, question) : null;
  if (shown.length === 1 && shown[0]) {
    state.focus = shown[0].name;
    if (shown[0].hits.length > 0) talk.spoke([shown[0].name]);
  }
  const factOfFocus = named.length === 0 && spoken && spoken !== single ? factOf(spoken, question) : null;
  const fact = factOfNamed;
  if (factOfFocus !== null && spoken && !acts.asksPrice && !acts.asksWhether && acts.asks)
    return { kind: 'fact', fact: factOfFocus, of: spoken };

  if (named.length === 0 && spoken && asksIfThere(acts.folded)) return { kind: 'products', items: [spoken], near: kin };
  // "¿Cuál no tiene leche?" of those that were shown: the ones that say so.
  if (whichOf.test(acts.folded) && named.length === 0 && !acts.asksPrice) {
    const fits = found.filter(({ name, covers, score }) => state.offered.includes(name) && covers >= 0.5 && score > 0);
    if (fits.length > 0 && fits.length < state.offered.length)
      return { kind: 'products', items: fits, near: [], detailed: true };
  }
  // "¿Cuál sí tienen?" of what is sold out: what of its kind is there.
  if (named.length === 0 && focus !== null && whichIsThere.test(acts.folded)) {
    const there = tools
      .products(headOf(focus))
      .filter(({ name, inStock }) => headOf(name) === headOf(focus) && inStock !== false);
    if (there.length > 0) return { kind: 'products', items: there, near: [] };
  }

  // "¿Hay en XL?" has a yes or a no in the product's own text.
  const sized = single && acts.asks && !acts.asksPrice ? sizeOf(single, question) : null;
  if (sized && single)
    return {
      kind: 'fact',
      fact:
        sized.holds && single.inStock === false
          ? `${talk.voice.say('noneLeft', { product: single.name })} ${sized.sentence}`
          : talk.voice.say(sized.holds ? 'yesOf' : 'noSize', { text: sized.sentence }),
      of: single,
    };
  if (acts.compares && shown.length > 1) return { kind: 'products', items: named, near: [], detailed: true };
  if (asksKinds.test(acts.folded) && (named.length > 0 || focus !== null)) {
    const all =
      named.length > 0
        ? named
        : tools.products(headOf(focus ?? '')).filter(item => item.named && headOf(item.name) === headOf(focus ?? ''));
    if (all.length > 0) return { kind: 'products', items: all, near: [], detailed: true };
  }

  // Words that an article is called by, and that belong to no product that is named: it is about the shop's conditions.
  // Whoever wants a thing that is named is shown it, unless the article means the same and not only shares a word.
  const ofPolicy =
    article?.titled === true &&
    !((acts.asksWhether || acts.buys) && named.length > 0 && article.near < sameMeaning) &&
    article.hits.some(hit => !named.some(item => item.hits.includes(hit) || holdsWord(item, hit)));
  const permits =
    /\b(?:puedo|se puede|(?:pueden?|podrian?) (?!cotiz|dar|decir|mandar|enviar|pasar|ayudar|confirm)|me hago|me hacen|le hacen|can i|may i|how (?:do|should) i)\b|\bcomo (?!esta|cuesta|vale|que)/u.test(
      acts.folded,
    );
  const permitting = permits ? tools.articles(question).find(each => isAbout(each, named)) : undefined;
  const policy = ofPolicy && article ? article : permitting;
  if (named.length > 0 && policy && !acts.asksPrice) {
    const { items } = meantBy(named);
    if (items.length === 1) state.focus = items[0]?.name ?? state.focus;
    return { kind: 'article', articles: [policy] };
  }
  const measured =
    (asksMeasure(acts.folded) || asksProperty(acts.folded)) && !brings
      ? measureOf(shown[0] ?? ofFocus[0] ?? single, question)
      : null;
  if (measured && !acts.asksPrice) return measured;
  if (single && acts.asksPrice && (measured || fact) && named.length < 2)
    return { kind: 'products', items: shown.length === 1 ? shown : ofFocus, near: [] };

  const left = acts.asksCount && single ? leftOf(talk, single) : null;
  if (left !== null && single) return { kind: 'fact', fact: left, of: single };

  if (named.length > 0 && wantsProduct && !(article?.titled && !acts.asksPrice && !acts.asksWhether))
    return acts.asksPrice || !fact || acts.asksWhether || state.focus !== single?.name
      ? { kind: 'products', items: named, near: found }
      : { kind: 'fact', fact, of: single };
  if (single && fact && !(article?.titled && article.score > 0.5)) return { kind: 'fact', fact, of: single };
  if (article && !(named.length > 0 && !article.titled)) return { kind: 'article', articles: alike };
  if (named.length > 0) return { kind: 'products', items: named, near: found };
  const whole1 = found.filter(({ covers }) => covers === 1);
  if (whole1.length > 0 && focus !== null && !ofFocus.some(({ name }) => whole1.some(item => item.name === name)))
    if (!kin.some(item => item.named && item.lacks.length === 0 && item.covers === 1))
      return { kind: 'products', items: whole1, near: [] };
  const sameHead = kin.filter(item => focus !== null && headOf(item.name) === headOf(focus) && item.name !== focus);
  if (found.length > 0 && sameHead.length > 0 && meantBy(sameHead).lacks.length === 0)
    return { kind: 'products', items: sameHead.slice(0, 1), near: [] };
  if (acts.asksPrice && ofFocus.length > 0 && asksNothingElse(question))
    return { kind: 'products', items: ofFocus, near: [] };
  if (acts.asksPrice && ofFocus.length > 0 && found.length === 0) return { kind: 'products', items: ofFocus, near: [] };
  if (
    found.length > 0 &&
    (acts.asksWhether || acts.asksAdvice) &&
    (found[0]?.score ?? 0) > 1 &&
    (found[0]?.covers ?? 0) >= 0.5
  )
    return { kind: 'products', items: found, near: [] };
  return null;
}

/** Whether a part of a message greets, thanks, agrees or refuses, and asks nothing. */
const isChat = (part: string): boolean =>
  actsIn(part).onlyGreets ||
  /^\W*(?:(?:si+|no+|ok(?:ay)?|gracias|bueno|listo|por favor|porfa|claro|perfecto|entonces|a+h|a+y|u+y|u+f|oh|diay|ja(?:ja)+|ni modo|que (?:mal|lastima|pena)|me muero|genial|super|excelente|va|sale|(?:es)?ta bien|great|nice|alright|thanks|thank you|yes|please)\W*)+$/u.test(
    foldName(part),
  );

/** Whether a question that goes on asks for a price, a day or an hour without saying of what: "¿y cuánto cobran?", "¿y el sábado a las 7?". */
const namesNothing = (question: string): boolean => {
  const folded = foldName(question);
  return (
    /^\W*(?:(?:ok|bueno|ah|uy|listo|gracias|pero)\W+)*(?:y|and|what about|how about)\b/u.test(folded) &&
    folded
      .replace(
        /\b(?:y|and|ok|bueno|ah|uy|listo|gracias|pero|what|how|about|much|is|are|it|that|cuanto|cobran?|cuesta|vale|sale|es|son|precio|costo|eso|me|le|se|no|si|tambien|igual|open|abren?|cierran?|atienden?|estan|trabajan|hasta|desde|que|a|de|del|en|por|para|al|el|la|lo|los|las|un|una|on|at|the|tipo|como|eso de|horas?|dias?|hoy|manana|tarde|noche|mediodia|media|cuarto|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|feriados?|festivos?|fin|fines|semana|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekends?|holidays?|am|pm|today|tomorrow)\b/gu,
        '',
      )
      .replace(/[^\p{L}]/gu, '') === ''
  );
};

/** Whether a question asks for a price without saying of what. */
const asksNothingElse = (question: string): boolean =>
  foldName(question)
    .replace(
      /\b(?:y|cuanto|cuesta|vale|sale|es|precio|cual|el|la|lo|que|tiene|como|a|en|era|eran|estaba|esta|costaba|salia|cuando|hay|how|much|is|was|it|the|price|what|does|cost|uno|una|cada)\b/gu,
      '',
    )
    .replace(/[^\p{L}\d]/gu, '') === '';

function orderStatus(talk: Talk): boolean {
  const { orders } = talk.tools.use('order_status', { query: /\d{1,9}/.exec(talk.text)?.[0] ?? null });
  const [order] = orders;
  if (!order) return false;
  const status = talk.label(order.status as 'PENDING' | 'CONFIRMED' | 'PAID' | 'FULFILLED' | 'CANCELLED');
  talk.add(talk.voice.say('orderStands', { number: String(order.number), total: order.total, status }));
  return true;
}

/** Nobody can act on a case without facts from the sender, so the answer asks for them. */
function isCase(talk: Talk): boolean {
  const { voice } = talk;
  const ask = {
    DELIVERY_TRACKING: 'askOrderNumber',
    REFUND_REQUEST: 'askRefund',
    WARRANTY_CLAIM: 'askDefect',
    SUPPORT_REQUEST: 'askSupport',
    COMPLAINT: 'askComplaint',
    PARTNERSHIP: 'askPartner',
  } as const;
  const { intent } = talk.input;
  if (!(intent in ask)) return false;
  talk.unknown(
    intent === 'DELIVERY_TRACKING' ? voice.say('noOrder') : voice.say('unknown'),
    voice.once(ask[intent as keyof typeof ask]),
  );
  return true;
}
