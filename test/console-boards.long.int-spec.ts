import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { type GraphClient, gql, mutate, until } from '../src/testing/index.js';
import { flick } from './console/flick.js';
import { hold } from './console/hold.js';
import { intercept } from './console/intercept.js';
import { type ConsoleSession, openConsole } from './console/session.js';

interface Stage {
  id: string;
  name: string;
}
interface Deal {
  id: string;
  status: string;
  closeReason: string | null;
  stage: { name: string };
  tasks: { nodes: { title: string }[] };
}

let session: ConsoleSession;
let page: Page;
let ask: GraphClient;
let pipeline: { id: string; stages: Stage[] };
const deals = new Map<string, string>();

const stage = (name: string): Locator => page.getByRole('region', { name, exact: true });
const card = (title: string): Locator => page.getByRole('button', { name: new RegExp(title) });
const cardIn = (name: string, title: string): Locator => stage(name).getByRole('button', { name: new RegExp(title) });

async function create(title: string, value: string, more: object = {}): Promise<void> {
  const { opportunity } = await mutate<{ opportunity: { id: string } }>(
    ask,
    'createOpportunity',
    { title, value, currency: 'CRC', pipelineId: pipeline.id, ...more },
    'opportunity { id } userErrors { code }',
  );
  deals.set(title, opportunity.id);
}
async function deal(title: string): Promise<Deal> {
  const { data } = await ask<{ opportunity: Deal }>(
    'query ($id: ID!) { opportunity(id: $id) { id status closeReason stage { name } tasks { nodes { title } } } }',
    { id: deals.get(title) },
  );
  return data.opportunity;
}
const remove = (id: string | undefined) =>
  ask('mutation ($id: ID!) { deleteOpportunity(input: { opportunityId: $id }) { deletedId } }', { id });
/** Lets somebody else be faster than the page's next save of a deal: it waits for this. */
async function beforeNextSave(somebody: () => Promise<unknown>): Promise<void> {
  const saving = await intercept(page, 'mutation SaveCard', async route => {
    saving.end();
    await somebody();
    return route.fallback();
  });
}
const stands = (title: string, name: string) =>
  until(`${title} in ${name}`, async () => (await deal(title)).stage.name === name);

/** Drags with the mouse in steps, as a user does. */
async function drag(from: Locator, to: Locator): Promise<void> {
  // Waits until the card has stopped moving.
  await from.hover();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('Nothing to drag, or nowhere to drop it.');
  await page.mouse.move(start.x + 40, start.y + 20);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y + 30, { steps: 4 });
  await page.mouse.move(end.x + 120, end.y + 160, { steps: 12 });
  await page.locator('[data-dnd-dragging]').waitFor();
  await page.mouse.up();
}

/**
 * Lifts a card by the keyboard. The board may draw itself anew between the focus and the key, as after a change of the window's size, and
 * the key is then lost; so it is pressed again if nothing happens.
 */
const lift = (title: string, over: string): Promise<boolean> =>
  until(`${title} to be lifted`, async () => {
    await card(title).focus();
    await page.keyboard.press('Space');
    const told = page.getByText(`${title}: sobre ${over}.`);
    return told.waitFor({ timeout: 10_000 }).then(
      () => true,
      () => false,
    );
  });

beforeAll(async () => {
  session = await openConsole(['ADMIN', 'SELLER']);
  ({ page } = session);
  ask = gql(session.embudo.url, session.shop.admin.token);
});
afterAll(async () => {
  await session?.browser.close();
});

describe('the board in a browser', () => {
  it('explains itself when there is no pipeline', async () => {
    await session.signIn('/board');
    await page.getByText('Todavía no hay embudos').waitFor();
    await session.judge('board-empty');
  });

  it('shows the stages with their cards and what they are worth', async () => {
    ({ pipeline } = await mutate<{ pipeline: typeof pipeline }>(
      ask,
      'createPipeline',
      {
        name: 'Ventas',
        stages: [
          { name: 'Consulta', probability: 10, expectedDurationDays: 3 },
          { name: 'Cotizado', probability: 50, color: '#1E88E5' },
          { name: 'Ganada', probability: 100, kind: 'WON' },
          { name: 'Perdida', probability: 0, kind: 'LOST' },
        ],
      },
      'pipeline { id stages { id name } } userErrors { code }',
    ));
    await page.reload();
    await stage('Consulta').getByText('Aquí empieza cada venta. Agregue la primera con «Nueva venta».').waitFor();
    expect(await stage('Cotizado').getByRole('listitem').allInnerTexts()).toEqual(['Sin ventas.']);
    await create('Cocina de roble', '100000');
    await create('Portón eléctrico', '300000', { expectedCloseDate: '2020-01-31' });
    await create('Piso de cerámica', '50000');
    await page.reload();
    await cardIn('Consulta', 'Cocina de roble').waitFor();
    expect(await stage('Consulta').getByRole('listitem').count()).toBe(3);
    await stage('Consulta').getByText('₡450 000', { exact: true }).waitFor();
    await stage('Consulta').getByText('₡45 000').waitFor();
    await session.judge('board');
  });

  it('moves a card by the mouse, at once and at the server', async () => {
    await drag(card('Cocina de roble'), stage('Cotizado'));
    await cardIn('Cotizado', 'Cocina de roble').waitFor();
    await stands('Cocina de roble', 'Cotizado');
    await stage('Consulta').getByText('₡350 000', { exact: true }).waitFor();
  });

  it('moves a card to the stage on which a fast drag released it', async () => {
    await card('Cocina de roble').hover();
    const [from, to] = [await card('Cocina de roble').boundingBox(), await stage('Consulta').boundingBox()];
    if (!from || !to) throw new Error('Nothing to drag, or nowhere to drop it.');
    await flick(page, { x: from.x + 40, y: from.y + 20 }, { x: to.x + 120, y: to.y + 160 });
    await stands('Cocina de roble', 'Consulta');
    await drag(card('Cocina de roble'), stage('Cotizado'));
    await stands('Cocina de roble', 'Cotizado');
    await cardIn('Cotizado', 'Cocina de roble').waitFor();
  });

  it('moves a card by keyboard only, and says so', async () => {
    await lift('Piso de cerámica', 'Consulta');
    await page.keyboard.press('ArrowRight');
    await page.getByText('Piso de cerámica: sobre Cotizado.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Piso de cerámica: se queda donde estaba.').waitFor();
    expect((await deal('Piso de cerámica')).stage.name).toBe('Consulta');
    await lift('Piso de cerámica', 'Consulta');
    await page.keyboard.press('ArrowRight');
    await page.getByText('Piso de cerámica: sobre Cotizado.').waitFor();
    await page.keyboard.press('Space');
    await page.getByText('Piso de cerámica: ahora en Cotizado.').waitFor();
    await stands('Piso de cerámica', 'Cotizado');
  });

  it('takes a card to a stage out of sight by the keyboard, and the focus back to it from the question why it was lost', async () => {
    const size = page.viewportSize();
    await page.setViewportSize({ width: 700, height: 700 });
    await lift('Piso de cerámica', 'Cotizado');
    await page.keyboard.press('ArrowRight');
    await page.getByText('Piso de cerámica: sobre Ganada.').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Piso de cerámica: sobre Perdida.').waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('textbox', { name: 'Motivo' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Piso de cerámica: se queda donde estaba.').waitFor();
    await page.locator('[data-card]:focus', { hasText: 'Piso de cerámica' }).waitFor();
    if (size) await page.setViewportSize(size);
  });

  it('takes a refused move back, and says why', async () => {
    const refusing = await intercept(page, 'mutation MoveCard', async route => {
      const userErrors = [
        { __typename: 'UserError', code: 'CONFLICT', message: 'Alguien la movió antes.', field: null },
      ];
      const moveOpportunity = { __typename: 'MoveOpportunityPayload', opportunity: null, userErrors };
      await route.fulfill({ json: { data: { moveOpportunity } } });
    });
    await drag(card('Portón eléctrico'), stage('Cotizado'));
    await page.getByText('Alguien la movió antes.').waitFor();
    await cardIn('Consulta', 'Portón eléctrico').waitFor();
    await cardIn('Cotizado', 'Portón eléctrico').waitFor({ state: 'detached' });
    await stage('Consulta').getByText('₡300 000', { exact: true }).waitFor();
    refusing.end();
  });

  it('leaves a card where somebody else moved it, also if that is told before the own move is refused', async () => {
    const before = page.viewportSize();
    await page.setViewportSize({ width: 1600, height: 820 });
    await create('Baranda de vidrio', '70000');
    await page.reload();
    await cardIn('Consulta', 'Baranda de vidrio').waitFor();
    const won = pipeline.stages.find(({ name }) => name === 'Ganada')?.id;
    const faster = await intercept(page, 'mutation MoveCard', async route => {
      faster.end();
      const input = { opportunityId: deals.get('Baranda de vidrio'), stageId: won };
      await mutate(ask, 'moveOpportunity', input, 'opportunity { id } userErrors { code }');
      await cardIn('Ganada', 'Baranda de vidrio').waitFor();
      await route.continue();
    });
    await card('Baranda de vidrio').focus();
    await page.keyboard.press('Space');
    await page.getByText('Baranda de vidrio: sobre Consulta.').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Baranda de vidrio: sobre Cotizado.').waitFor();
    await page.keyboard.press('Space');
    await page.getByText('Alguien más movió esta venta.', { exact: false }).first().waitFor();
    expect(await cardIn('Ganada', 'Baranda de vidrio').count()).toBe(1);
    await cardIn('Consulta', 'Baranda de vidrio').waitFor({ state: 'detached' });
    await ask('mutation ($id: ID!) { deleteOpportunity(input: { opportunityId: $id }) { deletedId } }', {
      id: deals.get('Baranda de vidrio'),
    });
    await page.reload();
    await cardIn('Consulta', 'Portón eléctrico').waitFor();
    if (before) await page.setViewportSize(before);
  });

  it('shows the move of somebody else live', async () => {
    const stageId = pipeline.stages.find(({ name }) => name === 'Ganada')?.id;
    await mutate(
      ask,
      'moveOpportunity',
      { opportunityId: deals.get('Cocina de roble'), stageId },
      'userErrors { code }',
    );
    await cardIn('Ganada', 'Cocina de roble').waitFor();
    await cardIn('Cotizado', 'Cocina de roble').waitFor({ state: 'detached' });
  });

  it('shows live what somebody else creates, changes and deletes, and keeps what is being typed', async () => {
    await create('Ventana de cedro', '40000');
    await cardIn('Consulta', 'Ventana de cedro').click();
    const panel = page.getByRole('complementary', { name: 'La venta' });
    const title = panel.getByLabel('Qué se vende');
    await title.fill('Ventana de pino');
    const opportunityId = deals.get('Ventana de cedro');
    const change = { title: 'Ventana grande', value: '45000', description: 'Con vidrio doble' };
    await mutate(ask, 'updateOpportunity', { opportunityId, ...change }, 'userErrors { code }');
    await cardIn('Consulta', 'Ventana grande').getByText('₡45 000').waitFor();
    await panel.getByRole('heading', { name: 'Ventana grande' }).waitFor();
    await panel.getByText('Con vidrio doble').waitFor();
    await panel.getByText('Otra persona lo cambió a Ventana grande;', { exact: false }).waitFor();
    expect(await title.inputValue()).toBe('Ventana de pino');
    await remove(opportunityId);
    await panel.getByText('Esta venta ya no existe, o pasó a otra persona').waitFor();
    await card('Ventana grande').waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: 'Cerrar el panel' }).click();
    await panel.waitFor({ state: 'detached' });
  });

  it('keeps a card where it was moved while the board was read', async () => {
    await create('Escalera de caracol', '60000');
    await cardIn('Consulta', 'Escalera de caracol').waitFor();
    const reading = await hold(page, 'query BoardPage', 'answer');
    await page.getByRole('button', { name: 'En riesgo', exact: true }).click();
    await page.getByRole('button', { name: 'Quitar filtros' }).click();
    await until('the stages of both filters are read', () => reading.count() === 2 * pipeline.stages.length);
    const stageId = pipeline.stages.find(({ name }) => name === 'Ganada')?.id;
    const input = { opportunityId: deals.get('Escalera de caracol'), stageId };
    await mutate(ask, 'moveOpportunity', input, 'opportunity { id } userErrors { code }');
    await cardIn('Ganada', 'Escalera de caracol').waitFor();
    await reading.release();
    // An event after the answers.
    await create('Pasamanos', '9000');
    await cardIn('Consulta', 'Pasamanos').waitFor();
    expect(await cardIn('Ganada', 'Escalera de caracol').count()).toBe(1);
    await cardIn('Consulta', 'Escalera de caracol').waitFor({ state: 'detached' });
    for (const title of ['Escalera de caracol', 'Pasamanos']) {
      await remove(deals.get(title));
      await card(title).waitFor({ state: 'detached' });
    }
  });

  it('shows no longer who was erased meanwhile, on the card and in the panel', async () => {
    const { lead } = await mutate<{ lead: { id: string; contact: { id: string } } }>(
      ask,
      'createLead',
      { name: 'Zebulón Quirós', phone: '+50688112299', source: 'Feria' },
      'lead { id contact { id } } userErrors { code }',
    );
    await create('Ropero de Zebulón', '40000', { leadId: lead.id });
    await cardIn('Consulta', 'Ropero de Zebulón').click();
    const panel = page.getByRole('complementary', { name: 'La venta' });
    await panel.getByText('Zebulón Quirós').first().waitFor();
    await ask('mutation ($id: ID!) { eraseContact(input: { contactId: $id }) { userErrors { code } } }', {
      id: lead.contact.id,
    });
    await page
      .getByText(/Zebulón/)
      .first()
      .waitFor({ state: 'detached' });
    await panel.getByRole('heading', { name: 'Borrado' }).waitFor();
    expect(await panel.getByLabel('Qué se vende').inputValue()).not.toMatch(/Zebulón/);
    await remove(deals.get('Ropero de Zebulón'));
    await panel.getByRole('button', { name: 'Cerrar el panel' }).click();
    await panel.waitFor({ state: 'detached' });
  });

  it('takes a deal off a seller’s board when a colleague gets it, and puts it on when they get it', async () => {
    const { seller } = session.shop;
    const own = session.users.get('SELLER')?.sellerId;
    const context = await session.browser.newContext({ locale: 'es-CR', viewport: { width: 1360, height: 820 } });
    const theirs = await context.newPage();
    const network = Promise.withResolvers<void>();
    await theirs.routeWebSocket(/\/graphql$/, async socket => {
      await network.promise;
      socket.connectToServer();
    });
    let reads = 0;
    theirs.on('response', response => {
      if (/query BoardPage/.test(response.request().postData() ?? '')) reads += 1;
    });
    await theirs.goto(`${session.embudo.url}/board/${pipeline.id}`);
    await theirs.getByRole('button', { name: 'Ventas' }).click();
    const shown = theirs.getByRole('button', { name: /Portón de hierro/ });
    await until('all stages are read', () => reads >= pipeline.stages.length);
    await theirs.getByRole('region', { name: 'Consulta', exact: true }).waitFor();
    await create('Portón de hierro', '80000', { ownerId: seller.sellerId });
    const give = (ownerId: string | null | undefined) =>
      mutate(
        ask,
        'updateOpportunity',
        { opportunityId: deals.get('Portón de hierro'), ownerId },
        'userErrors { code }',
      );
    // The board has read its cards, and does not listen yet.
    await give(own);
    network.resolve();
    await shown.waitFor();
    await give(seller.sellerId);
    await shown.waitFor({ state: 'detached' });
    await context.close();
    await remove(deals.get('Portón de hierro'));
    await card('Portón de hierro').waitFor({ state: 'detached' });
  });

  it('filters by risk, and finds by title', async () => {
    await page.getByRole('button', { name: 'En riesgo', exact: true }).click();
    await cardIn('Consulta', 'Portón eléctrico').waitFor();
    await cardIn('Cotizado', 'Piso de cerámica').waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('risk')).toBe('true');
    await page.getByRole('button', { name: 'Quitar filtros' }).click();
    await page.keyboard.press('/');
    await page.keyboard.type('ceram');
    await cardIn('Consulta', 'Portón eléctrico').waitFor({ state: 'detached' });
    await cardIn('Cotizado', 'Piso de cerámica').waitFor();
    await page.getByRole('button', { name: 'Quitar filtros' }).click();
    await cardIn('Consulta', 'Portón eléctrico').waitFor();
  });

  it('opens a card beside the board: a next step, and a loss with its reason', async () => {
    await card('Portón eléctrico').click();
    const panel = page.getByRole('complementary', { name: 'La venta' });
    await panel.getByRole('textbox', { name: 'Siguiente paso' }).fill('Llamar por las medidas');
    await panel.getByRole('button', { name: 'Agregar' }).click();
    await panel.getByText('Llamar por las medidas').waitFor();
    expect((await deal('Portón eléctrico')).tasks.nodes).toEqual([{ title: 'Llamar por las medidas' }]);
    await session.judge('board-panel');
    // Fields that the user leaves unchanged are not sent, because a colleague may have changed them meanwhile.
    const sent = page.waitForRequest(request => (request.postData() ?? '').includes('mutation SaveCard'));
    await panel.getByLabel('Cierre esperado').fill('2031-05-31');
    await panel.getByRole('button', { name: 'Guardar' }).click();
    const { variables } = (await sent).postDataJSON() as { variables: { input: object } };
    expect(variables.input).toEqual({
      opportunityId: deals.get('Portón eléctrico'),
      expectedCloseDate: '2031-05-31',
      updatedAtBefore: expect.any(String),
    });
    await panel.getByRole('button', { name: 'Perdida' }).click();
    await page.getByRole('textbox', { name: 'Motivo' }).fill('Muy caro');
    await page.getByRole('button', { name: 'Marcar perdida' }).click();
    await cardIn('Perdida', 'Portón eléctrico').waitFor();
    await until('the loss at the server', async () => {
      const { status, closeReason } = await deal('Portón eléctrico');
      return status === 'LOST' && closeReason === 'Muy caro';
    });
    // The server knows it before the page does: Escape would only close the dialog.
    await page.getByRole('textbox', { name: 'Motivo' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('changes the title, the seller and the value of a deal, and keeps what was typed if somebody else was faster', async () => {
    const { sellerId } = session.shop.seller;
    await card('Piso de cerámica').click();
    const panel = page.getByRole('complementary', { name: 'La venta' });
    const title = panel.getByLabel('Qué se vende');
    await title.fill('Piso de cerámica y zócalo');
    await panel.getByLabel('Vendedor').selectOption(sellerId);
    await panel.getByLabel('Valor en CRC').fill('60 000');
    await panel.getByRole('button', { name: 'Guardar' }).click();
    await panel.getByRole('heading', { name: 'Piso de cerámica y zócalo' }).waitFor();
    await cardIn('Cotizado', 'Piso de cerámica y zócalo').getByText('₡60 000').waitFor();
    const id = deals.get('Piso de cerámica');
    const now = () => ask('query ($id: ID!) { opportunity(id: $id) { title value owner { id } } }', { id });
    const changed = { title: 'Piso de cerámica y zócalo', value: '60000.00', owner: { id: sellerId } };
    expect((await now()).data).toEqual({ opportunity: changed });
    const change = { opportunityId: id, title: 'Piso', value: '65000' };
    await beforeNextSave(() => mutate(ask, 'updateOpportunity', change, 'userErrors { code }'));
    await title.fill('Piso de cerámica');
    await panel.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('button', { name: 'Cargar de nuevo' }).click();
    await panel.getByText('Otra persona lo cambió a Piso;', { exact: false }).waitFor();
    expect(await title.inputValue()).toBe('Piso de cerámica');
    expect(await panel.getByLabel('Valor en CRC').inputValue()).toMatch(/^65\s000$/);
    await session.judge('board-deal-conflict');
    await panel.getByRole('button', { name: 'Guardar' }).click();
    await panel.getByRole('heading', { name: 'Piso de cerámica', exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('says that a deal is gone when it is saved after somebody deleted it', async () => {
    await create('Puerta de cedro', '90000');
    await page.reload();
    await card('Puerta de cedro').click();
    const panel = page.getByRole('complementary', { name: 'La venta' });
    await panel.getByLabel('Qué se vende').fill('Puerta de pino');
    await beforeNextSave(() => remove(deals.get('Puerta de cedro')));
    await panel.getByRole('button', { name: 'Guardar' }).click();
    await panel.getByText('Esta venta ya no existe, o pasó a otra persona').waitFor();
    await card('Puerta de cedro').waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: 'Cerrar el panel' }).click();
    await panel.waitFor({ state: 'detached' });
  });

  it('begins a sale with a found contact, and keeps the form after a refusal', async () => {
    const lead = { name: 'Teresa Güell', phone: '8888-2020', source: 'Feria' };
    await mutate(ask, 'createLead', lead, 'lead { id } userErrors { code }');
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'Nueva venta' });
    await dialog.getByLabel('Qué se vende').fill('Ventanas de aluminio');
    await dialog.getByLabel('Con quién').fill('nadie así');
    await dialog.getByText('Sin resultados.').waitFor();
    await dialog.getByLabel('Con quién').fill('teresa');
    await dialog.getByRole('button', { name: /Teresa Güell/ }).waitFor();
    await session.judge('board-new');
    await dialog.getByLabel('Con quién').press('Enter');
    // The next Tab leads to the next field.
    await dialog.getByRole('button', { name: 'Otra persona' }).and(page.locator(':focus')).waitFor();
    await dialog.getByLabel(/^Valor en/).fill('mucho');
    await dialog.getByRole('button', { name: 'Agregar al tablero' }).click();
    await dialog.locator('input[name="value"][aria-invalid="true"]').waitFor();
    await dialog.getByLabel(/^Valor en/).fill('-5');
    await dialog.getByRole('button', { name: 'Agregar al tablero' }).click();
    await page.getByText(/no puede ser negativo/).waitFor();
    expect(await dialog.getByLabel('Qué se vende').inputValue()).toBe('Ventanas de aluminio');
    await dialog.getByLabel(/^Valor en/).fill('1 250,50');
    await dialog.getByLabel('Etapa').selectOption({ label: 'Cotizado' });
    await dialog.getByRole('button', { name: 'Agregar al tablero' }).click();
    await cardIn('Cotizado', 'Ventanas de aluminio').waitFor();
    const panel = page.getByRole('complementary', { name: 'La venta' });
    await panel.getByText('Teresa Güell').waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    const { data } = await ask<{ opportunities: { nodes: object[] } }>(
      '{ opportunities(filter: { search: "ventanas" }) { nodes { title value lead { contact { name } } } } }',
    );
    expect(data.opportunities.nodes).toEqual([
      { title: 'Ventanas de aluminio', value: '1250.50', lead: { contact: { name: 'Teresa Güell' } } },
    ]);
  });

  it('asks for the own fields of deals, and changes them in the panel in the formats of the business', async () => {
    for (const field of [
      { key: 'peso', label: 'Peso', type: 'NUMBER', required: true },
      { key: 'montaje', label: 'Montaje', type: 'DATE', section: 'Obra' },
    ])
      await mutate(ask, 'createCustomField', { entityType: 'OPPORTUNITY', ...field }, 'customField { id }');
    await page.reload();
    await page.getByRole('button', { name: 'Nueva venta' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nueva venta' });
    await dialog.getByLabel('Qué se vende').fill('Techo de zinc');
    await dialog.getByLabel('Peso').fill('mucho');
    await dialog.getByRole('button', { name: 'Agregar al tablero' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('Peso').fill('1250,5');
    await dialog.getByRole('button', { name: 'Agregar al tablero' }).click();
    const panel = page.getByRole('complementary', { name: 'La venta' });
    await panel.getByRole('group', { name: 'Obra' }).getByLabel('Montaje').fill('2031-03-02');
    expect(await panel.getByLabel('Peso').inputValue()).toMatch(/^1\s250,5$/);
    await panel.getByLabel('Peso').fill('1 300,25');
    await panel.getByRole('button', { name: 'Guardar', exact: true }).click();
    const own = async () =>
      (
        await ask<{ opportunities: { nodes: { customFields: object }[] } }>(
          '{ opportunities(filter: { search: "zinc" }) { nodes { customFields } } }',
        )
      ).data.opportunities.nodes;
    await until('the own fields are saved', async () => JSON.stringify(await own()).includes('2031-03-02'));
    expect(await own()).toEqual([{ customFields: { peso: 1300.25, montaje: '2031-03-02' } }]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('fits a phone without scrolling the page sideways', async () => {
    await page.setViewportSize({ width: 390, height: 780 });
    await session.judge('phone-board');
    const across = () => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(await across()).toBeLessThanOrEqual(0);
    await card('Piso de cerámica').click();
    await page.getByRole('complementary', { name: 'La venta' }).waitFor();
    await session.judge('phone-board-panel');
    expect(await across()).toBeLessThanOrEqual(0);
    expect(session.wrong).toEqual([]);
  });
});
