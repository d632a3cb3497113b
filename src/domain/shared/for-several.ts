import type { Statement } from './database.port.js';

/** The most works of one transaction: together they hold their locks until the slowest has ended. */
export const mostTogether = 16;

/**
 * A statement for one call or several (`Database.transaction`). Its text goes on behind `with input as (…), ` and reads a row for each call: its number
 * in `call`, which its result returns, and its values under these names, of these types, in this order. JSON stands for the values of several
 * calls; what is given as JSON text already is of type text. Several rows are locked in the order of their ids.
 */
export function forSeveral(name: string, types: Record<string, string>, text: string): Statement {
  const columns = Object.entries(types);
  const given = columns.map(([column, type], index) => `$${index + 1}::${type} as ${column}`).join(', ');
  const listed = columns.map(([column, type]) => `${column} ${type}`).join(', ');
  const together = {
    name: `${name}-together`,
    // The limit tells the planner how few they are.
    text: `with input as materialized (select * from json_to_recordset($1) as r (call int, ${listed}) limit ${mostTogether}), ${text}`,
  };
  const values = (calls: unknown[][]) => [
    JSON.stringify(
      calls.map((call, number) => ({
        call: number,
        ...Object.fromEntries(columns.map(([column], index) => [column, call[index]])),
      })),
    ),
  ];
  return {
    name,
    text: `with input as materialized (select 0 as call, ${given}), ${text}`,
    together: { statement: together, values },
  };
}
