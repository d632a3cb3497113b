import type { FoundArticle, FoundItem } from '../../../../domain/assistant/index.js';
import { isColour, isLightWord, sentencesOf, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { namesOther } from '../meant/other-thing.js';
import { asksIfThere } from '../meant/pronouns.js';
import { asksMeasure, asksProperty, factOf, holdsWord, isAbout, measureOf, sizeOf } from '../products/fact-part.js';
import { headOf } from '../products/head-of.js';
import { kinOf } from '../products/kin.js';
import { meantBy } from '../products/product-part.js';
import { leftOf } from '../products/stock-part.js';
import type { Acts } from '../said/acts.js';
import { saysTime, wantsTime, wantsWhen } from '../said/answer-kinds.js';
import { asksByVerbOnly, asksNothingElse, longQuestion } from '../said/question-forms.js';
import { supposesMishap } from '../said/stories.js';
import type { Talk } from '../talk.js';
import { answers, articlesFor, sameMeaning } from './knowledge-part.js';
import { heldBy, ruleFor } from './rules-first.js';
import type { Source } from './source.js';
import { whenOf } from './when-source.js';

/** A question, with the products and articles that may answer it. */
export interface Asked {
  talk: Talk;
  question: string;
  acts: Acts;
  /** Whether it is a question, and not a statement that an article may answer by chance. */
  asksIt: boolean;
  /** The product that was discussed before, with its rows, of which the first is `spoken`. */
  focus: string | null;
  ofFocus: readonly FoundItem[];
  spoken: FoundItem | undefined;
  /** All products that were found, and those that the question names. */
  found: readonly FoundItem[];
  named: readonly FoundItem[];
  /** The named products that are meant. */
  shown: readonly FoundItem[];
  /** The one product that the question is about, named or discussed. */
  single: FoundItem | undefined;
  /** The sentence of that product that answers the question. */
  fact: string | null;
  /** Products of the kind of the discussed one. */
  kin: readonly FoundItem[];
  /** The articles that answer the question, the best first. */
  articles: readonly FoundArticle[];
  /** Whether it asks for what the customer brings for a service, which is handed back when it is done. */
  brings: boolean;
}

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

const whichOf = /\b(?:cual(?:es)?|which)\b(?! (?:es|son) (?:la|el|su|the))/u;
const whichIsThere =
  /\b(?:cual(?:es)?|which(?: ones?)?) (?:otr[oa]s? )?(?:si )?(?:l[oae]s? )?(?:tienen?|hay|quedan?|me ofrecen?|do you have|are there)\W*(?:en existencia|disponibles?|ahora|entonces|ya|then|in stock)?\W*$/u;

/** What the shop allows or forbids, and what it says of itself, comes before any product unless a price is asked for. */
export function ruleSource({ talk, question, acts, named }: Asked): Source | null {
  if (acts.asksPrice || talk.acts.buys) return null;
  const held = heldBy(talk, question);
  if (held) return { kind: 'fact', fact: held.sentence, of: held.item };
  const rule = ruleFor(talk, question, named);
  return rule ? { kind: 'article', articles: [rule] } : null;
}

/** The text of the product that was discussed, if the question names no other. */
export function discussedSource({ talk, question, acts, named, spoken, single, kin, brings }: Asked): Source | null {
  const fact = named.length === 0 && spoken && spoken !== single ? factOf(spoken, question) : null;
  if (fact !== null && spoken && !acts.asksPrice && !acts.asksWhether && acts.asks)
    return { kind: 'fact', fact, of: spoken };

  // "¿Cuánto tardan?" of the current product: its own text comes before any article about delivery.
  const lasting = named.length === 0 && spoken && !acts.asksPrice && !brings ? timeOf(spoken, question) : null;
  if (lasting !== null && spoken) return { kind: 'fact', fact: lasting, of: spoken };

  const timed = wantsWhen(acts.folded) ? whenOf(talk, question, single ?? spoken) : null;
  if (timed) return timed;

  return named.length === 0 && spoken && asksIfThere(acts.folded)
    ? { kind: 'products', items: [spoken], near: kin }
    : null;
}

/** Some of the products that were shown before, chosen by a question such as "¿cuál no tiene leche?". */
export function chosenSource({ talk, acts, named, found, focus }: Asked): Source | null {
  const { state } = talk;
  if (whichOf.test(acts.folded) && named.length === 0 && !acts.asksPrice) {
    const fits = found.filter(({ name, covers, score }) => state.offered.includes(name) && covers >= 0.5 && score > 0);
    if (fits.length > 0 && fits.length < state.offered.length)
      return { kind: 'products', items: fits, near: [], detailed: true };
  }
  // "¿Cuál sí tienen?" after a sold-out product: the available ones of its kind.
  if (named.length === 0 && focus !== null && whichIsThere.test(acts.folded)) {
    const there = kinOf(talk, focus).filter(({ inStock }) => inStock !== false);
    if (there.length > 0) return { kind: 'products', items: there, near: [] };
  }
  return null;
}

/** A size or a property in a product's own text, or several products beside each other. */
export function propertySource({ talk, question, acts, named, shown, single, spoken, focus }: Asked): Source | null {
  const { state } = talk;
  // "¿Hay en XL?" has a yes or a no in the product's own text.
  const sized = single && (acts.asks || acts.asksWhether) && !acts.asksPrice ? sizeOf(single, question) : null;
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
  if (!asksKinds.test(acts.folded) || (named.length === 0 && focus === null)) return null;
  const all = named.length > 0 ? named : kinOf(talk, focus ?? '').filter(item => item.named);
  return all.length > 0 ? { kind: 'products', items: all, near: [], detailed: true } : null;
}

const permits =
  /\b(?:puedo|se puede|(?:pueden?|podrian?) (?!cotiz|dar|decir|mandar|enviar|pasar|ayudar|confirm)|me hago|me hacen|le hacen|can i|may i|how (?:do|should) i)\b|\bcomo (?!esta|cuesta|vale|que)/u;
/**
 * The conditions of the shop, if words of the question are in an article's title but in no named product. A customer who wants a named
 * product is shown it, unless the article has the same meaning and not only a common word.
 */
export function conditionSource({ talk, question, acts, named, articles: [article] }: Asked): Source | null {
  const ofPolicy =
    article?.titled === true &&
    !((acts.asksWhether || acts.buys) && named.length > 0 && article.near < sameMeaning) &&
    article.hits.some(hit => !named.some(item => item.hits.includes(hit) || holdsWord(item, hit)));
  const permitting = permits.test(acts.folded)
    ? articlesFor(talk, question).find(each => isAbout(each, named))
    : undefined;
  const policy = ofPolicy && article ? article : permitting;
  const remedy = supposesMishap(question)
    ? talk.tools.articles(question).find(each => each.titled && answers(each))
    : undefined;
  if (named.length === 0 || acts.asksPrice) return null;
  if (remedy) return { kind: 'article', articles: [remedy] };
  if (!policy) return null;
  const { items } = meantBy(named);
  if (items.length === 1) talk.state.focus = items[0]?.name ?? talk.state.focus;
  return { kind: 'article', articles: [policy] };
}

/** A measure or a price of one product, or how many of it are left. */
export function amountSource(asked: Asked): Source | null {
  const { talk, question, acts, named, shown, single, ofFocus, fact, brings } = asked;
  const measured =
    (asksMeasure(acts.folded) || asksProperty(acts.folded)) && !brings
      ? measureOf(shown[0] ?? ofFocus[0] ?? single, question)
      : null;
  if (measured && !acts.asksPrice) return measured;
  if (single && acts.asksPrice && (measured || fact) && named.length < 2)
    return { kind: 'products', items: shown.length === 1 ? shown : ofFocus, near: [] };
  const left = acts.asksCount && single ? leftOf(talk, single) : null;
  return left !== null && single ? { kind: 'fact', fact: left, of: single } : null;
}

/** The named products or the best article, whichever fits the question better. */
export function bestSource(asked: Asked): Source | null {
  const { talk, question, acts, asksIt, named, found, single, fact, articles } = asked;
  const [article] = articles;
  const wantsProduct = acts.asksPrice || acts.asksWhether || talk.acts.buys;
  if (named.length > 0 && wantsProduct && !(article?.titled && !acts.asksPrice && !acts.asksWhether))
    return acts.asksPrice || !fact || acts.asksWhether || !single || talk.state.focus !== single.name
      ? { kind: 'products', items: named, near: found }
      : { kind: 'fact', fact, of: single };
  const only = article && asksIt && !acts.asksPrice && named.length === 0 ? onlyIn(talk, question, found) : null;
  if (only) return only;
  if (single && fact && !(article?.titled && article.score > 0.5)) return { kind: 'fact', fact, of: single };
  // Two articles that contain the question equally well both answer it.
  const alike = articles
    .slice(0, 2)
    .filter(each => each === article || (each.titled && each.score >= (article?.score ?? 0) * 0.93));
  if (article && !(named.length > 0 && !article.titled)) return { kind: 'article', articles: alike };
  return named.length > 0 ? { kind: 'products', items: named, near: found } : null;
}

/** "¿Me la pueden poner hoy?" is about the current product, whatever other text has the word "poner". */
const meansCurrent = (folded: string, focus: string | null, found: readonly FoundItem[]): boolean =>
  focus !== null && ofCurrent.test(folded) && !found.some(({ named }) => named);
const ofCurrent =
  /\b(?:(?:me|nos|se|te) l[oa]s?|(?:l[oa]s?|me|nos) (?:pueden?|podrian?|puedo|podemos)|\p{L}{2,}(?:me|nos|se)l[oa]s?|(?:can|could|do|will|would) (?:you|i|we) \p{L}+ (?:it|them|this|that))\b/u;

/** Products that a search found although the question does not name them, or the discussed one. */
export function searchedSource({ question, acts, found: all, focus, ofFocus, kin }: Asked): Source | null {
  const found = asksByVerbOnly(question) || meansCurrent(acts.folded, focus, all) ? [] : all;
  const complete = found.filter(({ covers, hits, fits = 0 }) => covers === 1 && (hits.length > 0 || fits > 0));
  if (complete.length > 0 && focus !== null && !ofFocus.some(({ name }) => complete.some(item => item.name === name)))
    if (!kin.some(item => item.named && item.lacks.length === 0 && item.covers === 1))
      return { kind: 'products', items: complete, near: [] };
  // "Déjelo pedido, lo recojo yo" has no word of another stamp but that of its kind.
  const sameHead = kin.filter(
    ({ name, hits, fits = 0 }) =>
      focus !== null && headOf(name) === headOf(focus) && name !== focus && (hits.length > 1 || fits > 0),
  );
  if (found.length > 0 && sameHead.length > 0 && meantBy(sameHead).lacks.length === 0)
    return { kind: 'products', items: sameHead.slice(0, 1), near: [] };
  if (
    acts.asksPrice &&
    ofFocus.length > 0 &&
    (asksNothingElse(question) || (found.length === 0 && !namesOther(question, ofFocus)))
  )
    return { kind: 'products', items: ofFocus, near: [] };
  const [best] = found;
  return best && (acts.asksWhether || acts.asksAdvice) && best.score > 1 && best.covers >= 0.5
    ? { kind: 'products', items: found, near: [] }
    : null;
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
export function timeOf(item: FoundItem, question: string): string | null {
  const folded = foldName(question);
  if (!wantsTime(folded) || question.trim().split(/\s+/u).length > longQuestion) return null;
  const fact = factOf(item, question);
  return fact !== null && saysTime(fact) ? fact : null;
}
