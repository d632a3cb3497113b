import { setTimeout as pause } from 'node:timers/promises';
import { gql } from '../../src/testing/index.js';
import type { Pool } from './samples.js';
import { sampleWord, type World } from './world.js';

/** Gathers values to query for: for each owner some that only this owner's rows have. */
export async function gatherPool(world: World, pagedQueries: string[]): Promise<Pool> {
  const seller = world.userOf('SELLER').sellerId;
  const professional = world.userOf('PROFESSIONAL').sellerId;
  const owners = [seller, world.colleague, professional, null];
  const ids = new Map<string, string[]>();
  for (const { name, bare, kind, hasId } of world.tables) {
    if (!hasId || kind === 'derived') continue;
    const conditions =
      kind === 'owned'
        ? owners.map(owner => (owner ? `seller_id = '${owner}'` : 'seller_id is null'))
        : ['true', 'id <> (select min(id::text)::uuid from x)'];
    const found: string[] = [];
    for (const [whose, condition] of [...conditions.map(condition => ['=', condition]), ['<>', 'true']]) {
      const [row] = await world.sql<{ id: string }>(
        `with x as (select * from ${name} where tenant_id ${whose} '${world.tenantId}') select id::text as id from x where ${condition} order by id limit 1`,
      );
      if (row) found.push(row.id);
    }
    ids.set(bare, found);
  }
  ids.set('app_user', [world.userOf('CEO').id, world.userOf('CEO', world.theirs).id]);
  // Words that only rows of one owner have: of a colleague, of another tenant, and of the seller.
  const whose = `(seller_id in ('${seller}', '${world.colleague}') or seller_id = (select min(id::text)::uuid from seller where tenant_id <> '${world.tenantId}'))`;
  const texts = await world.sql<{ text: string }>(`
    with picked as (select distinct on (seller_id) * from contact where phone is not null and email is not null and ${whose} order by seller_id, id)
    select name as text from picked union select company from picked union select phone from picked union select lower(email) from picked
    union (select distinct on (seller_id) name from lead where ${whose}) union (select distinct on (seller_id) last_name from customer where last_name is not null and ${whose})
    union (select distinct on (seller_id) title from opportunity where ${whose}) union values ('persona'), ('a')`);
  const labels = await world.sql<{ label: string }>(
    `select distinct unnest(tags || array[source]) as label from lead where ${whose} union values ('ACTIVE'), ('ROUTE')`,
  );
  const documents = await world.sql<{ fields: unknown }>(
    `select distinct custom_fields as fields from lead where ${whose} union select '{}'`,
  );
  const [talk] = await world.sql<{ contact: string }>(
    'select contact_id as contact from conversation where tenant_id = $1 order by id limit 1',
    [world.tenantId],
  );
  const cursors = new Map<string, string[]>();
  const needed: Record<string, string> = {
    timeline: `, contactId: "${talk?.contact}"`,
    metricRows: ', metric: MESSAGES_IN',
    compareAnswers: ', draft: { name: "Lía", personality: "breve" }',
    sellerMetricRows: ', figure: OPPORTUNITIES_OPEN',
  };
  const ask = gql(world.embudo.url, world.userOf('CEO').token);
  for (const name of pagedQueries) {
    const page = () =>
      ask<Record<string, { pageInfo: { endCursor: string | null } }>>(
        `{ ${name}(first: 4${needed[name] ?? ''}) { pageInfo { endCursor } } }`,
      );
    let { data, errors } = await page();
    // The first questions reach a cold process while others start, so a question that gets SERVICE_UNAVAILABLE is sent again.
    for (let again = 0; again < 5 && errors?.[0]?.extensions?.code === 'SERVICE_UNAVAILABLE'; again++) {
      await pause(2_000);
      ({ data, errors } = await page());
    }
    const cursor = data?.[name]?.pageInfo.endCursor;
    if (!cursor) throw new Error(`${name} has no page to go on from: ${JSON.stringify(errors)}`);
    cursors.set(name, [cursor]);
  }
  return {
    ids,
    texts: texts.map(({ text }) => text),
    sought: [sampleWord, ...texts.map(({ text }) => text)],
    labels: labels.map(({ label }) => label),
    instants: ['2026-02-01T00:00:00Z', '2026-06-15T12:34:56Z', '2026-10-20T00:00:00Z'],
    days: ['2026-09-01', '2026-10-05', '2026-11-10'],
    documents: documents.map(({ fields }) => fields),
    cursors,
  };
}
