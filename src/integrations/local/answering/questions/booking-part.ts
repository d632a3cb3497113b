import { momentOf, sentencesOf, WordSet, weekOf, wordOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { nameBehindTime, staffSaid } from '../meant/staff-said.js';
import { itemLine } from '../products/item-line.js';
import { meantBy, showProducts } from '../products/product-part.js';
import { saysDay } from '../said/acts.js';
import { saidLately } from '../said/last-answer.js';
import { openers } from '../said/openers.js';
import { answers, quote } from '../sources/knowledge-part.js';
import { notThatHour, onlyByAppointment } from '../sums/open-then.js';
import type { Talk } from '../talk.js';
import { answerAgenda, missedVisit, saysWhenPattern } from './agenda-part.js';
import { bookingSaid, withoutPerson } from './booking-said.js';
import { asksToBeNoted, letsCome, notThatDay, serviceWithTime, wantsVisit, wishesVisit } from './visit-wish.js';

/** "Apúnteme los dos para el lunes" orders what was priced. */
const takesBoth = /\b(?:l[oa]s (?:dos|tres)|amb[oa]s|both|all (?:two|three|of (?:it|them)))\b/u;
const ofBooking = /^(?:cita|turno|hora|reserv|separ|agend|appoint|book)/u;

const noneNeeded =
  /\b(?:no (?:se |es )?(?:necesit|requier|ocup|hace falta|necesari)\p{L}* (?:\p{L}+ ){0,2}?(?:cita|turno|reserva\w*|agendar|apartar)|sin (?:previa )?(?:cita|turno)|(?:por )?orden de llegada|no (?:appointment|reservation)s?|without an? (?:appointment|reservation)|walk ?-?ins?)\b/u;

/**
 * Handles a visit or a booking: asks what and when, one after the other, and leaves the confirmation to a person. Returns false if the
 * message wants none.
 */
export function answerBooking(talk: Talk): boolean {
  const { state, acts, voice, text } = talk;
  const service = talk.input.books || state.items.length > 0 ? null : serviceWithTime(talk);
  if (service) state.focus = service.name;
  const toNote = asksToBeNoted(talk);
  const isKnown = toNote && bookingSaid(talk).day !== '';
  const saysWhen = saysWhenPattern.test(foldName(withoutPerson(text))) || isKnown;
  const wants = service !== null || wantsVisit(talk);
  const otherDays =
    saysWhen && !missedVisit(acts.folded) && (wants || state.asked === 'WHEN' || state.asked === 'HOUR')
      ? notThatDay(talk)
      : null;
  if (otherDays !== null) {
    talk.add(voice.say('noBy', { text: otherDays }), voice.say('askWhen'));
    state.goal = 'BOOK';
    talk.asks('WHEN');
    return true;
  }
  if (talk.input.books) return answerAgenda(talk, wants);
  if (saysWhen && (wants || state.asked === 'WHEN')) {
    const otherHours = notThatHour(talk);
    if (otherHours !== null) {
      talk.add(voice.say('noBy', { text: otherHours }), voice.say('askWhen'));
      state.goal = 'BOOK';
      talk.asks('WHEN');
      return true;
    }
    tellByAppointment(talk);
  }
  if (changesVisit(talk)) return true;
  if (missedVisit(acts.folded)) {
    noteVisit(talk, '');
    talk.asks(null);
    return true;
  }
  if (state.asked === 'WHEN' && saysWhen && !text.includes('?') && !takesBoth.test(acts.folded)) {
    noteVisit(talk, spokenOf(talk));
    Object.assign(state, { asked: null, goal: 'BOOK' });
    return true;
  }
  if (
    asksIfNoted.test(acts.folded) &&
    state.items.length === 0 &&
    state.placed === undefined &&
    bookingSaid(talk).day !== ''
  ) {
    noteVisit(talk, spokenOf(talk));
    Object.assign(state, { asked: null, goal: 'BOOK' });
    return true;
  }
  if (
    !wants &&
    state.goal === 'BOOK' &&
    state.asked === null &&
    state.items.length === 0 &&
    onlyConfirms.test(acts.folded)
  ) {
    talk.add(voice.say('allRight'), voice.once('askFurther'));
    return true;
  }
  if (!wants) return false;
  const noted = state.goal === 'BOOK';
  state.goal = 'BOOK';
  if (service) talk.addLines([itemLine(service, talk.input.language)]);
  if ((toNote || (letsCome(acts.folded) && state.items.length === 0)) && !saysWhen) {
    talk.add(voice.say('askWhen'));
    talk.asks('WHEN');
    return true;
  }
  if (service || (!acts.books && (saysWhen || noted) && !wishesVisit(acts.folded))) {
    noteVisit(talk, spokenOf(talk));
    talk.asks(null);
    return true;
  }
  const found = talk.tools.products(text).filter(item => item.named);
  // "Turno el jueves" after a bath is for the bath, even if a product is also called by that word.
  // "Book 2 bikes" after the rental of bikes is for the rental, and for no bike that is sold.
  const spoken = new WordSet([state.focus ?? '']);
  const isSpoken = (hit: string) => ofBooking.test(hit) || spoken.has(wordOf(hit)) >= 0.85;
  const byBooking = found.every(({ hits }) => hits.every(isSpoken));
  const named = state.focus !== null && byBooking ? [] : found;
  const ofVisits = () => talk.tools.articles(talk.label('visitsAsked')).find(found => found.titled && answers(found));
  const article = talk.tools.articles(text).find(answers) ?? (wishesVisit(acts.folded) ? ofVisits() : undefined);
  const meant = meantBy(named);
  // Whoever says what and when asks for nothing to be shown.
  const saysAll =
    saysWhen && bookingSaid(talk).day !== '' && meant.items.length === 1 && !acts.asksPrice && !text.includes('?');
  // The customer wants the product even if the text uses another word: "examen de la vista" is the eye test.
  if (meant.lacks.length === 0 && named.length > 0 && !saysAll) showProducts(talk, meant.items, { asks: false });
  else if (meant.items.length === 1) talk.showed(meant.items);
  if (article && !(saysWhen && (talk.saidBefore(article.best) || weekOf(article.best).size > 0))) quote(talk, article);
  // Asks for no time if no appointment is needed.
  if (article && !saysWhen && talk.says(article.best) && noneNeeded.test(foldName(article.best))) {
    talk.asks(null);
    return true;
  }
  if (named.length === 0 && !article && (state.focus === null || !saysWhen)) return false;
  const [one] = meant.items;
  const wanted = one?.name ?? spokenOf(talk);
  if (saysWhen && (named.length === 0 || saysDay.test(acts.folded) || bookingSaid(talk).day !== '')) {
    // The time is wanted for what was discussed before.
    noteVisit(talk, wanted);
    talk.asks(null);
    return true;
  }
  talk.add(voice.say('askWhen'));
  talk.asks('WHEN');
  return true;
}

/** Returns what is spoken of: both of two things that "las dos" stands for. */
function spokenOf({ acts, state }: Talk): string {
  const group = state.spoken?.at(-1) ?? [];
  return takesBoth.test(acts.folded) && group.length > 1 ? group.join(' + ') : (state.focus ?? '');
}

/** "¿Quedé agendado o no?", "am I booked?" */
export const asksIfNoted =
  /\b(?:qued(?:o|e|amos|aria)|estoy|estamos|ya (?:me|nos)|me dejo|(?:i'?m|am i|are we) )\s?(?:ya |bien )?(?:agend|anot|apunt|reserv|registr|program|booked|down)\p{L}*/u;
/** "Ok, confirmo" after the wish for an hour was noted: nothing is ordered. */
const onlyConfirms = new RegExp(
  String.raw`^\W*(?:(?:${openers})\W+)*(?:(?:l[oa] )?confirm(?:o|ad[oa]|amos|ed)?|agendad[oa]|quedamos asi|ahi estare|ahi nos vemos)\W*$`,
  'u',
);
const ofVisit =
  '(cita|visita|reserva\\p{L}*|turno|sesion|clase|hora|servicio|evento|consulta|estadia|hospedaje|alojamiento|fecha|mensualidad|membresia|inscripcion|suscripcion|plan|curso|membership|subscription|appointment|booking|reservation|session|visit|stay|class)';
/** "Quiero cancelar mi sesión", "necesito cambiar mi turno". */
const wantsChange = new RegExp(
  String.raw`\b(?:quiero|quisiera|queria|necesito|ocupo|deseo|vengo a|tengo que|voy a|me gustaria|(?:i|we) (?:want|need|have|would like) to|i'd like to) (?:cancelar|anular|reprogramar|reagendar|cambiar|mover|cancel|reschedule|move|change) (?:(?:mi|la|el|una|nuestra|my|our|the) )?${ofVisit}\b`,
  'u',
);

/**
 * Tells what the shop says of cancelling or moving an appointment, and leaves the change to a person. Returns false if none is wanted.
 */
function changesVisit(talk: Talk): boolean {
  const { acts, tools, state } = talk;
  if (!wantsChange.test(acts.folded) || state.items.length > 0) return false;
  const cancels = /\b(?:cancel|anular)/u.test(acts.folded);
  const [, thing = ''] = wantsChange.exec(acts.folded) ?? [];
  const namesIt = (sentence: string) => thing !== '' && foldName(sentence).includes(thing.slice(0, 6));
  const told = tools
    .articles(talk.text)
    .flatMap(({ body, title, titled }) => sentencesOf(body).map(sentence => ({ sentence, title, titled })))
    .filter(
      ({ sentence, titled }) =>
        (cancels ? ofCancelling : ofMoving).test(foldName(sentence)) && (titled || namesIt(sentence)),
    );
  if (told.length > 0) talk.tells(told.map(({ sentence }) => sentence).join(' '));
  state.topic = told[0]?.title ?? state.topic;
  talk.quotes = told.length > 0;
  if (talk.input.awaitsPerson) return told.length > 0;
  talk.handOver();
  return true;
}
const ofCancelling = /\b(?:cancel|anul|devol|devuelv|reembols|refund)\p{L}*/u;
const ofMoving = /\b(?:cambi|reprogram|reagend|mover|resched|move|chang)\p{L}*/u;

/** Tells the sentence that says that the wanted day is only for appointments. */
function tellByAppointment(talk: Talk): void {
  const { days } = momentOf(talk.text, talk.input.now);
  for (const { body, titled } of days.length === 0 ? [] : talk.tools.articles(talk.label('hoursAsked'))) {
    const told = titled ? onlyByAppointment(body, days) : null;
    if (told !== null) talk.tells(told);
  }
}

/** Number of the customer's earlier messages in which the person of the shop may be named. */
const lately = 3;

/** Passes the wish for a time to a person, with what it is for, and says what is noted. */
function noteVisit(talk: Talk, wanted: string): void {
  const { voice, tools, text } = talk;
  const { day, hour, person: said } = bookingSaid(talk);
  const person = said === '' ? nameBehindTime(text, tools) : said;
  const staff = [text, ...saidLately(talk.input, lately).toReversed()]
    .map(each => staffSaid(each, tools, talk.label('visitsAsked')).staff)
    .find(each => each !== '');
  const when = [day, hour].filter(Boolean).join(' ');
  const name = person === '' ? '' : voice.say('underName', { name: person });
  const whom = staff === undefined ? '' : voice.say('withStaff', { name: staff });
  const details = [when, whom, name].filter(Boolean).join(', ');
  tools.use('request_visit', { query: [wanted, details, text].filter(Boolean).join(': ').slice(0, 300) });
  if (day === '') talk.add(voice.say('visitNoted'));
  else talk.add(voice.say('visitNotedFor', { what: [wanted, details].filter(Boolean).join(', ') }));
  if (person === '') tellsWhoIsNeeded(talk);
}

/** Tells the sentence that says what a customer has to send for an appointment. */
function tellsWhoIsNeeded(talk: Talk): void {
  const articles = talk.tools.articles(talk.label('visitsAsked')).filter(({ titled }) => titled);
  const told = articles
    .flatMap(({ body }) => sentencesOf(body))
    .find(each => needing.test(foldName(each)) && ofPerson.test(foldName(each)));
  if (told !== undefined && !talk.saidBefore(told)) talk.tells(told);
}
const needing =
  /\b(?:necesit|ocup|pedimos|requer|mand[ae]|envi[ae]|indi(?:que|ca)|dej[ae]|escrib|need|send|give)\p{L}*/u;
const ofPerson = /\b(?:nombre|cedula|dni|identidad|identificacion|documento|telefono|name|phone|id)\b/u;
