import type { GraphQLSchema } from 'graphql';

/** The data about which operations are written. */
export interface OperationWorld {
  schema: GraphQLSchema;
  /** The queries to choose from. */
  roots: string[];
  /** Fields that operations must not ask for, as `Type.field`. */
  without: ReadonlySet<string>;
  ids: string[];
  sellerIds: string[];
  pipelineIds: string[];
  /** Cursors from the answers so far. */
  cursors: string[];
}

/** Fields that depend on the time of reading, or on how much of the day has passed. */
export const momentary: ReadonlySet<string> = new Set(['SellerMetrics.calculatedAt', 'SellerMetrics.activityScore']);

export const searches = ['ana', 'PEÑ', '%', '_', '\\', ' ', '', 'example', '+5076', '日本', 'nadie así'];
export const instants: unknown[] = [
  '2026-05-01T00:00:00Z',
  '2026-11-20T09:30:00.123Z',
  1_767_225_600_000,
  '0044-01-01T00:00:00Z',
  '2026-05-19T22:17:00Z',
  '2026-06-02T05:00:00Z',
];
export const days = ['2026-02-28', '2026-05-01', '2026-06-02', '2026-11-20', '0001-01-01', '9999-12-31'];
export const lowDecimals = ['0', '-1', '0.00001', '99.995'];
export const highDecimals = ['1500.50', '12000000', '99999999999999999999999999'];
export const documents: unknown[] = [{}, { a: 1 }, { vip: true }, { 2: 'two' }, { none: [1] }];

/** Returns a GraphQL literal of any JSON value; an object whose keys are not GraphQL names becomes a text. */
export function untyped(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(untyped).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).filter(([name]) => /^[a-z]\w*$/i.test(name));
    return `{ ${parts.map(([name, part]) => `${name}: ${untyped(part)}`).join(', ')} }`;
  }
  return JSON.stringify(value);
}
