import type { FoundArticle } from '../../../../domain/assistant/index.js';
import { moneyIn, sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { withLeads } from '../sources/dependent-sentences.js';
import type { Talk } from '../talk.js';
import { asksToCome } from './when-to-come-part.js';

/** "Me duele mucho una muela", "es una emergencia", "my dog is bleeding": somebody needs help at once. */
const inNeed =
  /\b(?:(?:me|le|nos) (?:esta )?(?:duele|dolia|doliendo)n?\b(?! (?:que|pagar|el bolsillo))|(?:tengo|tiene|con|por) (?:un |mucho |el |fuerte )?(?:dolor(?:es)?|sangrado|fiebre)\b|dolor (?:fuerte|intenso|horrible|insoportable|de \p{L}{4,})|(?:esta |le |me |sigue |no para de )sangra\p{L}*|emergencias?|(?:una|de|es) urgencias?|accidente|atropell\p{L}+|convulsion\p{L}*|intoxic\p{L}+|envenen\p{L}+|no (?:puede )?respira\p{L}*|(?:it|tooth|my \p{L}+) (?:really )?hurts|in (?:a lot of )?pain|bleeding|emergency|toothache)(?!\p{L})/u;
/** What a text says for such a case. */
const ofHelp =
  /\b(?:emergenc\p{L}+|urgencias?\b|dolor\b|dolores\b|sangr\p{L}+|accident\p{L}*|hemorragi\p{L}+|pain\b|bleed\p{L}*)/u;
const atOnce = /\d{4}|\b(?:24 horas|mismo dia|de inmediato|llam\p{L}+|same day|right away|call)\b/u;

const helps = (sentence: string): boolean => ofHelp.test(foldName(sentence));

/** Returns the article for emergencies: the one of which most sentences are about them, if it says what to do at once. */
function articleOfHelp(talk: Talk): FoundArticle | null {
  const found = [talk.label('emergencyAsked'), talk.text].flatMap(
    query => talk.tools.use('search_knowledge', { query }).articles,
  );
  const weigh = ({ title, body }: FoundArticle): number =>
    (helps(title) ? 2 : 0) + sentencesOf(body).filter(helps).length;
  const [best] = found
    .filter(({ body }) => sentencesOf(body).some(each => helps(each) && atOnce.test(foldName(each))))
    .toSorted((one, two) => weigh(two) - weigh(one));
  return best && weigh(best) > 1 ? best : null;
}

/**
 * Tells what the shop says for emergencies, with its telephone and its price, to somebody who is in pain or need, or who goes on about it.
 * No product is offered. Returns false if nobody is in need, or if no article speaks of it.
 */
export function answerEmergency(talk: Talk): boolean {
  const { acts, state } = talk;
  if (state.items.length > 0) return false;
  const isNew = inNeed.test(acts.folded) && (!acts.asksPrice || ofHelp.test(acts.folded));
  if (!isNew && !(asksToCome(acts.folded) && state.topic !== null && helps(state.topic))) return false;
  const article = articleOfHelp(talk);
  if (!article || (!isNew && article.title !== state.topic)) return false;
  const sentences = sentencesOf(article.body);
  const told = sentences.length <= fewSentences ? sentences : sentences.filter(helps);
  const best = told.find(each => atOnce.test(foldName(each))) ?? article.best;
  talk.tells(
    withLeads(article.body, told).join(' '),
    acts.asksPrice ? (told.find(each => moneyIn(each).length > 0) ?? best) : best,
  );
  talk.quotesFrom(article.title);
  talk.asks(null);
  talk.buttons('person');
  return true;
}
const fewSentences = 3;
