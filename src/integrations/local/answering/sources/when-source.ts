import { type FoundItem, sentencesOf, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { saysWhen } from '../said/answer-kinds.js';
import type { Talk } from '../talk.js';
import type { Source } from './source.js';

/**
 * Returns at what hour or on which days the thing in a question takes place: from its own text, otherwise from a sentence of an article
 * that names it. Null if neither says so.
 */
export function whenOf(talk: Talk, question: string, item: FoundItem | undefined): Source | null {
  const own = item ? sentencesOf(item.description).filter(saysWhen) : [];
  const folded = foldName(question);
  // The days of a class do not say at what hour it is.
  const fitting = asksHour.test(folded) ? own.filter(each => clock.test(foldName(each))) : own;
  const ofOwn: Source | null = item && own.length > 0 ? { kind: 'fact', fact: own.join(' '), of: item } : null;
  if (ofOwn && fitting.length > 0) return ofOwn;
  const says = ofOwn ? (each: string) => saysWhen(each) && clock.test(foldName(each)) : saysWhen;
  const words = wordsIn(question).filter(word => /^\p{L}{4}/u.test(word.folded) && !ofTime.test(word.folded));
  const going = goings.find(each => each.test(folded));
  // "¿Qué días son?" names nothing: the thing that is spoken of says which sentence is meant.
  const isBare = item !== undefined && words.every(word => ofBeing.test(word.folded));
  const found = [question, ...(item && (going || isBare) ? [item.name, talk.label('hoursAsked')] : [])].flatMap(query =>
    talk.tools.articles(query),
  );
  const told = (isMeant: (sentence: string, held: WordSet) => boolean): Source | null => {
    for (const article of found) {
      const sentence = sentencesOf(article.body).find(each => says(each) && isMeant(each, new WordSet([each])));
      if (sentence !== undefined)
        return { kind: 'article', articles: [{ ...article, best: sentence, passage: sentence }] };
    }
    return null;
  };
  const ofItem = item ? wordsIn(item.name).filter(word => /^\p{L}{4}/u.test(word.folded)) : [];
  const namesItem = (held: WordSet) => ofItem.some(word => held.has(word) >= 0.85);
  return (
    (going ? told((each, held) => going.test(foldName(each)) && namesItem(held)) : null) ??
    (going ? told(each => going.test(foldName(each))) : null) ??
    told((_, held) => words.some(word => held.has(word) >= 0.85)) ??
    (isBare ? told((_, held) => namesItem(held)) : null) ??
    ofOwn
  );
}
const asksHour = /\b(?:a que horas?|que horas?|what time)\b/u;
const clock = /\d{1,2}:\d{2}|\b\d{1,2} ?[ap]\.? ?m\b|\ba las? \d{1,2}\b/u;
const ofTime = /^(?:hora|horario|dia|time|day|hour|schedule)s?$/u;
const ofBeing = /^(?:serian?|tiene[ns]?|dan|hay|cual(?:es)?|have|held|does)$/u;
/** Verbs of times that are another word in the other language: of leaving, of coming back, of beginning, of ending. */
const goings: readonly RegExp[] = [
  /\b(?:sal(?:en|imos|go|ida|idas|ir)|leav(?:e|es|ing)|depart\p{L}*)\b/u,
  /\b(?:regres(?:an?|amos|o)|vuelven?|volvemos|return(?:s|ing)?|(?:get|be|come|are) back)\b/u,
  /\b(?:empieza[ns]?|empiezan|comienzan?|arrancan?|inicia[ns]?|starts?|begins?)\b/u,
  /\b(?:terminan?|acaban?|finalizan?|ends?|finish(?:es)?)\b/u,
];
