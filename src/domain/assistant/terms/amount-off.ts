import { foldName } from '../../shared/fold.js';
import { amountsIn, isThreshold, isUpTo } from './term.js';

/** "Le descontamos $150": verbs for what the shop takes off. */
export const takesOff = '(?:descontamos|descuenta|rebajamos|restamos|quitamos|bajamos|tomamos en)';
const endsTakingOff = new RegExp(String.raw`\b${takesOff}\s?$`, 'u');
/** "$10 off", "descuento de $50", "$200 menos": returns the amount that is taken off; null if there is none. */
export function lessIn(part: string): string | null {
  const found = amountsIn(part).find(amount => {
    if (isThreshold(part, amount) || isUpTo(part, amount)) return false;
    const behind = foldName(part.slice(amount.end));
    const before = foldName(part.slice(0, amount.start));
    return (
      /^\s?(?:(?:dollars|dolares|bucks|pesos|soles|colones) )?(?:off\b|de (?:descuento|rebaja)\b|menos(?! de)\b)/u.test(
        behind,
      ) ||
      /\b(?:descuento|rebaja|discount) (?:de|of)\s?$/u.test(before) ||
      endsTakingOff.test(before)
    );
  });
  return found?.value ?? null;
}
