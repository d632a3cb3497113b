import type { Talk } from '../talk.js';

/** "Sí, tengo una duda", "una pregunta", "I have a question": says that something is open, and not what. */
const onlyAnnounces =
  /^\W*(?:(?:si|yes|pues|bueno|disculpe|perdon|hola|hi|hello)\W+)*(?:(?:tengo|tenia|me qued[ao]|i have|i had)\W+)?(?:una?|otra|un par de|unas|varias|algunas|an?|another|some|a few)\W+(?:dudas?|preguntas?|consultas?|doubts?|questions?)(?:\W+(?:por favor|porfa|please))?\W*$/u;

/** Asks what a customer wants to know who has a question, or says yes to "is anything still open?". */
export function answerDoubt(talk: Talk): boolean {
  const { acts, state, voice } = talk;
  if (!(state.asked === 'DOUBT' && acts.onlyAgrees) && !onlyAnnounces.test(acts.folded)) return false;
  const product = state.asked === 'DOUBT' ? state.focus : null;
  talk.add(product === null ? voice.say('whichDoubt') : voice.say('whichDoubtOf', { product }));
  talk.asks(null);
  return true;
}
