import { WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import type { Talk } from '../talk.js';

/** "2 piercings en la oreja y uno en la nariz": returns the one product of the kind that has the place in its name; null if none has. */
export function placedAt(talk: Talk, kind: string, where: string): string | null {
  if (kind === '') return null;
  const [place] = wordsIn(where);
  const head = wordsIn(kind)[0];
  const [one, other] = talk.tools.products(`${kind} ${where}`).filter(({ name }) => {
    const held = new WordSet([name]);
    return place && head && held.has(place) >= 0.85 && held.has(head) >= 0.85;
  });
  return one && !other ? one.name : null;
}
