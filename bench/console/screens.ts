import type { Page } from 'playwright-core';

/** A screen of the console: its address, and what to do there before the picture is taken. */
export interface Screen {
  name: string;
  path: string;
  /** Taken while nobody is signed in. */
  outside?: true;
  /** Prepares the screen for the picture: opens a row, asks a question. Does nothing if there is nothing to open. */
  prepare?(page: Page): Promise<void>;
}

const press = (key: string) => (page: Page) => page.keyboard.press(key);
/** Clicks the first element that a CSS selector finds, if there is one. */
const click = (css: string) => async (page: Page) => {
  const found = page.locator(css).first();
  if (await found.count()) await found.click();
};
const firstRow = click('main tbody tr[data-row] a');

const leads = `Nombre;Teléfono;Correo;Ciudad
Rocío Alfaro;8888 7711;rocio@ejemplo.example;Cartago
Pablo Ureña;8888 7712;;Heredia
Sin teléfono;;no es un correo;
`;
async function bringFile(page: Page): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'feria.csv', mimeType: 'text/csv', buffer: Buffer.from(leads) });
  await page.locator('main table').first().waitFor();
}

/** Compares the agent under another name, and waits until all its recent questions are answered. */
async function compareProfile(page: Page): Promise<void> {
  await page.locator('main input[name=name]').fill('Beatriz');
  await page.locator('main form button[type=submit] + button').click();
  await page.locator('main progress').waitFor();
  await page.locator('main progress').waitFor({ state: 'detached' });
  await page.locator('main section button[aria-pressed]').click();
}

/** Asks the first example question. */
async function askExample(page: Page): Promise<void> {
  await page.locator('main ul button').first().click();
  await page.locator('main article details').waitFor();
}

/** Every screen, in the order of docs/console.md. */
export const screens: readonly Screen[] = [
  { name: 'sign-in', path: '/login', outside: true },
  { name: 'register', path: '/register', outside: true },
  { name: 'forgot', path: '/forgot', outside: true },
  { name: 'reset-password', path: '/reset-password#token=x', outside: true },
  { name: 'accept-invite', path: '/accept-invite#token=x', outside: true },
  { name: 'confirm-email', path: '/confirm-email', outside: true },
  { name: 'inbox', path: '/inbox' },
  { name: 'conversation', path: '/inbox', prepare: click('main ul li a[href^="/inbox/"]') },
  { name: 'palette', path: '/inbox', prepare: press('Control+k') },
  { name: 'today', path: '/today' },
  { name: 'board', path: '/board' },
  { name: 'board-card', path: '/board', prepare: click('main [data-card]') },
  { name: 'lists-leads', path: '/lists/leads' },
  { name: 'lists-lead', path: '/lists/leads', prepare: firstRow },
  { name: 'lists-customers', path: '/lists/customers' },
  { name: 'lists-customer', path: '/lists/customers', prepare: firstRow },
  { name: 'lists-contacts', path: '/lists/contacts' },
  { name: 'lists-products', path: '/lists/products' },
  { name: 'lists-orders', path: '/lists/orders', prepare: firstRow },
  { name: 'lists-payments', path: '/lists/payments', prepare: firstRow },
  { name: 'import', path: '/import?kind=LEAD' },
  { name: 'import-preview', path: '/import?kind=LEAD', prepare: bringFile },
  { name: 'notifications', path: '/notifications' },
  { name: 'figures-sellers', path: '/figures/sellers' },
  { name: 'figures-leaderboard', path: '/figures/leaderboard' },
  { name: 'figures-dashboards', path: '/figures/dashboards' },
  { name: 'figures-tenants', path: '/figures/tenants' },
  { name: 'figures-ads', path: '/figures/ads' },
  { name: 'ask', path: '/ask', prepare: askExample },
  { name: 'automation-flows', path: '/automation/flows' },
  { name: 'automation-campaigns', path: '/automation/campaigns' },
  { name: 'automation-cases', path: '/automation/cases' },
  { name: 'automation-alerts', path: '/automation/alerts' },
  { name: 'workshop-profile', path: '/workshop/profile' },
  { name: 'workshop-compare', path: '/workshop/profile', prepare: compareProfile },
  { name: 'workshop-catalogue', path: '/workshop/catalogue' },
  { name: 'workshop-knowledge', path: '/workshop/knowledge' },
  { name: 'workshop-try', path: '/workshop/try', prepare: click('main form button.rounded-full') },
  { name: 'workshop-quality', path: '/workshop/quality' },
  { name: 'settings-people', path: '/settings/people' },
  { name: 'settings-hours', path: '/settings/hours' },
  { name: 'settings-channels', path: '/settings/channels' },
  { name: 'settings-templates', path: '/settings/templates' },
  { name: 'settings-pipelines', path: '/settings/pipelines' },
  { name: 'settings-custom-fields', path: '/settings/fields' },
  { name: 'settings-routing', path: '/settings/routing' },
  { name: 'settings-rules', path: '/settings/rules' },
  { name: 'settings-api-keys', path: '/settings/keys' },
  { name: 'settings-webhooks', path: '/settings/webhooks' },
  { name: 'settings-privacy', path: '/settings/privacy' },
  { name: 'settings-audit', path: '/settings/audit' },
  { name: 'not-found', path: '/nowhere' },
];
