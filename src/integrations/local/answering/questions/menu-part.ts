import { type FoundArticle, momentOf, sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import { saysTime } from '../said/answer-kinds.js';
import type { Talk } from '../talk.js';

const day = '(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)';
const keyed = new RegExp(
  String.raw`^\W*(?:l[oa]s? |el )?${day}(?:(?:,| y| e| a| and| to) (?:l[oa]s? |el )?${day})*\s?[:\u2013-]\s*\p{L}`,
  'u',
);
const clock = /\d{1,2}:\d{2}|\b\d{1,2} ?(?:[ap]\.? ?m|hs?|hrs?)\b|\b(?:cerrad[oa]|closed)\b/u;
/** "Jueves: pollo en crema": what there is on a day, and not from when until when. */
const isOfDay = (sentence: string): boolean =>
  keyed.test(foldName(sentence)) && !clock.test(foldName(sentence)) && !saysTime(sentence);
const fewestDays = 2;

const asksWhat = /\b(?:que|q|cual(?:es)?|what|which|menu|plato|almuerzo|clase|tema|sabor)(?:'s)?\b/u;
/** What the shop's own hours or a delivery decide. */
const ofElse =
  /\b(?:horas?|horarios?|abr\p{L}+|cierr\p{L}+|atien\p{L}+|lleg\p{L}+|entreg\p{L}+|envi\p{L}+|open|close|time|deliver\p{L}*)\b/u;

/**
 * "¿Qué dan el jueves y viernes?", "¿qué hay hoy?": tells the lines of those days from a text that has one for each day of the week.
 * Returns false for any other question, and if no text has such lines.
 */
export function tellsOfDay(talk: Talk, question: string): boolean {
  const folded = foldName(question);
  if (!asksWhat.test(folded) || ofElse.test(folded)) return false;
  const { days } = momentOf(question, talk.input.now);
  if (days.length === 0) return false;
  for (const article of linesByDay(talk, question)) {
    const told = sentencesOf(article.body).filter(
      sentence => isOfDay(sentence) && momentOf(sentence).days.some(each => days.includes(each)),
    );
    if (told.length === 0) continue;
    for (const sentence of told) talk.tells(sentence);
    talk.covers(sentencesOf(article.body).filter(isOfDay));
    talk.quotesFrom(article.title);
    // "¿Qué dan el martes de almuerzo?": the lunch is what "¿a cómo?" asks about next.
    const named = bestNamed(talk.tools.products(question));
    if (named.length > 0 && !named.some(({ name }) => name === talk.state.focus)) talk.showed(named.slice(0, 1));
    talk.refused = true;
    talk.buttons('order', 'person');
    return true;
  }
  return false;
}

/** The articles that have a line for each of several days. */
const linesByDay = (talk: Talk, question: string): FoundArticle[] =>
  [question, talk.label('menuAsked')]
    .flatMap(query => talk.tools.articles(query))
    .filter(({ body }) => sentencesOf(body).filter(isOfDay).length >= fewestDays);
