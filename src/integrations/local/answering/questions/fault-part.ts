import type { FoundArticle } from '../../../../domain/assistant/index.js';
import { isLightWord, sentencesOf, WordSet, weekOf, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { wantsMoneyBack } from '../said/acts.js';
import { withLeads } from '../sources/dependent-sentences.js';
import { quote } from '../sources/knowledge-part.js';
import { isPromise } from '../sources/only-for-mishap.js';
import { holdsAsDeposit } from '../sums/deposit-held.js';
import type { Talk } from '../talk.js';
import { asksHelp, cameWrong, misfits, wantsBack } from './reports-fault.js';

const ofClaims =
  /\b(?:garanti\w+|cambi\w+|devol\w+|devuelv\w+|reclam\w+|rehac\w+|retoc\w+|retoqu\w+|correg\w+|reemplaz\w+|repon\w+|reembols\w+|warrant\w+|guarant\w+|returns?|returned|claims?|refund\w*|redo|replac\w+|bring it back|exchang\w+)\b/u;
const ofCancelling = /\b(?:cancel\w*|anul\w*|desist\w*)\b/u;
const ofGuarantee = /\b(?:garanti\w+|warrant\w+|guarant\w+)\b/u;
const ofMoney = /\b(?:dinero|efectivo|plata|bonos?|reembols\w+|reintegr\w+|money|refund\w*|store credit|cash back)\b/u;
const ofDeposit = /\b(?:deposit\w*|anticipos?|adelantos?|apartados?|senas?|layaway|down)\b/u;
const remedies: readonly RegExp[] = [
  /\b(?:cambi|exchang|replac)\p{L}*/u,
  /\brepon\p{L}*/u,
  /\b(?:arregl|repar|retoc|retoq|fix)\p{L}*/u,
];
const same = 0.8;
/** Number of the customer's messages that are read to know what happened. */
const told = 3;
/** What an article on faults and returns weighs more than another one, in words that it shares with the story. */
const ofFaults = 3;
/** The share of a message that another article must contain to be the answer. */
const plainly = 0.8;

/**
 * Returns the sentences that cover what happened: sentences about claims that share a word with the customer's story, with the general
 * guarantee, or about refunds if the customer wants the money. No other condition of the shop is told to a customer who was let down.
 */
function promiseFor(talk: Talk): { article: FoundArticle; text: string } | null {
  const { tools, acts, input, text } = talk;
  const story = [
    ...input.history
      .filter(({ author }) => author === 'CONTACT')
      .slice(1 - told)
      .map(turn => turn.text),
    text,
  ].join('\n');

  const spokeOfDeposit = ofDeposit.test(foldName(story));
  const words = wordsIn(story).filter(({ folded }) => /^\p{L}{4}/u.test(folded) && !isLightWord(folded));
  const wantsMoney = wantsMoneyBack(acts.folded) || wantsBack.test(acts.folded);
  const found = [talk.text, talk.label('claimsAsked'), talk.label('guaranteeAsked')].flatMap(each =>
    tools.articlesForReport(each),
  );
  const articles = [...new Map(found.map(article => [article.title, article])).values()];
  const ranked = articles.flatMap((article, place) => {
    const isOf = ofClaims.test(foldName(article.title));
    // What is given back to whoever cancels is no promise about goods that came.
    const isOfOther = (each: string) => ofCancelling.test(foldName(each)) && !ofCancelling.test(foldName(story));
    if (isOfOther(article.title) || holdsAsDeposit(article.body)) return [];
    const sentences = sentencesOf(article.body).filter(
      each => (isOf || ofClaims.test(foldName(each))) && !isOfOther(each),
    );
    const shared = (sentence: string): number => {
      const held = new WordSet([sentence]);
      return words.filter(word => held.has(word) >= same && !ofClaims.test(word.folded)).length;
    };
    const onMoney = wantsMoney
      ? sentences.filter(
          each =>
            ofMoney.test(foldName(each)) &&
            ofClaims.test(foldName(each)) &&
            // What is kept of a deposit says nothing about goods that were paid and taken home.
            (spokeOfDeposit || !ofDeposit.test(foldName(each))),
        )
      : [];
    const most = Math.max(0, ...sentences.map(shared));
    const sharing = most === 0 ? [] : sentences.filter(each => shared(each) === most);
    // "¿Me lo cambian?": the sentence that says so, beside the one about what happened.
    const asked = remedies.find(remedy => remedy.test(acts.folded));
    const onRemedy = asked && (most > 0 || isOf) ? sentences.filter(each => asked.test(foldName(each))) : [];
    // What the shop does for whoever was let down holds whatever words the customer uses, and before what only shares some.
    const promises = sentences.filter(isPromise);
    const named = [...sharing, ...onRemedy];
    const chosen = onMoney.length > 0 ? [...onMoney, ...onRemedy] : named.length > 0 ? named : promises;
    if (chosen.length === 0) return [];
    const guarantees = sentences.filter(each => ofGuarantee.test(foldName(each)));
    const general = guarantees.filter(
      (each, at) => at === 0 || /^(?:la garantia|the (?:warranty|guarantee))\b/u.test(foldName(each)),
    );
    const told = sentences.filter(each => chosen.includes(each) || (onMoney.length === 0 && general.includes(each)));
    const isOfFaults = isOf || promises.length > 0;
    const weight = 10 * onMoney.length + most + (isOfFaults ? ofFaults : 0) + (guarantees.length > 0 ? 0.5 : 0);
    return [{ article, text: withLeads(article.body, told).join(' '), weight, place }];
  });
  const [best] = ranked.toSorted((one, two) => two.weight - one.weight || one.place - two.place);
  if (best) return best;
  const [claims] =
    cameWrong(acts.folded) || misfits.test(acts.folded)
      ? tools
          .articlesForReport(talk.label('claimsAsked'))
          .filter(({ titled, title }) => titled && !ofCancelling.test(foldName(title)))
      : [];
  return claims ? { article: claims, text: claims.passage } : null;
}

/**
 * "Sigo sangrando, ¿qué hago?" asks for help that an article may give: tells the passage of its likeliest sentence. Returns false if
 * no help is asked for, or if no article is likely to give it.
 */
function tellsHelp(talk: Talk): boolean {
  const { acts, input, tools } = talk;
  const [source] = input.sources.filter(({ kind }) => kind === 'passage');
  if (!asksHelp.test(acts.folded) || !source || source.chance < likelyHelp) return false;
  const title = source.article?.title;
  const article = tools.articlesForReport(talk.text).find(found => found.title === title);
  if (!article?.body.includes(source.text) || weekOf(source.text).size > 0) return false;
  talk.tells(article.body.length <= shortHelp ? article.body : withLeads(article.body, [source.text]).join(' '));
  talk.quotesFrom(article.title);
  return true;
}
const likelyHelp = 0.25;
const shortHelp = 260;

/**
 * Answers a report: regret, what the shop's texts say, and what is needed to solve it. Looks for no product, because a broken or wrong
 * one is no wish. A customer who reports a second time is passed to a person.
 */
export function answerFault(talk: Talk): void {
  const { voice, input } = talk;
  talk.add(voice.once('sorry'));
  const promise = promiseFor(talk);
  const isNew = promise && !sentencesOf(promise.text).every(sentence => talk.saidBefore(sentence));
  if (promise && (isNew || talk.acts.asks || wantsMoneyBack(talk.acts.folded))) {
    // "¿Me lo arreglan o me devuelven la plata?": what was told before answers a part of it.
    const again = sentencesOf(promise.text).filter(sentence => isNew && talk.saidBefore(sentence));
    if (again.length > 0) talk.add(voice.say('saidBefore', { text: again.join(' ') }));
    talk.tells(promise.text);
    talk.quotesFrom(promise.article.title);
  } else if (!promise && tellsHelp(talk)) {
    if (input.awaitsPerson) talk.add(voice.once('passedOn'));
    else {
      talk.add(voice.once('colleague'));
      talk.asks('PERSON');
      talk.buttons('person');
    }
    return;
  } else if (!promise) {
    const [passage] = talk.tools.articlesForReport(talk.text).filter(({ score }) => score >= plainly);
    if (passage) quote(talk, passage);
  }
  if (input.awaitsPerson) {
    talk.add(voice.once('passedOn'));
    return;
  }
  const needs = voice.once('faultNeeds');
  if (needs === '') {
    talk.handOver();
    return;
  }
  talk.add(needs, voice.once('colleague'));
  talk.asks('PERSON');
  talk.buttons('person');
}
