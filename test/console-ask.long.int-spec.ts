import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aProduct, gql, mutate, until } from '../src/testing/index.js';
import { hold } from './console/hold.js';
import { intercept } from './console/intercept.js';
import { pressFast } from './console/keys.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let page: Page;
/** The inputs of all questions that were asked. */
const asked: { question: string; conversationId: string | null }[] = [];
const kept: string[] = [];

const field = () => page.getByRole('textbox', { name: 'Su pregunta' });
const turn = (question: string) => page.getByRole('article', { name: question, exact: true }).last();
const follow = (question: string) =>
  page.getByRole('list', { name: 'Seguir preguntando' }).getByRole('button', { name: question });
async function ask(question: string): Promise<void> {
  await field().fill(question);
  await field().press('Enter');
}

beforeAll(async () => {
  session = await openConsole();
  ({ page } = session);
  page.on('request', request => {
    if (!request.url().endsWith('/graphql') || request.method() !== 'POST') return;
    const { query, variables } = JSON.parse(request.postData() ?? '{}') as {
      query?: string;
      variables: { input: (typeof asked)[number] };
    };
    if (query?.includes('mutation AskKula')) asked.push(variables.input);
  });
  page.on('response', async response => {
    const body = response.url().endsWith('/graphql') ? await response.text().catch(() => '') : '';
    const id = /"askKula".*"conversationId":"([^"]+)"/.exec(body)?.[1];
    if (id) kept.push(id);
  });
  const { embudo, shop } = session;
  await aProduct(embudo, shop.tenant, { name: 'Martillo de bola', priceMinor: 4_500_000, stock: 7 });
  const asAdmin = gql(embudo.url, shop.admin.token);
  for (const name of ['Ana Mora', 'Luis Soto', 'Eva Rojas'])
    await mutate(asAdmin, 'createLead', { name, source: 'Feria' }, 'lead { id } userErrors { code message }');
  await embudo.testDatabase.sql(`update lead set status = 'CONTACTED' where name = 'Eva Rojas'`);
});
afterAll(async () => {
  await session?.browser.close();
});

describe('questions', () => {
  it('begin with examples, at `g q`', async () => {
    await session.signIn('/inbox');
    await pressFast(page, 'gq');
    await page.waitForURL('**/ask');
    const examples = page.getByRole('list', { name: 'Por ejemplo' }).getByRole('button');
    await examples.first().waitFor();
    expect(await examples.count()).toBe(4);
    await session.judge('ask-empty');
  });

  it('are answered in words and as a table, with the query that read it', async () => {
    await ask('lista de productos');
    await turn('lista de productos')
      .getByText(/^Hay \d+ productos\.$/)
      .waitFor();
    const table = turn('lista de productos').getByRole('table');
    await table.waitFor();
    expect(await table.getByRole('columnheader').allTextContents()).toEqual([
      'Nombre',
      'Precio',
      'Moneda',
      'Existencias',
    ]);
    await table.getByRole('cell', { name: 'Martillo de bola' }).waitFor();
    expect(await field().inputValue()).toBe('');
    await field().and(page.locator(':focus')).waitFor();
    const query = turn('lista de productos').getByText(/^query \{\s+products/);
    expect(await query.isVisible()).toBe(false);
    await turn('lista de productos').getByText('Ver la consulta').click();
    await query.waitFor();
    await turn('lista de productos').getByRole('button', { name: 'Copiar: Consulta de GraphQL' }).waitFor();
  });

  it('are told that the answer is on its way, and another one waits for it', async () => {
    const asking = await hold(page, 'mutation AskKula');
    await ask('leads por estado');
    await turn('leads por estado').getByText('Buscando en sus datos…').waitFor();
    expect(await field().isEditable()).toBe(false);
    expect(await page.getByRole('button', { name: 'Preguntar' }).isDisabled()).toBe(true);
    await asking.release();
    await turn('leads por estado')
      .getByText(/Leads por estado/)
      .waitFor();
    await until('the next question', () => field().isEditable());
    // The bars are one table; there is no second one.
    expect(await turn('leads por estado').getByRole('table').count()).toBe(1);
    await turn('leads por estado')
      .getByRole('row', { name: /Nuevo 2/ })
      .waitFor();
    await session.judge('ask-answer');
  });

  it('go on in the conversation by a chip', async () => {
    const chips = page.getByRole('list', { name: 'Seguir preguntando' }).getByRole('button');
    const next = (await chips.first().textContent()) ?? '';
    await follow(next).click();
    await turn(next).getByText('Ver la consulta').waitFor();
    expect(asked.map(({ conversationId }) => conversationId)).toEqual([null, kept[0], kept[0]]);
    expect(new Set(kept).size).toBe(1);
    expect(await page.getByRole('article').count()).toBe(3);
  });

  it('stay while the user visits another page, until a new conversation begins', async () => {
    await field().fill('a medio escri');
    await page.getByRole('link', { name: 'Hoy' }).click();
    await page.waitForURL('**/today');
    await page.getByRole('link', { name: 'Preguntas' }).click();
    await turn('leads por estado').waitFor();
    expect(await field().inputValue()).toBe('a medio escri');
    await page.getByRole('button', { name: 'Nueva conversación' }).click();
    await page.getByText('Pregunte por su negocio').waitFor();
    await ask('¿Cuántos leads hay?');
    await turn('¿Cuántos leads hay?').getByText('Hay 3 leads.').waitFor();
    expect(asked.at(-1)?.conversationId).toBeNull();
    // The sentence already says everything, so there is no table.
    expect(await turn('¿Cuántos leads hay?').getByRole('table').count()).toBe(0);
  });

  it('are kept if they get no answer, and can be asked again', async () => {
    const failing = await intercept(page, 'mutation AskKula', route => route.abort());
    await ask('lista de productos');
    await turn('lista de productos')
      .getByRole('alert')
      .getByText(/No hay conexión/)
      .waitFor();
    await session.judge('ask-failed');
    await turn('lista de productos').getByRole('button', { name: 'Cambiar la pregunta' }).click();
    expect(await field().inputValue()).toBe('lista de productos');
    expect(await page.getByRole('article').count()).toBe(1);
    await field().press('Enter');
    await turn('lista de productos').getByRole('alert').waitFor();
    failing.end();
    await turn('lista de productos').getByRole('button', { name: 'Intentar de nuevo' }).click();
    await turn('lista de productos')
      .getByText(/^Hay \d+ productos\.$/)
      .waitFor();
    expect(await page.getByRole('article').count()).toBe(2);
  });

  it('show why they are refused, and start again if the conversation is gone', async () => {
    await session.embudo.testDatabase.sql('delete from question_thread');
    await ask('¿Cuántos clientes hay?');
    await turn('¿Cuántos clientes hay?').getByRole('alert').waitFor();
    await turn('¿Cuántos clientes hay?').getByRole('button', { name: 'Intentar de nuevo' }).click();
    await turn('¿Cuántos clientes hay?').getByText('Ver la consulta').waitFor();
    expect(asked.at(-1)?.conversationId).toBeNull();
  });

  it('are asked from the palette too', async () => {
    await page.goto(`${session.embudo.url}/today`);
    await page.getByRole('navigation').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('lista de productos');
    const option = page.getByRole('option').last();
    await option.getByText('Preguntar: «lista de productos»').waitFor();
    await session.judge('ask-palette');
    await option.click();
    await page.waitForURL('**/ask');
    await turn('lista de productos')
      .getByText(/^Hay \d+ productos\.$/)
      .waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
  });

  it('lead from the rows of an answer to the list with the same filter', async () => {
    await ask('leads contactados de Feria');
    await turn('leads contactados de Feria').getByRole('link', { name: 'Abrir la lista' }).click();
    await page.waitForURL('**/lists/leads?*');
    const leads = page.getByRole('table', { name: 'Leads', exact: true });
    await leads.getByRole('row').filter({ hasText: 'Eva Rojas' }).waitFor();
    expect(await leads.locator('tbody tr[data-row]').count()).toBe(1);
    await page.goBack();
    await turn('leads contactados de Feria').waitFor();
  });
});

describe('on a phone, in English', () => {
  it('scrolls a wide table inside itself', async () => {
    await page.evaluate(`localStorage.setItem('embudo.language', '"en"')`);
    await page.setViewportSize({ width: 390, height: 780 });
    await page.goto(`${session.embudo.url}/ask`);
    await page.getByRole('button', { name: 'Which are the hot leads?' }).waitFor();
    await page.getByRole('textbox', { name: 'Your question' }).fill('list of leads');
    await page.getByRole('textbox', { name: 'Your question' }).press('Enter');
    await page.getByRole('article').getByRole('table').waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(await page.evaluate<number>('document.documentElement.scrollHeight - innerHeight')).toBeLessThanOrEqual(0);
    await session.judge('ask-phone');
  });

  it('asked no other host and broke no rule of its page', () => {
    expect(session.wrong).toEqual([]);
  });
});
