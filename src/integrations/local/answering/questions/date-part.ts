import { isOpen, momentOf, sentencesOf, weekOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { isChat } from '../said/question-forms.js';
import { questionsIn } from '../said/questions-in.js';
import { type CalendarDate, datesIn, isSameDate } from '../sources/calendar-dates.js';
import type { Talk } from '../talk.js';

/** Words that ask whether, or how long, the shop is there on a day. */
const ofPresence =
  /\b(?:abr\p{L}+|abiert\p{L}+|cierr\p{L}+|cerrad\p{L}+|atiend\p{L}+|trabaj\p{L}+|estan|hay (?:alguien|servicio|clases?|atencion)|open\p{L}*|close[sd]?|(?:are|will) you|que horarios?|que horas?|what time|how late)\b/u;
const comes =
  /\b(?:voy|vamos|paso|pasamos|puedo|podemos|podria|puede|llego|llegamos|venir|recog\p{L}+|recoj\p{L}+|retir\p{L}+|busc\p{L}+|can (?:i|we)|pick \p{L}+|come|stop by)\b/u;
const isBrought = /\b(?:entreg\p{L}+|repart\p{L}+|envi\p{L}+|mand\p{L}+|traen|llevan|deliver\p{L}*)\b/u;
const closed =
  /\b(?:cerrad[oa]s?|cerramos|no (?:abrimos|atendemos|trabajamos|hay (?:servicio|atencion|clases?))|descansamos|closed)\b/u;
const clock =
  /\d{1,2}(?::\d{2})?\s?(?:am|pm|hs?|hrs)\b|\b(?:a|hasta|desde|until|to|from)\s(?:las?\s)?\d{1,2}\b|\d{1,2}:\d{2}/u;
const asksHour = /\b(?:que horas?|que horarios?|what time|how late|until when|hasta cuando)\b/u;
const ordered = /\b(?:encarg|pedid|pedir|sena|anticip|order)\p{L}*/u;

/** Returns the part of a sentence that says what holds on a date: "1 de enero desde las 10" behind "25 de diciembre cerrado,". */
function clauseOf(sentence: string, date: CalendarDate): string | null {
  let clause = '';
  for (const piece of sentence.split(/(?<=[,;])\s/u)) {
    clause = clause === '' ? piece : `${clause} ${piece}`;
    const folded = foldName(clause);
    if (!closed.test(folded) && !clock.test(folded)) continue;
    if (datesIn(clause).some(each => isSameDate(each, date))) return clause.replace(/[,;.]$/u, '');
    clause = '';
  }
  return null;
}

const writtenDates = /(?:\b(?:el )?\d{1,2}(?:, | y | o ))*\b(?:el )?\d{1,2}(?:\/\d{1,2}| de \p{L}+)/gu;
/** Whether the hours of a clause hold the hour that is asked for; null if none is. */
function isOpenAt(clause: string, question: string): boolean | null {
  const { times } = momentOf(question);
  const week = weekOf(`todos los dias ${foldName(clause).replace(writtenDates, ' ')}`);
  return times.length === 0 || week.size === 0 ? null : isOpen(week, { days: [0], times });
}

/**
 * Answers whether the shop is open on a day of the calendar, with what its texts say of exactly that day: "el 25 de diciembre abren?".
 * Returns false for any other question, and if no text speaks of the day.
 */
export function tellsOnDate(talk: Talk, question: string): boolean {
  const folded = foldName(question);
  const dates = datesIn(question);
  const [date] = dates;
  if (!date) return false;
  const isAsked = ofPresence.test(folded) || comes.test(folded);
  const goesOn =
    /^\W*(?:(?:y|o|and|or)\s)+(?:(?:el|para el|the|on|on the)\s)?\D{0,12}\d/u.test(folded) &&
    question.split(/\s+/u).length <= 6;
  const isContinued =
    goesOn && datesIn(talk.input.history.findLast(({ author }) => author === 'BUSINESS')?.text ?? '').length > 0;
  if (!isAsked && !isBrought.test(folded) && !isContinued) return false;
  const found = [talk.label('hoursAsked'), question].flatMap(query => talk.tools.articles(query));
  for (const article of found) {
    const sentences = sentencesOf(article.body);
    const told = sentences.flatMap(sentence => {
      if (ordered.test(foldName(sentence))) return [];
      const clause = clauseOf(sentence, date);
      return clause === null ? [] : [{ sentence, clause }];
    });
    const [one] = told;
    if (!one) continue;
    const isClosed = closed.test(foldName(one.clause));
    // The hours of the shop do not say when it delivers.
    if (!isClosed && isBrought.test(folded) && !isAsked) return false;
    const text = `${one.clause.charAt(0).toUpperCase()}${one.clause.slice(1)}.`;
    const isThere = isClosed ? false : (isOpenAt(one.clause, question) ?? true);
    const isIf = /^\W*(?:si|if)\b/u.test(foldName(one.sentence));
    if ((isThere && (asksHour.test(folded) || isContinued)) || isIf) talk.tells(isIf ? one.sentence : text);
    else talk.add(talk.voice.say(isThere ? 'openThen' : 'closedThen', { text }));
    // What holds on other days is not asked for.
    talk.covers(sentences);
    talk.quotesFrom(article.title);
    talk.refused ||= questionsIn(talk.text).filter(part => !isChat(part)).length === 1;
    return true;
  }
  return false;
}

/** Answers a message that is one such question: "lo paso a buscar el mismo 25, ¿puede ser?" orders nothing. */
export function answerOnDate(talk: Talk): boolean {
  const { acts, input, text } = talk;
  if (input.books || acts.buys || acts.asksToOrder || acts.asksPrice || acts.asksTotal || acts.removes) return false;
  const parts = questionsIn(text).filter(part => !isChat(part));
  return (
    parts.length === 1 &&
    /[?¿]|\b(?:puede ser|se puede|puedo|abren|atienden|estan)\b/u.test(foldName(text)) &&
    tellsOnDate(talk, text)
  );
}
