import { isStorage, measuredText } from '../../../../domain/assistant/index.js';
import { isByTime, timeSaid } from '../meant/sold-by-unit.js';
import { onlyNamed } from '../products/product-part.js';
import type { Talk } from '../talk.js';
import { tellSum } from './terms-said.js';

const pays =
  /\b(?:pag(?:o|aria|ar|amos|ariamos)|cobran?|cobrarian|cuesta|costaria|sale|saldria|seria|es la (?:mora|multa)|pay|charge)\b/u;
const long = /(?<![\d.,$])\d{1,3} (?:dias?|horas?|noches?|semanas?|days?|hours?|nights?|weeks?)\b/u;

/**
 * "Si lo retiro a los 12 días, ¿cuánto pago?", where a text has a fee for the days beyond those that cost nothing: what the others cost.
 * Returns false if no number of days is said, or if something is let for them.
 */
export function answerStorage(talk: Talk): boolean {
  const { acts, text, tools } = talk;
  const asks = acts.asksPrice || acts.asksTotal || (acts.asks && pays.test(acts.folded));
  if (!asks || acts.removes || acts.buys || !long.test(measuredText(text))) return false;
  const named = onlyNamed(talk, text);
  if (named && isByTime(named) && timeSaid(named, text) !== null) return false;
  const { terms } = tools.use('sum_with_terms', { items: null, query: text.slice(0, 300) });
  if (!terms) return tools.pending.length > 0;
  const lines = terms.lines.filter(
    ({ kind, amount, sentence }) => kind === 'SERVICE' && amount !== null && isStorage(sentence),
  );
  const [only, other] = lines;
  if (!only || other) return false;
  return tellSum(talk, { ...terms, lines, total: null, subtotal: null }, { items: [], sums: false, haggles: false });
}
