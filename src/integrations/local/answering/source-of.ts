import type { FoundArticle, FoundItem } from '../../../domain/assistant/index.js';
import { isLightWord, sentencesOf, WordSet, wordsIn } from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';
import { actsIn } from './acts.js';
import { saysTime, saysWhen, wantsTime, wantsWhen } from './answer-kinds.js';
import { isColour } from './colours.js';
import { isWork } from './done-to.js';
import {
  asksMeasure,
  asksProperty,
  besideProperty,
  factOf,
  holdsWord,
  isAbout,
  measureOf,
  ofDelivery,
  sizeOf,
} from './fact-part.js';
import { answers, answersSurely, articlesFor, sameMeaning } from './knowledge-part.js';
import { headOf, meantBy } from './product-part.js';
import { asksIfThere } from './pronouns.js';
import { asksNothingElse, givesName, longQuestion, onlyTells } from './question-forms.js';
import { namedIn } from './referents.js';
import { heldBy, ruleFor } from './rules-first.js';
import { leftOf } from './stock-part.js';
import { supposesMishap } from './stories.js';
import type { Talk } from './talk.js';
import { askedOfThings } from './things-part.js';

export type Source =
  | { kind: 'products'; items: readonly FoundItem[]; near: readonly FoundItem[]; detailed?: boolean }
  | { kind: 'article'; articles: FoundArticle[] }
  | { kind: 'fact'; fact: string; of: FoundItem };

/** Returns the sentence of a product with the measure that a question asks for; null if it asks for none, or the product has none. */
export const measureIn = (item: FoundItem, question: string): string | null =>
  asksMeasure(actsIn(question).folded) ? (measureOf(item, question)?.fact ?? null) : null;
/** "¿Qué colores manejan?" after products were shown: asks for others of their kind, with their differences. */
export const asksKinds =
  /\b(?:que|cuales|cual|what|which) (?:otr[oa]s |mas |other )?(?:colores|color|tallas?|talles?|modelos?|tipos?|sabores|sabor|tamanos?|marcas?|medidas?|estilos?|variedades|presentaciones|colou?rs?|sizes?|kinds?|models?|flavou?rs?)\b/u;

/** "¿Qué marca es?", "¿de qué material son?", "what size is it": asks for a property of the current product. */
const asksWhatItIs =
  /\b(?:que|cual|q|what|which) (\p{L}{4,}) (?:de \p{L}+ )?(?:es|son|seria|trae|tiene|lleva|viene|usa|is|are|does)\b/u;
/** Whether a sentence contains the requested property: "marca Gabriel". */
const tellsKind = (sentence: string, folded: string): boolean => {
  const [, noun = ''] = asksWhatItIs.exec(folded) ?? [];
  const [word] = wordsIn(noun);
  return word !== undefined && new WordSet([sentence]).has(word) >= 0.9;
};

const asksIfIncluded =
  /^\W*(?:(?:y|e|and|ok|pero|but)\W+)*(?:tambien )?(?:incluyen?|trae|viene con|lleva|(?:does it |do they )(?:include|come with)|comes? with)\b|\b(?:incluid[oa]s?|included)\W*$/u;
const whichOf = /\b(?:cual(?:es)?|which)\b(?! (?:es|son) (?:la|el|su|the))/u;
const whichIsThere =
  /\b(?:cual(?:es)?|which(?: ones?)?) (?:otr[oa]s? )?(?:si )?(?:l[oae]s? )?(?:tienen?|hay|quedan?|me ofrecen?|do you have|are there)\W*(?:en existencia|disponibles?|ahora|entonces|ya|then|in stock)?\W*$/u;

const asksParts =
  /\bcuant[oa]s (\p{L}{3,}) (?:trae|tiene|lleva|incluye|contiene|viene)n?\b|\bhow many (\p{L}{3,}) (?:does it|do they) (?:have|come|hold|include)/u;
/** "¿Cuántos cajones trae?" is about the current product, even if another one is called a drawer: returns its sentence that counts them. */
function partsOf(item: FoundItem | undefined, folded: string): Source | null {
  const [, inSpanish, inEnglish] = asksParts.exec(folded) ?? [];
  const [word] = wordsIn(inSpanish ?? inEnglish ?? '');
  const fact = sentencesOf(item?.description ?? '').find(
    each => word && /\d/u.test(each) && new WordSet([each]).has(word) >= 0.9,
  );
  return item && fact !== undefined ? { kind: 'fact', fact, of: item } : null;
}

/** Returns the source that answers one question; null if there is none. */
export function sourceOf(talk: Talk, question: string): Source | null {
  const { state, tools, acts: whole } = talk;
  const said = actsIn(question);
  const acts = { ...said, asksPrice: said.asksPrice && actsIn(besideProperty(said.folded)).asksPrice };
  const { focus } = state;
  const part = focus === null ? null : partsOf(tools.called(focus)[0], said.folded);
  if (part) return part;
  const found = tools.products(question);
  const named = namedIn(talk, question, found);
  // A statement is answered from an article only if the article fits it well.
  const asksIt =
    acts.asks || acts.asksPrice || acts.asksWhether || (question.split(/\s+/u).length < 4 && !givesName(acts.folded));
  const held = articlesFor(talk, question).filter(asksIt ? answers : answersSurely);
  const [article = null] = held;
  // Two articles that contain the question equally well both answer it.
  const alike = held
    .slice(0, 2)
    .filter(each => each === article || (each.titled && each.score >= (article?.score ?? 0) * 0.93));
  const kin =
    focus === null || named.some(item => item.lacks.length === 0)
      ? []
      : tools.products(`${headOf(focus)} ${question.replace(/^\W*(?:y|and|e|pero|but)\s+/iu, '')}`);
  const ofFocus = focus === null ? [] : tools.called(focus);
  const wantsProduct = acts.asksPrice || acts.asksWhether || whole.buys;
  const shown = named.length > 0 ? meantBy(named).items : [];
  const [single] = shown.length === 1 ? shown : ofFocus;
  const [spoken] = ofFocus;
  const property = askedOfThings(talk, question, { named, spoken, near: article?.titled ? article.near : 0 });
  if (property) return property;
  // What a customer brings for a service is handed back when it is done: "¿en cuánto tiempo me la entregan?".
  const brings = ofDelivery(acts.folded) && !(spoken && isWork(spoken) && timeOf(spoken, question) !== null);
  const factOfNamed = single && !brings ? factOf(single, question) : null;
  if (shown.length === 1 && shown[0]) {
    // "¿Incluye el casco?" asks what belongs to the current product, which stays the current one.
    if (spoken === undefined || !asksIfIncluded.test(acts.folded)) state.focus = shown[0].name;
    if (shown[0].hits.length > 0) talk.spoke([shown[0].name]);
  }
  if (!acts.asksPrice && !whole.buys) {
    const held = heldBy(talk, question);
    if (held) return { kind: 'fact', fact: held.sentence, of: held.item };
    const rule = ruleFor(talk, question, named);
    if (rule) return { kind: 'article', articles: [rule] };
  }
  const factOfFocus = named.length === 0 && spoken && spoken !== single ? factOf(spoken, question) : null;
  const fact = factOfNamed;
  if (factOfFocus !== null && spoken && !acts.asksPrice && !acts.asksWhether && acts.asks)
    return { kind: 'fact', fact: factOfFocus, of: spoken };

  // "¿Cuánto tardan?" of the current product: its own text comes before any article about delivery.
  const lasting = named.length === 0 && spoken && !acts.asksPrice && !brings ? timeOf(spoken, question) : null;
  if (lasting !== null && spoken) return { kind: 'fact', fact: lasting, of: spoken };

  const timed = wantsWhen(acts.folded) ? whenOf(talk, question, single ?? spoken) : null;
  if (timed) return timed;

  if (named.length === 0 && spoken && asksIfThere(acts.folded)) return { kind: 'products', items: [spoken], near: kin };
  // "¿Cuál no tiene leche?" after products were shown: those whose texts say so.
  if (whichOf.test(acts.folded) && named.length === 0 && !acts.asksPrice) {
    const fits = found.filter(({ name, covers, score }) => state.offered.includes(name) && covers >= 0.5 && score > 0);
    if (fits.length > 0 && fits.length < state.offered.length)
      return { kind: 'products', items: fits, near: [], detailed: true };
  }
  // "¿Cuál sí tienen?" after a sold-out product: the available ones of its kind.
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
  // "¿Qué marca son?" after one product asks about that product, not about others.
  const ofOne = named.length === 0 && spoken && asksWhatItIs.test(acts.folded) && state.offered.at(-1) === spoken.name;
  const ownKind =
    ofOne && state.asked !== 'WHICH'
      ? sentencesOf(spoken.description).find(each => tellsKind(each, acts.folded))
      : undefined;
  if (ownKind !== undefined && spoken) return { kind: 'fact', fact: ownKind, of: spoken };
  if (asksKinds.test(acts.folded) && (named.length > 0 || focus !== null)) {
    const all =
      named.length > 0
        ? named
        : tools.products(headOf(focus ?? '')).filter(item => item.named && headOf(item.name) === headOf(focus ?? ''));
    if (all.length > 0) return { kind: 'products', items: all, near: [], detailed: true };
  }

  // Words that are in an article's title but in no named product: the question is about the shop's conditions. A customer who wants a
  // named product is shown it, unless the article has the same meaning and not only a common word.
  const ofPolicy =
    article?.titled === true &&
    !((acts.asksWhether || acts.buys) && named.length > 0 && article.near < sameMeaning) &&
    article.hits.some(hit => !named.some(item => item.hits.includes(hit) || holdsWord(item, hit)));
  const permits =
    /\b(?:puedo|se puede|(?:pueden?|podrian?) (?!cotiz|dar|decir|mandar|enviar|pasar|ayudar|confirm)|me hago|me hacen|le hacen|can i|may i|how (?:do|should) i)\b|\bcomo (?!esta|cuesta|vale|que)/u.test(
      acts.folded,
    );
  const permitting = permits ? articlesFor(talk, question).find(each => isAbout(each, named)) : undefined;
  const policy = ofPolicy && article ? article : permitting;
  const remedy = supposesMishap(question)
    ? tools.articles(question).find(each => each.titled && answers(each))
    : undefined;
  if (named.length > 0 && remedy && !acts.asksPrice) return { kind: 'article', articles: [remedy] };
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
  const only = article && asksIt && !acts.asksPrice && named.length === 0 ? onlyIn(talk, question, found) : null;
  if (only) return only;
  if (single && fact && !(article?.titled && article.score > 0.5)) return { kind: 'fact', fact, of: single };
  if (article && !(named.length > 0 && !article.titled)) return { kind: 'article', articles: alike };
  if (named.length > 0) return { kind: 'products', items: named, near: found };
  const whole1 = found.filter(({ covers, hits, fits = 0 }) => covers === 1 && (hits.length > 0 || fits > 0));
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

/**
 * Returns the only sentence of a product's text with a rare word of the question: "¿incluye tornillos?" is answered by the text that
 * mentions screws, whatever an article says about what else is included. Null if no text has such a word, or if several do.
 */
function onlyIn(talk: Talk, question: string, found: readonly FoundItem[]): Source | null {
  const articles = talk.tools.articles(question).map(({ title, body }) => new WordSet([title, body]));
  const telling = wordsIn(question).filter(({ folded }) => !isLightWord(folded));
  const rare = telling.filter(
    word => /^\p{L}{4}/u.test(word.folded) && !isColour(word.folded) && articles.every(held => held.has(word) === 0),
  );
  // One rare word says little if the question has several others that are not in the sentence.
  const decides = (sentence: string): boolean => {
    const held = new WordSet([sentence]);
    const shared = rare.filter(word => held.has(word) === 1).length;
    return shared > 0 && shared * 2 >= telling.length;
  };
  const told = found.flatMap(item =>
    sentencesOf(item.description)
      .filter(decides)
      .map(fact => ({ kind: 'fact' as const, fact, of: item })),
  );
  const [one, other] = told.some(({ of }) => of.name === talk.state.focus)
    ? told.filter(({ of }) => of.name === talk.state.focus)
    : told;
  return one && !other ? one : null;
}

/** Returns what a product's text says to a short question for a duration without another subject; null if it states no time. */
function timeOf(item: FoundItem, question: string): string | null {
  const folded = foldName(question);
  if (!wantsTime(folded) || question.trim().split(/\s+/u).length > longQuestion) return null;
  const fact = factOf(item, question);
  return fact !== null && saysTime(fact) ? fact : null;
}

/**
 * Returns at what hour or on which days the thing in a question takes place: from its own text, otherwise from a sentence of an article
 * that names it. Null if neither says so.
 */
function whenOf(talk: Talk, question: string, item: FoundItem | undefined): Source | null {
  const own = item && sentencesOf(item.description).filter(saysWhen);
  if (item && own && own.length > 0) return { kind: 'fact', fact: own.join(' '), of: item };
  const words = wordsIn(question).filter(({ folded }) => /^\p{L}{4}/u.test(folded) && !ofTime.test(folded));
  for (const article of talk.tools.articles(question)) {
    const sentence = sentencesOf(article.body).find(each => {
      const held = new WordSet([each]);
      return saysWhen(each) && words.some(word => held.has(word) >= 0.85);
    });
    if (sentence !== undefined)
      return { kind: 'article', articles: [{ ...article, best: sentence, passage: sentence }] };
  }
  return null;
}
const ofTime = /^(?:hora|horario|dia|time|day|hour|schedule)s?$/u;

/** Reads a long question, such as a voice message, by its clauses: returns the source of the last clause that has an answer. */
export function clauseSource(talk: Talk, question: string): Source | null {
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
