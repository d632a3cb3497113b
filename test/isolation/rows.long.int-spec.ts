import { beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLField, getNamedType, isLeafType, isObjectType } from 'graphql';
import type { RowVisibility } from '../../src/domain/access/index.js';
import { buildGraph } from '../../src/resolvers/index.js';
import { startTestEmbudo, type TestEmbudo, type TestUser } from '../../src/testing/index.js';
import { gatherPool } from './gather.js';
import { mayRead, mayWrite } from './rights.js';
import { forbiddenIn, runOne, wasRefused } from './run-questions.js';
import { Samples } from './samples.js';
import { World } from './world.js';

const readers: [TestUser['role'], RowVisibility, { sellers?: string; professionals?: string }][] = [
  ['CEO', 'TENANT', {}],
  ['ADMIN', 'TENANT', {}],
  ['SECRETARY', 'TENANT', {}],
  ['SELLER', 'UNASSIGNED', {}],
  ['SELLER', 'TEAM', { sellers: 'TEAM' }],
  ['PROFESSIONAL', 'OWN', {}],
  ['PROFESSIONAL', 'UNASSIGNED', { professionals: 'UNASSIGNED' }],
  ['PROFESSIONAL', 'TEAM', { professionals: 'TEAM' }],
];

class Undo extends Error {}

let embudo: TestEmbudo;
let world: World;
beforeAll(async () => {
  embudo = await startTestEmbudo({
    http: true,
    config: { RATE_LIMIT_REQUESTS: '1000000', RATE_LIMIT_COST: '100000000' },
  });
  world = await World.make(embudo, 7);
  await world.dropForeignKeys();
});

/** Runs a statement in the user's scope, rolls it back, and returns its ids; null if the role lacks the privilege. */
async function under(user: TestUser, statement: string): Promise<string[] | null> {
  let ids: string[] = [];
  try {
    await embudo.database.transaction({ tenantId: user.tenantId, userId: user.id, role: user.role }, async tx => {
      ids = (await tx.query<{ id: string }>(statement)).map(({ id }) => id);
      throw new Undo();
    });
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return null;
    if (!(error instanceof Undo)) throw error;
  }
  return ids.sort();
}

describe('SQL as the application’s role', () => {
  it.each(readers)('shows a %s whose reach is %s exactly their rows, in every table', async (role, reach, rights) => {
    await world.setRights(rights);
    const user = world.userOf(role);
    let looked = 0;
    for (const { name, bare, kind, hasId } of world.tables) {
      if (!hasId || kind === 'derived') continue;
      const rule = mayRead(bare, kind, world.reader(user, reach));
      const rows = await world.sql<{ id: string }>(`select t.id::text as id from ${name} t where ${rule}`);
      const seen = await under(user, `select t.id::text as id from ${name} t`);
      expect([bare, seen]).toEqual([bare, rows.map(({ id }) => id).sort()]);
      looked += 1;
    }
    expect(looked).toBeGreaterThan(30);
  });

  it.each(readers)('lets a %s whose reach is %s change and delete exactly their rows', async (role, reach, rights) => {
    await world.setRights(rights);
    const user = world.userOf(role);
    for (const { name, bare, kind, hasId } of world.tables) {
      if (!hasId || kind === 'derived') continue;
      const rule = mayWrite(bare, kind, world.reader(user, reach));
      const rows = await world.sql<{ id: string }>(`select t.id::text as id from ${name} t where ${rule}`);
      const own = rows.map(({ id }) => id).sort();
      const tenants = await world.sql<{ id: string }>(
        `select t.id::text as id from ${name} t where ${mayRead(bare, kind, world.reader(user, reach))}`,
      );
      for (const verb of ['update', 'delete'] as const) {
        const statement =
          verb === 'update'
            ? `update ${name} t set tenant_id = tenant_id returning t.id::text as id`
            : `delete from ${name} t returning t.id::text as id`;
        const touched = await under(user, statement);
        // a secretary marks conversations as read
        const reads = role === 'SECRETARY' && bare === 'conversation' && verb === 'update';
        // whoever sells answers every comment of the tenant, and deletes none
        const answers = ['post_comment', 'comment_reply'].includes(bare) && verb === 'update' && role !== 'SECRETARY';
        // a secretary drafts and changes posts, and deletes none
        const drafts = bare === 'social_post' && verb === 'update' && role === 'SECRETARY';
        const expected = answers || drafts ? tenants.map(({ id }) => id).sort() : own;
        if (touched && !reads) expect([verb, bare, touched]).toEqual([verb, bare, expected]);
      }
    }
  });
});

describe('every export', () => {
  const exportsOf = async (): Promise<GraphQLField<unknown, unknown>[]> =>
    Object.values((await buildGraph()).getMutationType()?.getFields() ?? {}).filter(({ name }) => /^export/.test(name));

  /** Exports that every user may run for the rows that the user sees; all other exports are for managers. */
  const forEverybody = new Set(['exportRecords']);

  /** Fetches the file behind the link of an answer as the user who asked; returns an empty text if the answer has no link. */
  const fileOf = async (answer: string, token: string): Promise<string> => {
    const link = /"url":"([^"]+)"/.exec(answer)?.[1];
    if (!link) return '';
    const { pathname, search } = new URL(link);
    const response = await fetch(new URL(pathname + search, embudo.url), {
      headers: { authorization: `Bearer ${token}` },
    });
    expect([link, response.status]).toEqual([link, 200]);
    return response.text();
  };

  it('gives nothing of another tenant or of hidden rows, and those for managers give sellers nothing at all', async () => {
    await world.setRights({ sellers: 'TEAM', professionals: 'TEAM' });
    const fields = await exportsOf();
    const samples = new Samples(await gatherPool(world, []));
    const given: string[] = [];
    for (const role of ['CEO', 'ADMIN', 'SECRETARY', 'SELLER', 'PROFESSIONAL'] as const) {
      const user = world.userOf(role);
      const hidden = await world.hiddenIds(world.reader(user, 'TENANT'));
      for (const field of fields)
        for (const { about, values } of samples.argumentsOf(field)) {
          const payload = getNamedType(field.type);
          const leaves = isObjectType(payload)
            ? Object.values(payload.getFields()).filter(one => isLeafType(getNamedType(one.type)))
            : [];
          const declared = field.args.map(arg => `$${arg.name}: ${arg.type}`).join(', ');
          const passed = field.args.map(arg => `${arg.name}: $${arg.name}`).join(', ');
          const text = `mutation (${declared}) { ${field.name}(${passed}) { ${leaves.map(({ name }) => name).join(' ')} userErrors { code } } }`;
          const answer = await runOne(embudo.url, user.token, { text, variables: values });
          const asked = JSON.stringify(values);
          const file = await fileOf(answer, user.token);
          const leaked = forbiddenIn(answer + file, hidden).filter(id => !asked.includes(id));
          expect([role, about, asked, leaked]).toEqual([role, about, asked, []]);
          const mayExport = role === 'CEO' || role === 'ADMIN' || forEverybody.has(field.name);
          expect([role, field.name, wasRefused(answer)]).toEqual([role, field.name, !mayExport]);
          // A file has a line of headers, and one more for each row.
          if (answer.length > 2_000 || file.trim().includes('\n')) given.push(field.name);
        }
    }
    // The export must contain something, or the check above proves nothing.
    expect(new Set(given)).toEqual(new Set(fields.map(({ name }) => name)));
    process.stdout.write(`isolation of exports: ${fields.length} operations × 5 roles\n`);
  });
});
