import { type FoundItem, WordSet, wordsIn } from '../../../domain/assistant/index.js';
import type { Items } from './items.js';
import { placeOf } from './pronouns.js';
import type { SaidItem } from './quantities.js';
import { lookFor, namedElsewhere } from './referents.js';
import type { Talk } from './talk.js';

/** What a list of numbers and names means, and what of it may be one of several things. */
export interface MeantList {
  items: Items;
  open: { quantity: number; found: readonly FoundItem[] }[];
}

/** Words behind a number that name nothing: "2 nomás", "3 porfa". */
const fillers =
  /\b(?:nomas|nada mas|solo|solamente|por favor|porfa(?:vor)?|entonces|pues|mejor|unidades|piezas|only|just|please|then)\b/gu;
const these = /^(?:de |of )?(?:es[oa]s?|est[oae]s?|ell[oa]s|el mism[oa]|l[oa]s mism[oa]s|those|these|that|them|it)$/u;
const theOthers = /^(?:de |del |of )?(?:l[oa]s? |el |the )?(?:otr[oa]s?|others?|other one)$/u;

/**
 * The products of a list that is to be summed. What a name leaves open is the one of them that was spoken of, else the one that is there;
 * nothing is left out of a sum without a word.
 */
export function listMeant(talk: Talk, said: readonly SaidItem[]): MeantList {
  const items: Items = [];
  const open: MeantList['open'] = [];
  const { state } = talk;
  for (const { quantity, name, implied } of said) {
    const plain = name.replace(fillers, ' ').replace(/\s+/gu, ' ').trim();
    const pointed = pointedAt(talk, plain);
    if (pointed !== null) {
      items.push({ product: pointed, quantity });
      continue;
    }
    const { found, isNamed, product } = plain === '' ? nothing : lookFor(talk, plain);
    const meant =
      product?.name ??
      (isNamed ? likeliest(talk, found) : (placeOf(talk) ?? (said.length === 1 ? namedElsewhere(talk) : null)));
    if (meant !== null) items.push({ product: meant, quantity });
    else if (isNamed) open.push({ quantity, found });
    else if (!implied && (plain === '' || said.length === 1) && state.focus !== null)
      items.push({ product: state.focus, quantity });
  }
  return { items, open };
}
const nothing = { found: [], isNamed: false, product: null };

function pointedAt({ state }: Talk, name: string): string | null {
  if (these.test(name)) return state.focus;
  if (!theOthers.test(name)) return null;
  const known = [...state.offered, ...state.items.map(({ product }) => product)];
  return known.filter(other => other !== state.focus).at(-1) ?? null;
}

/** Of several that a name fits, the only one that was spoken of, else the only one that is there, else the one that the rest of the message fits best. */
function likeliest({ state, text }: Talk, found: readonly FoundItem[]): string | null {
  const named = found.filter(item => item.named && item.lacks.length === 0);
  const listed = [...state.items, ...(state.priced ?? [])].map(({ product }) => product);
  const spoken = (state.spoken ?? []).flat();
  for (const known of [listed, spoken, state.offered]) {
    const held = named.filter(({ name }) => known.includes(name));
    if (held.length === 1) return held[0]?.name ?? null;
  }
  const there = named.filter(({ inStock }) => inStock !== false);
  return (there.length === 1 ? there[0] : closestTo(text, there))?.name ?? null;
}

/** Of several the one whose name holds more words of the message than any other: "6 bolsas de hielo y 2 barras" are bars of ice. */
function closestTo(text: string, items: readonly FoundItem[]): FoundItem | null {
  const words = wordsIn(text);
  const held = items.map(({ name }) => {
    const set = new WordSet([name]);
    return words.filter(word => set.has(word) >= 0.85).length;
  });
  const most = Math.max(0, ...held);
  return held.filter(count => count === most).length === 1 ? (items[held.indexOf(most)] ?? null) : null;
}
