import { newId } from '../../src/domain/shared/id.js';
import { aChannelAccount, aSeller, aTenant, aUser, type TestEmbudo, type TestUser } from '../../src/testing/index.js';
import { type Kept, objects, type Row, times, words } from './making.js';
import { populateAccess } from './populate-access.js';
import { populateAds } from './populate-ads.js';
import { populateCampaigns } from './populate-campaigns.js';
import { populateComments } from './populate-comments.js';
import { populateContacts } from './populate-contacts.js';
import { populateConversations } from './populate-conversations.js';
import { populateFacts } from './populate-facts.js';
import { insertEvents, insertFailedJobs, insertWebhooks } from './populate-integration.js';
import { insertAgenda, insertNotificationSettings, insertNotifications } from './populate-notifications.js';
import { populateOrders } from './populate-orders.js';
import { populateSales } from './populate-sales.js';
import { populateSocialPosts } from './populate-social-posts.js';
import { populateUnderstanding } from './populate-understanding.js';
import { insertCases, insertContactMatches, insertDialogues, insertFlowRuns } from './populate-work.js';
import type { Random } from './random.js';

export interface Populated {
  /** One user of each role. */
  users: TestUser[];
  /** Ids of every kind of row, for arguments that need one. */
  ids: string[];
  sellerIds: string[];
  pipelineIds: string[];
}

/** Creates a tenant with some hundred rows of each kind, with values that formatters often get wrong: nulls, unusual texts and times. */
export async function populate(embudo: TestEmbudo, random: Random): Promise<Populated> {
  const tenant = await aTenant(embudo);
  const roles = ['CEO', 'ADMIN', 'SELLER', 'SECRETARY', 'PROFESSIONAL'] as const;
  const users: TestUser[] = [];
  for (const role of roles) users.push(await aUser(embudo, tenant, role));
  for (let more = 0; more < 3; more += 1) await aSeller(embudo, tenant);
  const { sql } = embudo.testDatabase;
  const sellers = (await sql<{ id: string }>('select id from seller where tenant_id = $1', [tenant.id])).map(
    ({ id }) => id,
  );
  const accounts = [await aChannelAccount(embudo, tenant), await aChannelAccount(embudo, tenant, { active: false })];
  await sql(
    `update seller set department = 'Ventas', skills = '{"a b","c\\"d",ñ}', regions = '{Panamá}', languages = '{es,pt-BR}', working_hours = $2, absences = $3 where id = $1`,
    [
      sellers[0],
      objects[3],
      JSON.stringify([
        { from: '2031-01-01', to: '2031-01-02' },
        { ...(objects[2] as object), from: '2031-02-01T08:00:00.000Z', to: '2031-02-01T12:00:00.000Z' },
      ]),
    ],
  );

  const insert = async (table: string, rows: Row[]) => {
    const columns = Object.keys(rows[0] ?? {}).map(name => `"${name}"`);
    await sql(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(rows),
    ]);
    return rows as Kept[];
  };
  const make = (count: number, row: (index: number) => Row): Row[] =>
    Array.from({ length: count }, (_, index) => ({ id: newId(), tenant_id: tenant.id, ...row(index) }));
  const maybe = <T>(value: T): T | null => (random.chance(0.25) ? null : value);
  const owner = () => (random.chance(0.3) ? null : random.pick(sellers));
  const time = () =>
    random.chance(0.3)
      ? random.pick(times)
      : new Date(
          Date.UTC(2026, random.int(0, 10), random.int(1, 28), random.int(0, 23), random.int(0, 59)),
        ).toISOString();
  const text = () => random.some(words, 6).join(' ');
  const list = () => random.some(words, 3);

  const making = { tenantId: tenant.id, random, insert, make, maybe, owner, time, text, list };
  const { contacts, leads } = await populateContacts(making, users);
  const given = { contacts, leads, accounts, sellers, users };
  const { conversations, templates, messages } = await populateConversations(making, embudo.testDatabase, given);
  await populateUnderstanding(making, embudo.testDatabase, { conversations, messages, sellers });
  await insertEvents(embudo, tenant.id, accounts, messages, random);
  const sold = await populateSales(making, { contacts, leads, users });
  const ordered = await populateOrders(making, { contacts, customers: sold[0] ?? [], conversations });
  await populateAds(making, { accounts, leads });
  await insertAgenda(embudo, tenant.id);
  const ids = [leads, conversations, messages, contacts, ...sold, ...ordered].flatMap(rows => rows.map(({ id }) => id));
  // Some counters are folded sums, and the changes after this are deltas that are not folded yet.
  await sql('select app.recount($1)', [tenant.id]);
  await sql(`update lead set status = 'QUOTED' where tenant_id = $1 and status = 'CONTACTED'`, [tenant.id]);
  await populateAccess(making, users);
  await populateFacts(making, { contacts, messages, users });
  const socialPosts = await populateSocialPosts(making, { accounts, users });
  await populateComments(making, { accounts, contacts, conversations, users, socialPosts });
  await populateCampaigns(making, { accounts, contacts, messages, templates, users });
  await insertContactMatches(embudo, tenant.id);
  await insertFailedJobs(embudo, tenant.id, messages);
  await insertFlowRuns(embudo, tenant.id, messages);
  await insertCases(embudo, tenant.id, messages);
  await insertDialogues(embudo, tenant.id);
  await insertWebhooks(embudo, tenant.id);
  await insertNotifications(embudo, tenant.id);
  await insertNotificationSettings(embudo, tenant.id);
  return { users, ids, sellerIds: sellers, pipelineIds: (sold[1] ?? []).map(({ id }) => id) };
}
