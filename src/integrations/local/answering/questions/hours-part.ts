import { isOpen, momentOf, sentencesOf, type Week, type WeekTime, weekOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { isYesNo } from '../said/yes-no-asked.js';
import { onlyByAppointment } from '../sums/open-then.js';
import type { Talk } from '../talk.js';
import { bareDay } from './visit-wish.js';

/** What holds only for a part of the year. */
const season =
  /\b(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|temporada|verano|navidad|vacaciones|campana|season|summer|december|christmas)\b/u;
type Moment = ReturnType<typeof momentOf>;

const opening =
  /\b(?:hasta que hora|how late|until when|abr\w+|abiert\w+|cierr\w+|cerrad\w+|atiend\w+|trabaj\w+|estan|hay alguien|open\w*|closed?|are you (?:there|around))\b/u;
/**
 * Returns only the parts of "De lunes a viernes de 8:00 a 18:00; los sábados de 9:00 a 13:00." that are about the days; the whole sentence
 * if its parts do not all name days.
 */
function clausesOfDays(sentence: string, days: readonly number[]): string {
  const clauses = sentence.replace(/\.$/u, '').split('; ');
  if (clauses.length === 1 || clauses.some(clause => weekOf(clause).size === 0)) return sentence;
  const own = clauses.filter(clause => days.some(day => weekOf(clause).has(day)));
  if (own.length === 0) return sentence;
  const told = own.join('; ');
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}.`;
}
/** "¿Puedo ir hoy?" after the shop has closed: the hours of the day are over. */
function isOver(week: Week, folded: string, { times }: Moment, now: WeekTime | undefined): boolean {
  if (!now || times.length > 0 || !/\b(?:hoy|today|tonight)\b/u.test(folded)) return false;
  const today = week.get(now.day) ?? [];
  return today.length > 0 && today.every(([, to]) => to <= now.minute);
}
/** Words in a question about opening hours that name nothing else. */
const plain =
  /\b(?:abr\w+|abiert\w+|cierr\w+|cerrad\w+|atiend\w+|trabaj\w+|estan?|hay|alguien|open\w*|closed?|close|still|guys|there|around|are|is|you|do|on|at|in|the|and|what|about|ustedes|uds|y|e|o|si|no|ya|tambien|todavia|aun|igual|ahi|aca|alla|tienda|local|lugar|store|shop|hola|buen[oa]s?|dias?|tardes?|noches?|ok|pero|entonces|perdon|disculpe|gracias|hoy|ahora|ahorita|orita|mismo|manana|momento|today|now|rn|right|late|until|u|yall|y'all|tomorrow|tmrw|tonight|jaja|a|al|de|del|en|por|para|el|la|lo|l[oa]s|como|tipo|eso|am|pm|medi[oa]|cuarto|mediodia|hasta|despues|horas?|what|time|when|voy|paso|llego|puedo|pasar|ir|venir|llegar|come|can|i|by|alcanzo|me|que|saliendo|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|feriados?|festivos?|fin(?:es)?|semana|entre|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays?|holidays?|afternoon|morning|noon|tan|temprano|tarde)\b/gu;
/** "Voy", "paso": a customer who announces a visit asks whether the shop is open then. */
const comes = /\b(?:voy|paso|llego|puedo (?:ir|pasar|llegar|venir)|can i come|alcanzo)\b/u;

/**
 * Answers yes or no to whether the shop is open on a day or at an hour, with the sentences that say so. Returns false for any other
 * question.
 */
export function tellsOpen(talk: Talk, question: string): boolean {
  const folded = foldName(question);
  const asksHour = /\b(?:que horas?|what time|how late|until when)\b/u.test(folded);
  if ((!asksHour && !isYesNo(`${question}?`)) || folded.replace(plain, '').replace(/[^\p{L}]/gu, '') !== '')
    return false;
  const moment = momentOf(question, talk.input.now);
  if (moment.days.length === 0 && moment.times.length === 0) return false;
  const { topic, onTopic } = talk.input.dialogue;
  for (const article of talk.tools.articles(talk.label('hoursAsked'))) {
    const week = weekOf(article.body);
    if (!article.titled || week.size === 0) continue;
    const isAsked =
      opening.test(folded) ||
      comes.test(folded) ||
      (topic === article.title && onTopic === true) ||
      (topic === null && bareDay.test(folded));
    const arranged = isAsked ? onlyByAppointment(article.body, moment.days) : null;
    if (arranged !== null) {
      talk.tells(arranged);
      talk.quotesFrom(article.title);
      return true;
    }
    const open = isAsked ? !isOver(week, folded, moment, talk.input.now) && isOpen(week, moment) : null;
    if (open === null) return false;
    const sentences = sentencesOf(article.body).filter(sentence => weekOf(sentence).size > 0);
    const ofDay = sentences
      .map(sentence => clausesOfDays(sentence, moment.days))
      .filter(sentence => moment.days.some(day => weekOf(sentence).has(day)));
    const closes = (sentence: string) => moment.days.some(day => weekOf(sentence).get(day)?.length === 0);
    // "Los lunes cerramos" comes before the sentence with the hours of every day.
    const told = (ofDay.length > 0 ? ofDay : sentences).toSorted(
      (one, two) => Number(closes(two)) - Number(closes(one)),
    );
    const text = told.join(' ');
    // "¿Hasta qué hora el sábado?" asks for the hours; the answer is a no only if the shop is closed.
    // "Domingos cerrado. En diciembre abrimos los domingos": which of both holds depends on the season.
    const isBoth = ofDay.some(closes) && ofDay.some(each => !closes(each) && season.test(foldName(each)));
    if ((asksHour && open) || isBoth) talk.tells(text);
    else talk.add(talk.voice.say(open ? 'openThen' : 'closedThen', { text }));
    talk.covers(sentences);
    talk.quotesFrom(article.title);
    return true;
  }
  return false;
}
