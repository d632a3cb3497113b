import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { nobody } from '../../domain/shared/actor.js';
import type { Scope, Transaction } from '../../domain/shared/database.port.js';
import type { DomainEvent } from '../../domain/shared/events.js';
import { batchableStatement, maxGroupSize } from '../../domain/shared/for-several.js';
import { newId } from '../../domain/shared/id.js';
import { aTenant, jobsLeft, startTestEmbudo, type TestEmbudo } from '../../testing/index.js';
import { PostgresDatabase } from './database.js';
import type { DurableListener } from './open-transaction.js';

let embudo: TestEmbudo;
let database: PostgresDatabase;
let scope: Scope;
let told: DomainEvent[][];

const asksAll: DurableListener = { task: 'notifications/tell-of-events', maxAttempts: 3, sharesJob: true };
const asksEach: DurableListener = { task: 'cases/open-of-hand-over', maxAttempts: 3 };

beforeAll(async () => {
  embudo = await startTestEmbudo();
  const { door, orm } = embudo;
  database = new PostgresDatabase({
    door,
    jobsDoor: door,
    orm,
    listener: (_tenantId, events) => void told.push(events),
    isLive: () => false,
    durableListeners: new Map([['lead.created', [asksAll, asksEach]]]),
  });
  scope = { tenantId: (await aTenant(embudo)).id, userId: nobody, role: 'SYSTEM' };
});
beforeEach(() => {
  told = [];
});

/** Writes a contact. Returns the number of its transaction and how many calls shared the statement. */
const write = batchableStatement(
  'spec.write-contact',
  { id: 'uuid', name: 'text', parts: 'text[]', at: 'timestamptz' },
  `made as (insert into contact (id, tenant_id, name, city, created_at) select id, app.tenant(), name, array_to_string(parts, ' '), at from input returning id)
    select i.call, i.name, (select count(*)::int from input) as together, pg_current_xact_id()::text as xid from input i where exists (select from made m where m.id = i.id)`,
);
const look = batchableStatement(
  'spec.look',
  { name: 'text' },
  'seen as (select call from input) select call from seen',
);
interface Written {
  name: string;
  together: number;
  xid: string;
}
const writeAs = async (tx: Transaction, name: string, id = newId()): Promise<Written> => {
  const [row] = await tx.query<Written>(write, [id, name, [name, 'y, "otra"'], new Date('2026-01-02T03:04:05.678Z')]);
  return row as Written;
};
const together = <T>(work: (tx: Transaction) => Promise<T>, kind = 'spec', requestId?: string) =>
  database.repeatable.transaction(scope, work, requestId, kind);
const namesLike = async (prefix: string) =>
  (
    await embudo.testDatabase.sql<{ name: string }>(
      'select name from contact where tenant_id = $1 and starts_with(name, $2) order by name',
      [scope.tenantId, prefix],
    )
  ).map(({ name }) => name);
const someNames = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(2, '0')}`);

describe('transactions of one kind that are asked for at once', () => {
  it('are one, whose equal statements are one, and each gets its own rows', async () => {
    const names = someNames('one', 5);
    const written = await Promise.all(names.map(name => together(tx => writeAs(tx, name))));
    expect(written.map(({ name }) => name)).toEqual(names);
    expect(new Set(written.map(({ xid }) => xid)).size).toBe(1);
    expect(written.map(each => each.together)).toEqual(names.map(() => 5));
    const [row] = await embudo.testDatabase.sql('select city, created_at from contact where name = $1', ['one03']);
    expect(row).toEqual({ city: 'one03 y, "otra"', created_at: new Date('2026-01-02T03:04:05.678Z') });
  });

  it('share what they send at the very last, however long each of them takes and whatever comes before it', async () => {
    const names = someNames('last', 3);
    await Promise.all(
      names.map((name, place) =>
        together(async tx => {
          for (let before = place; before > 0; before--) tx.sendLast(look, [name]);
          tx.sendLast(write, [newId(), name, [], new Date(place)]);
          for (let left = place; left > 0; left--) await tx.query('select 1');
        }),
      ),
    );
    const written = await embudo.testDatabase.sql(
      'select count(*)::int as names, count(distinct (xmin::text, cmin::text))::int as statements from contact where tenant_id = $1 and starts_with(name, $2)',
      [scope.tenantId, 'last'],
    );
    expect(written).toEqual([{ names: 3, statements: 1 }]);
  });

  it('send last what a transaction by itself sends last', async () => {
    await together(async tx => {
      tx.sendLast(write, [newId(), 'alone last', [], new Date(0)]);
      expect(await tx.query('select from contact where name = $1', ['alone last'])).toEqual([]);
    });
    expect(await namesLike('alone last')).toEqual(['alone last']);
  });

  it('are no more than fit into one statement', async () => {
    const names = someNames('many', maxGroupSize * 3 + 1);
    const written = await Promise.all(names.map(name => together(tx => writeAs(tx, name))));
    expect(await namesLike('many')).toEqual(names);
    expect(Math.max(...written.map(each => each.together))).toBe(maxGroupSize);
  });

  it('keep the order of what each of them asks', async () => {
    const seen = await Promise.all(
      someNames('order', 4).map(name =>
        together(async tx => {
          const id = newId();
          await writeAs(tx, name, id);
          tx.send({ name: 'spec.rename-contact', text: 'update contact set name = name || $2 where id = $1' }, [
            id,
            '!',
          ]);
          const [row] = await tx.query<{ name: string }>('select name from contact where id = $1', [id]);
          return row?.name;
        }),
      ),
    );
    expect(seen).toEqual(['order00!', 'order01!', 'order02!', 'order03!']);
  });

  it('run each by itself where one fails, which fails alone', async () => {
    const results = await Promise.allSettled(
      someNames('fail', 4).map((name, index) =>
        together(async tx => {
          await writeAs(tx, name);
          if (index === 1) throw new Error('not this one');
          if (index === 2) await tx.query('select 1 / 0');
        }),
      ),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(await namesLike('fail')).toEqual(['fail00', 'fail03']);
  });

  it('do not wait with one that waits for a lock', async () => {
    const id = newId();
    await together(tx => writeAs(tx, 'lock-held', id));
    const lock = { name: 'spec.lock-contact', text: 'select from contact where id = $1 for update' };
    const held = Promise.withResolvers<void>();
    const others = Promise.withResolvers<void>();
    const holder = database.repeatable.transaction(scope, async tx => {
      await tx.query(lock, [id]);
      held.resolve();
      await others.promise;
    });
    await held.promise;
    const waiting = together(tx => tx.query(lock, [id]));
    const written = await Promise.all(someNames('lock', 3).map(name => together(tx => writeAs(tx, name))));
    expect(written.map(({ name }) => name)).toEqual(['lock00', 'lock01', 'lock02']);
    others.resolve();
    await Promise.all([holder, waiting]);
  });

  it('part where two have one key, and leave where one must be alone', async () => {
    const keys = ['a', 'b', 'a', 'c'];
    const written = await Promise.all(
      someNames('part', 5).map((name, index) =>
        together(tx => {
          if (index === 4) tx.leaveGroup();
          else tx.reserveKeys([keys[index] as string]);
          return writeAs(tx, name);
        }),
      ),
    );
    expect(await namesLike('part')).toHaveLength(5);
    const [first, second, again, third, alone] = written.map(({ xid }) => xid);
    expect([second, third]).toEqual([first, first]);
    expect(again).not.toBe(first);
    expect(alone).not.toBe(first);
    expect(alone).not.toBe(again);
  });

  it('are not one with those of other kinds, tenants and requests', async () => {
    const other: Scope = { ...scope, tenantId: (await aTenant(embudo)).id };
    const xid = async (tx: Transaction) => (await writeAs(tx, `apart${newId()}`)).xid;
    const xids = await Promise.all([
      together(xid),
      together(xid, 'other'),
      database.repeatable.transaction(other, xid, undefined, 'spec'),
      database.transaction(scope, xid, undefined, 'spec'),
      database.transaction(scope, xid, undefined, 'spec'),
    ]);
    expect(new Set(xids).size).toBe(5);
    const [row] = await embudo.testDatabase.sql<{ count: number }>(
      `select count(*)::int as count from contact where tenant_id = $1 and starts_with(name, 'apart')`,
      [other.tenantId],
    );
    expect(row?.count).toBe(1);
  });

  it('enqueue one job for each key, the one that was asked for last, and all without a key', async () => {
    const messages = Array.from({ length: 5 }, () => newId());
    await Promise.all(
      messages.map((messageId, index) =>
        together(tx => tx.enqueue('conversations/deliver', { messageId }, index > 1 ? { jobKey: 'spec' } : {})),
      ),
    );
    const jobs = await embudo.testDatabase.queue<{ message: string; revision: number }>(
      `delete from graphile_worker._private_jobs where payload->>'messageId' = any ($1::text[]) returning payload->>'messageId' as message, revision`,
      [messages],
    );
    expect(jobs.filter(({ message }) => message === messages[4])).toEqual([{ message: messages[4], revision: 0 }]);
    expect(jobs.map(({ message }) => message).sort()).toEqual([messages[0], messages[1], messages[4]].sort());
  });

  it('tell once of all their events, in one job for who hears all and in one of each for who does not', async () => {
    const leads = [newId(), newId(), newId()];
    await Promise.all(
      leads.map((leadId, index) =>
        together(
          async tx => {
            tx.record('lead.created', { leadId, contactId: newId() });
            tx.record('lead.created', { leadId, contactId: newId() });
            if (index === 2) tx.leaveGroup();
          },
          'spec',
          `request-${index}`,
        ),
      ),
    );
    expect(told.map(events => events.length).sort()).toEqual([2, 4]);
    const waiting = (await jobsLeft(embudo)).map(({ task, payload }) => {
      const { heard, requestId } = payload as unknown as { heard: object[]; requestId: string };
      return `${task} ${requestId} ${heard.length}`;
    });
    expect(waiting.sort()).toEqual([
      `${asksEach.task} request-0 2`,
      `${asksEach.task} request-1 2`,
      `${asksEach.task} request-2 2`,
      `${asksAll.task} request-0 4`,
      `${asksAll.task} request-2 2`,
    ]);
  });
});

describe('reads of jobs that are asked for at once', () => {
  const find = batchableStatement(
    'spec.find-contact',
    { id: 'uuid' },
    'found as (select i.call, c.name from input i join contact c on c.id = i.id) select call, name, (select count(*)::int from input) as together from found',
  );

  it('are one statement, whose rows each gets of its own', async () => {
    const ids = [newId(), newId()];
    await Promise.all(ids.map((id, index) => together(tx => writeAs(tx, `read${index}`, id))));
    const read = database.repeatable.reader(scope);
    const rows = await Promise.all([...ids, newId()].map(id => read.query<object>(find, [id])));
    expect(rows).toEqual([[{ name: 'read0', together: 3 }], [{ name: 'read1', together: 3 }], []]);
  });
});
