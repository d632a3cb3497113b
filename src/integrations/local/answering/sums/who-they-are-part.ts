import { termKindsIn } from '../../../../domain/assistant/index.js';
import { listedNow } from '../meant/items.js';
import { lastAnswer } from '../said/last-answer.js';
import type { Talk } from '../talk.js';
import { sumBy, tellSum } from './terms-said.js';

/** "Somos de la parroquia" after a discount for such people was told: tells the sum with it. Returns false if it changes nothing. */
export function tellsWhoTheyAre(talk: Talk): boolean {
  const { acts, state, text, tools, input } = talk;
  const last = lastAnswer(input);
  const items = listedNow(state);
  const isToldOf = termKindsIn(last).includes('DISCOUNT');
  if (!isToldOf || items.length === 0 || acts.asks || acts.buys || acts.removes || acts.corrects) return false;
  if (!whoTheyAre.test(acts.folded) || text.trim().split(/\s+/u).length > shortWords) return false;
  const query = `${talk.label('theDiscount')}. ${text}`.slice(0, 300);
  const terms = sumBy(talk, items, query);
  if (!terms) return tools.pending.length > 0;
  const lines = terms.lines.filter(({ kind, met, forPerson }) => kind !== 'DISCOUNT' || (met && forPerson));
  if (!lines.some(({ kind }) => kind === 'DISCOUNT')) return false;
  const told = tellSum(talk, { ...terms, lines }, { items, sums: true, haggles: false });
  if (told && state.items.length > 0) talk.closeWith(talk.voice.say('confirmOrder'));
  return told;
}
const whoTheyAre =
  /^\W*(?:(?:si|yes|ok|bueno|pues|claro|ah)\W+)*(?:yo |nosotros )?(?:soy|somos|seria|es para|son para|pertenezco|pertenecemos|trabajo|tengo|i'm|im|i am|we're|we are|it's for|it is for|i have|i work)\s/u;

const shortWords = 8;
