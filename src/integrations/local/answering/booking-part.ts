import { saysDay } from './acts.js';
import { answerAgenda, saysWhenPattern } from './agenda-part.js';
import { answers, quote } from './knowledge-part.js';
import { meantBy, showProducts } from './product-part.js';
import type { Talk } from './talk.js';

const ofBooking = /^(?:cita|turno|hora|reserv|separ|agend|appoint|book)/u;

/** A visit or a booking: what and when are asked for, one after the other, and a person confirms it. False where none is wanted. */
export function answerBooking(talk: Talk): boolean {
  if (talk.input.books) return answerAgenda(talk);
  const { state, acts, voice, text } = talk;
  const saysWhen = saysWhenPattern.test(acts.folded);
  if (state.asked === 'WHEN' && saysWhen && !text.includes('?')) {
    talk.tools.use('request_visit', { query: [state.focus ?? '', text].filter(Boolean).join(': ').slice(0, 300) });
    talk.add(voice.say('visitNoted'));
    Object.assign(state, { asked: null, goal: 'NONE' });
    return true;
  }
  if (!acts.books) return false;
  state.goal = 'BOOK';
  const found = talk.tools.products(text).filter(item => item.named);
  // "Turno el jueves" after a bath is for the bath, though a visit is sold by that word too.
  const byBooking = found.every(({ hits }) => hits.every(hit => ofBooking.test(hit)));
  const named = state.focus !== null && byBooking ? [] : found;
  const article = talk.tools.articles(text).find(answers);
  if (named.length > 0) showProducts(talk, meantBy(named).items, { asks: false });
  if (article) quote(talk, article);
  if (named.length === 0 && !article && (state.focus === null || !saysWhen)) return false;
  const [one] = meantBy(named).items;
  const wanted = one?.name ?? state.focus ?? '';
  if (saysWhen && (named.length === 0 || saysDay.test(acts.folded))) {
    // What was spoken of is what the time is wanted for.
    talk.tools.use('request_visit', { query: [wanted, text].filter(Boolean).join(': ').slice(0, 300) });
    talk.add(voice.say('visitNoted'));
    talk.asks(null);
    return true;
  }
  talk.add(voice.say('askWhen'));
  talk.asks('WHEN');
  return true;
}
