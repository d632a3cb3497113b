import type { Statement } from './database.port.js';

/** Maximum number of pieces of work in one transaction: all of them hold their locks until the slowest has ended. */
export const maxGroupSize = 16;

/**
 * Builds a statement that serves one call or several (`Database.transaction`). `text` follows `with input as (…), `. `input` has
 * one row per call: the number `call`, which the result must return, and the call's values in the columns named by `types`, in
 * this order. Several calls pass their values as JSON, so a value that already is JSON text must have the type text. Several rows
 * must be locked in the order of their ids.
 */
export function batchableStatement(name: string, types: Record<string, string>, text: string): Statement {
  const columns = Object.entries(types);
  const given = columns.map(([column, type], index) => `$${index + 1}::${type} as ${column}`).join(', ');
  const listed = columns.map(([column, type]) => `${column} ${type}`).join(', ');
  const together = {
    name: `${name}-together`,
    // Because of the limit, the planner expects few rows.
    text: `with input as materialized (select * from json_to_recordset($1) as r (call int, ${listed}) limit ${maxGroupSize}), ${text}`,
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
