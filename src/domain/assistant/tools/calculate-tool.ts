import { calculate } from '../calculation/calculate.js';
import type { QuotableText } from '../calculation/evidence.js';
import { numbersSaid } from '../calculation/numbers-said.js';
import { canonical } from '../calculation/proof.js';
import { folded, plainText, sentencesOf } from '../claims/plain-text.js';
import { isForbidding } from '../claims/sources.js';
import { agentFor } from '../retrieve.js';
import { type Found, sourceLines, type ToolCall, type ToolResult } from './agent-tools.js';
import { byHandOf, listedOf } from './fact-tools.js';
import { priceList } from './price-list.js';
import type { ToolContext } from './tool-context.js';

/** Returns the texts that a step may quote: all that the shop wrote, what other tools returned, and what the customer wrote. */
function quotableTexts({ shelf, tenant, message }: ToolContext, earlier: readonly ToolResult[]): QuotableText[] {
  const agent = agentFor(shelf, message.agentProfileId);
  const instructions = [tenant.settings.business, agent?.personality ?? '', agent?.systemPrompt ?? ''].join('\n');
  const permitted = sentencesOf(plainText(instructions)).filter(sentence => !isForbidding(folded(sentence)));
  // A tool that did nothing repeats names that the model gave it.
  const told = sourceLines(earlier.filter(({ problem }) => problem === null));
  return [
    ...shelf.articles.map(({ title, body }) => ({
      text: `${title}\n${body}`,
      title,
      productId: null,
      isCustomers: false,
    })),
    ...[permitted.join('\n'), ...told].map(text => ({ text, productId: null, isCustomers: false })),
    ...shelf.products.map(({ id, name, description }) => ({
      text: `${name}\n${description}`,
      title: name,
      productId: id,
      isCustomers: false,
    })),
    ...saidBy(message).map(text => ({ text, productId: null, isCustomers: true })),
  ];
}

const saidBy = ({ body, history }: ToolContext['message']): string[] => [
  body,
  ...history.flatMap(({ direction, body: said }) => (direction === 'INBOUND' ? [said] : [])),
];

/** Calculates the steps of a call. Where one is not proven it says which and why, so that the model can state it better. */
export async function calculateSteps(
  place: ToolContext,
  { steps }: ToolCall,
  earlier: readonly ToolResult[],
): Promise<Found> {
  const { shelf, tenant, message, state } = place;
  const { locale, currency } = tenant;
  // What this answer has put into the cart is counted as the cart is.
  const inCart = earlier.flatMap(
    ({ call, problem, list }) => (call.tool === 'set_cart' && !problem && list?.lines) || [],
  );
  const held = [...state.items, ...(state.priced ?? []), ...inCart].map(({ quantity }) => canonical(quantity));
  const { calculation, faults } = calculate(steps ?? [], {
    products: shelf.products,
    locale,
    currency,
    texts: quotableTexts(place, earlier),
    numbers: new Set([...held, ...saidBy(message).flatMap(text => [...numbersSaid(text)])]),
  });
  if (faults) return { problem: 'NOT_PROVEN', faults };
  const { list, lines, problem } = priceList(shelf, calculation.counted, locale);
  const short = list.lines.flatMap(({ product, left }) => (left === null ? [] : [{ product, left }]));
  const { byHand = [] } = byHandOf(shelf, listedOf(shelf, lines));
  const said = [...(list.least ?? []), ...byHand];
  return {
    problem: short.length > 0 ? 'NOT_ENOUGH' : null,
    calculation: {
      ...calculation,
      ...(problem === 'BY_PERSON' && { isByPerson: true }),
      ...((problem === null || problem === 'BY_PERSON') && list.total !== null && { listed: list.total }),
      ...(short.length > 0 && { short }),
      ...(said.length > 0 && { said }),
    },
  };
}
