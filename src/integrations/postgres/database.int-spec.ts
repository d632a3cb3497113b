import { beforeAll, describe, expect, it } from '@jest/globals';
import { LockMode } from '@mikro-orm/core';
import pg from 'pg';
import { Contact } from '../../domain/contacts/contact.entity.js';
import { CustomField } from '../../domain/custom-fields/custom-field.entity.js';
import { nobody } from '../../domain/shared/actor.js';
import type { Scope, Statement, Transaction } from '../../domain/shared/database.port.js';
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
  const isLive = () => false;
  const listener = (_tenantId: string, events: DomainEvent[]) => void heard.push(...events);
  database = new PostgresDatabase({ door, jobsDoor: door, orm, listener, isLive, durableListeners: new Map() });
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

/** Returns a function whose promises resolve once it was called this many times. */
function barrier(count: number): () => Promise<void> {
  const open = Promise.withResolvers<void>();
  let come = 0;
  return () => {
    come += 1;
    if (come === count) open.resolve();
    return come <= count ? open.promise : Promise.resolve();
  };
}

describe('a statement that is sent with the commit', () => {
  const rename: Statement = { name: 'spec.rename', text: 'update contact set name = $2 where id = $1' };
  const nonsense: Statement = { name: 'spec.nonsense', text: 'select 1 / $1::int' };
  const both = () => [database, database.forJobs];

  it('is committed with the rest, on any connection', async () => {
    for (const at of both()) {
      const id = await aContact('before');
      await at.transaction(scope, async tx => tx.send(rename, [id, 'after']));
      expect(await nameOf(id)).toBe('after');
    }
  });

  it('is answered before what is asked behind it', async () => {
    const id = await aContact('before');
    for (const at of both())
      await at.transaction(scope, async tx => {
        tx.send(rename, [id, 'sent']);
        expect(await tx.query('select name from contact where id = $1', [id])).toEqual([{ name: 'sent' }]);
      });
  });

  it('undoes the transaction where it fails, and says why, whatever fails because of it', async () => {
    for (const at of both()) {
      const id = await aContact('before');
      const run = (work: (tx: Transaction) => Promise<void>) =>
        at.transaction(scope, async tx => {
          await tx.query('update contact set name = $2 where id = $1', [id, 'lost']);
          tx.record('lead.created', { leadId: id, contactId: id });
          tx.send(nonsense, [0]);
          await work(tx);
        });
      heard.length = 0;
      await expect(run(async () => undefined)).rejects.toMatchObject({ code: '22012' });
      await expect(run(async tx => void (await tx.query('select 1')))).rejects.toMatchObject({ code: '22012' });
      await expect(run(() => Promise.reject(new Error('ours')))).rejects.toMatchObject({ code: '22012' });
      expect([await nameOf(id), heard]).toEqual(['before', []]);
      // The connection is still usable.
      await at.transaction(scope, async tx => tx.send(rename, [id, 'after']));
      expect(await nameOf(id)).toBe('after');
    }
  });

  it('leaves with BEGIN in a job, whose failure lets no result through', async () => {
    const query = pg.Client.prototype.query;
    const texts: unknown[] = [];
    const failing = Object.assign(new Error('canceling statement due to user request'), { code: '57014' });
    pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
      const [asked] = given;
      texts.push(typeof asked === 'string' ? asked : (asked as { text: string }).text);
      return asked === 'begin' ? Promise.reject(failing) : Reflect.apply(query, this, given);
    } as typeof query;
    let reached = false;
    try {
      await expect(
        embudo.database.forJobs.transaction(scope, async tx => {
          await tx.query('select 1');
          reached = true;
        }),
      ).rejects.toBeInstanceOf(Error);
    } finally {
      pg.Client.prototype.query = query;
    }
    expect(reached).toBe(false);
    expect(texts.slice(-3)).toEqual(['begin', 'select 1', 'rollback']);
  });
});

it('tells once of what one transaction records twice alike, and of each that differs', async () => {
  const [leadId, contactId] = [newId(), newId()];
  heard.length = 0;
  await database.transaction(scope, async tx => {
    for (const score of [10, 10, 20]) tx.record('lead.classified', { leadId, score });
    tx.record('lead.created', { leadId, contactId });
    tx.record('lead.created', { leadId, contactId });
  });
  expect(heard.map(({ name }) => name)).toEqual(['lead.classified', 'lead.classified', 'lead.created']);
});

describe('two transactions that lock the same rows in opposite order', () => {
  it('both commit: the one that Postgres ended is run again, with nothing left of its first attempt', async () => {
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

describe('a transaction that conflicts with others at every attempt', () => {
  it('fails after a few attempts with an error that says to try again later', async () => {
    let runs = 0;
    const always = database.transaction(scope, async tx => {
      runs += 1;
      await tx.query(`do $$ begin raise exception 'again' using errcode = '40001'; end $$`);
    });
    const error = await always.catch(failure => failure);
    expect(error).toBeInstanceOf(Busy);
    expect(error.clientMessage).toContain('Nothing was changed');
    expect(runs).toBe(4);
  });

  it('is not repeated for a refusal of a business rule, nor for a bug', async () => {
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
  it('fails with an error that says to try again, after one wait', async () => {
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
      expect(error).toMatchObject({
        clientMessage: expect.stringContaining('Nothing was changed'),
        retryAfterSeconds: 5,
      });
    }
    expect(runs).toBe(1);
    expect(await nameOf(id)).toBe('locked');
  });
});

describe('one tenant’s twelve slow statements', () => {
  it('do not delay other tenants, and are all answered in turn', async () => {
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
    // It uses its share of the ten connections and no more.
    await until('its share to be at work', async () => (await running()).length >= 5);
    expect(await running()).toHaveLength(5);
    while (answered < 12)
      for (const { pid } of await running()) await embudo.testDatabase.sql('select pg_cancel_backend($1)', [pid]);
    await Promise.all(slow);
  });
});

describe('a list of texts that an entity holds', () => {
  it('is stored text by text as it is', async () => {
    const options = [
      'null',
      'NULL',
      'una, dos\ny tres',
      'con "comillas"\tal final',
      ' al margen ',
      'C:\\n',
      '{}',
      '',
      'ñ',
    ];
    const id = newId();
    await database.transaction(scope, async tx => {
      const common = { tenantId: scope.tenantId, entityType: 'LEAD', type: 'DROPDOWN', label: 'Lista' } as const;
      const more = { required: false, section: null, position: 0, removedAt: null, createdAt: new Date() };
      tx.em.create(CustomField, { id, key: 'lista', ...common, ...more, options });
    });
    const [stored] = await embudo.testDatabase.sql('select options from custom_field where id = $1', [id]);
    expect(stored).toEqual({ options });
  });
});
