import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newId } from '../src/domain/shared/id.js';
import { aChannelAccount, jobsDone, until } from '../src/testing/index.js';
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

const aKnowledgeArticle = () =>
  session.embudo.testDatabase.sql(
    `insert into knowledge_article (id, tenant_id, title, body, language, active) values ($1, $2, 'Cuidado del taladro', 'Límpielo después de cada uso.', 'es', true)`,
    [newId(), session.shop.tenant.id],
  );
const socialPosts = async () => {
  const [tenant] = await session.embudo.testDatabase.sql<{ settings: { socialPosts?: object } }>(
    'select settings from tenant where id = $1',
    [session.shop.tenant.id],
  );
  return tenant?.settings.socialPosts ?? {};
};

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

  it('are drafted about a topic and about an article', async () => {
    await aKnowledgeArticle();
    const topic = 'Este sábado abrimos de 9 a 14';
    for (const subject of ['Un tema', 'Un artículo']) {
      await page.getByRole('button', { name: 'Nueva publicación' }).click();
      const dialog = page.getByRole('dialog', { name: 'Nueva publicación' });
      await dialog.getByRole('button', { name: subject }).click();
      if (subject === 'Un tema') await dialog.getByLabel('Tema', { exact: true }).fill(topic);
      else await dialog.getByRole('option', { name: 'Cuidado del taladro' }).waitFor({ state: 'attached' });
      await session.judge(subject === 'Un tema' ? 'posts-new-topic' : 'posts-new-article');
      await dialog.getByRole('button', { name: 'Crear borrador' }).click();
      await dialog.waitFor({ state: 'detached' });
      const panel = page.getByRole('complementary', { name: 'Publicación' });
      await panel
        .getByText(subject === 'Un tema' ? topic : 'Límpielo', { exact: false })
        .first()
        .waitFor();
    }
  });

  it('have their number each week and their distance in the settings', async () => {
    await page.goto(`${session.embudo.url}/settings/rules`);
    await page.getByLabel('Productos por semana').fill('5');
    await page.getByLabel('Horas entre publicaciones').fill('36');
    const form = page.locator('form').filter({ has: page.getByLabel('Productos por semana') });
    await form.getByRole('button', { name: 'Guardar' }).click();
    await until('both to be stored', async () => JSON.stringify(await socialPosts()).includes('36'));
    expect(await socialPosts()).toMatchObject({ spacingHours: 36, weekly: { posts: 5 } });
    await session.judge('settings-posts');
    await page.goto(`${session.embudo.url}/automation/posts`);
  });

  it('are seen in the week, and published', async () => {
    await page.getByRole('button', { name: 'Semana', exact: true }).click();
    await page.getByRole('button', { name: 'Semana siguiente' }).waitFor();
    await session.judge('posts-week');
    await page.setViewportSize({ width: 390, height: 820 });
    await session.judge('posts-week-narrow');
    await page.setViewportSize({ width: 1360, height: 820 });
    await page.getByRole('button', { name: 'Lista', exact: true }).click();
    await page.getByRole('list', { name: 'Publicaciones' }).getByRole('link').filter({ hasText: 'Programada' }).click();
    const panel = page.getByRole('complementary', { name: 'Publicación' });
    await panel.getByRole('button', { name: 'Publicar ahora' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publicar ahora' }).click();
    await jobsDone(session.embudo);
    await panel.getByText('Publicada', { exact: true }).waitFor();
    const [post] = await session.embudo.testDatabase.sql<{ status: string }>(
      'select status from social_post where tenant_id = $1 and product_id is not null',
      [session.shop.tenant.id],
    );
    expect(post?.status).toBe('PUBLISHED');
  });
});
