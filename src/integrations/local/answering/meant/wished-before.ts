import { type FoundItem, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { actsIn } from '../said/acts.js';
import { lastSaid } from '../said/last-answer.js';
import type { Talk } from '../talk.js';
import { bestNamed } from './best-named.js';
import { countedIn } from './counting.js';
import type { Items } from './items.js';
import type { MeantList } from './list-meant.js';
import { lookFor } from './referents.js';

const same = 0.85;
const fewest = 2;
const most = 6;

/**
 * Returns what the message before wanted beside the thing that is chosen now: "50 sillas y 6 mesas", and then "la plástica" of the chairs.
 * A thing of which several products exist is the one that the current message names, and stays open if it names none.
 */
export function wishedBefore(talk: Talk, chosen: string): Pick<MeantList, 'items' | 'open'> {
  const wishes = wishesIn(talk, lastSaid(talk.input));
  const items: Items = [];
  const open: MeantList['open'] = [];
  if (wishes.length < fewest || wishes.length > most) return { items, open };
  const listed = talk.state.items.map(({ product }) => product);
  for (const { quantity, name } of wishes) {
    const { found, product } = lookFor(talk, name);
    const kinds = bestNamed(found);
    const isHeld = kinds.some(each => each.name === chosen || listed.includes(each.name));
    if (kinds.length === 0 || isHeld) continue;
    const one =
      kinds.length === 1 ? (kinds[0] ?? null) : (saidOf(talk, name, kinds) ?? (kinds.length > most ? product : null));
    if (one) items.push({ product: one.name, quantity });
    else open.push({ quantity, found: kinds });
  }
  return { items, open };
}

/** Returns, of several products, the one of which the current message has more words than of the others; null if there is none. */
function saidOf({ text }: Talk, kind: string, items: readonly FoundItem[]): FoundItem | null {
  const of = new WordSet([kind]);
  const words = wordsIn(text).filter(word => of.has(word) < same);
  const counts = items.map(({ name }) => {
    const called = new WordSet([name]);
    return words.filter(word => called.has(word) >= same).length;
  });
  const best = Math.max(...counts);
  const held = items.filter((_, at) => counts[at] === best);
  return best > 0 && held.length === 1 ? (held[0] ?? null) : null;
}

/** The things that a message wants, with their quantities: "50 sillas y 6 mesas"; one of each in "cuánto es todo: A + B". */
function wishesIn(talk: Talk, text: string): { quantity: number; name: string }[] {
  const counted = countedIn(talk, text, true).filter(({ name, loose }) => name !== '' && !loose);
  if (counted.length >= fewest) return counted;
  const { buys, takes, adds, asksTotal } = actsIn(text);
  if (counted.length > 0 || !(buys || takes || adds || asksTotal)) return [];
  const [, list = text] = /:\s*(.+)$/u.exec(text) ?? [];
  return list
    .split(/\s*[,+]\s*|\s(?:y|e|and|mas|más|plus)\s/u)
    .filter(part => /\p{L}{3}/u.test(part))
    .map(name => ({ quantity: 1, name }));
}
