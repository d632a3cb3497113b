import { z } from 'zod';
import type { CatalogueItem, KnowledgeArticle } from '../source-data.js';
import type { TermSum } from '../terms/reckoning.js';

/**
 * What the agent can do, whichever model speaks for it. A call names products as the catalogue does and quantities as the customer
 * said them: ids, prices and recipients are the server's own.
 */
export const toolNames = [
  'search_products',
  'search_knowledge',
  'price_list',
  'sum_with_terms',
  'show_cart',
  'set_cart',
  'place_order',
  'order_status',
  'lead_fields',
  'request_visit',
  'free_hours',
  'book_hour',
  'cancel_visit',
  'hand_over',
] as const;
export type ToolName = (typeof toolNames)[number];
/** Those that tell of the catalogue and the articles, and change nothing. */
export const factTools: readonly ToolName[] = ['search_products', 'search_knowledge', 'price_list', 'sum_with_terms'];
/** Those that work on the agenda, where the tenant lets the agent do that. */
export const agendaTools: readonly ToolName[] = ['free_hours', 'book_hour', 'cancel_visit'];
export const isFactTool = (tool: ToolName): boolean => factTools.includes(tool);

export const leadFields = ['name', 'city', 'company'] as const;

export const toolCallSchema = z.object({
  tool: z.enum(toolNames),
  query: z.string().max(1_000).nullable(),
  items: z
    .array(z.object({ product: z.string().max(300), quantity: z.int().min(1).max(1_000_000) }))
    .max(30)
    .nullable(),
  fields: z
    .array(z.object({ field: z.enum(leadFields), value: z.string().max(200) }))
    .max(leadFields.length)
    .nullable(),
});
export type ToolCall = z.output<typeof toolCallSchema>;

/** A product that a search found. */
export interface FoundItem extends CatalogueItem {
  /** Whether its name or a keyword was said. */
  named: boolean;
  /** What was asked for and stands nowhere in it: it is an alternative then, never a yes. */
  lacks: string[];
  score: number;
  /** The words that its name and keywords share with what was searched for. */
  hits: string[];
  /** The share of the words searched for that it holds anywhere. */
  covers: number;
  /** How much of what was searched for its description alone holds: what it is for. */
  fits?: number;
}
export interface FoundArticle extends KnowledgeArticle {
  /** The sentences that answer. */
  passage: string;
  /** The one sentence that answers best. */
  best: string;
  score: number;
  /** How alike in meaning its best sentence and the question are, from 0 to 1. */
  near: number;
  titled: boolean;
  /** The words of the question that the title or the keywords hold, as stems. */
  hits: string[];
}

/** Why a tool did nothing. */
export type ToolProblem =
  | 'UNKNOWN_PRODUCT'
  | 'ON_REQUEST'
  | 'NOT_ENOUGH'
  | 'TWO_CURRENCIES'
  | 'EMPTY_CART'
  | 'NOT_CONFIRMED'
  | 'CHANGED'
  | 'NO_ORDER'
  | 'NO_TERMS'
  | 'NO_APPOINTMENT'
  | 'TOO_MANY_ROUNDS'
  | 'REFUSED';

/** Lines with amounts that the server has calculated and written as the tenant's locale does. */
export interface PricedList {
  lines: {
    product: string;
    quantity: number;
    unit: string | null;
    price: string | null;
    sum: string | null;
    left: number | null;
  }[];
  total: string | null;
  /** Of two products: by how much one costs more than the other. */
  difference: string | null;
  /** The total divided into the parts that were asked for: what each of 8 classes of a package costs. */
  each?: string;
  /** The sentences of the shop that an order of this would break: a minimum, or how long before it is to be asked for. */
  breaks?: string[];
  /** The sentences of the shop by which a person prices so many. */
  byHand?: string[];
}
export interface OrderView {
  number: number;
  status: string;
  total: string;
  /** Whether a person has to confirm it first. */
  waits: boolean;
}

/** A time, and how the customer reads it. */
export interface Hour {
  at: string;
  label: string;
}
/** What is offered or asked of an appointment. */
export interface AgendaView {
  act: 'BOOK' | 'MOVE' | 'CANCEL';
  /** The one that the customer has. */
  appointment: Hour | null;
  /** Free hours to choose among. */
  hours: Hour[];
  /** The hour to be agreed to. */
  chosen: Hour | null;
  done: 'BOOKED' | 'MOVED' | 'CANCELLED' | null;
}

/** What a call gave. Amounts, stocks and sentences in it are sources of the answer, as the catalogue is. */
export interface ToolResult {
  call: ToolCall;
  problem: ToolProblem | null;
  items: FoundItem[];
  articles: FoundArticle[];
  list: PricedList | null;
  orders: OrderView[];
  /** What a list comes to under the conditions that articles state. */
  terms?: TermSum;
  agenda?: AgendaView;
}

/** So many rounds of calls one answer may take, and so many calls each. */
export const mostRounds = 4;
export const mostCalls = 12;

/** A call with nothing but what is given. */
export const callOf = (tool: ToolName, given: Partial<Omit<ToolCall, 'tool'>> = {}): ToolCall => ({
  tool,
  query: null,
  items: null,
  fields: null,
  ...given,
});
/** Equal for equal calls. */
export const callKey = ({ tool, query, items, fields }: ToolCall): string =>
  JSON.stringify([tool, query, items, fields]);

/** What the results say in numbers, a line each: sources that a draft is checked against. */
export const sourceLines = (results: readonly ToolResult[]): string[] =>
  results.flatMap(({ list, orders, terms, agenda }) => [
    ...(list?.lines ?? []).map(({ product, quantity, price, sum, left }) =>
      [
        `${quantity} ${product}`,
        price,
        sum,
        left === null ? '' : `quedan ${left}. hay ${left} disponibles. only ${left} left.`,
      ].join('\n'),
    ),
    ...(list?.total ? [`total: ${list.total}`] : []),
    ...(list?.each ? [`cada uno: ${list.each}`] : []),
    ...(list?.difference ? [`diferencia: ${list.difference}`] : []),
    ...(terms?.lines ?? []).map(({ title, sentence, amount, percent, lacking, count, months, rest }) =>
      [
        `${title}: ${sentence}`,
        amount,
        percent === null ? '' : `${percent} %`,
        lacking === null ? '' : `faltan ${lacking}`,
        count === null ? '' : String(count),
        rest ?? '',
        months === null ? '' : `${months} meses`,
      ].join('\n'),
    ),
    ...(terms?.subtotal ? [`subtotal: ${terms.subtotal}`] : []),
    ...(terms?.total ? [`total: ${terms.total}`] : []),
    ...orders.map(({ number, total }) => `${number}\ntotal: ${total}`),
    ...[agenda?.appointment, agenda?.chosen, ...(agenda?.hours ?? [])].flatMap(hour => (hour ? [hour.label] : [])),
  ]);
