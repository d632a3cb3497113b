import { foldName } from '../../../domain/shared/fold.js';
import { saysDay } from './acts.js';
import { answerAgenda, missedVisit, saysWhenPattern } from './agenda-part.js';
import { answers, quote } from './knowledge-part.js';
import { meantBy, showProducts } from './product-part.js';
import type { Talk } from './talk.js';
import { notThatDay, wantsVisit, wishesVisit } from './visit-wish.js';

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
  const saysWhen = saysWhenPattern.test(acts.folded);
  const wants = wantsVisit(talk);
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
  if (missedVisit(acts.folded)) {
    noteVisit(talk, '');
    talk.asks(null);
    return true;
  }
  if (state.asked === 'WHEN' && saysWhen && !text.includes('?') && !takesBoth.test(acts.folded)) {
    noteVisit(talk, state.focus ?? '');
    Object.assign(state, { asked: null, goal: 'BOOK' });
    return true;
  }
  if (!wants) return false;
  const noted = state.goal === 'BOOK';
  state.goal = 'BOOK';
  if (!acts.books && (saysWhen || noted) && !wishesVisit(acts.folded)) {
    noteVisit(talk, state.focus ?? '');
    talk.asks(null);
    return true;
  }
  const found = talk.tools.products(text).filter(item => item.named);
  // "Turno el jueves" after a bath is for the bath, even if a product is also called by that word.
  const byBooking = found.every(({ hits }) => hits.every(hit => ofBooking.test(hit)));
  const named = state.focus !== null && byBooking ? [] : found;
  const ofVisits = () => talk.tools.articles(talk.label('visitsAsked')).find(found => found.titled && answers(found));
  const article = talk.tools.articles(text).find(answers) ?? (wishesVisit(acts.folded) ? ofVisits() : undefined);
  const meant = meantBy(named);
  // The customer wants the product even if the text uses another word: "examen de la vista" is the eye test.
  if (meant.lacks.length === 0 && named.length > 0) showProducts(talk, meant.items, { asks: false });
  else if (meant.items.length === 1) talk.showed(meant.items);
  if (article) quote(talk, article);
  // Asks for no time if no appointment is needed.
  if (article && !saysWhen && talk.says(article.best) && noneNeeded.test(foldName(article.best))) {
    talk.asks(null);
    return true;
  }
  if (named.length === 0 && !article && (state.focus === null || !saysWhen)) return false;
  const [one] = meant.items;
  const wanted = one?.name ?? state.focus ?? '';
  if (saysWhen && (named.length === 0 || saysDay.test(acts.folded))) {
    // The time is wanted for what was discussed before.
    noteVisit(talk, wanted);
    talk.asks(null);
    return true;
  }
  talk.add(voice.say('askWhen'));
  talk.asks('WHEN');
  return true;
}

/** Passes the wish for a time to a person, with what it is for, and says so. */
function noteVisit(talk: Talk, wanted: string): void {
  talk.tools.use('request_visit', { query: [wanted, talk.text].filter(Boolean).join(': ').slice(0, 300) });
  talk.add(talk.voice.say('visitNoted'));
}
