import { type FoundItem, isLightWord, WordSet, wordsIn } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import type { ToolUse } from '../tool-use.js';

const combined = /^(?:combos?|paquetes?|promo\p{L}*|kits?|packs?|duos?|bundles?|packages?)(?!\p{L})/u;

/** "El corte y la barba" where the shop also sells a "combo corte + barba": returns that; null if there is none, or several. */
export function comboOf(tools: ToolUse, names: readonly string[]): FoundItem | null {
  if (names.length < 2) return null;
  const found = tools.products(names.join(' ')).filter(({ name, price, inStock }) => {
    const words = new WordSet([name]);
    const holdsOne = (each: string) =>
      wordsIn(each).some(
        word => !isLightWord(word.folded) && /^\p{L}{4}/u.test(word.folded) && words.has(word) >= 0.85,
      );
    return combined.test(foldName(name)) && price !== null && inStock !== false && names.every(holdsOne);
  });
  const [one, other] = found;
  return one && !other && !names.includes(one.name) ? one : null;
}
