import { countedAs, fetchesIn, type PricedList, paidBy, type TermSum } from '../../../../domain/assistant/index.js';
import type { Items } from '../meant/items.js';
import { lastAnswer } from '../said/last-answer.js';
import { conditionRows, isCounted, rowOf } from '../sums/condition-rows.js';
import { destinationSaid } from '../sums/destination-said.js';
import { asksExtras } from '../sums/extras-part.js';
import { showList } from '../sums/price-lines.js';
import { saysWhoOrWhen } from '../sums/who-or-when.js';
import type { Talk } from '../talk.js';

/**
 * Returns the total of the list with the delivery, discount or surcharge that it was priced with, and with what articles state for its
 * quantities. Null if none of these changes the total.
 */
export function conditionsOf(talk: Talk, items: Items): TermSum | null {
  // "Quiero 2 para llevar a Durán" wants the delivery included.
  const delivery = destinationSaid(talk);
  const pays = paidBy(talk.acts.folded).length > 0 ? (paying.exec(talk.text)?.[0] ?? null) : null;
  const extras = asksExtras(talk, items) ? talk.text.slice(0, 250) : null;
  const lower = saysWhoOrWhen(talk) && extras === null ? talk.text.slice(0, 250) : null;
  const saysMore = [delivery, pays, extras, lower].some(said => said !== null);
  const goesOn = (talk.input.dialogue.counted ?? []).length > 0 || saysMore;
  // The tool knows what was counted before this message. Whether the goods are now collected or delivered, it has to read in the query.
  const said =
    delivery === null ? fetchesIn(talk.text) : `${talk.label('theDelivery')} ${delivery}, ${talk.label('theMinimum')}`;
  const query = [talk.label('total'), said, pays, extras, lower].filter(part => part !== null).join('. ');
  const { terms } = talk.tools.use('sum_with_terms', { items, ...(goesOn && { query }) });
  // A condition that the list does not meet ("5 % desde 40") changes no price and is not kept with the order.
  return terms?.total && terms.lines.some(isCounted) ? terms : null;
}

/** "Pago en efectivo", "pagaría con tarjeta". */
const paying = /(?<!\p{L})(?:pag|abon|cancel)\p{L}*\s[^.,;?!]{3,40}|(?<!\p{L})(?:pay|paying)\s[^.,;?!]{3,40}/iu;

/** Whether a yes to a total also says where to deliver or how it is paid, and this changes the total: it has to be confirmed anew. */
export function changesTotal(talk: Talk): boolean {
  if (destinationSaid(talk) === null && !paying.test(talk.text)) return false;
  const shown = lastAnswer(talk.input);
  const terms = conditionsOf(talk, talk.state.items);
  const isNew = (line: TermSum['lines'][number]) => !shown.includes(rowOf(talk, line).trim());
  return terms?.lines.some(line => isCounted(line) && byMessage.has(line.kind) && isNew(line)) ?? false;
}
const byMessage: ReadonlySet<string> = new Set(['FEE', 'DISCOUNT', 'SURCHARGE']);

/** Shows the list with its conditions. The order itself contains only the list, and a person settles the rest. */
export function showWithConditions(talk: Talk, list: PricedList, terms: TermSum | null): void {
  showList(talk, terms ? { ...list, total: null } : list);
  if (!terms) return;
  if (terms.subtotal && list.lines.length > 1) talk.addLines([talk.label('listSubtotal', { total: terms.subtotal })]);
  talk.addLines(conditionRows(talk, terms));
  if ((talk.state.counted ?? []).length === 0)
    for (const { kind, sentence } of terms.lines) if (kind === 'DISCOUNT') talk.tells(sentence);
  countServices(talk, terms);
  if (destinationSaid(talk) !== null) countDelivery(talk, terms);
  talk.add(talk.voice.say('settledByPerson'));
}

/** Extras that are named with the goods count until they are ordered; the answer tells once what they cost. */
function countServices(talk: Talk, { lines }: TermSum): void {
  const before = talk.state.counted ?? [];
  for (const { kind, amount, title, count, sentence } of lines) {
    const mark = countedAs(title, count);
    if (kind !== 'SERVICE' || amount === null || before.includes(mark)) continue;
    talk.tells(sentence);
    talk.state.counted = [...(talk.state.counted ?? []), mark].slice(0, 10);
  }
}

/** A delivery that is named with the goods counts until they are ordered; the answer tells the sentence that states its price. */
function countDelivery(talk: Talk, { lines }: TermSum): void {
  const fee = lines.find(({ kind }) => kind === 'FEE');
  if (!fee) return;
  talk.state.counted = [...new Set([...(talk.state.counted ?? []), fee.kind])];
  talk.tells(fee.sentence);
  for (const { kind, met, lacking, sentence } of lines)
    if (kind === 'MINIMUM' && !met && lacking !== null) talk.tells(sentence);
  if (fee.byPlace) talk.closeWith(talk.voice.say('askPlace'));
}

/** Passes an order that was priced with conditions to a person, because nothing else keeps the conditions. */
export function leaveConditions(talk: Talk, number: number, terms: TermSum | null): void {
  if (!terms) return;
  const rows = conditionRows(talk, terms);
  talk.addLines(rows);
  talk.add(talk.voice.say('settledByPerson'));
  talk.tools.use('hand_over', { query: [`#${number}`, ...rows].join('; ').slice(0, 300) });
}
