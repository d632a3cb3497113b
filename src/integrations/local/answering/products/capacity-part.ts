import type { FoundItem } from '../../../../domain/assistant/index.js';
import { bestNamed } from '../meant/best-named.js';
import { timeSaid } from '../meant/sold-by-unit.js';
import { reportsFault } from '../questions/reports-fault.js';
import { saidLately } from '../said/last-answer.js';
import { capacityIn, partyIn, peopleSaid } from '../said/parties.js';
import { itemsIn } from '../said/quantities.js';
import { showTotal } from '../sums/quote-part.js';
import type { Talk } from '../talk.js';
import { headOf } from './head-of.js';
import { kinOf } from './kin.js';
import { namesHead, showProducts } from './product-part.js';

/**
 * Answers for how many people something is that comes in several sizes: of "Cabaña para 2, 4 o 6 personas", five people need the last one.
 * What is sold by the night or the day is counted for as long as the customer says: "somos 4", then "2 noches". Returns false if
 * nothing that is meant comes in such sizes, or if something else is asked of it.
 */
export function answerCapacity(talk: Talk): boolean {
  const { acts, text, state, input } = talk;
  if (acts.removes || acts.refuses || state.items.length > 0 || reportsFault(talk)) return false;
  const said = partyIn(text);
  const { sizes, isNamed } = sizesMeant(talk, said?.rest ?? text);
  // "Ocupo toldo para 70 personas" says for how many, and not how many of it.
  if (acts.buys && (said === null || !isNamed || itemsIn(said.rest, false).length > 0)) return false;
  const [any] = sizes;
  if (!any) return false;
  const before = saidLately(input, remembered);
  const now = timeSaid(any, text);
  const asksOnlyPrice =
    acts.asksPrice && text.trim().split(/\s+/u).length <= fewWords && (state.priced ?? []).length === 0;
  if (said === null && now === null && !asksOnlyPrice) return false;
  const people = said?.people ?? [...before, text].flatMap(each => peopleSaid(each) ?? []).at(-1);
  if (people === undefined) return false;
  const asksElse = (acts.asks || acts.asksWhether) && !acts.asksPrice && !isNamed;
  const fits = sizes.filter(item => (holds(item) ?? people) >= people).toSorted((one, two) => rank(one) - rank(two));
  const [item] = fits;
  if (!item || asksElse) return false;
  const time = now ?? before.flatMap(each => timeSaid(item, each) ?? []).at(-1) ?? null;
  talk.showed([item]);
  if (time === null) showProducts(talk, [item]);
  else showTotal(talk, [{ product: item.name, quantity: time }]);
  return true;
}
const remembered = 4;
const fewWords = 6;

const holds = ({ name, description }: FoundItem): number | null => capacityIn(name) ?? capacityIn(description);
/** The smallest that is enough comes first, and what has no stated limit last. */
const rank = (item: FoundItem): number => holds(item) ?? Number.MAX_SAFE_INTEGER;

/** Returns the products of the kind that is meant that say in their names for how many people they are, if there are several. */
function sizesMeant(talk: Talk, rest: string): { sizes: FoundItem[]; isNamed: boolean } {
  const { tools, state } = talk;
  const found = bestNamed(tools.products(rest)).filter(({ hits }) => hits.some(hit => !/^\d/u.test(hit)));
  const headed = found.filter(({ name }) => namesHead(rest, name));
  const named = headed.length > 0 ? headed : found;
  const spoken = state.focus === null ? state.offered.slice(-1) : [state.focus];
  const kin = spoken.flatMap(name => kinOf(talk, name));
  const pool = named.length > 0 ? named : kin.length > 0 ? kin : tools.products('');
  const priced = pool.filter(({ price }) => price !== null);
  // What only its text says of how many is asked of a kind that is named, and not of another one than was spoken of.
  const limited = priced.filter(item => (named.length > 0 ? holds(item) : capacityIn(item.name)) !== null);
  // One of a named kind without a limit of its own is for more people than the others.
  const sized = named.length > 0 && limited.length > 0 ? priced : limited;
  const isOfOneKind = sized.every(({ name }) => headOf(name) === headOf(sized[0]?.name ?? ''));
  return sized.length > 1 && isOfOneKind && sized.length >= named.length
    ? { sizes: sized, isNamed: named.length > 0 }
    : { sizes: [], isNamed: false };
}
