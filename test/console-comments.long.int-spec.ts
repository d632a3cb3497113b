import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newId } from '../src/domain/shared/id.js';
import { type TestEmbudo, until } from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let embudo: TestEmbudo;
let page: Page;

beforeAll(async () => {
  session = await openConsole(['ADMIN']);
  ({ embudo, page } = session);
  await embudo.testDatabase.sql(
    `insert into commented_post (id, tenant_id, account_id, external_id, caption, permalink) values ($1, $2, $3, '1', 'Llegó el taladro percutor 800 W 💪', 'https://www.facebook.com/1')`,
    [postId, session.shop.tenant.id, session.shop.account.id],
  );
  await comment('¿Qué precio tiene el taladro?', { intent: 'PRICING_QUESTION', left_because: 'NOT_KNOWN' });
  await comment('Nunca llegó mi pedido', { intent: 'COMPLAINT', sentiment: 'NEGATIVE', author_name: 'Luis Vargas' });
  await comment('¡Qué lindo todo!', { status: 'ANSWERED', sentiment: 'POSITIVE', author_name: 'Eva Soto' });
  await session.signIn('/automation/comments');
});
afterAll(async () => {
  await session?.browser.close();
});

let written = 0;
const postId = newId();
/** Stores a comment below one post, each a minute after the one before. */
async function comment(body: string, more: Record<string, string> = {}): Promise<void> {
  written += 1;
  const row: Record<string, unknown> = {
    id: newId(),
    tenant_id: session.shop.tenant.id,
    account_id: session.shop.account.id,
    channel: 'MESSENGER',
    external_id: `1_${written}`,
    post_id: '1',
    commented_post_id: postId,
    author_name: 'Ana Mora',
    permalink: 'https://www.facebook.com/1',
    body,
    status: 'LEFT_TO_PERSON',
    sent_at: new Date(Date.UTC(2026, 10, 20, 12, written)),
    changed_at: new Date(Date.UTC(2026, 10, 20, 12, written)),
    ...more,
  };
  const columns = Object.keys(row);
  await embudo.testDatabase.sql(
    `insert into post_comment (${columns}) values (${columns.map((_, index) => `$${index + 1}`)})`,
    Object.values(row),
  );
}
const stored = (body: string) =>
  embudo.testDatabase.sql<{ status: string; reply: string | null }>(
    `select c.status, r.body as reply from post_comment c left join comment_reply r on r.comment_id = c.id where c.tenant_id = $1 and c.body = $2`,
    [session.shop.tenant.id, body],
  );
const row = (body: string) => page.locator('li').filter({ hasText: body }).first();

describe('the comments in a browser', () => {
  it('show those that wait, with why, and the thread of their post', async () => {
    await page.getByText('El agente no sabe la respuesta').waitFor();
    await row('¿Qué precio').getByText('Llegó el taladro percutor 800 W').waitFor();
    expect(await page.getByText('¡Qué lindo todo!').count()).toBe(0);
    await row('Nunca llegó').getByRole('button', { name: 'Ver el hilo' }).click();
    await page.getByText('¡Qué lindo todo!').waitFor();
    await session.judge('comments');
    await page.setViewportSize({ width: 390, height: 820 });
    await session.judge('comments-narrow');
    await page.setViewportSize({ width: 1360, height: 820 });
    await page.getByRole('button', { name: 'Cerrar el hilo' }).click();
  });

  it('are answered below and marked as done', async () => {
    await row('¿Qué precio').getByRole('button', { name: 'Responder' }).click();
    await page.getByLabel('Debajo del comentario', { exact: false }).fill('¡Hola Ana! Cuesta ₡45.900.');
    await session.judge('comments-reply');
    await page.getByRole('button', { name: 'Enviar' }).click();
    await until('the reply', async () => (await stored('¿Qué precio tiene el taladro?'))[0]?.reply !== null);
    expect(await stored('¿Qué precio tiene el taladro?')).toMatchObject([
      { status: 'ANSWERED', reply: '¡Hola Ana! Cuesta ₡45.900.' },
    ]);
    await row('Nunca llegó').getByRole('button', { name: 'Listo' }).click();
    await until('it to be done', async () => (await stored('Nunca llegó mi pedido'))[0]?.status === 'DONE');
    await page.getByText('No hay comentarios').waitFor();
  });

  it('are hidden and shown again', async () => {
    await page.goto(`${embudo.url}/automation/comments?status=all`);
    await row('¡Qué lindo todo!').getByRole('button', { name: 'Ocultar' }).click();
    await until('it to be hidden', async () => (await stored('¡Qué lindo todo!'))[0]?.status === 'HIDDEN');
  });

  it('are answered by the agent once the business wants that', async () => {
    await page.goto(`${embudo.url}/settings/rules`);
    const answer = page.getByRole('switch', { name: 'Responder', exact: true });
    await answer.click();
    await page.getByRole('switch', { name: 'Ocultar spam e insultos' }).click();
    const comments = async () =>
      (
        await embudo.testDatabase.sql<{ settings: { comments?: object } }>(
          'select settings from tenant where id = $1',
          [session.shop.tenant.id],
        )
      )[0]?.settings.comments;
    await until('both switches', async () => JSON.stringify(await comments())?.includes('"hide":true'));
    expect(await comments()).toMatchObject({ enabled: true, hide: true });
    await session.judge('settings-comments');
  });
});
