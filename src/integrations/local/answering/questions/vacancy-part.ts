import { sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { bestNamed } from '../meant/best-named.js';
import { showProducts } from '../products/product-part.js';
import type { Talk } from '../talk.js';

const asksVacancy =
  /\b(?:hay|tienen?|tienes|tendran?|habra|queda[n]?|quedaran?|alcanzo) (?:algun(?:os)? |todavia |aun |mas |el )?cupos?\b(?! (?:maximo|minimo|de|por) )|\b(?:fechas?|dias?) (?:\p{L}+ ){0,2}?(?:disponibles?|libres?)\b|\b(?:esta|tienen|tienes|tendran|hay|estara) (?:disponible|libre)s? (?:es[ae]|la|el|para es[ae]|para el|en) (?:fecha|dia|\d{1,2} de)\b|\b(?:any|are there) (?:spots?|places?|openings?) (?:left|available|open)\b|\b(?:is|do you have) (?:that|the|this) (?:date|day) (?:free|available|open)\b|\bavailable on (?:that|the) (?:date|day)\b/u;
const ofVacancy = /\b(?:cupos?|lista de espera|fechas? (?:libres?|disponibles?)|waiting list|spots?)\b/u;
const mostTold = 2;

/**
 * "¿Hay cupo para niños a las 4?", "¿tienen fecha disponible el 14 de marzo?": no text knows what is still free, so a person is told of
 * the question. The answer names the things that are asked for, with what the articles say of places. Returns false where the agent books
 * by itself.
 */
export function answerVacancy(talk: Talk): boolean {
  const { acts, tools, input, state, text } = talk;
  if (!asksVacancy.test(acts.folded) || input.books || state.items.length > 0) return false;
  const named = bestNamed(tools.products(text));
  if (named.length > 0) showProducts(talk, named, { asks: false });
  const found = [text, talk.label('vacancyAsked')].flatMap(query => tools.articles(query));
  const told = found.flatMap(({ body }) => sentencesOf(body)).filter(each => ofVacancy.test(foldName(each)));
  for (const sentence of [...new Set(told)].slice(0, mostTold)) talk.tells(sentence);
  if (!input.awaitsPerson) {
    const wanted = named.length === 1 ? (named[0]?.name ?? '') : (state.focus ?? '');
    tools.use('request_visit', { query: [wanted, text].filter(Boolean).join(': ').slice(0, 300) });
  }
  talk.add(talk.voice.say('vacancyByPerson'));
  talk.asks(null);
  talk.buttons('person');
  return true;
}
