import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import { sendCampaignTask } from '../../jobs/campaigns/index.js';
import {
  aShop,
  gql,
  jobsLeft,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import type { UseCaseContext } from '../shared/use-case.js';

const hourMs = 3_600_000;
const contacts = 25;
let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
});
beforeEach(async () => {
  shop = await aShop(embudo, { settings: { sending: { quietHours: null } } });
});

async function begin(startsAt?: string): Promise<string> {
  const { sql } = embudo.testDatabase;
  const templateId = newId();
  await sql(
    `insert into message_template (tenant_id, id, channel_account_id, vendor_name, name, language, category, status, body, variables)
     values ($1, $2, $3, 'oferta', 'oferta', 'es', 'MARKETING', 'APPROVED', 'Hola', '{}')`,
    [shop.tenant.id, templateId, shop.account.id],
  );
  const rows = await sql<{ id: string }>(
    `with made as (insert into contact (id, tenant_id, name) select gen_random_uuid(), $1, 'Ana ' || n from generate_series(1, $2) n returning id, name)
     insert into channel_identity (id, tenant_id, contact_id, channel, address)
     select gen_random_uuid(), $1, id, 'WHATSAPP', '+5068' || lpad((3000000 + split_part(name, ' ', 2)::int)::text, 7, '0') from made returning contact_id as id`,
    [shop.tenant.id, contacts],
  );
  const input = { name: 'Oferta', audience: { contactIds: rows.map(({ id }) => id) }, templateId, startsAt };
  const made = await mutate<{ campaign: { id: string } }>(
    gql(embudo.url, shop.admin.token),
    'createCampaign',
    input,
    'campaign { id } userErrors { code message }',
  );
  expect(made.userErrors).toEqual([]);
  return made.campaign.id;
}
const run = (campaignId: string, job: object, more: Partial<UseCaseContext> = {}) =>
  sendCampaignTask
    .read({ campaignId, tenantId: shop.tenant.id })
    .run({ ...embudo.context(systemActor(shop.tenant.id)), ...more }, { attempt: 8, lastAttempt: true, ...job });
const turn = (campaignId: string, hours = 0) => {
  const now = new Date(Date.now() + hours * hourMs);
  return run(campaignId, {}, { clock: { now: () => now } });
};
/** Gives the job up, as a worker does after its last attempt. */
const giveUp = (campaignId: string) => expect(run(campaignId, { isDeadly: true })).rejects.toThrow('ended');
const resume = (campaignId: string, user: TestUser = shop.admin) =>
  mutate<{ campaign: object | null }>(
    gql(embudo.url, user.token),
    'resumeCampaign',
    { campaignId },
    'campaign { status stopReason finishedAt waitingCount } userErrors { code field }',
  );
async function shown(id: string) {
  const query =
    'query ($id: ID!) { campaign(id: $id) { status stopReason finishedAt waitingCount sentCount leftOutCount } }';
  return (await gql(embudo.url, shop.admin.token)<{ campaign: object }>(query, { id })).data.campaign;
}
const alerts = (id: string) =>
  embudo.testDatabase.sql(
    'select kind, title, acknowledged_at is null as open from alert where subject_id = $1 order by id',
    [id],
  );

it('a campaign whose job was given up stops with a reason, and goes on with the rest when it is resumed', async () => {
  const id = await begin();
  await turn(id);
  await giveUp(id);
  await giveUp(id);
  expect(await shown(id)).toEqual({
    status: 'STOPPED',
    stopReason: 'INTERRUPTED',
    finishedAt: expect.any(String),
    waitingCount: 5,
    sentCount: 20,
    leftOutCount: 0,
  });
  const title = 'La campaña «Oferta» se detuvo por un problema del servidor: reanúdela para enviar lo que falta';
  expect(await alerts(id)).toEqual([{ kind: 'CAMPAIGN_STOPPED', title, open: true }]);
  await expect(resume(id, shop.secretary)).rejects.toThrow('FORBIDDEN');
  expect(await resume(id)).toEqual({
    campaign: { status: 'RUNNING', stopReason: null, finishedAt: null, waitingCount: 5 },
    userErrors: [],
  });
  expect(await alerts(id)).toMatchObject([{ open: false }]);
  expect((await resume(id)).userErrors).toEqual([{ code: 'CONFLICT', field: ['campaignId'] }]);
  await giveUp(id);
  expect(await alerts(id)).toEqual([{ kind: 'CAMPAIGN_STOPPED', title, open: true }]);
  await resume(id);
  const jobs = (await jobsLeft(embudo)).filter(({ payload }) => payload.campaignId === id);
  expect(jobs).toHaveLength(1);
  // What is queued for the account's pace would make the next turn wait.
  await embudo.testDatabase.sql(`update message set status = 'SENT' where tenant_id = $1`, [shop.tenant.id]);
  await turn(id);
  await turn(id);
  expect(await shown(id)).toMatchObject({ status: 'DONE', stopReason: null, waitingCount: 0, sentCount: contacts });
});

it('the contacts of a campaign that is resumed days later may wait for three days from then', async () => {
  const id = await begin();
  await embudo.testDatabase.sql('update channel_account set paused_at = now() where id = $1', [shop.account.id]);
  await giveUp(id);
  await embudo.testDatabase.sql(`update campaign set starts_at = now() - interval '5 days' where id = $1`, [id]);
  await resume(id);
  await turn(id);
  expect(await shown(id)).toMatchObject({ waitingCount: contacts, leftOutCount: 0 });
  await turn(id, 75);
  expect(await shown(id)).toMatchObject({ leftOutCount: 20 });
});

it('a campaign that was given up before its time waits for it when it is resumed', async () => {
  const id = await begin(new Date(Date.now() + hourMs).toISOString());
  await giveUp(id);
  expect(await resume(id)).toMatchObject({ campaign: { status: 'SCHEDULED', waitingCount: contacts } });
  await turn(id);
  expect(await shown(id)).toMatchObject({ status: 'SCHEDULED', sentCount: 0 });
  await turn(id, 2);
  expect(await shown(id)).toMatchObject({ status: 'RUNNING', sentCount: 20 });
});

it('a campaign that a person stopped stays stopped until somebody resumes it, and then writes to the rest alone', async () => {
  const id = await begin();
  await turn(id);
  await mutate(gql(embudo.url, shop.admin.token), 'stopCampaign', { campaignId: id }, 'userErrors { code }');
  await giveUp(id);
  await turn(id);
  expect(await shown(id)).toMatchObject({ status: 'STOPPED', stopReason: 'BY_PERSON', sentCount: 20, waitingCount: 5 });
  await embudo.testDatabase.sql(`update message set status = 'SENT' where tenant_id = $1`, [shop.tenant.id]);
  expect((await resume(id)).userErrors).toEqual([]);
  await turn(id);
  await turn(id);
  expect(await shown(id)).toMatchObject({ status: 'DONE', sentCount: contacts, waitingCount: 0 });
  expect((await resume(id)).userErrors).toEqual([{ code: 'CONFLICT', field: ['campaignId'] }]);
  expect((await resume(newId())).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['campaignId'] }]);
});

it('a campaign whose messages failed is judged by those since it was resumed', async () => {
  const id = await begin();
  await turn(id);
  await embudo.testDatabase.sql(`update message set status = 'FAILED' where tenant_id = $1`, [shop.tenant.id]);
  await turn(id);
  expect(await shown(id)).toMatchObject({ status: 'STOPPED', stopReason: 'MANY_FAILED' });
  await resume(id);
  await turn(id);
  expect(await shown(id)).toMatchObject({ status: 'RUNNING', sentCount: contacts });
});
