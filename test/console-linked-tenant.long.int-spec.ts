import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../src/domain/shared/id.js';
import { gql, mutate } from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';

/** The links in mails to somebody who has several companies, of which another one is open. */
let session: ConsoleSession;
let branch: string;

beforeAll(async () => {
  session = await openConsole(['CEO']);
  const { tenant } = await mutate<{ tenant: { id: string } }>(
    gql(session.embudo.url, session.users.get('CEO')?.token ?? ''),
    'createTenant',
    { name: 'Sucursal Heredia' },
    'tenant { id } userErrors { code }',
  );
  branch = tenant.id;
});
afterAll(async () => {
  await session?.browser.close();
});

/** Opens the settings, and waits until those of the company are read, which may be the second ones that are. */
async function reads(tenantId: string, open: () => Promise<unknown>): Promise<void> {
  const asked = session.page.waitForRequest(
    request =>
      (request.postData() ?? '').includes('query SettingsOfTenant') && request.headers()['x-tenant-id'] === tenantId,
  );
  await open();
  await asked;
  await session.page.getByRole('navigation').first().waitFor();
}
const link = (tenantId: string) => `/settings/rules?tenant=${tenantId}`;
const openLink = (tenantId: string) => session.page.goto(`${session.embudo.url}${link(tenantId)}`);
const readOut = () => session.page.waitForURL(url => url.search === '');

describe('a link to the settings of a company', () => {
  it('opens that company, also where its reader has to sign in first', async () => {
    await reads(branch, () => session.signIn(link(branch), 'CEO'));
    await readOut();
  });

  it('holds once: the company that is chosen afterwards stays open', async () => {
    const { page, shop } = session;
    await reads(shop.tenant.id, () => openLink(shop.tenant.id));
    await readOut();
    await page.getByRole('button', { name: /^Cuenta de/ }).click();
    await reads(branch, () => page.getByRole('menuitemcheckbox', { name: 'Sucursal Heredia' }).click());
    await reads(branch, () => page.reload());
  });

  it('leaves the company that is open, if its reader does not belong to the other', async () => {
    await reads(branch, () => openLink(newId()));
    await readOut();
    await reads(branch, () => session.page.reload());
    expect(session.wrong).toEqual([]);
  });
});
