import type { TestDatabase } from '../../src/testing/index.js';
import { tablesWritten, type Written } from './sql-writes.js';

export interface FunctionWrite extends Written {
  /** The function's name with its schema, without its arguments. */
  name: string;
}

/** Returns every table that is written by functions of schema app that run for triggers or with the rights of another role. */
export async function functionWrites({ sql }: TestDatabase): Promise<FunctionWrite[]> {
  const functions = await sql<{ name: string; body: string }>(
    `select p.oid::regproc::text as name, coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) as body from pg_proc p
     where p.pronamespace = 'app'::regnamespace order by 1`,
  );
  return functions.flatMap(({ name, body }) => tablesWritten(body).map(one => ({ ...one, name })));
}
