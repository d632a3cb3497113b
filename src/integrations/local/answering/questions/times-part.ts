import type { FoundArticle } from '../../../../domain/assistant/index.js';
import { isLightWord, momentOf, sentencesOf, WordSet, weekOf, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import { inFocus } from '../meant/referents.js';
import { concerning } from '../sources/concerning.js';
import { articlesFor } from '../sources/knowledge-part.js';
import type { Talk } from '../talk.js';

const clock = String.raw`\d{1,2}(?::\d{2})?(?:\s?[ap]m)?`;
/** "7:00, 9:30 y 2:30", "a las 8, 10 y 12": hours at which something begins. */
const begins = new RegExp(
  String.raw`(?:\d{1,2}:\d{2}|\d{1,2}\s?[ap]m|\ba las \d{1,2})(?:\s?[ap]m)?(?:,| y| o| and| or)\s(?:a las\s)?${clock}(?!\s?%|\p{L})`,
  'u',
);
const weekday =
  /\b(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|todos los dias|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|every day|daily)\b/u;
const anHour = /\b\d{1,2}:\d{2}\b|\b\d{1,2}\s?[ap]m\b|\ba las? \d{1,2}\b/u;
/** Whether a sentence says when something takes place, and not how long the shop is open. */
const isTimes = (sentence: string): boolean => {
  const folded = foldName(sentence);
  return begins.test(folded) || (weekday.test(folded) && anHour.test(folded) && weekOf(sentence).size === 0);
};

const asksTimes =
  /\b(?:(?:a |en |de )?(?:que|q|cuales) (?:\p{L}+ )?(?:horas?|horarios?|turnos?|dias)|what (?:\p{L}+ )?(?:times?|hours|slots?)|when (?:are|is|do))\b/u;
const takesPlace =
  /\b(?:hay|tienen?|tenes|tienes|pueden|puedes|dan|das|hacen|haces|son|es|seria|empieza\p{L}*|have|are|is|do|got|start)\b/u;
/** The hours of the shop, of a delivery or of giving back are no times of a class. */
const ofShop =
  /\b(?:abr\p{L}+|abiert\p{L}+|cierr\p{L}+|atien\p{L}+|atenc\p{L}+|local|tienda|open\p{L}*|close\p{L}*|business|store|shop|deliver\p{L}*|entreg\p{L}+|repart\p{L}+|envi\p{L}+|llega\p{L}*|devolv\p{L}+|return\p{L}*|recog\p{L}+|recoj\p{L}+|retir\p{L}+|busc\p{L}+|pick\p{L}*|hasta)\b/u;
const isThere = /^\W*(?:(?:y|hola|buen[oa]s?|and)\W+)*(?:hay|tienen|dan|hacen|is there|are there|do you have)\b/u;

/** Returns the sentences that say when what a question names takes place; the article is that of the first. */
function timesOf(talk: Talk, question: string): { article: FoundArticle; told: string[] } | null {
  const named = bestNamed(talk.tools.products(question)).filter(({ hits }) => hits.length > 0);
  const focus = inFocus(talk);
  const meant = named.length > 0 ? named : focus ? [focus] : [];
  if (named.length > 0 && meant.some(({ description }) => sentencesOf(description).some(isTimes))) return null;
  const words = wordsIn([question, ...meant.map(({ name }) => name)].join(' ')).filter(
    ({ folded }) => /^\p{L}{4}/u.test(folded) && !isLightWord(folded) && !ofTime.test(folded),
  );
  // "What times do you have on Thursday?" names nothing, and asks for no hours of the shop.
  const isBare = !/\bhorarios?\b/u.test(foldName(question));
  const queries = [
    question,
    ...meant.slice(0, 1).map(({ name }) => name),
    talk.label('visitsAsked'),
    talk.label('hoursAsked'),
  ];
  const seen = new Set<string>();
  for (const article of queries.flatMap(query => talk.tools.articles(query))) {
    if (seen.has(article.title)) continue;
    seen.add(article.title);
    const all = sentencesOf(article.body).filter(isTimes);
    const about = new WordSet([article.title, ...all]);
    const isMeant = words.length === 0 ? isBare : words.some(word => about.has(word) >= 0.85);
    if (all.length === 0 || !isMeant) continue;
    const told = concerning(talk, question, all, article.body);
    const own = told.filter(each => words.some(word => new WordSet([each]).has(word) >= 0.85));
    return { article, told: own.length > 0 ? own : told };
  }
  return null;
}
const ofTime =
  /^(?:hora|horario|turno|dia|time|hour|slot|morning|manana|tarde|afternoon|lunes|martes|miercoles|jueves|viernes|sabado|domingo|hay|tien|have|disponible|available|podria|puede|seria)/u;

/** Tells when classes or appointments take place: "what times do you have on thursday?". Returns false for any other question. */
export function tellsTimes(talk: Talk, question: string): boolean {
  const folded = foldName(question);
  if (ofShop.test(folded) || asksOpening.test(folded) || talk.input.books) return false;
  const asks = asksTimes.test(folded) && takesPlace.test(folded);
  const { days } = momentOf(question);
  const whether = !asks && isThere.test(folded) && days.length > 0;
  if (!asks && !whether) return false;
  // "¿Qué horario tienen?" asks for the hours of the shop, unless a day or a thing is named.
  const found = timesOf(talk, question);
  if (!found || found.told.length === 0) return false;
  if (whether) {
    const [one, other] = found.told;
    const held = one === undefined ? [] : momentOf(one).days;
    if (one === undefined || other !== undefined || held.length === 0) return false;
    talk.add(talk.voice.say(days.every(day => held.includes(day)) ? 'yesOf' : 'noBy', { text: one }));
  } else for (const sentence of found.told) talk.tells(sentence);
  talk.covers(sentencesOf(found.article.body).filter(isTimes));
  talk.quotesFrom(found.article.title);
  return true;
}

const asksOpening =
  /\b(?:(?:a )?que horas? (?:abren?|cierran?|atienden?|estan)|(?:que|cual es (?:el|su|tu)) horarios?(?: (?:tienen|tenes|manejan|de atencion|hacen))?\W*$|horarios? de atencion|(?:opening|business) hours|what are your hours|what time do you (?:open|close))/u;
const fewestDays = 3;

/** Tells the opening hours where another text, such as that of the appointments, is nearer to the question by its words. */
export function tellsHoursOfShop(talk: Talk, question: string): boolean {
  if (!asksOpening.test(foldName(question))) return false;
  const [top] = articlesFor(talk, question);
  const opens = ({ body }: { body: string }) => weekOf(body).size >= fewestDays;
  if (!top || opens(top)) return false;
  const article = talk.tools.articles(talk.label('hoursAsked')).find(opens);
  if (!article) return false;
  const hours = sentencesOf(article.body).filter(sentence => weekOf(sentence).size > 0 && !isTimes(sentence));
  if (hours.length === 0) return false;
  for (const sentence of concerning(talk, question, hours, article.body)) talk.tells(sentence);
  talk.covers(hours);
  talk.covers(sentencesOf(top.body).filter(isTimes));
  talk.quotesFrom(article.title);
  return true;
}
