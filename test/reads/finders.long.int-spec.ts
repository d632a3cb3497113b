import { beforeAll, describe, expect, it } from '@jest/globals';
import { foldName } from '../../src/domain/shared/fold.js';
import type { KeysetList } from '../../src/domain/shared/keyset.js';
import { writeTexts } from '../../src/domain/shared/page-rows.js';
import { Placeholders } from '../../src/domain/shared/sql-text.js';
import { listOf, windowNamed } from '../../src/schema/read/index.js';
import { startTestEmbudo, type TestEmbudo } from '../../src/testing/index.js';
import { objects } from './making.js';
import { type Populated, populate } from './populate.js';
import { Random } from './random.js';

const runs = Number(process.env.READS_PROPERTY_RUNS ?? 300);
const random = new Random(20_261_120);
const searches = [
  'ana',
  'PEÑ',
  'nuñ',
  '%',
  '_',
  '\\',
  'a',
  'zz',
  'spaces inside',
  'null',
  '日本',
  '日',
  '+506',
  '"gmbh',
  'cont',
  '\u0000',
];

let embudo: TestEmbudo;
let populated: Populated;

beforeAll(async () => {
  embudo = await startTestEmbudo();
  populated = await populate(embudo, random);
});

/** Returns a random choice of the parts of a filter, mostly with values that exist. */
function some(parts: Record<string, () => unknown>): Record<string, unknown> {
  const given = Object.entries(parts).filter(() => random.chance(0.35));
  return Object.fromEntries(given.map(([name, value]) => [name, value()]));
}
const lists = (values: string[]) => () => random.some(values, 3);
const search = () => random.pick(searches);
const numbers = () => ({ min: random.pick([null, -1, 1]), max: random.pick([null, 1, 2.5]) });
const days = () => ({ from: random.pick([null, '2026-01-01']), to: random.pick(['2026-06-15', '2026-12-31']) });
/** A filter has one value for each field, which is neither a list nor null. */
const isFilter = (object: unknown) => !Object.values(Object(object)).some(value => typeof value === 'object');
const fields = () =>
  random.pick([
    { a: numbers() },
    { field1: days() },
    { a: numbers(), vip: true },
    ...objects.filter(isFilter),
    { a: 1.0 },
    { 10: 'ten', 2: 'two' },
    { '\ud800': '\u0000' },
  ]);
const amountRange = () => ({ min: random.pick([null, '0.5', '100']), max: random.pick([null, '1500.255', '9000000']) });
const yesOrNo = () => random.chance(0.5);

const filtered: Record<string, () => KeysetList> = {
  leads: () =>
    listOf(
      windowNamed('Lead'),
      some({
        search,
        status: lists(['NEW', 'CONTACTED', 'WON']),
        temperature: lists(['HOT', 'WARM']),
        sellerId: () => random.pick([...populated.sellerIds, 'nobody']),
        source: lists(['Feria', '', 'referido']),
        score: () => ({ min: random.pick([null, -5, 20]), max: random.pick([null, 60, 100, 3_000_000]) }),
        createdAt: () => ({
          from: random.pick([null, new Date('1970-01-01')]),
          to: random.pick([null, new Date('2026-11-20')]),
        }),
        tags: lists(['hola', 'precio', 'taladro']),
        unassigned: yesOrNo,
        customFields: fields,
      }),
      {
        field: random.pick(['CREATED_AT', 'SCORE', 'NAME', 'LAST_ACTIVITY_AT']),
        direction: random.pick(['ASC', 'DESC']),
      },
    ),
  contacts: () =>
    listOf(
      windowNamed('Contact'),
      some({
        search,
        channel: lists(['WHATSAPP', 'WEB', 'SMS']),
        optedOut: yesOrNo,
        vip: yesOrNo,
        birthday: () => ({ from: random.pick([null, '1970-01-01']), to: random.pick([null, '1980-06-15']) }),
        createdAt: () => ({ from: random.pick([null, new Date('1970-01-01')]), to: new Date('2026-11-20') }),
      }),
      { field: random.pick(['CREATED_AT', 'NAME', 'BIRTHDAY']), direction: random.pick(['ASC', 'DESC']) },
    ),
  conversations: () =>
    listOf(
      windowNamed('Conversation'),
      some({
        search,
        status: lists(['BOT', 'HUMAN', 'CLOSED']),
        channel: lists(['WHATSAPP', 'WEB']),
        sellerId: () => random.pick(populated.sellerIds),
        unreadOnly: yesOrNo,
        unassigned: yesOrNo,
      }),
    ),
  customers: () =>
    listOf(
      windowNamed('Customer'),
      some({
        search,
        segment: lists(['FREQUENT', 'OCCASIONAL', 'INACTIVE']),
        status: lists(['ACTIVE', 'INACTIVE']),
        atRisk: yesOrNo,
        lifetimeValue: amountRange,
        customFields: fields,
      }),
    ),
  opportunities: () =>
    listOf(
      windowNamed('Opportunity'),
      some({
        search,
        pipelineId: () => random.pick(populated.pipelineIds),
        stageId: () => random.pick(populated.ids),
        status: lists(['OPEN', 'WON', 'LOST']),
        value: amountRange,
        expectedCloseDate: () => ({ from: random.pick([null, '2026-11-01']), to: random.pick([null, '2027-01-15']) }),
        ownerId: () => random.pick(populated.sellerIds),
        leadSource: lists(['Feria', '', 'referido']),
        atRisk: yesOrNo,
        customFields: fields,
      }),
    ),
  orders: () =>
    listOf(
      windowNamed('Order'),
      some({
        search,
        product: () => random.pick(['sku', 'SKU-1', 'hola', 'precio hola', 'nada', ' ']),
        productId: () => random.pick(populated.ids),
        status: lists(['PENDING', 'CONFIRMED', 'PAID']),
        total: amountRange,
        sellerId: () => random.pick(populated.sellerIds),
        unassigned: yesOrNo,
      }),
      { field: random.pick(['CREATED_AT', 'NUMBER', 'TOTAL']), direction: random.pick(['ASC', 'DESC']) },
    ),
};

describe('finding by indexes', () => {
  it.each(Object.keys(filtered))(
    'is all that a filter of %s lets through, and nothing that one may not see',
    async name => {
      const met = { some: 0, none: 0 };
      for (let run = 0; run < runs; run += 1) {
        const list = filtered[name]?.();
        if (!list?.finder) continue;
        const user = random.pick(populated.users);
        const sql = embudo.database.reader({ tenantId: user.tenantId, userId: user.id, role: user.role });
        const id = list.keys.at(-1)?.sql;
        const placeholders = new Placeholders();
        const from = list.from.write(placeholders);
        const where = writeTexts(list.where, placeholders).join(' and ');
        const [all, few] = [list.finder.idsUpTo(null), list.finder.idsUpTo(5)].map(ids => ids.write(placeholders));
        const [asked] = await sql.query<{ right: string[]; found: string[]; seen: string[]; few: string[] | null }>(
          `select array(select ${id} from ${from} where ${where}) as right, array(select ${id} from ${from}) as seen, ${all} as found, ${few} as few`,
          placeholders.given,
        );
        if (!asked) throw new Error('no answer');
        const [found, seen] = [new Set(asked.found), new Set(asked.seen)];
        const told = JSON.stringify([user.role, placeholders.given]);
        expect([told, asked.right.filter(one => !found.has(one))]).toEqual([told, []]);
        expect([told, asked.found.filter(one => !seen.has(one))]).toEqual([told, []]);
        // With a limit the finder may skip conditions that are too frequent; the caller tests those on each row again.
        const limited = asked.few && new Set(asked.few);
        if (limited)
          expect([told, asked.found.filter(one => !limited.has(one)), limited.size <= 5]).toEqual([told, [], true]);
        met[asked.right.length > 0 ? 'some' : 'none'] += 1;
      }
      expect(met.some).toBeGreaterThan(runs / 20);
      expect(met.none).toBeGreaterThan(0);
    },
  );

  it('follows changes of a name, a tag, a field and a contact’s number, and deletions', async () => {
    const { sql } = embudo.testDatabase;
    const [user] = populated.users;
    if (!user) throw new Error('nobody');
    const reader = embudo.database.reader({ tenantId: user.tenantId, userId: user.id, role: user.role });
    const found = async (filter: Record<string, unknown>): Promise<string[]> => {
      const placeholders = new Placeholders();
      const ids = listOf(windowNamed('Lead'), filter).finder?.idsUpTo(null).write(placeholders);
      const [row] = await reader.query<{ ids: string[] }>(`select ${ids} as ids`, placeholders.given);
      return row?.ids ?? [];
    };
    const [lead] = await sql<{ id: string; contact: string }>(
      'select id, contact_id as contact from lead where tenant_id = $1 order by id limit 1',
      [user.tenantId],
    );
    if (!lead) throw new Error('no lead');
    const filters = [
      { search: 'quetzal' },
      { tags: ['quetzalito'] },
      { customFields: { quetzales: 7 } },
      { customFields: { quetzales: '7' } },
      { search: '+50699990001' },
    ];
    for (const filter of filters) expect(await found(filter)).toEqual([]);
    await sql(
      `update lead set name_key = 'el quetzal', tags = '{quetzalito}', custom_fields = '{"quetzales": 7.0}' where id = $1`,
      [lead.id],
    );
    await sql(`update contact set phone = '+50699990001' where id = $1`, [lead.contact]);
    for (const filter of filters) expect(await found(filter)).toContain(lead.id);
    await sql(`update lead set name_key = '', tags = '{}', custom_fields = '{}' where id = $1`, [lead.id]);
    await sql('update contact set phone = null where id = $1', [lead.contact]);
    for (const filter of filters) expect(await found(filter)).toEqual([]);
    expect(await sql('select tokens from app.search_entry where id = $1', [lead.id])).toEqual([]);
  });

  it('is folded by Postgres as by foldName', async () => {
    const texts = [
      'Ana María  PEÑALVER',
      ' José\tNúñez ',
      'Ωmega Ñandú Über',
      'ﬁn',
      '日本商店 🏪',
      'línea\nnueva',
      '',
      'ĆŽ ı İ'.normalize('NFD'),
    ];
    const rows = await embudo.testDatabase.sql<{ folded: string }>(
      'select app.fold(t) as folded from unnest($1::text[]) with ordinality as given (t, n) order by n',
      [texts],
    );
    expect(rows.map(({ folded }) => folded)).toEqual(texts.map(foldName));
  });

  it('takes names and values, never SQL', async () => {
    const [user] = populated.users;
    if (!user) throw new Error('nobody');
    const reader = embudo.database.reader({ tenantId: user.tenantId, userId: user.id, role: user.role });
    const asked = (list: string, condition: object) =>
      reader.query<{ ids: string[] }>('select app.find($1, $2::jsonb, null) as ids', [
        list,
        JSON.stringify([condition]),
      ]);
    const injected = "x' or true or 'x' = '";
    for (const condition of [
      { op: 'in', column: 'source', value: [injected] },
      { op: '=', column: 'source', type: 'text', value: injected },
      { op: 'search', kind: 'l', contact: null, value: [injected] },
    ])
      expect((await asked('lead', condition))[0]?.ids).toEqual([]);
    for (const [list, condition, code] of [
      ['app_user', { op: 'null', column: 'email' }, '42703'],
      ['lead', { op: '= null or', column: 'source', type: 'text', value: '' }, '22023'],
      ['lead', { op: '=', column: 'source', type: 'text or true', value: '' }, '22023'],
      ['lead', { op: '=', column: 'source" or true or t."source', type: 'text', value: '' }, '42703'],
      ['lead', { op: '=', column: 'inquiry', type: 'text', value: '' }, '42501'],
      ['lead', { op: 'older', column: 'created_at', interval: injected }, '22007'],
    ] as const)
      await expect(asked(list, condition)).rejects.toMatchObject({ code });
  });

  it('is stored where the application cannot read', async () => {
    const app = await embudo.testDatabase.connectAs('embudo_app');
    for (const statement of [
      'select * from app.search_entry',
      `select app.find_named('c', '["ana"]', null)`,
      'select app.find_late(true, null)',
      `select app.find_condition('{"op": "null", "column": "score"}')`,
      `select app.search_anew('0190aaaa-0000-7000-8000-00000000ffff')`,
      `select app.keep_search_entry(gen_random_uuid(), gen_random_uuid(), '{}')`,
    ])
      await expect(app.query(statement).then(() => statement)).rejects.toMatchObject({ code: '42501' });
  });
});
