import { foldName } from '../shared/fold.js';
import type { Shift } from '../shared/shifts.js';
import type { Language } from '../shared/translations.js';
import { hoursTold } from './hours-told.js';
import { hoursTexts } from './hours-told.texts.js';
import { weekOf } from './search/opening-hours.js';
import { sentencesOf } from './search/sentences.js';
import type { Shelf, ShelfArticle } from './shelf.js';

const keywords = ['horario', 'hours'];

const opens =
  /\b(?:abr(?:imos|e|en)|abiert[oa]s?|atendemos|atencion|cerr(?:amos|ado)|cierra|we(?:'re| are) open|open(?:s|ing)?|business hours|store hours|closed?)\b/u;
const ofHours = /\b(?:horarios?|hours|abiert\w+|atencion|open\w*)\b/u;
/** "Horario de entregas": hours of one thing that the business does. */
const ofOneThing =
  /\b(?:horarios?|hours) (?:de|para|of|for) (?:l[ao]s? |the )?(?:entreg|envi|repart|domicili|recolecc|clas|curs|sesion|deliver|ship|class|course|session|pick)|\b(?:delivery|shipping|class|course|pickup) (?:hours|times|schedule)/u;
/** Hours without a day: "Abrimos de 8:00 a 17:00". */
const clockRange =
  /\b\d{1,2}(?::\d{2})?\s?(?:[ap]\.?\s?m\.?)?\s?(?:a|-|–|hasta|to|until)\s?(?:las\s)?\d{1,2}\b|\b(?:24 horas|24 hours|24\/7)\b/u;

/** Whether an article says at what times the business is open. */
function statesHours({ title: named, body }: ShelfArticle): boolean {
  const isTitled = ofHours.test(foldName(named)) && !ofOneThing.test(foldName(named));
  return sentencesOf(body).some(sentence => {
    const folded = foldName(sentence);
    if (!opens.test(folded) && (!isTitled || ofOneThing.test(folded))) return false;
    return clockRange.test(folded) || [...weekOf(sentence).values()].some(times => times.length > 0);
  });
}

const stated = new WeakMap<Shelf, boolean>();
function isStated(shelf: Shelf): boolean {
  const found = stated.get(shelf) ?? shelf.articles.some(statesHours);
  stated.set(shelf, found);
  return found;
}

/**
 * The shelf that was made last for each language, with the hours as JSON. Kept, because readers of a shelf keep what they read of it by its
 * identity, and because the words for days and lists are costly to make.
 */
const made = new WeakMap<Shelf, Map<Language, { hours: string; shelf: Shelf }>>();

/**
 * Returns the shelf with an article on the working hours of the tenant's settings, in the language of the conversation. If an article of
 * the shop says when it is open, or no hours are set, returns the shelf itself.
 */
export function shelfWithHours(shelf: Shelf, hours: readonly Shift[] | null, language: Language): Shelf {
  if (!hours || isStated(shelf)) return shelf;
  const known = made.get(shelf) ?? new Map<Language, { hours: string; shelf: Shelf }>();
  made.set(shelf, known);
  const written = JSON.stringify(hours);
  const before = known.get(language);
  if (before?.hours === written) return before.shelf;
  const title = hoursTexts(language, 'title');
  const article = { id: '', title, body: hoursTold(hours, language), keywords, language, ofSettings: true };
  const shelfWith = { ...shelf, articles: [...shelf.articles, article] };
  known.set(language, { hours: written, shelf: shelfWith });
  return shelfWith;
}
