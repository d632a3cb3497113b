import { type FoundItem, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { headOf } from '../products/head-of.js';
import type { Talk } from '../talk.js';

const definite = /(?<!\p{L})(?:el|la|l[oa]s|the|es[ae]|est[ea])\s(?:de\s|con\s)?(\p{L}{4,})(?!\p{L})/u;
const clearly = 0.85;

/**
 * "La hidráulica" after two bicycles were shown: the one of the things spoken of that is called so, and not a repair with that word in its
 * name. Returns all that were found if the text says more than one such word, or if a thing is headed by it.
 */
export function calledByOneWord(
  { state, tools }: Pick<Talk, 'state' | 'tools'>,
  text: string,
  found: readonly FoundItem[],
): readonly FoundItem[] {
  const named = found.filter(item => item.named);
  const [hit, more] = [...new Set(named.flatMap(({ hits }) => hits))];
  const [best] = named;
  if (!best || hit === undefined || more !== undefined) return found;
  const folded = foldName(text);
  const said = /^\p{L}{4,}$/u.test(folded) ? folded : definite.exec(folded)?.[1];
  const [word, other] = said === undefined ? [] : wordsIn(said);
  if (!word || other) return found;
  const has = (name: string) => new WordSet([name]).has(word) >= clearly;
  if (named.some(({ name }) => has(headOf(name)))) return found;
  const spoken = new Set([state.focus ?? '', ...state.offered, ...(state.spoken ?? []).flat()]);
  const [one, next] = [...spoken].filter(has);
  if (one === undefined || next !== undefined) return found;
  // A size or a kind that only a text prices is not found by such a word.
  return tools
    .called(one)
    .map(item => ({ ...item, named: true, score: best.score, hits: [hit], lacks: [], covers: 1 }));
}
