import {
  type Extra,
  extraSaid,
  extrasIn,
  type FoundItem,
  includedOf,
  measuredText,
  saysMore,
  termKindsIn,
  WordSet,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { inFocus } from '../meant/referents.js';
import { isByTime } from '../meant/sold-by-unit.js';
import { lastAnswer } from '../said/last-answer.js';
import type { Talk } from '../talk.js';
import { sumBy, tellSum } from './terms-said.js';

const fewWords = 11;

/**
 * "Son como 6 metros" of what includes three metres and has a price for each further one: tells the sum with those that are more. Returns
 * false if the current product's text has no such price, or if it includes as many.
 */
export function answerBeyond(talk: Talk): boolean {
  const { acts, state, text } = talk;
  if (acts.removes || acts.refuses || state.items.length > 0 || text.trim().split(/\s+/u).length > fewWords)
    return false;
  if (termKindsIn(text).some(kind => kind !== 'PER_PERSON')) return false;
  const item = /\d|\b(?:un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|two|three|four|five|six|ten)\b/u.test(
    acts.folded,
  )
    ? inFocus(talk)
    : null;
  if (!item || item.price === null) return false;
  for (const extra of extrasIn(item)) {
    const said = extraSaid(extra, text) ?? bareSaid(talk, extra);
    const included = includedOf(extra, item);
    if (said === null) continue;
    // "2 horas más" counts those beyond what is included, and not all.
    if (saysMore(acts.folded)) return tellBeyond(talk, item, extra, said);
    if (included > 0 && said > included) return tellBeyond(talk, item, extra, said - included);
  }
  return tellsMoreTime(talk, item);
}

/** "¿Y si quiero 7?" of hours that this message or the answer before speaks of: returns the number; null for none. */
function bareSaid({ text, input }: Talk, { heads }: Extra): number | null {
  const said = measuredText(text);
  const spoken = new WordSet([said, lastAnswer(input)]);
  const [, many] = wantedNumber.exec(said) ?? [];
  return many !== undefined && heads.some(head => spoken.has(head) >= 0.85) ? Number(many) : null;
}
const wantedNumber =
  /\b(?:quiero|queremos|quisiera|necesito|necesitamos|fueran|serian|son|uso|usamos|want|need) (\d{1,2})(?=\s*(?:$|[?.,!]))/u;

/**
 * "¿Cuántas horas es? ¿y si quiero una más?", where an article has the price of each further hour: the sum with so many of them. Returns
 * false if no hours are asked for beyond those of the price, or no text prices them.
 */
function tellsMoreTime(talk: Talk, item: FoundItem): boolean {
  const said = measuredText(talk.text);
  const [, now, then] = furtherTime.exec(said) ?? [];
  const many = now ?? then;
  if (many === undefined || isByTime(item)) return false;
  const items = [{ product: item.name, quantity: 1 }];
  const terms = sumBy(talk, items, `${many} ${talk.label('hoursExtra')}`);
  const adds = terms?.lines.some(
    ({ kind, amount, sentence }) => kind === 'SERVICE' && amount !== null && /\bhora|\bhour/u.test(foldName(sentence)),
  );
  if (!terms) return talk.tools.pending.length > 0;
  if (!adds) return false;
  talk.counts = true;
  talk.showed([item]);
  return tellSum(talk, terms, { items, sums: true, haggles: false });
}
const furtherTime =
  /(?<![\p{L}\d.,])(1|una?|\d{1,2}) (?:h|hs|hrs?|horas?|hours?) (?:mas|extras?|adicional(?:es)?|more)\b|\b(?:hs|hrs|horas?|hours?)\b.*?(?<![\p{L}\d.,])(1|una?|one|\d{1,2}) (?:mas|more)\b/u;

/** Tells the sum of one piece with so many of its extra. */
export function tellBeyond(talk: Talk, item: FoundItem, { heads: [head] }: Extra, more: number): boolean {
  const items = [{ product: item.name, quantity: 1 }];
  const terms = sumBy(talk, items, `${more} ${head?.folded ?? ''} extra`);
  talk.counts = true;
  talk.showed([item]);
  return terms ? tellSum(talk, terms, { items, sums: true, haggles: false }) : talk.tools.pending.length > 0;
}
