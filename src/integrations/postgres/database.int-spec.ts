import { beforeAll, describe, expect, it } from '@jest/globals';
import { LockMode } from '@mikro-orm/core';
import { Contact } from '../../domain/contacts/contact.entity.js';
import { nobody } from '../../domain/shared/actor.js';
import type { Scope, Transaction } from '../../domain/shared/database.port.js';
import { Busy } from '../../domain/shared/domain-error.js';
import type { DomainEvent } from '../../domain/shared/events.js';
import { newId } from '../../domain/shared/id.js';
import { aTenant, startTestEmbudo, type TestEmbudo, until } from '../../testing/index.js';
import { PostgresDatabase } from './database.js';

let embudo: TestEmbudo;
let database: PostgresDatabase;
let scope: Scope;
const heard: DomainEvent[] = [];
beforeAll(async () => {
  embudo = await startTestEmbudo();
  const { door, orm } = embudo;
  const listener = (_tenantId: string, events: DomainEvent[]) => void heard.push(...events);
  database = new PostgresDatabase({ door, jobsDoor: door, orm, listener, durableListeners: new Map() });
  scope = { tenantId: (await aTenant(embudo)).id, userId: nobody, role: 'SYSTEM' };
});

async function aContact(name: string): Promise<string> {
  const id = newId();
  await embudo.testDatabase.sql('insert into contact (id, tenant_id, name) values ($1, $2, $3)', [
    id,
    scope.tenantId,
    name,
  ]);
  return id;
}
const nameOf = async (id: string) =>
  (await embudo.testDatabase.sql<{ name: string }>('select name from contact where id = $1', [id]))[0]?.name;

/** Lets go on once so many have come. */
function barrier(count: number): () => Promise<void> {
  const open = Promise.withResolvers<void>();
  let come = 0;
  return () => {
    come += 1;
    if (come === count) open.resolve();
    return come <= count ? open.promise : Promise.resolve();
  };
}

describe('two transactions that lock the same rows in opposite order', () => {
  it('are both done, the one that Postgres ended from its beginning and with nothing left of its first try', async () => {
    const contacts: [string, string] = [await aContact('one'), await aContact('two')];
    heard.length = 0;
    const bothHaveOne = barrier(2);
    const identityMaps = new Set();
    let runs = 0;
    const rename = (first: string, second: string, to: string) =>
      database.transaction(scope, async (tx: Transaction) => {
        runs += 1;
        identityMaps.add(tx.em);
        tx.record('lead.created', { leadId: first, contactId: second });
        for (const id of [first, second]) {
          const contact = await tx.em.findOneOrFail(Contact, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
          contact.name = `${contact.name} ${to}`;
          await tx.em.flush();
          if (id === first) await bothHaveOne();
        }
        return to;
      });
    const done = Promise.all([rename(contacts[0], contacts[1], 'east'), rename(contacts[1], contacts[0], 'west')]);
    expect(await done).toEqual(['east', 'west']);
    expect([runs, identityMaps.size]).toEqual([3, 3]);
    for (const id of contacts) expect((await nameOf(id))?.split(' ').slice(1).sort()).toEqual(['east', 'west']);
    expect(heard).toHaveLength(2);
  });
});

describe('a transaction that meets another one every time', () => {
  it('is given up after a few tries, as something to try again later', async () => {
    let runs = 0;
    const always = database.transaction(scope, async tx => {
      runs += 1;
      await tx.query(`do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
    });
    const error = await always.catch(failure => failure);
    expect(error).toBeInstanceOf(Busy);
    expect(error.told).toContain('Nothing was changed');
    expect(runs).toBe(4);
  });

  it('is not repeated for what the business refuses, nor for a mistake of ours', async () => {
    let runs = 0;
    const wrong = database.transaction(scope, async tx => {
      runs += 1;
      await tx.query('select nonsense');
    });
    await expect(wrong).rejects.toMatchObject({ code: '42703' });
    expect(runs).toBe(1);
  });
});

describe('a table that somebody has locked', () => {
  it('is something to try again, and is waited for once', async () => {
    const id = await aContact('locked');
    const owner = await embudo.testDatabase.connectAs('embudo_app');
    await owner.query('reset role; set role none');
    await owner.query('begin; lock table contact in access exclusive mode');
    let runs = 0;
    const outcomes = await Promise.all([
      database
        .reader(scope)
        .query('select name from contact where id = $1', [id])
        .catch(error => error),
      database
        .transaction(scope, async tx => {
          runs += 1;
          await tx.query('update contact set name = $2 where id = $1', [id, 'changed']);
        })
        .catch(error => error),
    ]);
    await owner.query('rollback');
    for (const error of outcomes) {
      expect(error).toBeInstanceOf(Busy);
      expect(error).toMatchObject({ told: expect.stringContaining('Nothing was changed'), retryAfterSeconds: 5 });
    }
    expect(runs).toBe(1);
    expect(await nameOf(id)).toBe('locked');
  });
});

describe('one tenant’s twelve slow statements', () => {
  it('keep no other tenant from being answered, and each of theirs is answered in its turn', async () => {
    const other: Scope = { ...scope, tenantId: (await aTenant(embudo)).id };
    const running = () =>
      embudo.testDatabase.sql<{ pid: number }>(
        `select pid from pg_stat_activity where query = 'select pg_sleep(8)' and state = 'active' and datname = current_database()`,
      );
    let answered = 0;
    const slow = Array.from({ length: 12 }, () =>
      database
        .reader(scope)
        .query('select pg_sleep(8)')
        .catch(() => undefined)
        .finally(() => {
          answered += 1;
        }),
    );
    const tenants = await Promise.all(
      Array.from({ length: 40 }, () => database.reader(other).query<{ id: string }>('select id from tenant')),
    );
    expect(new Set(tenants.flat().map(({ id }) => id))).toEqual(new Set([other.tenantId]));
    const [own] = await database.unscoped.query<{ one: number }>('select 1 as one');
    expect([own, answered]).toEqual([{ one: 1 }, 0]);
    // Its share of the ten, and no more.
    await until('its share to be at work', async () => (await running()).length >= 5);
    expect(await running()).toHaveLength(5);
    while (answered < 12)
      for (const { pid } of await running()) await embudo.testDatabase.sql('select pg_cancel_backend($1)', [pid]);
    await Promise.all(slow);
  });
});
