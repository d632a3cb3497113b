import { measuredText, sentencesOf, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';
import { bothMeant, saysBoth } from '../meant/pronouns.js';
import { inFocus } from '../meant/referents.js';
import { meantBy, showProducts } from '../products/product-part.js';
import { saysTime, wantsTime } from '../said/answer-kinds.js';
import { lastAnswer } from '../said/last-answer.js';
import { lastTold } from '../sources/knowledge-part.js';
import { tellsLimit } from '../sources/limit-part.js';
import type { Talk } from '../talk.js';
import { toldLast } from '../told-last.js';

/** Answers short questions that go on about a service: how long another version is, how long two take, what else a rule says. */
export const tellsOfService = (talk: Talk, question: string): boolean =>
  tellsThatLong(talk, question) ||
  tellsHowLongEach(talk, question) ||
  tellsWhenReady(talk, question) ||
  tellsIfByAppointment(talk, question) ||
  tellsWhoIsReceived(talk, question) ||
  tellsOfTrial(talk, question) ||
  tellsCostOfThat(talk, question) ||
  repeatsForAmount(talk, question) ||
  goesOnWithRule(talk, question);

const around = String.raw`(?:(?:y|e|and|ok|pero|tienen?|hay|el|la|l[oa]s|un[oa]?|the|one)\s)*`;
const asksOfLength = new RegExp(
  String.raw`^\W*${around}(?:de|por|of|for) ((?:\d{1,3}|un[oa]?|an?|half|1/2|media)\s\p{L}+(?: (?:y media|and a half))?|hora y media)\W*$`,
  'u',
);
/** Returns the minutes that each duration of a text has. */
function minutesIn(text: string): number[] {
  const said = measuredText(
    text
      .replace(/(?<!\p{L})(?:una )?hora y media(?!\p{L})/giu, '90 minutos')
      .replace(/(?<!\p{L})(?:media hora|1\/2 hora|half an hour)(?!\p{L})/giu, '30 minutos')
      .replace(/(?<!\p{L})(?:un[oa]|an) (hora|hour)(?!\p{L})/giu, '1 $1'),
  );
  return matchesOf(/(?<![\d.,])(\d{1,3}) ?(minutos?|min|minutes?|horas?|hs?|hrs?|hours?)(?!\p{L})/gu, said).map(
    ([, many = '', unit = '']) => Number(many) * (unit.startsWith('m') ? 1 : 60),
  );
}

/** "¿Y de hora y media?": tells the sentence of the current product about a version that takes as long. */
function tellsThatLong(talk: Talk, question: string): boolean {
  const [, said = ''] = asksOfLength.exec(foldName(question)) ?? [];
  const [minutes] = minutesIn(said);
  const item = minutes === undefined ? null : inFocus(talk);
  const told = item && sentencesOf(item.description).find(each => minutesIn(each).includes(minutes ?? 0));
  if (!item || !told) return false;
  talk.tells(told, told, `${item.name}:`);
  return true;
}

/** "¿Cuánto tardan las dos cosas?": tells of each how long it takes. */
function tellsHowLongEach(talk: Talk, question: string): boolean {
  if (!wantsTime(foldName(question)) || !saysBoth(foldName(question))) return false;
  const last = talk.input.dialogue.spoken?.at(-1) ?? [];
  const told = (last.length === 2 ? last : (bothMeant(talk) ?? [])).flatMap(name =>
    talk.tools.called(name).flatMap(({ description }) => {
      const sentence = sentencesOf(description).find(each => saysTime(each) && !lasts.test(foldName(each)));
      return sentence === undefined ? [] : [`• ${name}: ${sentence}`];
    }),
  );
  if (told.length < 2) return false;
  talk.addLines(told);
  // How long something else takes is not asked.
  talk.refused = true;
  return true;
}
/** How long the effect lasts, and not how long the work takes. */
const lasts =
  /\bdur\p{L}+ (?:hasta |unas? |como |entre )?\d+(?: a \d+)? (?:dias|semanas?|mes(?:es)?|anos?)\b|\blasts? /u;

const asksSoon =
  /\b(?:para (?:hoy|ahora|ahorita|manana)|hoy mismo|el mismo dia|urgentes?|lo antes posible|cuanto antes|(?:for|by) (?:today|tomorrow)|same day|asap)\b/u;
const ready =
  /\b(?:entreg|list|qued|hace|demor|tard|ready|deliver|take)\p{L}*\b.*\b(?:minutos?|horas?|dias?|momento|siguiente|minutes?|hours?|days?)\b/u;
/** "¿Y si las necesito para hoy?": tells when the current thing is ready, as its own text says. */
function tellsWhenReady(talk: Talk, question: string): boolean {
  if (!asksSoon.test(foldName(question)) || !/\b(?:l[oa]s?|it|them)\b/u.test(foldName(question))) return false;
  const item = inFocus(talk);
  const told = item && sentencesOf(item.description).find(each => ready.test(foldName(each)));
  if (!item || !told) return false;
  talk.tells(told, told, `${item.name}:`);
  return true;
}

const asksOfAppointment =
  /^\W*(?:(?:y|pero|ok|hola|and|but)\W+)*(?:(?:me |se )?(?:necesit|toca|hay que|tengo que|tenemos que|hace falta|ocup|requier|es|son|seria|atienden|do i|is it|do we)\p{L}*\s(?:\p{L}+\s){0,3})?(?:(?:con|sin|by|without) )?(?:cita|turno|reserva|reservar|agendar|appointments?|reservations?|book)(?: (?:previa|antes))?\W*$/u;
const ofAppointment = /\b(?:citas?|turnos?|reserv\p{L}*|agend\p{L}*|appointments?|reservations?|bookings?)\b/u;
const needing =
  /\b(?:necesit|toca|hay que|tengo que|tenemos que|hace falta|ocup|requier|es con|con cita|con turno|sin cita|sin turno|do i|is it|do we)/u;
/** "¿Me toca pedir cita?": tells what the current thing's own text says of appointments, otherwise what the articles say. */
function tellsIfByAppointment(talk: Talk, question: string): boolean {
  const folded = foldName(question);
  if (!asksOfAppointment.test(folded) || !needing.test(folded)) return false;
  const own = sentencesOf(inFocus(talk)?.description ?? '').find(each => ofAppointment.test(foldName(each)));
  const [article] = talk.tools.articles(talk.label('visitsAsked')).filter(({ titled }) => titled);
  const told = own ?? sentencesOf(article?.body ?? '').find(each => ofAppointment.test(foldName(each)));
  if (told === undefined) return false;
  talk.tells(told);
  if (own === undefined && article) {
    talk.quotesFrom(article.title);
  }
  return true;
}

const asksIfReceived =
  /^\W*(?:(?:hola|buenas|y|tambien|and|also)\W+)*(?:reciben|aceptan|cuidan|hospedan|alojan|do you (?:take|accept|board)) (?:(?:a|l[oa]s|un[oa]?|mis?|an|my) )*(?!tarjeta|efectivo|transferencia|credito|debito|cheque|dolar|card|cash|credit|debit|check)(\p{L}{4,})\W*$/u;
/** "¿Reciben gatos?" of a shop that sells something for them: shows that. */
function tellsWhoIsReceived(talk: Talk, question: string): boolean {
  const [, said = ''] = asksIfReceived.exec(foldName(question)) ?? [];
  const { items } = meantBy(
    said === ''
      ? []
      : talk.tools.products(said).filter(({ named, hits, lacks }) => named && hits.length > 0 && lacks.length === 0),
  );
  if (items.length === 0) return false;
  showProducts(talk, items);
  return true;
}

const asksToTry =
  /\b(?:(?:puedo|podria|podemos|se puede|quiero|quisiera|can i|could i) (?:ir a )?(?:probar|try)(?: (?:con )?(?:una?|la|a|one))?(?: (?:clase|sesion|dia|class|session|day))?|(?:clase|sesion|dia) (?:de prueba|muestra|gratis)|trial (?:class|session|day))(?: (?:antes|primero|first|before))?\W*$/u;
const ofTrial = /\b(?:de prueba|muestra|probar|primera (?:clase|sesion)|trial|first (?:class|session))\b/u;
const single = /\b(?:suelt[oa]|de prueba|muestra|unica|individual|single|trial|drop ?-?in)\b/u;
/** "¿Puedo probar una clase antes?": tells what an article says of a trial, otherwise shows what is sold alone. */
function tellsOfTrial(talk: Talk, question: string): boolean {
  if (!asksToTry.test(foldName(question))) return false;
  const told = talk.tools
    .articles(question)
    .flatMap(({ body }) => sentencesOf(body))
    .find(each => ofTrial.test(foldName(each)));
  if (told !== undefined) {
    talk.tells(told);
    return true;
  }
  const items = talk.tools.products(question).filter(({ name }) => single.test(foldName(name)));
  if (items.length === 0) return false;
  showProducts(talk, items.slice(0, 1));
  return true;
}

const asksCostOfThat =
  /^\W*(?:(?:y|pero|ok|and|but)\W+)*(?:(?:me|nos|l[oa]s?|le|se|do you) )*(?:cobran?|charge|tiene (?:algun )?(?:costo|cargo|recargo)|(?:es|sale|sera) (?:gratis|aparte)|is (?:it|that) (?:free|extra))(?: (?:algo|extra|aparte|por eso|por ell[oa]s?|for (?:that|it)|eso|mas))*\W*$/u;
const cost = /[$₡€£]\s?\d|\b(?:gratis|free|sin (?:costo|cargo)|incluid[oa]s?|included|no charge|recargo)\b/u;
/** "¿Cobran por eso?" tells again the sentence of the last answer that says what that costs. */
function tellsCostOfThat(talk: Talk, question: string): boolean {
  if (!asksCostOfThat.test(foldName(question))) return false;
  const told = sentencesOf(lastTold(talk)?.body ?? '').find(each => toldLast(talk, each) && cost.test(foldName(each)));
  if (told === undefined) return false;
  talk.tells(told);
  talk.quotes = true;
  return true;
}

const onlyAmount =
  /^\W*(?:(?:y|pero|ok|es|son|tiene|tengo|seria|it'?s|i'?m) )?(?:de |como |con |como de )?\d{1,3} (mes|meses|semana|semanas|anos?|kilos|kg|months?|weeks?|years?)\W*$/u;
/** "De 3 meses" after "desde el cuarto mes": tells again the sentence of the last answer that depends on it. */
function repeatsForAmount(talk: Talk, question: string): boolean {
  const [, unit = ''] = onlyAmount.exec(measuredText(question)) ?? [];
  if (unit !== '' && tellsLimit(talk, question)) return true;
  if (unit === '' || talk.state.asked === 'QUANTITY' || talk.state.asked === 'WHICH') return false;
  const root = unit.replace(/(?:es|s)$/u, '');
  const last = lastAnswer(talk.input);
  const told = sentencesOf(last).findLast(each =>
    new RegExp(String.raw`(?<!\p{L})${root}(?:es|s)?(?!\p{L})`, 'u').test(foldName(each)),
  );
  if (told === undefined) return false;
  talk.add(talk.voice.say('saidBefore', { text: told }));
  talk.quotes = talk.state.topic !== null;
  // What shares only the number is about something else.
  talk.refused = true;
  return true;
}

const andThat = /^\W*(?:y|e|and|o|or)\s(?:(?:al?|el|la|los|las|en|con|de|del|the|to|in|with)\s){0,2}(\p{L}{4,})\W*$/u;
const permits = /\b(?:no|ni|tampoco|puede[ns]?|pueden|solo|excepto|menos|can(?:not)?|not|only|except)\b/u;
/** "¿Y al sauna?" after "puede usar la pileta, pero no el sauna": tells that sentence again, which answers it too. */
function goesOnWithRule(talk: Talk, question: string): boolean {
  const [, said = ''] = andThat.exec(foldName(question)) ?? [];
  const [word] = wordsIn(said);
  const article = word ? lastTold(talk) : null;
  const told =
    word &&
    sentencesOf(article?.body ?? '').find(
      each => talk.saidBefore(each) && permits.test(foldName(each)) && new WordSet([each]).has(word) >= 0.85,
    );
  if (!article || !told) return false;
  talk.tells(told);
  talk.quotesFrom(article.title);
  return true;
}
