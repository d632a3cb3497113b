import { type ASTNode, GraphQLScalarType, Kind } from 'graphql';
import { isDay } from '../../domain/shared/calendar-day.js';
import { quoted, refusedInput, shown } from './coercion.js';

function parse(value: unknown, node?: ASTNode): string {
  if (isDay(value)) return value;
  throw refusedInput(`Date cannot be ${shown(value, node)}: send a calendar date as text, such as "2026-11-20".`, node);
}

/** A day without time or zone, as text `YYYY-MM-DD` in and out. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day as text, `YYYY-MM-DD`, without time or time zone.',
  // A JavaScript Date is rejected on output: it is an instant, and the day that it falls on depends on an unknown time zone.
  serialize(value) {
    if (isDay(value)) return value;
    throw new TypeError(`Date cannot serialise ${quoted(value)}: give it text, YYYY-MM-DD.`);
  },
  parseValue: value => parse(value),
  parseLiteral: node => parse(node.kind === Kind.STRING ? node.value : null, node),
});
