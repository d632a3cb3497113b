import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { eraseContact, exportContact } from '../src/domain/privacy/index.js';
import { aKnownPerson, indiscreetModel } from '../src/domain/privacy/known-person.fixture.js';
import { userActor } from '../src/domain/shared/actor.js';
import { tables } from '../src/tables.js';
import { jobsDone, startTestEmbudo, type TestEmbudo } from '../src/testing/index.js';
import { type FunctionWrite, functionWrites } from './tables/function-writes.js';
import { entitiesWritten } from './tables/orm-writes.js';
import { type SourceWrite, sourceFiles, writesOf } from './tables/source-writes.js';
import { tablesWritten } from './tables/sql-writes.js';

/*
 * Only the feature that owns a table writes it, in SQL and through the ORM; other features call its exports. A part of a statement
 * counts for the feature in whose file it is.
 */

/** Files whose SQL gets the name of the written table at run time, each with the reason. */
const nameNoTable: Record<string, string> = {
  'domain/shared/table-statements.ts': 'it is made from what tables declare',
  'integrations/postgres/load/load-lines.ts': 'it clears temporary tables of its own',
};
/** Database functions that write tables of several features in one step, each with the reason. */
const severalOwners: Record<string, string> = {
  'app.confirm_address':
    'whoever proves an address gets the seat and the business that somebody else had asked for with it',
  'app.count_new_messages': 'a message is counted with the time of the first answer in its conversation',
  'app.remove_imported':
    'a record that an import made goes with the contact and the addresses that came with it, or none of them goes',
  'app.seat_ceos': 'the CEO of an organisation has a seat in each of its businesses, and sells in none',
};

let embudo: TestEmbudo;
let source: SourceWrite[];
let functions: FunctionWrite[];
const sent = new Set<string>();

beforeAll(async () => {
  source = sourceFiles().flatMap(file => writesOf(file));
  const query = pg.Client.prototype.query as (...values: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: pg.Client, ...values: unknown[]) {
    const [first] = values as [string | { text?: string }];
    const text = typeof first === 'string' ? first : first?.text;
    if (text) sent.add(text);
    return query.apply(this, values);
  } as typeof pg.Client.prototype.query;
  embudo = await startTestEmbudo({ http: true, worker: true, models: [indiscreetModel()] });
  functions = await functionWrites(embudo.testDatabase);
});

const ownerOf = (table: string | null) => tables.find(({ name }) => name === table)?.owner;
/** Returns the feature of a file, or the first two folders for a room that owns no tables. */
const placeOf = (file: string): string => {
  const [room, folder] = file.split('/');
  return room === 'domain' ? (folder ?? '') : `${room}/${folder}`;
};
const mayWrite = (place: string, table: string): boolean => {
  const { owner, alsoWrittenBy = {} } = tables.find(({ name }) => name === table) ?? {};
  return owner === place || place in alsoWrittenBy;
};

describe('a feature', () => {
  it('writes only its own tables', () => {
    const foreign = source.filter(({ file, table }) => table && ownerOf(table) && !mayWrite(placeOf(file), table));
    expect(foreign.map(one => `${one.file}:${one.line} ${one.verb} ${one.table} of ${ownerOf(one.table)}`)).toEqual([]);
    expect(source.length).toBeGreaterThan(100);
  });

  it('names the table that it writes, unless the statement is made from declarations', () => {
    const nameless = source.filter(({ file, table }) => table === null && !(file in nameNoTable));
    expect(nameless.map(({ file, line }) => `${file}:${line}`)).toEqual([]);
  });

  it('writes no entity of another through the ORM', () => {
    const owners = new Map(tables.flatMap(({ entity, owner }) => (entity ? [[entity.name, owner] as const] : [])));
    const used = sourceFiles().flatMap(file => entitiesWritten(file).map(entity => ({ file, entity })));
    expect(used.filter(({ file, entity }) => owners.get(entity) !== placeOf(file))).toEqual([]);
    expect(used.length).toBeGreaterThan(5);
  });

  it('owns all tables that a function of the database writes', () => {
    const owners = new Map<string, Set<string>>();
    for (const { name, table } of functions) {
      const owner = ownerOf(table);
      if (owner) owners.set(name, (owners.get(name) ?? new Set()).add(owner));
    }
    const several = [...owners].filter(([, found]) => found.size > 1).map(([name]) => name);
    expect(several.sort()).toEqual(Object.keys(severalOwners).sort());
    expect(owners.size).toBeGreaterThan(20);
  });

  it('declares other writers of its tables only if they write them', () => {
    const needless = tables.flatMap(({ name, alsoWrittenBy }) =>
      Object.keys(alsoWrittenBy ?? {}).filter(
        place => !source.some(({ file, table }) => table === name && placeOf(file) === place),
      ),
    );
    expect(needless).toEqual([]);
  });
});

describe('what a table declares to delete or empty its rows', () => {
  it('is a statement or a function that does so', () => {
    const named = tables.flatMap(({ name, retention, reachedBy }) => [
      ...(retention && 'by' in retention ? [{ name, by: retention.by }] : []),
      ...(reachedBy ? [{ name, by: reachedBy }] : []),
    ]);
    const all = [...functions, ...source.map(({ statement, ...one }) => ({ ...one, name: statement }))];
    const missing = named.filter(
      ({ name, by }) => !all.some(one => one.name === by && one.table === name && one.verb !== 'insert'),
    );
    expect(missing).toEqual([]);
    expect(named.length).toBeGreaterThan(8);
  });
});

describe('the tables that these tests find in SQL', () => {
  it('are those that Postgres writes, for all statements while a person writes, is served, exported and erased', async () => {
    const { shop, contactId } = await aKnownPerson(embudo);
    const context = embudo.context(userActor({ tenantId: shop.tenant.id, userId: shop.ceo.id, role: 'CEO' }));
    await exportContact(context, { contactId });
    await eraseContact(context, { contactId });
    await jobsDone(embudo);
    const statements = [...sent].filter(
      text => tablesWritten(text).length > 0 || /^\s*(with|insert|update|delete)/i.test(text),
    );
    // Plans the statements as the two roles that together have the rights for all of them, because planning a statement checks rights.
    const clients = [
      await embudo.testDatabase.connectAs('embudo_app'),
      await embudo.testDatabase.connectAs('embudo_queue'),
    ];
    const differing: object[] = [];
    let compared = 0;
    for (const client of clients)
      await client.query(
        `select set_config('plan_cache_mode', 'force_generic_plan', false), set_config('app.tenant_id', $1, false), set_config('app.user_id', $2, false), set_config('app.role', 'CEO', false)`,
        [shop.tenant.id, shop.ceo.id],
      );
    for (const text of statements) {
      const done = await writesByPlan(clients, text);
      const read = [...new Set(tablesWritten(text).map(({ verb, table }) => `${verb} ${table}`))].sort();
      compared += read.length;
      if (JSON.stringify(done) !== JSON.stringify(read)) differing.push({ text, done, read });
    }
    expect(differing).toEqual([]);
    expect(compared).toBeGreaterThan(80);
  });
});

interface Plan {
  'Node Type': string;
  Operation?: string;
  Schema?: string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

/** Returns the tables that a statement would write, by its plan, for the first of the roles that may run it. */
async function writesByPlan([client, ...others]: pg.Client[], text: string): Promise<string[]> {
  if (!client) throw new Error(`no role may send this: ${text}`);
  try {
    return await plannedWrites(client, text);
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return writesByPlan(others, text);
    throw Object.assign(error as Error, { text });
  }
}

async function plannedWrites(client: pg.Client, text: string): Promise<string[]> {
  await client.query('deallocate all');
  await client.query(`prepare looked as ${text}`);
  const { rows: prepared } = await client.query(
    'select cardinality(parameter_types) as count from pg_prepared_statements',
  );
  const nulls = Array.from({ length: prepared[0]?.count ?? 0 }, () => 'null').join(', ');
  const { rows } = await client.query(`explain (format json, verbose) execute looked${nulls ? `(${nulls})` : ''}`);
  const found = new Set<string>();
  const visit = (plan: Plan): void => {
    const { Schema: schema, 'Relation Name': relation } = plan;
    if (plan['Node Type'] === 'ModifyTable')
      found.add(`${plan.Operation?.toLowerCase()} ${schema === 'public' ? '' : `${schema}.`}${relation}`);
    for (const inner of plan.Plans ?? []) visit(inner);
  };
  visit(rows[0]['QUERY PLAN'][0].Plan);
  return [...found].sort();
}
