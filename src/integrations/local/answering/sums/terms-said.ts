import { countedAs, type PricedList, type TermLine, type TermSum } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { focusNow, type Items } from '../meant/items.js';
import type { Talk } from '../talk.js';
import { isCounted, isReduced, rowOf, totalOf } from './condition-rows.js';
import { heldBack } from './held-sum.js';
import { coversOtherFees } from './other-fees.js';
import { showList, tellShort } from './price-lines.js';

/** Tells a sum line by line with the sentences that it is based on; without a sum, tells whether each condition is met. */
export function tellSum(
  talk: Talk,
  { subtotal, lines, total }: TermSum,
  { items, sums, haggles }: { items: Items; sums: boolean; haggles: boolean },
): boolean {
  const discounted = isReduced(lines);
  const changes = lines.some(
    ({ kind, met, amount }) =>
      kind === 'FEE' ||
      kind === 'TAX' ||
      kind === 'SURCHARGE' ||
      (kind === 'SERVICE' && amount !== null) ||
      (kind === 'DISCOUNT' && met),
  );
  const unmet = lines.filter(line => line.kind === 'DISCOUNT' && !line.met);
  const shares = lines.some(
    ({ kind, amount }) => kind === 'DEPOSIT' || below.has(kind) || (kind === 'FROM' && amount !== null),
  );
  const ofPersons = lines.some(({ kind, amount }) => kind === 'PER_PERSON' && amount !== null);
  if (
    (sums || shares || (haggles && discounted && items.length > 0)) &&
    total !== null &&
    (changes || shares || ofPersons || items.length > 0) &&
    // A discount that is not reached does not lower the sum; its sentence says when it would apply.
    (unmet.length === 0 ? changes || shares || ofPersons : sums)
  ) {
    const listed = items.length > 0 ? items : talk.state.items;
    let list: PricedList | null = null;
    if (!ofPersons || items.length > 0) {
      list = talk.tools.use('price_list', { items: listed.length > 0 ? listed : focusNow(talk.state) }).list;
      if (!list) return true;
    }
    coversOtherFees(talk, lines);
    const asked = list === null ? null : heldBack(talk, { form: 'TERMS', list, terms: lines, total });
    const isHeld = asked !== null;
    if (!isHeld) tellRows(talk, { list, lines, total, changes });
    for (const { sentence, kind, met, amount, ofOthers, ofPeople } of lines)
      if (haggles && kind === 'DISCOUNT' && ofOthers && !ofPeople && !orWhoever.test(foldName(sentence)))
        talk.add(talk.voice.say('notThat', { text: sentence }));
      else if (sentence !== '' && !(kind === 'FROM' && !met && amount === null && lines.length > 1))
        talk.tells(sentence);
    if (lines.some(({ open, byPlace }) => open && !byPlace)) talk.add(talk.voice.say('feeByPerson'));
    if (!isHeld) tellLacking(talk, lines);
    if (items.length > 0 || listed.length > 0) {
      talk.state.focus = (asked ?? items).at(-1)?.product ?? talk.state.focus;
      talk.state.priced = asked ?? listed;
      if (!isHeld) talk.buttons('order');
      talk.buttons('person');
    } else talk.buttons('person');
    talk.state.counted = kindsCounted(lines);
    const [single] = lines;
    if (single && !changes) talk.state.topic = single.title === '' ? talk.state.topic : single.title;
    return true;
  }
  for (const line of lines) verdict(talk, line, { subtotal, haggles });
  if (lines.every(({ kind }) => kind === 'PER_PERSON' || kind === 'DEPOSIT' || kind === 'SERVICE'))
    talk.addLines(
      lines
        .filter(line => !(line.kind === 'SERVICE' && saysAmount(line)))
        .map(line => rowOf(talk, line))
        .filter(row => row !== ''),
    );
  const [first] = lines;
  if (first) talk.state.topic = first.title;
  if (talk.state.items.length > 0) talk.buttons('order', 'person');
  else talk.buttons('person');
  return true;
}

/** What is told below a total and is no part of it. */
const below: ReadonlySet<TermLine['kind']> = new Set(['CHANGE', 'BUDGET', 'EXCHANGE']);

/** Whether the sentence states the amount itself: a row with the heading of its article adds nothing and reads like a product. */
const saysAmount = ({ sentence, amount }: TermLine): boolean => {
  const figure = (amount ?? '').replace(/\D/gu, '').replace(/^0+/u, '');
  return figure !== '' && sentence.replace(/(?<=\d)[.,\s](?=\d)/gu, '').includes(figure.replace(/00$/u, ''));
};

/** Tells the list with its conditions and the resulting total. */
function tellRows(
  talk: Talk,
  {
    list,
    lines,
    total,
    changes,
  }: { list: PricedList | null; lines: TermSum['lines']; total: string; changes: boolean },
): void {
  if (list) {
    showList(talk, { ...list, total: changes ? null : list.total });
    // With one product, its own line already says it.
    if (changes && list.lines.length > 1 && list.total !== null)
      talk.addLines([talk.label('listSubtotal', { total: list.total })]);
  }
  // Rows that are calculated from the total come after it.
  const after = lines.filter(({ kind }) => kind === 'DEPOSIT' || below.has(kind) || kind === 'FROM');
  talk.addLines(
    [
      ...lines.filter(line => !after.includes(line)).map(line => rowOf(talk, line)),
      ...(changes ? [totalOf(talk, lines, total)] : []),
      ...after.map(line => rowOf(talk, line)),
    ].filter(row => row !== ''),
  );
  if (list) tellShort(talk, list);
  if (lines.some(({ byPlace }) => byPlace)) talk.closeWith(talk.voice.say('askPlace'));
}

/** Tells what is missing until a condition is met, or what is left of a budget. */
function tellLacking(talk: Talk, lines: TermSum['lines']): void {
  for (const { kind, met, lacking, amount } of lines) {
    if ((kind === 'CHANGE' || kind === 'DISCOUNT' || kind === 'MINIMUM') && !met && lacking !== null)
      talk.add(talk.voice.say('lackingOf', { amount: lacking }));
    if (kind === 'BUDGET')
      talk.add(talk.voice.say(met ? 'budgetYes' : 'budgetNo', { amount: (met ? amount : lacking) ?? '' }));
  }
}

/** Returns the sum of a list under the conditions that a query asks about. The list is requested with it, because rounds are limited. */
export function sumBy(talk: Talk, items: Items, query: string): TermSum | null {
  talk.tools.use('price_list', { items });
  return talk.tools.use('sum_with_terms', { items, query }).terms ?? null;
}

const kindsCounted = (lines: readonly TermLine[]): string[] =>
  lines
    .filter(isCounted)
    .map(({ kind, title, count }) => (kind === 'SERVICE' ? countedAs(title, count) : kind))
    .slice(0, 10);

/** "A restaurantes y a quien lleve desde 10 kilos": for anybody who does so too. */
const orWhoever =
  /\b(?:y|o|e|and|or) (?:a |para |for )?(?:quien(?:es)?|l[oa]s que|cualquiera|todos|anyone|whoever|everyone)\b/u;
const leavesOut =
  /\b(?:no (?:aplica|incluye|vale|cuenta|es valido|son validos)n?|excepto|salvo|except|does not apply)\b/u;
/** Tells whether a condition is met, with its own sentence, and what is missing. */
function verdict(
  talk: Talk,
  line: TermLine,
  { subtotal, haggles }: { subtotal: string | null; haggles: boolean },
): void {
  const { voice } = talk;
  const { kind, met, lacking, sentence } = line;
  if (sentence === '') return;
  const isCondition = kind === 'DISCOUNT' || kind === 'FEE' || kind === 'MINIMUM' || kind === 'FROM';
  // "Cashea solo para nuevos, no aplica para usados" is no plain yes.
  if (!isCondition || (met && kind !== 'FEE' && leavesOut.test(foldName(sentence)))) talk.tells(sentence);
  else if (haggles && kind === 'DISCOUNT' && line.ofOthers && !line.ofPeople && !orWhoever.test(foldName(sentence)))
    talk.add(voice.say('notThat', { text: sentence }));
  else if (haggles && line.forPerson && lacking === null) talk.add(voice.say('yesOf', { text: sentence }));
  // A discount exists, but the message does not yet say what it depends on.
  else if (haggles && kind === 'DISCOUNT' && !met && lacking === null) talk.tells(sentence);
  else if (subtotal === null || talk.says(sentence) || (kind === 'FEE' && !met && lacking === null))
    talk.tells(sentence);
  else talk.add(voice.say(met ? 'yesOf' : 'noOf', { text: sentence }));
  // The same missing amount is told only once if several conditions of a sentence need it.
  const lacks =
    isCondition && !met && lacking !== null && subtotal !== null ? voice.say('lackingOf', { amount: lacking }) : '';
  if (!talk.says(lacks)) talk.add(lacks);
}
