import { countedIn } from '../meant/counting.js';
import { listMeant } from '../meant/list-meant.js';
import type { Talk } from '../talk.js';
import { showList } from './price-lines.js';

const many = String.raw`(?:\d{1,4}|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|diez|one|two|three|four|five|six|ten)`;
/** "Uno de 1000 o dos de 500": two quantities of which only one is wanted. */
const either = new RegExp(
  String.raw`(?<!\p{L})${many}\s(?:[\p{L}\d]+\s){1,6}(?:o|u|or|vs\.?|contra)\s(?!sea\b)(?:mejor\s)?${many}\s[\p{L}\d]`,
  'u',
);

/**
 * Answers "¿cuánto salen 4 chicos o uno grande?" with what each costs and the difference, and adds nothing up. Returns false if the message
 * leaves no choice between two things.
 */
export function answerEither(talk: Talk): boolean {
  const { acts, text, tools } = talk;
  if (!(acts.asks || acts.asksPrice || acts.asksTotal || acts.asksDifference) || !either.test(acts.folded))
    return false;
  const { items, open } = listMeant(talk, countedIn(talk, text, true));
  if (items.length !== 2 || open.length > 0) return false;
  const { list } = tools.use('price_list', { items });
  if (!list) return true;
  if (list.lines.some(({ sum }) => sum === null)) return false;
  const names = items.map(({ product }) => product);
  talk.spoke(names);
  showList(talk, { ...list, total: null });
  if (list.difference !== null) talk.add(talk.voice.say('differenceIs', { amount: list.difference }));
  talk.state.offered = names;
  talk.buttons('order', 'person');
  return true;
}
