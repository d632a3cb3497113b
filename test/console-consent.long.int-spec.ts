import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aCustomer, gql, mutate } from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';
import { writes } from './console/writes.js';

const ana = aCustomer({ name: 'Ana Lucía Méndez' });
let session: ConsoleSession;
let page: Page;

beforeAll(async () => {
  session = await openConsole();
  ({ page } = session);
});
afterAll(async () => {
  await session?.browser.close();
});

describe('a contact in a browser', () => {
  it('shows on which channels they want no marketing and no messages, in the lists and beside the conversation', async () => {
    const { embudo, shop } = session;
    await session.signIn('/inbox');
    await writes(session, ana, 'Hola, ¿tienen taladros?');
    await page.getByRole('link', { name: /Ana Lucía Méndez/ }).click();
    const now = page.getByRole('tabpanel', { name: 'Ahora' });
    await now.waitFor();
    expect(await page.getByText('Sin publicidad por WhatsApp').count()).toBe(0);

    const [contact] = await embudo.testDatabase.sql<{ id: string }>(
      `update contact set no_marketing_channels = '{WHATSAPP}' where tenant_id = $1 and name = $2 returning id`,
      [shop.tenant.id, ana.name],
    );
    await embudo.testDatabase.sql(
      `insert into channel_identity (id, tenant_id, contact_id, channel, address) values (gen_random_uuid(), $1, $2, 'SMS', '+50688440011')`,
      [shop.tenant.id, contact?.id],
    );
    const ask = gql(embudo.url, shop.admin.token);
    const closed = { contactId: contact?.id, channel: 'SMS', optedOut: true, reason: 'Pidió que no le escriban' };
    expect((await mutate(ask, 'setConsent', closed, 'userErrors { code }')).userErrors).toEqual([]);
    await page.reload();
    const marketing = page.getByText('Sin publicidad por WhatsApp', { exact: true });
    await marketing.waitFor();
    await page.getByText('Sin mensajes por SMS', { exact: true }).waitFor();
    await session.judge('inbox-consent');
    await page.getByRole('tab', { name: 'Historial' }).click();
    await page.getByRole('tabpanel', { name: 'Historial' }).getByText('No quiere mensajes', { exact: true }).waitFor();

    await page.goto(`${embudo.url}/lists/contacts`);
    const row = page.getByRole('row').filter({ hasText: ana.name });
    await row.getByText('Sin publicidad por WhatsApp', { exact: true }).waitFor();
    await row.getByRole('link').first().click();
    const panel = page.getByRole('complementary', { name: 'La fila abierta' });
    await panel.getByText('Sin publicidad por WhatsApp', { exact: true }).waitFor();
    await session.judge('lists-consent');

    await page.evaluate(`localStorage.setItem('embudo.language', '"en"')`);
    await page.reload();
    await row.getByText('No marketing on WhatsApp', { exact: true }).waitFor();
    await row.getByText('Opted out on SMS', { exact: true }).waitFor();
    await session.judge('lists-consent-en');

    const all = { contactId: contact?.id, optedOut: true, reason: 'Pidió que no le escriban' };
    expect((await mutate(ask, 'setConsent', all, 'userErrors { code }')).userErrors).toEqual([]);
    await page.reload();
    await row.getByText('Opted out', { exact: true }).waitFor();
    expect(await row.getByText('No marketing', { exact: false }).count()).toBe(0);
  });
});
