import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aChannelAccount, jobsDone } from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let page: Page;
beforeAll(async () => {
  session = await openConsole(['ADMIN', 'SECRETARY', 'SELLER']);
  ({ page } = session);
  await aChannelAccount(session.embudo, session.shop.tenant, { channel: 'MESSENGER', externalId: '61000000000000' });
});
afterAll(async () => {
  await session?.browser.close();
});

describe('posts in a browser', () => {
  it('are explained when there are none', async () => {
    await session.signIn('/automation/posts');
    await page.getByText('Todavía no hay publicaciones').waitFor();
    await session.judge('posts-empty');
  });

  it('are drafted about a product, shown as they will look, and planned for a suggested time', async () => {
    await page.getByRole('button', { name: 'Nueva publicación' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nueva publicación' });
    await dialog.getByLabel('Producto', { exact: true }).waitFor();
    await session.judge('posts-new');
    await dialog.getByRole('button', { name: 'Crear borrador' }).click();
    const panel = page.getByRole('complementary', { name: 'Publicación' });
    await panel.getByText('Taladro percutor 800 W').first().waitFor();
    await panel.getByText('Todavía hay pocas conversaciones').waitFor();
    await session.judge('posts-panel');
    await panel
      .getByRole('button', { name: /^Programar: / })
      .first()
      .click();
    await panel.getByText('Programada', { exact: true }).waitFor();
    await page.getByRole('list', { name: 'Publicaciones' }).getByText('Programada').waitFor();
  });

  it('are seen in the week, and published', async () => {
    await page.getByRole('button', { name: 'Semana', exact: true }).click();
    await page.getByRole('button', { name: 'Semana siguiente' }).waitFor();
    await session.judge('posts-week');
    await page.getByRole('button', { name: 'Lista', exact: true }).click();
    await page.getByRole('list', { name: 'Publicaciones' }).getByRole('link').first().click();
    const panel = page.getByRole('complementary', { name: 'Publicación' });
    await panel.getByRole('button', { name: 'Publicar ahora' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publicar ahora' }).click();
    await jobsDone(session.embudo);
    await panel.getByText('Publicada', { exact: true }).waitFor();
    const [post] = await session.embudo.testDatabase.sql<{ status: string }>(
      'select status from social_post where tenant_id = $1',
      [session.shop.tenant.id],
    );
    expect(post?.status).toBe('PUBLISHED');
  });
});
