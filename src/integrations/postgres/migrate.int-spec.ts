import { describe, expect, it } from '@jest/globals';
import { testDatabase, until } from '../../testing/index.js';
import { migrate } from './migrate.js';

describe('a migration that needs a table which another session has locked', () => {
  it('releases its place and tries again, so that no statement waits behind it, and runs once the table is free', async () => {
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
  });
});

describe('a database that ran a migration which is not here', () => {
  const names = async () => {
    const { sql } = await testDatabase();
    return (await sql<{ name: string }>('select name from schema_migration order by name')).map(({ name }) => name);
  };

  it('is refused and left unchanged, with advice, where that migration is older than the newest one here', async () => {
    const { ownerUrl, sql } = await testDatabase();
    await sql(`insert into schema_migration (name) values ('20261120090000_create_what_was_rewritten')`);
    const before = await names();
    try {
      await expect(migrate(ownerUrl)).rejects.toMatchObject({
        name: 'EarlierDatabase',
        message: expect.stringMatching(/20261120090000_create_what_was_rewritten.*npm run reset/s),
      });
      expect(await names()).toEqual(before);
    } finally {
      await sql(`delete from schema_migration where name = '20261120090000_create_what_was_rewritten'`);
    }
  });

  it('is accepted where that migration is newer: a newer version may run beside this one', async () => {
    const { ownerUrl, sql } = await testDatabase();
    await sql(`insert into schema_migration (name) values ('29991231235959_of_a_newer_version')`);
    try {
      await expect(migrate(ownerUrl)).resolves.toBeDefined();
    } finally {
      await sql(`delete from schema_migration where name = '29991231235959_of_a_newer_version'`);
    }
  });
});
