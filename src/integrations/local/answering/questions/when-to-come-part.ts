import { sentencesOf, weekOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import type { Talk } from '../talk.js';
import { takesAppointments } from './visit-wish.js';

const coming = `(?:(?:l[oa]s? |me |se )?(?:puedo|podemos|podria|podriamos|puede) (?:ya )?(?:ir|llegar|pasar|venir|acercarme|llevar(?:l[oa]s?)?|traer(?:l[oa]s?)?)|can (?:i|we) (?:come|stop by|drop by|bring (?:it|him|her|them)))`;
/** "¿Cuándo puedo llegar?", "¿qué día los puedo llevar?", "¿puedo ir mañana?" */
const toCome = new RegExp(
  String.raw`\b(?:cuando|(?:a )?(?:que|q) (?:dias?|horas?)|when|what (?:day|time)) ${coming}\b|\b${coming}\b[^.!?]*\b(?:hoy|manana|lunes|martes|miercoles|jueves|viernes|sabado|domingo|ya|de una vez|today|tomorrow|now|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b`,
  'u',
);
/** Whoever fetches goods asks when these are ready. */
const toFetch =
  /\b(?:recoger|retirar|buscar|recojo|retiro|por (?:el|la|l[oa]s|mi) \p{L}+|pick|collect|get (?:it|them|my))\b/u;
const bare =
  /\b(?:y es necesario|(?:es |hay que |se |tengo que |toca |debo )?(?:necesari\p{L}+|necesit\p{L}+|sacar|pedir|hacer|ocup\p{L}+) (?:una )?cita) (?:\p{L}+ )?o (?:(?:puedo|se puede) )?(?:lleg|voy|ir|pas|entr|veng|me presento|walk)\p{L}*/u;

/** Whether a folded message asks when, or whether on some day, the customer may come. */
export const asksToCome = (folded: string): boolean =>
  (toCome.test(folded) && !toFetch.test(folded)) || bare.test(folded);

const weekday =
  /\b(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b/u;

/**
 * Tells on which days the customer may come: those of what was spoken of last, otherwise the opening hours, and how an appointment is made
 * where one is needed. Returns false for any other question, and if no text says when.
 */
export function tellsWhenToCome(talk: Talk, question: string): boolean {
  if (!asksToCome(foldName(question))) return false;
  const { state, tools } = talk;
  const spoken = tools.articles(state.topic ?? '').find(({ title }) => title === state.topic);
  const ofSpoken = sentencesOf(spoken?.body ?? '').filter(
    each => weekday.test(foldName(each)) && talk.saidBefore(each) && weekOf(each).size === 0,
  );
  const hours = tools.articles(talk.label('hoursAsked')).find(({ titled, body }) => titled && weekOf(body).size > 0);
  const ofHours = sentencesOf(hours?.body ?? '').filter(each => weekOf(each).size > 0);
  const made = takesAppointments(talk) ? howToBook(talk) : undefined;
  const told = [...(ofSpoken.length > 0 ? ofSpoken : ofHours), ...(made === undefined ? [] : [made])];
  if (told.length === 0) return false;
  for (const sentence of told) talk.tells(sentence);
  if (hours && ofSpoken.length === 0) talk.quotesFrom(hours.title);
  else talk.quotes = true;
  // What shares a word with the question is about something else.
  talk.refused = true;
  return true;
}

/** Returns the sentence that says how an appointment is made. */
const howToBook = (talk: Talk): string | undefined =>
  talk.tools
    .articles(talk.label('visitsAsked'))
    .filter(({ titled }) => titled)
    .flatMap(({ body }) => sentencesOf(body))
    .find(each => booking.test(foldName(each)));
const booking =
  /\b(?:citas?|turnos?|appointments?)\b.*\b(?:sac\p{L}+|ped\p{L}+|pid\p{L}+|agend\p{L}+|reserv\p{L}+|hac\p{L}+|por|book\p{L}*|make|made)\b|\b(?:agend|reserv|solo con cita|con cita previa|by appointment)\p{L}*/u;
