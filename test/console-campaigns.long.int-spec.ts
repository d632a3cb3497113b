import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { newId } from '../src/domain/shared/id.js';
import { type GraphClient, gql, jobsDone, mutate } from '../src/testing/index.js';
import { intercept } from './console/intercept.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let page: Page;
let ask: GraphClient;

const dialog = (): Locator => page.getByRole('dialog', { name: 'Nueva campaña' });
const panel = (): Locator => page.getByRole('complementary', { name: 'La campaña abierta' });
const campaigns = (): Locator => page.getByRole('list', { name: 'Campañas' });
const row = (list: string, name: string): Locator =>
  page.getByRole('table', { name: list, exact: true }).getByRole('row').filter({ hasText: name });

async function aLead(name: string, phone: string, tags: string[]): Promise<string> {
  const { lead } = await mutate<{ lead: { contact: { id: string } } }>(
    ask,
    'createLead',
    { name, phone, tags, source: 'Feria' },
    'lead { contact { id } } userErrors { code message }',
  );
  return lead.contact.id;
}
interface Made {
  name: string;
  status: string;
  total: number;
  body: string;
  variables: string[];
}
const made = async (): Promise<Made[]> => {
  const { data } = await ask<{ campaigns: { nodes: Made[] } }>(
    '{ campaigns { nodes { name status total body variables } } }',
  );
  return data.campaigns.nodes;
};

beforeAll(async () => {
  session = await openConsole(['ADMIN', 'SECRETARY', 'SELLER'], { settings: { sending: { quietHours: null } } });
  ({ page } = session);
  const { embudo, shop } = session;
  ask = gql(embudo.url, shop.admin.token);
  await embudo.testDatabase.sql(
    `insert into message_template (tenant_id, id, channel_account_id, vendor_name, name, language, category, status, body, variables)
     values ($1, $2, $3, 'oferta', 'oferta_noviembre', 'es', 'MARKETING', 'APPROVED', 'Hola {{1}}: hoy {{2}} en taladros.', '{1,2}')`,
    [shop.tenant.id, newId(), shop.account.id],
  );
});
afterAll(async () => {
  await session?.browser.close();
});

/** Presses "Revisar" until what follows is there: on a slow machine the server may refuse a preview that took too long. */
async function reviewed(form: Locator, next: Locator): Promise<Locator> {
  for (let tries = 0; tries < 4 && !(await next.isVisible()); tries++) {
    await form.getByRole('button', { name: 'Revisar' }).click();
    await next.waitFor({ timeout: 20_000 }).catch(() => undefined);
  }
  return next;
}

describe('campaigns in a browser', () => {
  it('are explained when there are none', async () => {
    await session.signIn('/automation/campaigns');
    await page.getByText('Todavía no hay campañas').waitFor();
    await session.judge('campaigns-empty');
  });

  it('begin in the list of leads, with its filter, and show how they arrive and to how many', async () => {
    await aLead('Ana Mora', '+50688880001', ['feria']);
    const berta = await aLead('Berta Solano', '+50688880002', ['feria']);
    await aLead('Carlos Vega', '+50688880003', ['taller']);
    await session.embudo.testDatabase.sql('update contact set opted_out = true where id = $1', [berta]);
    const filter = encodeURIComponent(JSON.stringify({ tags: ['feria'], search: 'a' }));
    await page.goto(`${session.embudo.url}/lists/leads?filter=${filter}`);
    await row('Leads', 'Ana Mora').waitFor();
    await page.getByRole('button', { name: 'Escribir a todos…' }).click();
    await dialog().getByText('Búsqueda: «a»').waitFor();
    await dialog().getByRole('button', { name: 'Etiquetas: feria (2)' }).waitFor();
    await dialog().getByText('Se enviará a 1 contacto; 1 no quiere mensajes').waitFor();
    await session.judge('campaigns-new');
  });

  it('show next to the fields what is missing or wrong, and keep what was typed', async () => {
    await dialog().getByRole('button', { name: 'Revisar' }).click();
    await dialog().getByText('Complete este dato.').nth(1).waitFor();
    expect(await dialog().getByText('Complete este dato.').count()).toBe(2);
    await dialog().getByRole('textbox', { name: 'Nombre de la campaña' }).fill('Oferta de noviembre');
    await dialog().getByRole('combobox', { name: 'Plantilla' }).selectOption({ label: 'oferta_noviembre · es' });
    await dialog().getByRole('button', { name: 'Insertar en «Dato {{1}}»: Primer nombre' }).click();
    const first = dialog().getByRole('textbox', { name: 'Dato {{1}}' });
    expect(await first.inputValue()).toBe('{{firstName}}');
    await dialog().getByRole('textbox', { name: 'Dato {{2}}' }).fill('{{descuento}}');
    await dialog().getByText('{{descuento}} no se puede completar', { exact: false }).waitFor();
    await session.judge('campaigns-wrong');
    await dialog().getByRole('textbox', { name: 'Dato {{2}}' }).fill('20 %');
    await dialog().getByText('Hola Ana: hoy 20 % en taladros.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Seguir escribiendo' }).click();
    expect(await first.inputValue()).toBe('{{firstName}}');
  });

  it('say the number once more before they are sent, and are sent once however often that is pressed', async () => {
    await reviewed(dialog(), dialog().getByRole('heading', { name: '¿Enviar ahora a 1 contacto?' }));
    await session.judge('campaigns-confirm');
    const send = dialog().getByRole('button', { name: 'Enviar a 1 contacto' });
    // The answer is lost on its way: the form keeps its content, and pressing again creates no second campaign.
    const losing = await intercept(page, 'mutation CreateCampaign', async route => {
      losing.end();
      await route.fetch();
      return route.abort();
    });
    await send.click();
    await page.getByText('No hay conexión con el servidor.', { exact: false }).waitFor();
    expect(await made()).toHaveLength(1);
    await send.click();
    await page.getByText('La campaña «Oferta de noviembre» se está enviando.').waitFor();
    await dialog().waitFor({ state: 'detached' });
    expect(await made()).toMatchObject([
      { name: 'Oferta de noviembre', total: 2, variables: ['{{firstName}}', '20 %'] },
    ]);
  });

  it('show in the tab the text, the results, and who was left out and why', async () => {
    await page.getByRole('button', { name: 'Verla' }).click();
    await panel().getByRole('heading', { name: 'Oferta de noviembre' }).waitFor();
    await jobsDone(session.embudo);
    await campaigns().getByText('Terminada').waitFor();
    await panel().getByText('Hola {{firstName}}: hoy 20 % en taladros.').waitFor();
    await panel().getByRole('button', { name: 'Omitidos', exact: true }).click();
    await panel().getByRole('link', { name: 'Berta Solano' }).waitFor();
    await panel().getByRole('link', { name: 'Ana Mora' }).waitFor({ state: 'detached' });
    expect(await panel().innerText()).not.toContain('opted_out');
    await session.judge('campaigns-open');
    await panel().getByRole('button', { name: 'Enviados', exact: true }).click();
    await panel().getByRole('link', { name: 'Ana Mora' }).click();
    await page.getByText('Hola Ana: hoy 20 % en taladros.').first().waitFor();
  });

  it('go to the rows that were chosen, at a time of the business, and are stopped until then', async () => {
    await page.goto(`${session.embudo.url}/lists/leads`);
    await row('Leads', 'Carlos Vega').getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Escribirles…' }).click();
    await dialog().getByText('El contacto seleccionado en la lista.').waitFor();
    await dialog().getByRole('textbox', { name: 'Nombre de la campaña' }).fill('Aviso');
    await dialog().getByRole('button', { name: 'Texto libre' }).click();
    await dialog().getByRole('textbox', { name: 'Texto' }).fill('Hola {{name}}');
    await dialog().getByText('Hola Carlos Vega').waitFor();
    await dialog()
      .getByText('Por WhatsApp, el texto libre solo llega a quienes escribieron hace poco', { exact: false })
      .waitFor();
    await dialog().getByRole('button', { name: 'En una fecha' }).click();
    await dialog().getByLabel('Día y hora').fill('2020-01-01T09:00');
    await dialog().getByRole('button', { name: 'Revisar' }).click();
    await dialog().getByText('Esa hora ya pasó.').waitFor();
    const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    await dialog().getByLabel('Día y hora').fill(`${day}T09:00`);
    await (await reviewed(dialog(), dialog().getByRole('button', { name: 'Programar para 1 contacto' }))).click();
    await page.getByText('Campaña «Aviso» programada.').waitFor();
    const { data } = await ask<{ campaigns: { nodes: { startsAt: string }[] } }>(
      '{ campaigns(status: SCHEDULED) { nodes { startsAt } } }',
    );
    // 15:00 UTC is nine o'clock in Costa Rica.
    expect(data.campaigns.nodes).toEqual([{ startsAt: `${day}T15:00:00.000Z` }]);
    await page.getByRole('button', { name: 'Verla' }).click();
    await panel().getByRole('button', { name: 'Detener' }).click();
    await session.judge('campaigns-stop');
    await page.getByRole('button', { name: 'Sí, detenerla' }).click();
    await page.getByText('Campaña detenida.').waitFor();
    await campaigns().getByText('Detenida').waitFor();
    await panel().getByText('Alguien la detuvo.').waitFor();
    await panel().getByRole('button', { name: 'Detener' }).waitFor({ state: 'detached' });
  });

  it('are in the list as soon as they exist, and say whom a later text reaches only if they write', async () => {
    const other = await session.context.newPage();
    // The list is not read again by itself: only what was done here may show the campaign.
    await other.addInitScript(`setInterval = () => 0`);
    await other.goto(`${session.embudo.url}/automation/campaigns`);
    await other.getByRole('link', { name: /^Aviso Detenida/ }).waitFor();
    await other.getByRole('button', { name: 'Nueva campaña' }).click();
    const form = other.getByRole('dialog', { name: 'Nueva campaña' });
    const name = form.getByRole('textbox', { name: 'Nombre de la campaña' });
    await name.and(other.locator(':focus')).waitFor();
    await other.keyboard.type('Feria de abril');
    await form.getByRole('button', { name: 'Texto libre' }).click();
    await form.getByRole('textbox', { name: 'Texto' }).fill('Venga a la feria');
    await form.getByRole('button', { name: 'En una fecha' }).click();
    await form.getByText('En hora de Costa Rica.').waitFor();
    const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    await form.getByLabel('Día y hora').fill(`${day}T09:00`);
    await form.getByText(/lo reciben? solo si escriben? poco antes/).waitFor();
    await reviewed(form, form.getByText('Depende'));
    await form.getByRole('button', { name: /^Programar para/ }).click();
    await form.waitFor({ state: 'detached' });
    await other.getByRole('link', { name: /Feria de abril/ }).waitFor();
    await other.close();
  });

  it('begin in the list of customers too, with its filter', async () => {
    await page.goto(`${session.embudo.url}/lists/customers?filter=${encodeURIComponent('{"atRisk":true}')}`);
    await page.getByRole('button', { name: 'Escribir a todos…' }).click();
    await dialog().getByText('En riesgo').waitFor();
    await dialog().getByText('Nadie recibiría este mensaje: cambie los destinatarios').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('say when they go on, if nobody may be written to now', async () => {
    const { sql } = session.embudo.testDatabase;
    const id = newId();
    await sql(
      `with made as (
         insert into campaign (id, tenant_id, user_id, name, status, channel_account_id, body, variables, total, starts_at)
         values ($1, $2, $4, 'De noche', 'RUNNING', $3, 'Hola', '{}', 1, now()) returning id)
       insert into campaign_recipient (id, tenant_id, campaign_id, contact_id, not_before)
       select gen_random_uuid(), $2, made.id, (select id from contact where tenant_id = $2 order by id limit 1), '2090-03-02T14:00:00Z' from made`,
      [id, session.shop.tenant.id, session.shop.account.id, session.shop.admin.id],
    );
    await page.goto(`${session.embudo.url}/automation/campaigns`);
    const night = campaigns().getByRole('link', { name: /De noche/ });
    await night.getByText('En espera', { exact: true }).waitFor();
    await night.getByText(/sigue 2 mar 2090, 8:00/).waitFor();
    await night.click();
    await panel()
      .getByText(/Sigue sola: 2 mar 2090, 8:00/)
      .waitFor();
    await session.judge('campaigns-waiting');
    await sql('delete from campaign_recipient where campaign_id = $1', [id]);
    await sql('delete from campaign where id = $1', [id]);
  });

  it('fit a phone', async () => {
    const across = () => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    await page.setViewportSize({ width: 390, height: 780 });
    await page.goto(`${session.embudo.url}/automation/campaigns`);
    await campaigns().getByText('Aviso').waitFor();
    expect(await across()).toBeLessThanOrEqual(0);
    await session.judge('phone-campaigns');
    await page.getByRole('button', { name: 'Nueva campaña' }).click();
    await dialog().getByText('Sin filtros: todos los leads.').waitFor();
    await dialog().getByText('Contando…').waitFor({ state: 'detached' });
    expect(await across()).toBeLessThanOrEqual(0);
    await session.judge('phone-campaigns-new');
    await page.keyboard.press('Escape');
    await campaigns()
      .getByRole('link', { name: /Oferta/ })
      .click();
    await panel().getByRole('link', { name: 'Berta Solano' }).waitFor();
    expect(await across()).toBeLessThanOrEqual(0);
    await session.judge('phone-campaigns-open');
    await page.setViewportSize({ width: 1360, height: 820 });
  });

  it('are visible to a SECRETARY, who cannot create or stop them, and not to sellers', async () => {
    const asRole = async (role: 'SECRETARY' | 'SELLER') => {
      const context = await session.browser.newContext({ locale: 'es-CR' });
      const other = await context.newPage();
      await other.goto(`${session.embudo.url}/automation/campaigns`);
      await other.getByRole('button', { name: role === 'SELLER' ? 'Ventas' : 'Secretaría' }).click();
      await other.getByRole('navigation').first().waitFor();
      return other;
    };
    const secretary = await asRole('SECRETARY');
    await secretary.getByRole('link', { name: /Oferta de noviembre/ }).click();
    await secretary.getByRole('link', { name: 'Berta Solano' }).waitFor();
    expect(await secretary.getByRole('button', { name: 'Nueva campaña' }).count()).toBe(0);
    await secretary.goto(`${session.embudo.url}/lists/leads`);
    await secretary.getByText('3 filas').waitFor();
    expect(await secretary.getByRole('button', { name: 'Escribir a todos…' }).count()).toBe(0);
    await secretary.context().close();
    const seller = await asRole('SELLER');
    await seller.getByText('Esto no es de su rol').waitFor();
    await seller.goto(`${session.embudo.url}/automation`);
    await seller.getByRole('link', { name: 'Casos' }).waitFor();
    expect(await seller.getByRole('link', { name: 'Campañas' }).count()).toBe(0);
    await seller.context().close();
    expect(session.wrong).toEqual([]);
  });
});
