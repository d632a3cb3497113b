import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { StageAccount } from '../stage/accounts.js';
import type { Graph } from './graph.js';

/** The maximum of messages that are not answers to one contact in 24 hours: lower than the default, so that it is reached. */
export const capPerDay = 3;
/** The second shop has no templates, so it writes before the window closes. */
export const firstFollowUpHours = (shop: number): number => (shop === 1 ? 20 : 24);

/** Short, so that a month has invoices which are overdue. */
const paymentDays = 3;

/** Switches on everything that sends messages by itself. Returns the team's own template, if the shop has templates. */
export async function setUpShop(
  owner: pg.Pool,
  graph: Graph,
  { tenantId, phoneNumberId }: StageAccount,
  index: number,
): Promise<string | null> {
  const hasTemplates = index !== 1;
  const template = hasTemplates ? { name: 'seguimiento', variables: ['name', 'text'] } : null;
  const workingHours = [{ days: [1, 2, 3, 4, 5, 6], from: '08:00', to: '18:00' }];
  const change = {
    cases: { automatic: true, workingHours },
    sending: { perContactDay: capPerDay },
    orders: { paymentDays },
    agenda: { byAgent: true, template },
    comments: { enabled: true },
  };
  await done(graph.do('updateTenantSettings', 'UpdateTenantSettingsInput', { settings: change }));
  const settings = {
    'follow-up': { valueAfterHours: firstFollowUpHours(index), template },
    'cart-recovery': { template },
    'payment-reminder': { template },
    nurturing: { template },
    closure: {},
    satisfaction: {},
  };
  for (const [flowId, own] of Object.entries(settings))
    await done(graph.do('updateFlow', 'UpdateFlowInput', { flowId, enabled: true, settings: own }));
  if (!hasTemplates) return null;
  const campaignId = randomUUID();
  await owner.query(
    `insert into message_template (id, tenant_id, channel_account_id, vendor_name, name, language, category, status, body, variables)
      select t.id::uuid, a.tenant_id, a.id, t.name, t.name, 'es', 'MARKETING', 'APPROVED', t.body, t.variables::text[]
      from channel_account a, (values ($3, 'campana', 'Novedades: {{1}}', '{1}'), (gen_random_uuid()::text, 'seguimiento', 'Hola {{1}}. {{2}}', '{1,2}')) t (id, name, body, variables)
      where a.tenant_id = $1 and a.external_id = $2 and a.channel = 'WHATSAPP'`,
    [tenantId, phoneNumberId, campaignId],
  );
  return campaignId;
}

async function done(asked: Promise<string | null>): Promise<void> {
  const refused = await asked;
  if (refused) throw new Error(`the shop could not be set up: ${refused}`);
}
