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

/** Opens the settings, and returns the company whose settings are read: null for the user's first. */
async function companyAt(open: () => Promise<unknown>): Promise<string | null> {
  const asked = session.page.waitForRequest(request => (request.postData() ?? '').includes('query SettingsOfTenant'));
  await open();
  const { 'x-tenant-id': named } = (await asked).headers();
  await session.page.getByRole('navigation').first().waitFor();
  return named ?? null;
}
const link = (tenantId: string) => `/settings/rules?tenant=${tenantId}`;
const reached = (path: string) => companyAt(() => session.page.goto(`${session.embudo.url}${path}`));

describe('a link to the settings of a company', () => {
  it('opens that company, also where its reader has to sign in first', async () => {
    expect(await companyAt(() => session.signIn(link(branch), 'CEO'))).toBe(branch);
    expect(new URL(session.page.url()).search).toBe('');
  });

  it('holds once: the company that is chosen afterwards stays open', async () => {
    const { page, shop } = session;
    expect(await reached(link(shop.tenant.id))).toBe(shop.tenant.id);
    await page.getByRole('button', { name: /^Cuenta de/ }).click();
    expect(await companyAt(() => page.getByRole('menuitemcheckbox', { name: 'Sucursal Heredia' }).click())).toBe(
      branch,
    );
    expect(await companyAt(() => page.reload())).toBe(branch);
  });

  it('leaves the company that is open, if its reader does not belong to the other', async () => {
    expect(await reached(link(newId()))).toBe(branch);
  });
});
