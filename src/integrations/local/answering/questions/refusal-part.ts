import type { FoundArticle } from '../../../../domain/assistant/index.js';
import { isLightWord, sentencesOf, WordSet, wordOf, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { ofDelivery } from '../products/fact-part.js';
import { actsIn } from '../said/acts.js';
import { isYesNo } from '../said/yes-no-asked.js';
import { lastTold } from '../sources/knowledge-part.js';
import type { Talk } from '../talk.js';
import { toldLast } from '../told-last.js';

const refuses =
  /^\W*(?:(?:lo sentimos|sorry|por ahora|de momento)\W+)?(?:(?:ya )?no (?!(?:es|hay|se) (?:necesario|problema))|nunca |we (?:do not|don'?t|no longer|never|cannot|can'?t) )/u;
/** "Llantas de camión y moto no trabajamos": the no comes last. */
const refusesLast =
  /^\W*[\p{L}\d\s,/-]{4,70}\s(?:ya )?no (?:l[oae]s? )?(?:trabaj|manej|vend|hac|ten|acept|recib|atend|entreg|envi|mand|arregl|repar|fabric|despach|tom|lav|instal)[aei]mos\W*$/u;
/** Whether a sentence says that the shop does not do or sell something. */
const isRefusal = (sentence: string): boolean => {
  const folded = foldName(sentence);
  return refuses.test(folded) || refusesLast.test(folded);
};

/** Probability from which a question is about the refusal (`sure`), and otherwise the share of its words that the question must name. */
const sure = 0.5;
const mostOfIt = 0.6;
const fewestShared = 2;
const same = 0.85;

/** "Me la llevo puesta, ¿la pueden ajustar?", even without punctuation: asks after a story what the shop can do. */
const ofShop =
  /\b(?:can|do|will|would|could) (?:you|u|y'?all|ya)\b|\b(?:me|nos|se|l[oae]s?) (?:l[oae]s? )?(?:pueden|podrian|hacen|instalan|ponen|arreglan|reparan|montan)\b/u;
/** "No damos crédito" says nothing of cards. */
const ofCards = /\b(?:tarjetas?|cards?|visa|mastercard)\b/u;
const asMuch = /\b(?:tampoco|neither)\b|\beither\W*$/u;
const shortWords = 5;

/**
 * Tells the shop's no to what is asked, and nothing else: no product is offered with it, even if one shares a word. "¿Y X tampoco?" is
 * answered with the no that was told last. Returns false if no text refuses it.
 */
export function tellsRefusal(talk: Talk, question: string): boolean {
  const { asks, asksWhether, asksPrice, buys, folded } = actsIn(question);
  const last = asMuch.test(folded) && question.split(/\s+/u).length <= shortWords ? lastRefusal(talk) : null;
  if (last !== null) {
    talk.add(talk.voice.say('saidBefore', { text: last }));
    talk.quotes = true;
    return true;
  }
  if (!(asks || asksWhether || question.includes('?') || ofShop.test(folded)) || asksPrice || buys) return false;
  // "Where is it, and is there parking?" needs more than the no to the second question.
  if (!isYesNo(`${question}?`) || ofDelivery(folded)) return false;
  const isOtherMeans = (sentence: string) => ofCards.test(folded) && !ofCards.test(foldName(sentence));
  const [top] = talk.input.sources;
  const likely =
    top?.kind === 'passage' &&
    top.chance >= sure &&
    isRefusal(top.text) &&
    !isOtherMeans(top.text) &&
    !isOfOthers(talk, question, top.text)
      ? top.text
      : null;
  const works = worksAsked(folded);
  const [, verb = ''] = first.exec(folded) ?? [];
  const roots = [...works, ...(verb === '' ? [] : [rootOf(verb)])];
  const queries = [question, ...roots.map(root => `${root}amos ${root}emos ${root}imos`)];
  for (const article of queries.flatMap(query => talk.tools.articles(query))) {
    const sentence = sentencesOf(article.body).find(
      each =>
        each === likely ||
        (isRefusal(each) &&
          !isOtherMeans(each) &&
          (namesMost(question, each) || namesObject(question, each) || refusesWork(works, folded, each))),
    );
    if (sentence !== undefined) return refusesBy(talk, article, sentence);
  }
  return false;
}

/**
 * Tells the sentence that refuses, and before or after it what the article is as likely to answer: "aceptamos perros pequeños" beside "no
 * se aceptan gatos".
 */
function refusesBy(talk: Talk, article: FoundArticle, sentence: string): boolean {
  const likely = talk.input.sources.filter(({ kind, chance }) => kind === 'passage' && chance >= sure);
  const permits = likely.map(({ text }) => text).filter(text => !isRefusal(text));
  const isTold = (each: string) => each === sentence || permits.includes(each);
  talk.tells(sentencesOf(article.body).filter(isTold).join(' '), sentence);
  talk.quotesFrom(article.title);
  talk.refused = true;
  return true;
}

/** "¿Reciben gatos?" names a thing that is sold, and "no recibimos perros agresivos" says nothing of it. */
function isOfOthers({ tools }: Talk, question: string, sentence: string): boolean {
  const told = new Set(wordsIn(sentence).map(({ stem }) => stem));
  const hits = tools.products(question).flatMap(item => (item.named ? item.hits : []));
  return hits.length > 0 && !hits.some(hit => told.has(wordOf(hit).stem));
}

/** Whether a question names most of what a sentence refuses: "no vendemos lentes de color" does not answer "¿tienen lentes?". */
function namesMost(question: string, sentence: string): boolean {
  const telling = wordsIn(sentence).filter(({ folded }) => !isLightWord(folded));
  const asked = new WordSet([question]);
  const shared = telling.filter(word => asked.has(word) >= same).length;
  // "Llantas de camión y moto" names several things, and the question one of them.
  const least = refusesLast.test(foldName(sentence)) ? 0 : mostOfIt;
  return shared >= fewestShared && shared >= telling.length * least;
}

/** "¿Bañan gatos?" is answered by "no atendemos gatos": the question names nothing but what the shop does not do it for. */
function namesObject(question: string, sentence: string): boolean {
  const told = wordsIn(sentence).filter(({ folded }) => !isLightWord(folded));
  const [only, more] = wordsIn(question).filter(({ folded }) => !isLightWord(folded));
  // "¿Fían?" and "no fiamos".
  if (only && !more && told[0] && told.length <= 2) return rootOf(only.folded) === rootOf(told[0].folded);
  const [verb, ...things] = wordsIn(question).filter(({ folded }) => !isLightWord(folded));
  const [, object] = wordsIn(sentence).filter(({ folded }) => !isLightWord(folded));
  if (!verb || !object || things.length === 0 || !/^\p{L}{2,}(?:an|en|as|es)$/u.test(verb.folded)) return false;
  if (sells.test(verb.folded) !== sells.test(foldName(sentence))) return false;
  const said = new WordSet([sentence]);
  return new WordSet([question]).has(object) >= same && things.every(thing => said.has(thing) >= same);
}
/** "¿Me lo da ya asado?", "¿lo entregan pintado?": returns the roots of the verbs by which something is wanted done. */
const worksAsked = (folded: string): string[] =>
  [...folded.matchAll(done)].flatMap(([, root = '']) => (root.length >= 2 ? [root] : []));
const done =
  /\b(?:ya (?:viene[ns]? )?|(?:me|nos|se) l[oa]s? (?:das?|dan|entregan?|traen?|venden?|dejan?) (?:ya )?|(?:viene[ns]?|l[oa]s? (?:venden?|entregan?|dan|traen?|mandan?)) (?:ya )?)(\p{L}{2,}?)(?:ad|id)[oa]s?\b/gu;
/** "No cocinamos ni asamos nada" refuses what is wanted "asado"; "¿pintan puertas?" is refused where nothing is painted at all. */
function refusesWork(works: readonly string[], folded: string, sentence: string): boolean {
  const verbs = wordsIn(sentence).filter(word => /[aei]mos$/u.test(word.folded));
  if (verbs.some(word => works.includes(rootOf(word.folded)))) return true;
  const [, asked = ''] = first.exec(folded) ?? [];
  const isOfAll = wordsIn(sentence).every(
    word => verbs.includes(word) || isLightWord(word.folded) || /^(?:no|ni|nada|tampoco)$/u.test(word.folded),
  );
  return asked !== '' && isOfAll && verbs.some(word => rootOf(word.folded) === rootOf(asked));
}
const first = /^\W*(?:(?:hola|buen[oa]s?|dias|tardes|y|e|tambien|ustedes)\W+)*(\p{L}{2,}(?:an|en|as|es))\b/u;
const rootOf = (verb: string): string => verb.replace(/(?:amos|emos|imos|an|en|as|es|a|e)$/u, '');
const sells = /\b(?:vend|tien|hay|manej|ofrec)\p{L}*/u;

/** Returns the refusal told in the last answer. */
function lastRefusal(talk: Talk): string | null {
  return sentencesOf(lastTold(talk)?.body ?? '').find(each => isRefusal(each) && toldLast(talk, each)) ?? null;
}
