import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { aCustomer, jobsDone } from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';
import { writes } from './console/writes.js';

const ana = aCustomer({ name: 'Ana Mora' });
const later = { code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 0 };

let session: ConsoleSession;
let page: Page;
/** Whether the server rejects a request with this body, as it does while its database is still starting. */
let isAway = (_body: string): boolean => false;

const banner = (): Locator => page.getByRole('status').getByText('El servidor no responde.', { exact: false });
const chat = (): Locator => page.getByRole('link', { name: /Ana Mora/ });

beforeAll(async () => {
  session = await openConsole();
  ({ page } = session);
  await writes(session, ana, 'Hola, ¿hay cemento?');
  await jobsDone(session.embudo);
  await session.signIn('/inbox');
  await chat().waitFor();
  await page.route('**/graphql', route => {
    if (!isAway(route.request().postData() ?? '')) return route.fallback();
    const errors = [{ message: 'The server is busy.', extensions: later }];
    return route.fulfill({ status: 503, json: { errors } });
  });
});
afterEach(() => {
  isAway = () => false;
});
afterAll(async () => {
  await session?.browser.close();
});

it('opens by itself once the server answers: the session, who is signed in, the list', async () => {
  isAway = () => true;
  await page.reload();
  await banner().waitFor();
  const renewed = page.waitForRequest(request => (request.postData() ?? '').includes('query Viewer'));
  isAway = body => !body.includes('refreshSession');
  await renewed;
  await page.getByText('La consola lo sigue intentando sola.', { exact: false }).waitFor();
  await banner().waitFor();
  isAway = body => body.includes('query InboxPage');
  await page.getByRole('navigation').first().waitFor();
  await page.getByText('La consola lo sigue intentando sola.', { exact: false }).waitFor();
  isAway = () => false;
  await chat().waitFor();
  await banner().waitFor({ state: 'detached' });
});

it('shows a list whose first page could not be read, once the server answers', async () => {
  isAway = body => body.includes('query LeadsPage');
  await page.goto(`${session.embudo.url}/lists/leads`);
  await banner().waitFor();
  isAway = () => false;
  await page.getByRole('row', { name: /Ana Mora/ }).waitFor();
  await banner().waitFor({ state: 'detached' });
});

it('says that nothing is live while subscriptions are rejected, and misses nothing of that time', async () => {
  let rejects = true;
  await page.routeWebSocket(/\/graphql$/, socket => {
    const server = socket.connectToServer();
    socket.onMessage(message => {
      const { type, id } = JSON.parse(String(message)) as { type: string; id: string };
      if (type === 'subscribe' && rejects)
        socket.send(JSON.stringify({ type: 'error', id, payload: [{ message: 'Busy.', extensions: later }] }));
      else server.send(message);
    });
  });
  await page.goto(`${session.embudo.url}/inbox`);
  await chat().waitFor();
  await banner().waitFor();
  await writes(session, ana, '¿Siguen ahí?');
  await jobsDone(session.embudo);
  rejects = false;
  await chat().getByText('¿Siguen ahí?').or(chat().getByText('Agente:')).first().waitFor();
  await banner().waitFor({ state: 'detached' });
  expect(session.wrong).toEqual([]);
});
