import { z } from 'zod';

/**
 * What a step adds to a calculation. The first five are lines of the sum: goods, an amount up or down, a percentage up or down. The others
 * tell something of the sum: what is paid first, the share of each, how far it is from something else, and what it is in dollars.
 */
const lineKinds = ['product', 'amount', 'amount_off', 'percent_on', 'percent_off'] as const;
const stepKinds = [...lineKinds, 'deposit', 'each', 'difference', 'dollars'] as const;
export type LineKind = (typeof lineKinds)[number];
export type StepKind = (typeof stepKinds)[number];
export const isLineKind = (kind: StepKind): kind is LineKind => (lineKinds as readonly StepKind[]).includes(kind);

export const mostSteps = 30;

/**
 * A step of a calculation as a model states it. Sizes are not bounded here but by the proof, which says what is wrong; a reply that does
 * not fit its schema is lost as a whole.
 */
export const calculationStepSchema = z.object({
  kind: z.enum(stepKinds),
  /** The product that is counted, or that an amount is for, by its name in the catalogue. */
  product: z.string().max(300).nullable(),
  /** How many times, as a sum of numbers that were said: "2", "2*3", "(6-4)*2", "ceil(20/1.92)". Empty for once. */
  quantity: z.string().max(80),
  amount: z.number().nullable(),
  percent: z.number().nullable(),
  /** The steps that it is taken of, counted from 1; empty for all before it. */
  of: z.array(z.number()).max(mostSteps),
  /** Passages that hold the amount or the percentage, word for word. */
  quotes: z.array(z.string().max(1_000)).max(3),
});
export type CalculationStep = z.output<typeof calculationStepSchema>;

/** Why a step is not proven. */
export type StepFault =
  | 'NO_PRODUCT'
  | 'UNKNOWN_PRODUCT'
  | 'ON_REQUEST'
  | 'PART_OF_UNIT'
  | 'TWO_CURRENCIES'
  | 'QUANTITY_UNREADABLE'
  | 'QUANTITY_UNFOUNDED'
  | 'NO_AMOUNT'
  | 'NO_PERCENT'
  | 'NO_QUOTE'
  | 'QUOTE_TOO_SHORT'
  | 'QUOTE_NOT_FOUND'
  | 'QUOTE_OF_ANOTHER_PRODUCT'
  | 'AMOUNT_NOT_IN_QUOTE'
  | 'PERCENT_NOT_IN_QUOTE'
  | 'NO_RATE'
  | 'WRONG_BASE'
  | 'BASE_UNCLEAR'
  | 'NEGATIVE'
  | 'TOO_LARGE';
/** A step that is not proven, counted from 1, and what of it: a number, a quote, a name. */
export interface FaultyStep {
  step: number;
  fault: StepFault;
  what: string;
}

/** A line of a calculation. Amounts are formatted in the tenant's locale; what is taken off is negative. */
export interface CalculatedLine {
  step: number;
  product: string | null;
  quantity: string | null;
  /** The amount that the quantity multiplies. */
  price: string | null;
  percent: number | null;
  /** What the percentage is taken of. */
  base: string | null;
  /** Whether it is taken off. */
  isOff: boolean;
  sum: string;
  /** What the shop calls what is added or taken off: the title of the quoted text and the passage. */
  called?: string;
}
/** What a calculation tells besides its total. */
export type CalculatedPart =
  | { kind: 'deposit'; step: number; percent: number | null; sum: string; rest: string }
  /** `isRounded` if so many equal parts are not exactly the sum. */
  | { kind: 'dollars'; step: number; rate: string; sum: string }
  | { kind: 'each'; step: number; count: string; sum: string; isRounded: boolean }
  /** `isMore` if the sum is more than what it is compared with, which is null if it is an amount that only the customer stated. */
  | { kind: 'difference'; step: number; other: string | null; sum: string; isMore: boolean };
/** A calculation whose operands were all found where the model said. */
export interface Calculation {
  lines: CalculatedLine[];
  /** The goods alone, if there are other lines. */
  subtotal: string | null;
  total: string;
  parts: CalculatedPart[];
  /** The products that were counted, each once; empty if a text prices some of them together. */
  counted: { product: string; quantity: number }[];
  /** What the counted products cost at their prices of the catalogue, as a cart of them would; missing if that is not known. */
  listed?: string;
  /** Whether some of it is only offered by a text, so that a person has to note an order of it. */
  isByPerson?: boolean;
  /** Of what less is in stock than was counted. */
  short?: { product: string; left: number }[];
  /** Sentences of the shop about such a quantity: the least that is charged, and what a person quotes. */
  said?: string[];
}

/** Returns how a source says how many are left, for a claim in either language. */
export const stockSource = (left: number): string => `quedan ${left}. hay ${left} disponibles. only ${left} left.`;

/**
 * Returns what a calculation says in numbers, one text for each line, as sources of a draft. They hold nothing that a model wrote: names
 * are those of the catalogue.
 */
export const calculatedSources = ({ lines, subtotal, total, parts, short = [] }: Calculation): string[] => [
  ...lines.map(({ product, quantity, price, percent, base, sum }) =>
    [
      [quantity, product].filter(said => said !== null).join(' '),
      price ?? '',
      percent === null ? '' : `${percent} %`,
      base ?? '',
      sum,
    ].join('\n'),
  ),
  ...(subtotal === null ? [] : [`subtotal: ${subtotal}`]),
  `total: ${total}`,
  ...parts.map(partSource),
  ...short.map(({ product, left }) => `${product}\n${stockSource(left)}`),
];

function partSource(part: CalculatedPart): string {
  switch (part.kind) {
    case 'deposit': {
      const share = part.percent === null ? '' : `${part.percent} %`;
      return [`anticipo: ${part.sum}`, `resto: ${part.rest}`, share].join('\n');
    }
    case 'each':
      return `cada uno: ${part.sum}`;
    case 'dollars':
      return `total: ${part.sum}\n${part.rate}`;
    case 'difference':
      return [`diferencia: ${part.sum}`, part.other ?? ''].join('\n');
  }
}
