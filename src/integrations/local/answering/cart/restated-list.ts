import type { DialogueState } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { listedNow } from '../meant/items.js';
import { itemsIn } from '../said/quantities.js';
import type { ToolUse } from '../tool-use.js';
import { takeStartedOver } from './started-over.js';

const number = String.raw`(?:\d{1,4}|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|two|three|four|five|six|ten)`;
/** "Solo 2 cajas", "únicamente las 2 charolas": nothing but these. */
const only = new RegExp(
  String.raw`\b(?:solo|solamente|unicamente|nada mas|only|just)\s(?:(?:quiero|deme|dame|son|serian|pongame|l[oa]s|the|i want)\s){0,2}${number}\s\p{L}{2,}`,
  'u',
);
/** "Sin las de 30", "nada suelto": what goes with it and leaves something out. */
const leavesOut = /\b(?:sin|nada|ningun[oa]?|without|no)\s(?:(?:el|la|l[oa]s|de|the)\s){0,2}\p{L}{2,}/u;
/** "Si en su lugar pido 2 de las grandes". */
const inPlace = new RegExp(
  String.raw`\b(?:en su lugar|en lugar de es[eoa]s?|en vez de es[eoa]s?|instead)\b.*${number}\s\p{L}{2,}`,
  'u',
);
/** "El pedido sería: - 2 cajas - 4 rollos": a list of at least two lines. */
const lines = /(?:^|\n)\s*(?:[-•*]\s*)?\d{1,4}\s\p{L}[^\n]*\n\s*(?:[-•*]\s*)?\d{1,4}\s\p{L}/u;

/**
 * Forgets what was priced or put into the cart before, if the message says a whole list anew: "únicamente las 2 charolas de 60, sin las de
 * 30", or gives it up. What would be taken in its place leaves the cart as it is. Returns the message without the words that give the list
 * up.
 */
export function takeRestated(state: DialogueState, tools: ToolUse, text: string): string {
  const rest = takeStartedOver(state, tools, text);
  forgetReplaced(state, tools, rest);
  return rest;
}

function forgetReplaced(state: DialogueState, tools: ToolUse, text: string): void {
  if (listedNow(state).length === 0) return;
  const folded = foldName(text);
  const isWhole = lines.test(folded) || (only.test(folded) && leavesOut.test(folded));
  if (!isWhole && !inPlace.test(folded)) return;
  const counted = itemsIn(text, true).filter(({ loose, name }) => !loose && name !== '');
  if (counted.length === 0 || !counted.every(({ name }) => tools.products(name).some(({ named }) => named))) return;
  state.priced = [];
  if (isWhole) state.items = [];
}
