import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page, WebSocketRoute } from 'playwright-core';
import { nobody } from '../src/domain/shared/actor.js';
import { newId } from '../src/domain/shared/id.js';
import { aCustomer, jobsDone, type TestEmbudo, until } from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';
import { writes } from './console/writes.js';

const ana = aCustomer({ name: 'Ana Lucía Méndez' });
let session: ConsoleSession;
let embudo: TestEmbudo;
let page: Page;

interface Frame {
  type: string;
  id?: string;
  payload?: {
    query?: string;
    variables?: { since?: string };
    extensions?: { cursor?: string };
    data?: {
      messageAdded?: { body: string };
      notificationEvents?: { notification?: { body: string } };
    } | null;
  };
}
/** The page's sockets: the messages that went through them, and whether the network is up. */
const network = {
  isAway: false,
  open: new Set<[page: WebSocketRoute, server: WebSocketRoute]>(),
  asked: [] as Frame[],
  told: [] as Frame[],
};

beforeAll(async () => {
  session = await openConsole(['ADMIN']);
  ({ embudo, page } = session);
  await page.routeWebSocket(/\/graphql$/, socket => {
    if (network.isAway) {
      void socket.close({ code: 4499, reason: 'No network' });
      return;
    }
    const server = socket.connectToServer();
    network.open.add([socket, server]);
    socket.onMessage(message => {
      if (network.isAway) return;
      network.asked.push(JSON.parse(String(message)));
      server.send(message);
    });
    server.onMessage(message => {
      if (network.isAway) return;
      network.told.push(JSON.parse(String(message)));
      socket.send(message);
    });
  });
});
afterAll(async () => {
  await session?.browser.close();
});

async function closeAll(code: number): Promise<void> {
  for (const ends of network.open) for (const end of ends) await end.close({ code, reason: 'Closed by the spec' });
  network.open.clear();
}
const write = (text: string) => writes(session, ana, text);
const raise = (title: string) =>
  embudo.database.transaction({ tenantId: session.shop.tenant.id, userId: nobody, role: 'SYSTEM' }, async tx => {
    const id = newId();
    await tx.query(
      `insert into alert (id, tenant_id, kind, severity, title, subject_id) values ($1, app.tenant(), 'AI_BUDGET', 'WARNING', $2, $1)`,
      [id, title],
    );
    tx.record('alert.raised', { alertId: id, sellerId: null });
  });
const subscriptions = () => network.asked.filter(({ type }) => type === 'subscribe');
const messagesTold = () => network.told.flatMap(({ payload }) => payload?.data?.messageAdded?.body ?? []);
const noticesTold = () =>
  network.told.flatMap(({ payload }) => payload?.data?.notificationEvents?.notification?.body ?? []);

it('misses nothing and shows nothing twice after its sockets were away', async () => {
  await write('Hola, ¿hay cemento?');
  await jobsDone(embudo);
  await session.signIn('/inbox');
  await page.getByRole('link', { name: /Ana Lucía Méndez/ }).click();
  const thread = page.getByRole('region', { name: `Conversación con ${ana.name}` });
  await page.getByRole('button', { name: 'Tomar' }).click();
  await page.getByText('Ahora responde usted.').waitFor();
  await write('Antes de la ausencia');
  await thread.getByText('Antes de la ausencia', { exact: true }).waitFor();
  // Waits until each subscription has its first cursor.
  await until('a cursor of each subscription', () => {
    const over = new Set(network.asked.flatMap(({ type, id }) => (type === 'complete' ? id : [])));
    const placed = new Set(network.told.flatMap(({ id, payload }) => (payload?.extensions?.cursor ? id : [])));
    const open = subscriptions().filter(({ id }) => !over.has(id));
    return open.length > 0 && open.every(({ id }) => placed.has(id));
  });

  // A token has ended: everything goes on with the next one, without a word.
  await page.evaluate(`{
    globalThis.notices = 0;
    const look = () => { if (document.body.innerText.includes('Sin conexión en vivo')) notices++; };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  }`);
  await closeAll(4403);
  await write('Con el siguiente token');
  await thread.getByText('Con el siguiente token', { exact: true }).waitFor();
  expect(await page.evaluate<number>('notices')).toBe(0);

  network.isAway = true;
  network.asked = [];
  network.told = [];
  await closeAll(4499);
  const texts = Array.from({ length: 8 }, (_, at) => `Mientras no había red, ${at + 1}`);
  const titles = Array.from({ length: 3 }, (_, at) => `Aviso sin red ${at + 1}`);
  for (const text of texts) await write(text);
  for (const title of titles) await raise(title);
  await jobsDone(embudo);
  expect(network.told).toEqual([]);
  network.isAway = false;

  await thread.getByText(texts.at(-1) ?? '', { exact: true }).waitFor();
  await until(
    'what was missed',
    () => texts.every(text => messagesTold().includes(text)) && titles.every(title => noticesTold().includes(title)),
  );
  await write('Después de la ausencia');
  await thread.getByText('Después de la ausencia', { exact: true }).waitFor();
  await until('what came after', () => messagesTold().includes('Después de la ausencia'));

  for (const { payload } of subscriptions()) expect(payload?.variables?.since).toMatch(/^\d+~/);
  // Each event arrives once. The order of simultaneous events depends on which job ended first, but a later event arrives later.
  const ours = [...texts, 'Después de la ausencia'];
  const shown = messagesTold().filter(text => ours.includes(text));
  expect(shown.toSorted()).toEqual(ours.toSorted());
  expect(shown.at(-1)).toBe('Después de la ausencia');
  expect(
    noticesTold()
      .filter(title => titles.includes(title))
      .toSorted(),
  ).toEqual(titles);
  // A thread renders only the messages that fit the window and a few more, so the earliest may not be in the page.
  for (const text of ['Antes de la ausencia', ...texts])
    expect([text, await thread.getByText(text, { exact: true }).count()]).not.toEqual([text, 2]);
  for (const text of [texts.at(-1) ?? '', 'Después de la ausencia'])
    expect([text, await thread.getByText(text, { exact: true }).count()]).toEqual([text, 1]);
  await page.goto(`${embudo.url}/notifications`);
  const list = page.getByRole('main');
  await list
    .getByText(titles[0] ?? '')
    .first()
    .waitFor();
  for (const title of titles)
    expect({ title, shown: await list.getByText(title).count() }).toEqual({ title, shown: 1 });
  expect(session.wrong).toEqual([]);
});
