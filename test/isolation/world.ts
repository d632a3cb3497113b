import type { RowVisibility } from '../../src/domain/access/index.js';
import { foldCounters } from '../../src/domain/insights/index.js';
import { systemActor } from '../../src/domain/shared/actor.js';
import { newId } from '../../src/domain/shared/id.js';
import { tables } from '../../src/tables.js';
import type { TestEmbudo, TestUser } from '../../src/testing/index.js';
import { type Populated, populate } from '../reads/populate.js';
import { Random } from '../reads/random.js';
import { type Kind, kindOf, mayRead, type Reader } from './rights.js';

export interface Table {
  /** The table's name, with its schema. */
  name: string;
  bare: string;
  kind: Kind;
  hasId: boolean;
  /** Whether no answer would change if its own policy were loosened. */
  unseen: boolean;
  /** The columns that can be written, without generated ones. */
  columns: string[];
}

/** Two tenants with many rows, of several sellers and unassigned, that refer to rows of other owners. */
export class World {
  private copied: Promise<unknown> | undefined;

  private constructor(
    readonly embudo: TestEmbudo,
    readonly ours: Populated,
    readonly theirs: Populated,
    readonly tables: Table[],
  ) {}

  static async make(embudo: TestEmbudo, seed: number): Promise<World> {
    const ours = await populate(embudo, new Random(seed));
    const theirs = await populate(embudo, new Random(seed + 1));
    const world = new World(embudo, ours, theirs, await tablesOf(embudo));
    for (const one of [ours, theirs]) await mark(embudo, one.users[0]?.tenantId ?? '', colleagueIn(one));
    return world;
  }

  get tenantId(): string {
    return this.ours.users[0]?.tenantId ?? '';
  }

  userOf(role: TestUser['role'], populated = this.ours): TestUser {
    const user = populated.users.find(one => one.role === role);
    if (!user) throw new Error(`nobody is ${role}`);
    return user;
  }

  reader(user: TestUser, reach: RowVisibility): Reader {
    return { tenantId: user.tenantId, role: user.role, sellerId: user.sellerId, userId: user.id, reach };
  }

  /** A seller of the tenant who does not sign in. */
  get colleague(): string {
    return colleagueIn(this.ours);
  }

  /** Sets which rows sellers and professionals of the tenant see. */
  async setRights(rights: { sellers?: string; professionals?: string }): Promise<void> {
    await this.sql('update tenant set settings = jsonb_build_object($2::text, $3::jsonb) where id = $1', [
      this.tenantId,
      'rights',
      JSON.stringify(rights),
    ]);
  }

  /** Returns the ids of all rows of both tenants that the reader must not see. */
  async hiddenIds(reader: Reader): Promise<Set<string>> {
    const ids = new Set<string>();
    for (const { name, bare, kind, hasId } of this.tables) {
      if (!hasId || kind === 'derived') continue;
      const rows = await this.sql<{ id: string }>(
        `select t.id::text as id from ${name} t where not (${mayRead(bare, kind, reader)})`,
      );
      for (const { id } of rows) ids.add(id);
    }
    const strangers = await this.sql<{ id: string }>(
      `select u.id::text as id from app_user u where not exists (select from membership m where m.user_id = u.id and m.tenant_id = $1)
       union select t.id::text from tenant t where t.id <> $1 union select t.organization_id::text from tenant t where t.id <> $1`,
      [reader.tenantId],
    );
    for (const { id } of strangers) ids.add(id);
    return ids;
  }

  /** Returns the table of each row that has an id. */
  async tablesOfIds(): Promise<Map<string, string>> {
    const tables = new Map<string, string>();
    for (const { name, bare, kind, hasId } of this.tables) {
      if (!hasId || kind === 'derived') continue;
      for (const { id } of await this.sql<{ id: string }>(`select id::text as id from ${name}`)) tables.set(id, bare);
    }
    return tables;
  }

  /**
   * Runs the work in a database without the rows that the reader must not see, also in counters and logs, and restores them
   * afterwards. Nothing else may write during or between calls, because the state of the first call is restored.
   */
  async without<T>(reader: Reader, work: () => Promise<T>): Promise<T> {
    this.copied ??= this.sql(
      [
        'create schema limbo',
        ...this.tables.map(({ name, bare }) => `create table limbo.${bare} as table ${name}`),
      ].join(';'),
    );
    await this.copied;
    const withIds = this.tables.filter(({ hasId, kind }) => hasId && kind !== 'derived');
    // The owner of a row may depend on other rows, so all are found before the first is deleted.
    await this.sql(
      withIds
        .map(
          ({ name, bare, kind }) =>
            `create table limbo.gone_${bare} as select t.id from ${name} t where not (${mayRead(bare, kind, reader)})`,
        )
        .join(';'),
    );
    await this.sql('alter table audit_entry disable trigger user');
    // Deleting a hidden contact must not delete the history of a visible lead; hidden history rows are found by their own owner.
    for (const table of ['contact', 'lead', 'customer', 'opportunity'])
      await this.sql(`alter table ${table} disable trigger forgets_changes`);
    for (const { name, bare } of withIds)
      await this.sql(`delete from ${name} where id in (select id from limbo.gone_${bare})`);
    // What a customer has bought, and when last, belongs to the customer, as the segment does, whichever seller sold it; so it is kept.
    await this.sql(
      'update customer k set purchased_minor = c.purchased_minor, last_purchase_at = c.last_purchase_at from limbo.customer c where c.id = k.id',
    );
    try {
      return await work();
    } finally {
      for (const { name, bare, columns } of this.tables)
        await this.sql(
          [
            `alter table ${name} disable trigger user`,
            `delete from ${name}`,
            `insert into ${name} (${columns.join(', ')}) overriding system value select ${columns.join(', ')} from limbo.${bare}`,
            `alter table ${name} enable trigger user`,
          ].join(';'),
        );
      await this.sql(withIds.map(({ bare }) => `drop table limbo.gone_${bare}`).join(';'));
    }
  }

  /**
   * Drops the foreign keys. After this, rows may be deleted while others refer to them, and rows of the other tenant may refer to
   * rows of this tenant, so that only the policies prevent these from being shown there.
   */
  async dropForeignKeys(): Promise<void> {
    const keys = await this.sql<{ statement: string }>(
      `select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as statement from pg_constraint c
       where c.contype = 'f' and c.connamespace in ('public'::regnamespace, 'app'::regnamespace)`,
    );
    for (const { statement } of keys) await this.sql(statement);
    for (const [table, column, parent] of hangingOn)
      await this.sql(
        `update ${table} t set ${column} = pair.ours from (
           select x.id as theirs, y.id as ours from (select ctid as id, row_number() over (order by ${column}, ctid) as n from ${table} where tenant_id <> $1 and ${column} is not null) x
           join (select p.id, row_number() over (order by p.id) as n from ${parent} p where p.tenant_id = $1
             and not exists (select from ${table} taken where taken.${column} = p.id and $2)) y on y.n = x.n) pair where t.ctid = pair.theirs`,
        [this.tenantId, column === 'message_id'],
      );
  }

  sql<Row extends Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]> {
    return this.embudo.testDatabase.sql<Row>(text, values);
  }
}

function colleagueIn({ users, sellerIds }: Populated): string {
  const known = users.map(({ sellerId }) => sellerId);
  return sellerIds.find(id => !known.includes(id)) ?? '';
}

async function tablesOf({ testDatabase: { sql } }: TestEmbudo): Promise<Table[]> {
  const rows = await sql<Omit<Table, 'kind'> & { declared: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name, c.relname as bare, regexp_replace(c.oid::regclass::text, '^public\\.', '') as declared,
      bool_or(a.attname = 'id' and a.atttypid = 'uuid'::regtype) as "hasId",
      array_agg(format('%I', a.attname)) filter (where a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname in ('public', 'app') and c.relkind = 'r' group by 1, 2, 3 having bool_or(a.attname = 'tenant_id') order by 1`);
  return rows.flatMap(({ declared, ...row }) => {
    const table = tables.find(({ name }) => name === declared);
    if (!table) throw new Error(`no feature declares the table ${declared}`);
    // A table that no request may read reveals nothing; test/tables.int-spec.ts compares its grants with the declaration.
    const isClosed = table.rights === 'none' && !table.madeByDatabase;
    return isClosed ? [] : [{ ...row, kind: kindOf(table), unseen: table.unseen !== undefined }];
  });
}

const hangingOn = [
  ['message', 'conversation_id', 'conversation'],
  ['message_media', 'message_id', 'message'],
  ['message_email', 'message_id', 'message'],
  ['delivery_change', 'message_id', 'message'],
  ['lead_intent', 'message_id', 'message'],
  ['sentiment_analysis', 'message_id', 'message'],
  ['routing_decision', 'conversation_id', 'conversation'],
  ['lead_classification', 'lead_id', 'lead'],
  ['interaction', 'customer_id', 'customer'],
  ['stage_change', 'opportunity_id', 'opportunity'],
  ['flow_step_run', 'flow_run_id', 'flow_run'],
  ['order_line', 'order_id', 'sales_order'],
  ['record_import_row', 'import_id', 'record_import'],
  ['campaign_recipient', 'campaign_id', 'campaign'],
];
const ofMessages = [
  'message_media',
  'message_email',
  'delivery_change',
  'lead_intent',
  'sentiment_analysis',
  'routing_decision',
];

/** A word that some rows of every kind and owner contain. */
export const sampleWord = 'muestrario';
const said: [table: string, column: string][] = [
  ['contact', 'name'],
  ['message', 'body'],
  ['opportunity', 'title'],
  ['product', 'name'],
  ['support_case', 'subject'],
];
/** Puts the word into three rows of each owner, so that a search finds rows of all owners and is not filled by one kind. */
const sayIt = ([table, column]: (typeof said)[number]): string => {
  const key = table === 'opportunity' ? `, title_key = '${sampleWord} ' || x.title_key` : '';
  const whose = table === 'product' ? 'true' : 'seller_id';
  return `update ${table} x set ${column} = '${sampleWord} ' || x.${column}${key} from (
    select id, row_number() over (partition by ${whose} order by id) as n from ${table} where tenant_id = $1) f where f.id = x.id and f.n <= 3`;
};

/** Makes rows differ in everything that can be queried, so that a row which is shown or counted changes some answer. */
async function mark(embudo: TestEmbudo, tenantId: string, colleague: string): Promise<void> {
  const { sql } = embudo.testDatabase;
  // Chosen by counting the rows of each owner, not at random by id, so that every owner keeps some even if there are few.
  const ofColleague = (table: string, ofTwelve: number) =>
    `update ${table} x set seller_id = '${colleague}' from (
      select ctid as place, dense_rank() over (partition by seller_id order by ${table === 'delivery_change' ? 'message_id' : 'id'}) as n from ${table} where tenant_id = $1) f
      where x.ctid = f.place and (f.n * 5 + 4) % 12 < ${ofTwelve}`;
  const statements = [
    // Values that GraphQL cannot represent would fail for reasons other than rights.
    `update lead set updated_at = created_at where tenant_id = $1 and (not isfinite(updated_at) or updated_at > '9999-12-31')`,
    `update conversation set sentiment_sum = 0.5 where tenant_id = $1 and sentiment_sum = 'NaN'`,
    `update contact set name = 'Persona ' || right(id::text, 6), company = 'Empresa ' || right(id::text, 6) where tenant_id = $1`,
    `update lead set name = 'Interés ' || right(id::text, 6), name_key = 'interes ' || right(id::text, 6), source = 'Feria ' || coalesce(right(seller_id::text, 4), '0'),
       tags = array['de ' || coalesce(right(seller_id::text, 4), '0'), 'todos'], custom_fields = jsonb_build_object('de', coalesce(right(seller_id::text, 4), '0')) where tenant_id = $1`,
    `update customer set first_name = 'Cliente', last_name = right(id::text, 6), name_key = 'cliente ' || right(id::text, 6),
       custom_fields = jsonb_build_object('de', coalesce(right(seller_id::text, 4), '0')) where tenant_id = $1`,
    `update opportunity set title = 'Venta ' || right(id::text, 6), title_key = 'venta ' || right(id::text, 6), value_minor = 1000 + abs(hashtext(id::text)) % 100000 where tenant_id = $1`,
    `update alert set title = 'Aviso ' || right(id::text, 6) where tenant_id = $1`,
    'update message m set seller_id = v.seller_id from conversation v where v.id = m.conversation_id and m.tenant_id = $1',
    ...ofMessages.map(
      table =>
        `update ${table} c set seller_id = m.seller_id from message m where m.id = c.message_id and c.tenant_id = $1`,
    ),
    // Visible rows of other owners get child rows of the colleague, who never signs in, so only the policies of the child rows hide them.
    // Messages get more of them, because answers show few child rows of messages and ids differ from run to run.
    ...['message', 'channel_identity'].map(table => ofColleague(table, 3)),
    ...[...ofMessages, 'lead_classification', 'interaction', 'stage_change'].map(table => ofColleague(table, 7)),
    ...['flow_step_run', 'order_line', 'invoice'].map(table => ofColleague(table, 7)),
    `update alert set details = '{}' where tenant_id = $1 and details = 'null'`,
    `update agent_decision set output = '{}' where tenant_id = $1 and output = 'null'`,
    // Decisions are about random conversations; a question about the timeline of the first one's contact has to find one.
    `update agent_decision set subject_type = 'Conversation', subject_id = (select id from conversation where tenant_id = $1 order by id limit 1)
      where id = (select id from agent_decision where tenant_id = $1 order by id limit 1)`,
    `insert into understanding_correction (id, tenant_id, message_id, seller_id, sentiment) select gen_random_uuid(), tenant_id, id, seller_id, 'NEUTRAL' from message where tenant_id = $1 and direction = 'INBOUND'`,
    ...said.map(sayIt),
  ];
  for (const statement of statements) await sql(statement, [tenantId]);
  await foldCounters(embudo.context(systemActor(tenantId), newId()), {});
  // Deltas that are not folded yet are counted too.
  await sql('update opportunity set value_minor = value_minor + 7 where tenant_id = $1', [tenantId]);
  await sql(
    `update lead set status = case status when 'NEW' then 'CONTACTED' else 'NEW' end where tenant_id = $1 and status in ('NEW', 'CONTACTED')`,
    [tenantId],
  );
}
