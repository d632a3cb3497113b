import { answerAgenda, saysWhenPattern } from './agenda-part.js';
import { answers, quote } from './knowledge-part.js';
import { meantBy, showProducts } from './product-part.js';
import type { Talk } from './talk.js';

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
  const named = talk.tools.products(text).filter(item => item.named);
  const article = talk.tools.articles(text).find(answers);
  if (named.length > 0) showProducts(talk, meantBy(named).items, { asks: false });
  if (article) quote(talk, article);
  if (named.length === 0 && !article) return false;
  if (saysWhen && named.length === 0) {
    talk.tools.use('request_visit', { query: text.slice(0, 300) });
    talk.add(voice.say('visitNoted'));
    talk.asks(null);
    return true;
  }
  talk.add(voice.say('askWhen'));
  talk.asks('WHEN');
  return true;
}
