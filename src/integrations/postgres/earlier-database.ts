import { readdirSync } from 'node:fs';
import type pg from 'pg';

/** Thrown for a database that was made by migrations that have been rewritten since. The message says what to do. */
export class EarlierDatabase extends Error {
  override name = 'EarlierDatabase';
  constructor(migration: string) {
    super(
      `This database was made by an earlier development version of Embudo (it ran the migration ${migration}, which is no more) ` +
        'and cannot be brought up to date. If you do not need its data: run npm run reset, then npm start; where DATABASE_URL ' +
        'names the database, drop it and create an empty one instead.',
    );
  }
}

/**
 * Throws an EarlierDatabase if the database has run a migration that is not in `folder` and is older than the newest one there.
 * A newer one belongs to a newer version of Embudo, and both versions may run side by side for a while.
 */
export async function refuseEarlierDatabase(owner: pg.Client, folder: string): Promise<void> {
  const { rows: history } = await owner.query(`select where to_regclass('public.schema_migration') is not null`);
  if (history.length === 0) return;
  // The folder holds source files in specs and compiled files otherwise. The table holds their names without the extension.
  const known = readdirSync(folder)
    .filter(file => /\.[jt]s$/.test(file))
    .map(file => file.slice(0, -3))
    .sort();
  const { rows } = await owner.query<{ name: string }>(
    'select name from schema_migration where name <> all ($1::text[]) and name < $2 order by name limit 1',
    [known, known.at(-1) ?? ''],
  );
  if (rows[0]) throw new EarlierDatabase(rows[0].name);
}
