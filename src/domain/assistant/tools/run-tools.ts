import { updateContact } from '../../contacts/index.js';
import { agreedInChat, lastCartOf, lastOrdersOf, placeOrder, setCart } from '../../orders/index.js';
import { DomainError } from '../../shared/domain-error.js';
import { formatMoney } from '../../shared/money.js';
import { IdempotencyKeyReused } from '../../shared/once.js';
import { cut } from '../../shared/texts.js';
import { sameItems } from '../dialogue/counted-for.js';
import { acceptedTotal } from '../dialogue/shown-totals.js';
import { writesMonthFirst } from '../entities/days.js';
import type { Shelf } from '../shelf.js';
import { brokenRules } from '../terms/order-rules.js';
import { bookHour, cancelVisit, freeHours } from './agenda-tools.js';
import {
  type FactTool,
  type Found,
  isFactTool,
  mostCalls,
  type OrderView,
  resultOf,
  type ToolCall,
  type ToolName,
  type ToolResult,
  waitingTools,
} from './agent-tools.js';
import { calculateSteps } from './calculate-tool.js';
import { chargesOf } from './charges-of.js';
import { byHandOf, factFinders, factPlaceOf, listedOf, saidBefore } from './fact-tools.js';
import { heldInCart } from './held-in-cart.js';
import { sendPictures } from './picture-tool.js';
import { type Priced, priceList } from './price-list.js';
import type { ToolContext } from './tool-context.js';

type Tool = (place: ToolContext, call: ToolCall, earlier: readonly ToolResult[]) => Promise<Found>;

/**
 * Runs the calls in their order, after those with the `earlier` results. If a use case refuses, that is a result too, because the model has
 * to tell the customer.
 */
export async function runTools(
  place: ToolContext,
  calls: readonly ToolCall[],
  earlier: readonly ToolResult[],
): Promise<ToolResult[]> {
  const results: ToolResult[] = [];
  for (const call of calls.slice(0, mostCalls))
    results.push(resultOf(call, await run(place, call, [...earlier, ...results])));
  return results;
}

async function run(place: ToolContext, call: ToolCall, earlier: readonly ToolResult[]): Promise<Found> {
  const { context } = place;
  const { tool } = call;
  if (place.awaitsPerson && !waitingTools.includes(tool)) return { problem: 'REFUSED' };
  try {
    if (isFactTool(tool)) return factFinders[tool](factPlaceOf(place), call, context.ports);
    return await otherTools[tool](
      { ...place, context: { ...context, database: context.database.ungrouped } },
      call,
      earlier,
    );
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    context.log.info({ tool, code: error.code, reason: error.message }, 'a tool was refused');
    return { problem: error.code === 'CONFLICT' ? 'CHANGED' : 'REFUSED' };
  }
}

const orderView = (
  { number, status, totalMinor, currency }: { number: number; status: string; totalMinor: string; currency: string },
  locale: string,
): OrderView => ({
  number,
  status,
  total: formatMoney(BigInt(totalMinor), currency, locale),
  waits: status === 'PENDING',
});

/** Returns the lines of a cart with the names of the products that are still sold. */
const itemsOfCart = (shelf: Shelf, lines: Priced['lines']) =>
  listedOf(shelf, lines).map(({ product, quantity }) => ({ product: product.name, quantity }));

/** What the customer wants, at the prices of now, and what of it a cart holds. */
function wantedNow({ shelf, state, tenant }: Pick<ToolContext, 'shelf' | 'state' | 'tenant'>) {
  const { locale, currency } = tenant;
  const items = listedOf(shelf, priceList(shelf, state.items, locale).lines);
  return { items, held: heldInCart(items, locale), currency: items[0]?.product.currency ?? currency, locale };
}

const byId = (of: Priced['lines']) => of.map(({ productId: product, quantity }) => ({ product, quantity }));
/** Whether a cart holds exactly the list of the dialogue, which the customer was shown. */
const isListed = (place: Pick<ToolContext, 'shelf' | 'state' | 'tenant'>, lines: Priced['lines']): boolean =>
  sameItems(byId(lines), byId(wantedNow(place).held.lines));

/** The key comes from the message, so one yes orders once, however often the job runs and whatever a model then notes. */
async function placeOnce(...given: Parameters<typeof placeOrder>): Promise<void> {
  try {
    await placeOrder(...given);
  } catch (error) {
    if (!(error instanceof IdempotencyKeyReused)) throw error;
  }
}

const otherTools: Record<Exclude<ToolName, FactTool>, Tool> = {
  calculate: calculateSteps,

  send_pictures: sendPictures,

  show_cart: async ({ context, shelf, tenant, message, state }) => {
    const cart = await lastCartOf(context.read, message.contactId);
    const held = cart?.status === 'OPEN' ? cart.lines : [];
    // The cart itself has neither parts of a unit nor what only a text offers.
    const items = isListed({ shelf, state, tenant }, held) ? state.items : itemsOfCart(shelf, held);
    if (cart?.status !== 'OPEN' || items.length === 0) return { problem: 'EMPTY_CART' };
    const { problem, list } = priceList(shelf, items, tenant.locale);
    return { problem: problem === 'BY_PERSON' ? null : problem, list };
  },

  set_cart: async ({ context, shelf, tenant, message, wishes, isTrial, isHosted = false }, { items }) => {
    const { locale, timezone } = tenant;
    const { problem, list, lines } = priceList(shelf, items ?? [], locale);
    if (problem && !(isHosted && problem === 'BY_PERSON')) return { problem, list };
    if (!isHosted && lines.some(({ quantity }) => !Number.isInteger(quantity)))
      return { problem: 'PART_OF_UNIT', list };
    const listed = listedOf(shelf, lines);
    if (!isTrial)
      await setCart(context, {
        contactId: message.contactId,
        conversationId: message.conversationId,
        lines: heldInCart(listed, locale).lines,
      });
    wishes.cartSet = lines.length > 0;
    const breaks = brokenRules(shelf, listed, {
      texts: [message.body, ...saidBefore(message)],
      sentAt: message.sentAt,
      timezone,
      monthFirst: writesMonthFirst(locale),
      locale,
    });
    return { list: { ...list, ...byHandOf(shelf, listed), ...(breaks.length > 0 && { breaks }) } };
  },

  // What the customer could read is ordered: the cart, at a total of it that an earlier answer has told.
  place_order: async (place, { query }) => {
    const { context, shelf, tenant, message, state, wishes, isTrial } = place;
    const shown = acceptedTotal(state, query);
    if (shown ? isTrial && wishes.cartSet : state.asked !== 'CONFIRM' || wishes.cartSet)
      return { problem: 'NOT_CONFIRMED' };
    const cart = await lastCartOf(context.read, message.contactId);
    const wanted = wantedNow(place);
    if (!cart || (cart.lines.length === 0 && wanted.held.charges.length === 0)) return { problem: 'EMPTY_CART' };
    // The customer accepted the cart as it was before another contact's cart was joined to it.
    if (cart.status === 'OPEN' && cart.isJoined) return { problem: 'CHANGED' };
    // A seller has changed the cart since: the customer said yes to another list.
    if (cart.status === 'OPEN' && !isListed(place, cart.lines))
      return {
        problem: wishes.cartSet ? 'NOT_CONFIRMED' : 'CHANGED',
        list: priceList(shelf, itemsOfCart(shelf, cart.lines), tenant.locale).list,
      };
    const { held, ...now } = wanted;
    const charges = shown
      ? chargesOf(shown, { ...now, held: held.charges }, agreedInChat(tenant.language))
      : held.charges;
    if (!charges) return { problem: 'CHANGED' };
    if (isTrial) {
      wishes.ordered = true;
      return {};
    }
    const note = cut(query ?? '', 'line');
    await placeOnce(context, { cartId: cart.id, charges, note, idempotencyKey: `answer:${message.id}` });
    const placed = (await lastOrdersOf(context.read, message.contactId, null)).find(({ cartId }) => cartId === cart.id);
    wishes.ordered = true;
    return { orders: placed ? [orderView(placed, tenant.locale)] : [] };
  },

  order_status: async ({ context, tenant, message }, { query }) => {
    const number = Number(/\d{1,9}/.exec(query ?? '')?.[0] ?? Number.NaN);
    const orders = await lastOrdersOf(context.read, message.contactId, Number.isNaN(number) ? null : number);
    return orders.length === 0
      ? { problem: 'NO_ORDER' }
      : { orders: orders.map(order => orderView(order, tenant.locale)) };
  },

  lead_fields: async ({ context, message, isTrial }, { fields }) => {
    const given = Object.fromEntries((fields ?? []).map(({ field, value }) => [field, value.trim()]));
    const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
    if (Object.keys(filled).length === 0) return { problem: 'REFUSED' };
    if (!isTrial) await updateContact(context, { contactId: message.contactId, ...filled });
    return {};
  },

  request_visit: async ({ wishes }, { query }) => {
    wishes.visit = query ?? '';
    return {};
  },

  free_hours: freeHours,
  book_hour: bookHour,
  cancel_visit: cancelVisit,

  hand_over: async ({ wishes }, { query }) => {
    wishes.handOver = query ?? '';
    return {};
  },
};
