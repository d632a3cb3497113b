import { z } from 'zod';
import {
  type Calculation,
  calculatedSources,
  calculationStepSchema,
  type FaultyStep,
  mostSteps,
  stockSource,
} from '../calculation/steps.js';
import type { CatalogueItem, KnowledgeArticle } from '../source-data.js';
import type { TermSum } from '../terms/reckoning.js';

/**
 * What the agent can do, whichever model it uses. A call names products as the catalogue does, and quantities as the customer said them;
 * the server decides ids, prices and recipients.
 */
export const toolNames = [
  'search_products',
  'search_knowledge',
  'price_list',
  'sum_with_terms',
  'calculate',
  'send_pictures',
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
/** Tools that only look up facts of the catalogue and the articles, and change nothing. */
const factTools = ['search_products', 'search_knowledge', 'price_list', 'sum_with_terms'] as const;
export type FactTool = (typeof factTools)[number];
/** Tools that a customer who waits for a person may be told facts with. */
export const waitingTools: readonly ToolName[] = [...factTools, 'calculate', 'send_pictures'];
/** What only the local link sums with: a hosted model reads the conditions itself, and has their sum calculated. */
const localTools = ['sum_with_terms'] as const;
export type HostedTool = Exclude<ToolName, (typeof localTools)[number]>;
/** Tools that a hosted model is offered. */
export const hostedTools = toolNames.filter(
  (tool): tool is HostedTool => !(localTools as readonly ToolName[]).includes(tool),
);
/** Tools that work on the agenda, if the tenant lets the agent do that. */
export const agendaTools: readonly ToolName[] = ['free_hours', 'book_hour', 'cancel_visit'];
export const isFactTool = (tool: ToolName): tool is FactTool => (factTools as readonly ToolName[]).includes(tool);

export const leadFields = ['name', 'city', 'company'] as const;

export const toolCallSchema = z.object({
  tool: z.enum(toolNames),
  query: z.string().max(1_000).nullable(),
  items: z
    // A part of a unit can be priced if it is sold by weight, volume or length. A cart holds whole units.
    .array(z.object({ product: z.string().max(300), quantity: z.number().min(0.001).max(1_000_000) }))
    .max(30)
    .nullable(),
  fields: z
    .array(z.object({ field: z.enum(leadFields), value: z.string().max(200) }))
    .max(leadFields.length)
    .nullable(),
  steps: z.array(calculationStepSchema).max(mostSteps).nullable(),
});
/** The call that a hosted model is asked for. */
export const hostedCallSchema = toolCallSchema.extend({ tool: z.enum(hostedTools) });
export type ToolCall = z.output<typeof toolCallSchema>;

/** A product that a search found. */
export interface FoundItem extends CatalogueItem {
  /** Whether the text contains its name or a keyword. */
  named: boolean;
  /** What was asked for and is nowhere in the product. It is then an alternative and must not be confirmed as a match. */
  lacks: string[];
  score: number;
  /** The words that its name and keywords share with the search. */
  hits: string[];
  /** Share of the search's words that it contains anywhere. */
  covers: number;
  /** How much of the search only its description contains: what the product is for. */
  fits?: number;
}
export interface FoundArticle extends KnowledgeArticle {
  /** The sentences that answer. */
  passage: string;
  /** The one sentence that answers best. */
  best: string;
  score: number;
  /** Similarity in meaning of the best sentence and the question, from 0 to 1. */
  near: number;
  titled: boolean;
  /** Stems of the question's words that the title or the keywords contain. */
  hits: string[];
}

/** Why a tool did nothing. */
export type ToolProblem =
  | 'UNKNOWN_PRODUCT'
  | 'ON_REQUEST'
  | 'NOT_ENOUGH'
  | 'TWO_CURRENCIES'
  | 'PART_OF_UNIT'
  | 'BY_PERSON'
  | 'EMPTY_CART'
  | 'NOT_CONFIRMED'
  | 'CHANGED'
  | 'NO_ORDER'
  | 'NO_TERMS'
  | 'NOT_PROVEN'
  | 'NO_APPOINTMENT'
  | 'NO_PICTURE'
  | 'TOO_MANY_ROUNDS'
  | 'REFUSED';

/** A product by its name in the catalogue, and how much of it. */
export interface PricedItem {
  product: string;
  quantity: number;
}

/** Lines with amounts that the server has calculated and formatted in the tenant's locale. */
export interface PricedList {
  lines: {
    product: string;
    quantity: number;
    /** The quantity that was asked for, if the shop charges for more. */
    wanted?: number;
    unit: string | null;
    price: string | null;
    sum: string | null;
    left: number | null;
    /** What the shop has that is called nearly so, if nothing is called so. */
    near?: string[];
  }[];
  total: string | null;
  /** For two products: how much more one costs than the other. */
  difference: string | null;
  /** The total divided into the parts that were asked for, for example the price of each of 8 classes of a package. */
  each?: string;
  /** Sentences of the shop that an order of this list would violate: a minimum, or how long in advance it must be ordered. */
  breaks?: string[];
  /** Sentences of the shop that say that a person quotes such a quantity. */
  byHand?: string[];
  /** Sentences of the shop by which more is charged than was asked for: "mínimo 40 personas". */
  least?: string[];
}
export interface OrderView {
  number: number;
  status: string;
  total: string;
  /** Whether a person has to confirm it first. */
  waits: boolean;
}

/** A time, with its text for the customer. */
export interface Hour {
  at: string;
  label: string;
}
/** What is offered or asked about an appointment. */
export interface AgendaView {
  act: 'BOOK' | 'MOVE' | 'CANCEL';
  /** The appointment that the customer has. */
  appointment: Hour | null;
  /** Free hours to choose from. */
  hours: Hour[];
  /** The hour that the customer has to accept. */
  chosen: Hour | null;
  done: 'BOOKED' | 'MOVED' | 'CANCELLED' | null;
}

/** Result of a call. Its amounts, stocks and sentences are sources of the answer, as the catalogue is. */
export interface ToolResult {
  call: ToolCall;
  problem: ToolProblem | null;
  items: FoundItem[];
  articles: FoundArticle[];
  list: PricedList | null;
  orders: OrderView[];
  /** The total of a list under the conditions that articles state. */
  terms?: TermSum;
  /** What the server has calculated, and what of a calculation is not proven. */
  calculation?: Calculation;
  faults?: FaultyStep[];
  /** The items that `terms` is about. */
  counted?: PricedItem[];
  agenda?: AgendaView;
  /** The products whose pictures are sent with the answer, and those that have none. */
  pictures?: { sent: string[]; missing: string[] };
}

/** Maximum number of rounds of calls for one answer, and of calls per round. */
export const mostRounds = 4;
export const mostCalls = 12;

/** Returns a call with only the given fields set. */
export const callOf = (tool: ToolName, given: Partial<Omit<ToolCall, 'tool'>> = {}): ToolCall => ({
  tool,
  query: null,
  items: null,
  fields: null,
  steps: null,
  ...given,
});
/** What a tool found; the rest of its result is empty. */
export type Found = Partial<Omit<ToolResult, 'call'>>;
/** Returns the whole result of a call. */
export const resultOf = (call: ToolCall, found: Found): ToolResult => ({
  problem: null,
  items: [],
  articles: [],
  list: null,
  orders: [],
  call,
  ...found,
});
/** Returns the same key for equal calls. */
export const callKey = ({ tool, query, items, fields, steps }: ToolCall): string =>
  // Most calls only search, and need no JSON. The two forms cannot be equal, because JSON begins with a bracket.
  query !== null && items === null && fields === null && steps === null
    ? `${tool} ${query}`
    : JSON.stringify([tool, query, items, fields, steps]);

/** Returns what the results say in numbers, one line each. A draft is checked against these lines. */
export const sourceLines = (results: readonly ToolResult[]): string[] =>
  results.flatMap(({ list, orders, terms, calculation, agenda }) => [
    ...(list?.lines ?? []).map(({ product, quantity, price, sum, left }) =>
      [`${quantity} ${product}`, price, sum, left === null ? '' : stockSource(left)].join('\n'),
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
    ...(calculation ? calculatedSources(calculation) : []),
    ...orders.map(({ number, total }) => `${number}\ntotal: ${total}`),
    ...[agenda?.appointment, agenda?.chosen, ...(agenda?.hours ?? [])].flatMap(hour => (hour ? [hour.label] : [])),
  ]);
