import { describe, expect, it } from '@jest/globals';
import { testDatabase, until } from '../../testing/index.js';
import { migrate } from './migrate.js';

describe('a migration that needs a table which somebody else holds', () => {
  it('gives way again and again, so that nobody stands in a queue behind it, and is done once the table is free', async () => {
    const { ownerUrl, sql, connectAs } = await testDatabase();
    const holder = await connectAs('embudo_app');
    await holder.query('set role none');
    await holder.query('begin; lock table schema_migration in access exclusive mode');
    let done = false;
    const migrating = migrate(ownerUrl).then(() => {
      done = true;
    });
    const waiters = async () =>
      (
        await sql<{ pid: number }>(
          `select distinct pid from pg_locks where not granted and relation = 'schema_migration'::regclass`,
        )
      ).length;
    await until('it to wait', async () => (await waiters()) === 1);
    await until('it to give way', async () => (await waiters()) === 0);
    await until('it to try again', async () => (await waiters()) === 1);
    expect(done).toBe(false);
    await holder.query('rollback');
    await migrating;
    expect(done).toBe(true);
  }, 60_000);
});
