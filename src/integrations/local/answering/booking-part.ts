import { answers, quote } from './knowledge-part.js';
import { meantBy, showProducts } from './product-part.js';
import type { Talk } from './talk.js';

const time =
  /\b(?:\d{1,2}(?::\d{2})?|lunes|martes|miercoles|jueves|viernes|sabado|domingo|hoy|manana|pasado|tarde|noche|mediodia|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|morning|afternoon|evening)\b/u;

/** A visit or a booking: what and when are asked for, one after the other, and a person confirms it. False where none is wanted. */
export function answerBooking(talk: Talk): boolean {
  const { state, acts, voice, text } = talk;
  const saysWhen = time.test(acts.folded);
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
