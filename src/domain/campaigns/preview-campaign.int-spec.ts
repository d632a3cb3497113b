import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aChannelAccount,
  aShop,
  gql,
  jobsDone,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { newId } from '../shared/id.js';

const hourMs = 3_600_000;
const none = { optedOut: 0, withoutAddress: 0, awaitingAnswer: 0, withoutValue: 0, outsideWindow: 0 };
const hoursFromNow = (hours: number) => new Date(Date.now() + hours * hourMs);

let embudo: TestEmbudo;
let shop: TestShop;
let phones = 0;

beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true, http: true });
});
beforeEach(async () => {
  shop = await aShop(embudo, { settings: { sending: { quietHours: null } } });
});

/** Creates a contact who wrote on WhatsApp at that time, or never, and perhaps waits for an answer. Returns its id. */
async function aContact(
  name: string,
  { wroteAt = null, waits = false }: { wroteAt?: Date | null; waits?: boolean } = {},
): Promise<string> {
  const { lead } = await mutate<{ lead: { contact: { id: string } } }>(
    gql(embudo.url, shop.admin.token),
    'createLead',
    { name, phone: `+5068${3_000_000 + ++phones}`, source: 'Feria' },
    'lead { contact { id } } userErrors { code }',
  );
  const { id } = lead.contact;
  if (wroteAt)
    await embudo.testDatabase.sql(
      `insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, last_message_at, last_inbound_at, waiting_since, reply_window_seconds)
       values ($1, $2, $3, $4, 'WHATSAPP', $5, $5, $6, 86400)`,
      [newId(), shop.tenant.id, id, shop.account.id, wroteAt, waits ? wroteAt : null],
    );
  return id;
}
const forget = (contactId: string) =>
  embudo.testDatabase.sql('update contact set name = null where id = $1', [contactId]);

async function aTemplate(): Promise<string> {
  const id = newId();
  await embudo.testDatabase.sql(
    `insert into message_template (tenant_id, id, channel_account_id, vendor_name, name, language, category, status, body, variables)
     values ($1, $2, $3, 'oferta', 'oferta', 'es', 'MARKETING', 'APPROVED', 'Hola {{1}}: {{2}}', '{1,2}')`,
    [shop.tenant.id, id, shop.account.id],
  );
  return id;
}

const audience = { leads: { source: ['Feria'] } };
async function preview(input: object): Promise<object | null> {
  const { preview: found, userErrors } = await mutate<{ preview: object | null }>(
    gql(embudo.url, shop.admin.token),
    'previewCampaign',
    { audience, ...input },
    `preview { contacts ${Object.keys(none).join(' ')} example } userErrors { code }`,
  );
  expect(userErrors).toEqual([]);
  return found;
}

describe('previewCampaign', () => {
  it('counts whom it would reach and shows what it would say, and keeps nothing', async () => {
    await aContact('Ana Rojas');
    const closed = await aContact('Berta');
    await embudo.testDatabase.sql(`update contact set opted_out_channels = '{WHATSAPP}' where id = $1`, [closed]);
    const unreachable = await aContact('Carla');
    await embudo.testDatabase.sql('delete from channel_identity where contact_id = $1', [unreachable]);
    const variables = { 1: '{{firstName|amiga}}', 2: 'hoy hay 2x1 en {{business}}' };
    expect(await preview({ templateId: await aTemplate(), variables })).toEqual({
      ...none,
      contacts: 3,
      optedOut: 1,
      withoutAddress: 1,
      example: `Hola Ana: hoy hay 2x1 en ${shop.tenant.name}`,
    });
    const { data } = await gql(
      embudo.url,
      shop.admin.token,
    )<{ campaigns: { totalCount: number } }>('{ campaigns { totalCount } }');
    expect(data.campaigns.totalCount).toBe(0);
  });

  it('counts whom free text leaves out as the campaign then does', async () => {
    await aContact('Ana Rojas', { wroteAt: hoursFromNow(-20) });
    await aContact('Berta Mora', { wroteAt: hoursFromNow(-20), waits: true });
    await aContact('Carla Ruiz', { wroteAt: hoursFromNow(-25) });
    await aContact('Dora Paz');
    await forget(await aContact('x', { wroteAt: hoursFromNow(-20) }));
    const content = { channelAccountId: shop.account.id, text: 'Hola {{firstName}}: hoy hay 2x1' };
    const counted = { contacts: 5, awaitingAnswer: 1, withoutValue: 1, outsideWindow: 2 };
    expect(await preview(content)).toMatchObject(counted);
    // A campaign whose time is past starts now.
    expect(await preview({ ...content, startsAt: hoursFromNow(-1) })).toMatchObject(counted);
    expect(await preview({ ...content, text: 'Hola {{firstName|amiga}}' })).toMatchObject({
      ...counted,
      withoutValue: 0,
    });
    const { campaign } = await mutate<{ campaign: { id: string } }>(
      gql(embudo.url, shop.admin.token),
      'createCampaign',
      { name: 'Oferta', audience, ...content },
      'campaign { id } userErrors { code }',
    );
    await jobsDone(embudo);
    const became = await embudo.testDatabase.sql<{ became: string }>(
      `select coalesce(split_part(reason, ':', 1), status) as became from campaign_recipient where campaign_id = $1 order by 1`,
      [campaign.id],
    );
    expect(became.map(row => row.became)).toEqual([
      'SENT',
      'WAITING',
      'no_value',
      'reply_window_closed',
      'reply_window_closed',
    ]);
  });

  it('counts the reply windows of the time when it would start', async () => {
    await aContact('Ana Rojas', { wroteAt: hoursFromNow(-20) });
    await aContact('Berta Mora', { wroteAt: hoursFromNow(-2), waits: true });
    const content = { channelAccountId: shop.account.id, text: 'Hoy hay 2x1' };
    // Contacts who wait now have got their answer by then.
    expect(await preview({ ...content, startsAt: hoursFromNow(5) })).toMatchObject({
      ...none,
      contacts: 2,
      outsideWindow: 1,
    });
    expect(await preview({ ...content, startsAt: hoursFromNow(23) })).toMatchObject({
      ...none,
      contacts: 2,
      outsideWindow: 2,
    });
  });

  it('needs no reply window for a template, nor on a channel without one', async () => {
    await aContact('Ana Rojas');
    const sms = await aChannelAccount(embudo, shop.tenant, { provider: 'TWILIO', channel: 'SMS' });
    const all = { ...none, contacts: 1 };
    expect(await preview({ channelAccountId: sms.id, text: 'Hoy hay 2x1' })).toMatchObject(all);
    expect(
      await preview({ templateId: await aTemplate(), variables: { 1: '{{name}}', 2: 'hoy hay 2x1' } }),
    ).toMatchObject(all);
  });
});
