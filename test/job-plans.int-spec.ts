import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadMessageContext } from '../src/domain/assistant/message-context.js';
import { loadEvent } from '../src/domain/conversations/inbound.sql.js';
import { findSender } from '../src/domain/conversations/sender.sql.js';
import { giveContact } from '../src/domain/leads/assign-contact.js';
import { nobody } from '../src/domain/shared/actor.js';
import type { Sql, Statement } from '../src/domain/shared/database.port.js';
import { newId } from '../src/domain/shared/id.js';
import { aShop, startTestEmbudo, type TestEmbudo, type TestShop } from '../src/testing/index.js';

/*
 * A connection of the jobs plans each statement once and keeps the plan while tables grow from nothing to a backlog. So the plan that is
 * made for empty tables must be the one that is good for full ones: each row is looked up by its key, and no table is read as a whole.
 */
let embudo: TestEmbudo;
let shop: TestShop;

async function statementOf(ask: (read: Sql) => Promise<unknown>): Promise<Statement> {
  const asked: (Statement | string)[] = [];
  const query = async (statement: Statement | string) => {
    asked.push(statement);
    return [];
  };
  await ask({ query } as unknown as Sql);
  const [statement] = asked;
  if (typeof statement !== 'object') throw new Error('it asked no named statement');
  return statement;
}

beforeAll(async () => {
  embudo = await startTestEmbudo();
  shop = await aShop(embudo);
});

/** Returns the plan that a connection of the jobs keeps. */
const planOf = ({ name, together }: Statement): Promise<string> =>
  embudo.database.forJobs.transaction({ tenantId: shop.tenant.id, userId: nobody, role: 'SYSTEM' }, async tx => {
    await tx.query(`prepare "plan of ${name}" (json) as ${together?.statement.text}`);
    const rows = await tx.query<{ 'QUERY PLAN': string }>(
      `explain (verbose, costs off) execute "plan of ${name}" ('[]')`,
    );
    await tx.query(`deallocate "plan of ${name}"`);
    return rows.map(row => row['QUERY PLAN']).join('\n');
  });

describe('the plan of a statement of jobs', () => {
  it.each([
    ['reads messages', () => statementOf(read => loadMessageContext(read, newId()))],
    ['loads the events of the ledger', async () => loadEvent],
    ['finds senders', async () => findSender],
    ['gives contacts to sellers', async () => giveContact()],
  ])('that %s looks each row up by its key', async (_what, statement) => {
    const plan = await planOf(await statement());
    expect(plan).toMatch(/Index (Only )?Scan/);
    expect(plan).not.toMatch(/hashed SubPlan/);
    expect(plan).not.toMatch(/Seq Scan|Hash Join|Merge Join/);
  });

  it('that finds senders looks an address up by itself, where it would be cheaper once to read those of all contacts', async () => {
    await embudo.testDatabase.sql(
      `with made as (insert into contact (id, tenant_id) select app.new_id(), $1 from generate_series(1, 60) returning id)
       insert into channel_identity (id, tenant_id, contact_id, channel, address) select app.new_id(), $1, id, 'WHATSAPP', id from made`,
      [shop.tenant.id],
    );
    await embudo.testDatabase.sql('analyze channel_identity');
    const conditions = (await planOf(findSender)).match(/Index Cond: .*channel_identity\.tenant_id.*/g) ?? [];
    expect(conditions).toHaveLength(1);
    expect(conditions[0]).toMatch(/channel_identity\.channel = .*channel_identity\.address = /);
  });
});
