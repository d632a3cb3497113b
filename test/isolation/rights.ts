import type { Reach } from '../../src/domain/access/index.js';
import type { ScopeRole } from '../../src/domain/shared/database.port.js';

/**
 * Whose the rows of a table are, said once more and apart from the policies that the test looks at. `owned`: a seller's, or
 * nobody's. `tenant`: everybody's in the tenant. `staff`: nothing for those who sell. `managers`: nothing for secretaries
 * either. `derived`: no row of its own, made of others by the database.
 */
export type Kind = 'owned' | 'tenant' | 'staff' | 'managers' | 'derived';

const tenantWide = ['agent_profile', 'custom_field', 'interaction_type', 'knowledge_article', 'membership'];
const more = ['close_rate', 'pipeline', 'product', 'seller', 'stage'];
const staffs = ['agent_decision', 'api_key', 'channel_account', 'early_status', 'inbound_event', 'invitation'];
const moreStaffs = [
  'answer_tally',
  'failed_job',
  'idempotency_key',
  'ledger_sweep',
  'model_call',
  'model_usage',
  'schedule',
  'service_token',
  'shadow_run',
];
const managers = [
  'audit_check',
  'audit_entry',
  'audit_fault',
  'audit_head',
  'audit_link',
  'audit_personal',
  'audit_witness',
];
const taught = ['own_model', 'own_lesson'];
const derived = ['counter', 'counter_delta', 'tenant_counter', 'search_entry'];

/** Kinds of what has no `seller_id` to tell by. A new table fails the test until somebody says here whose its rows are. */
const kinds = new Map<string, Kind>([
  ...[...tenantWide, ...more].map(name => [name, 'tenant'] as const),
  ...[...staffs, ...moreStaffs, ...taught].map(name => [name, 'staff'] as const),
  ...managers.map(name => [name, 'managers'] as const),
  ...derived.map(name => [name, 'derived'] as const),
]);

export function kindOf(table: string, hasSeller: boolean): Kind {
  const kind = kinds.get(table) ?? (hasSeller ? 'owned' : undefined);
  if (!kind) throw new Error(`Say in test/isolation/rights.ts whose the rows of ${table} are.`);
  return kind;
}

/** Somebody who reads: which rows of the tenant are theirs to see follows from the role, the seller and the setting. */
export interface Reader {
  tenantId: string;
  role: ScopeRole;
  sellerId: string | null;
  reach: Reach;
}

/** SQL of whether the row `t` of an owned table is one that the reader works with. Ids are the test's own, so they stand in the text. */
const owns = ({ sellerId, reach }: Reader, alias = 't'): string => {
  if (reach === 'TENANT' || reach === 'TEAM') return 'true';
  const own = sellerId ? `${alias}.seller_id = '${sellerId}'` : 'false';
  return reach === 'UNASSIGNED' ? `(${alias}.seller_id is null or coalesce(${own}, false))` : `coalesce(${own}, false)`;
};

/** SQL of whether the reader may see the row `t` of that table. */
export function mayRead(table: string, kind: Kind, reader: Reader): string {
  const ours = `t.tenant_id = '${reader.tenantId}'`;
  if (kind === 'tenant' || kind === 'derived') return ours;
  if (kind === 'managers') return reader.role === 'CEO' || reader.role === 'ADMIN' ? ours : 'false';
  if (kind === 'staff') return reader.reach === 'TENANT' ? ours : 'false';
  const leadsToContact = (contact: string) =>
    ['lead', 'conversation', 'customer']
      .map(name => `exists (select from ${name} x where x.contact_id = ${contact} and ${owns(reader, 'x')})`)
      .join(' or ');
  if (table === 'contact') return `${ours} and (${owns(reader)} or ${leadsToContact('t.id')})`;
  if (table === 'channel_identity')
    return `${ours} and (${owns(reader)} or exists (select from contact c where c.id = t.contact_id and (${owns(reader, 'c')} or ${leadsToContact('c.id')})))`;
  return `${ours} and ${owns(reader)}`;
}

/** SQL of whether the reader may change the row `t`, where the table takes changes at all. */
export function mayWrite(kind: Kind, reader: Reader): string {
  if (reader.role === 'SECRETARY') return 'false';
  const ours = `t.tenant_id = '${reader.tenantId}'`;
  if (reader.reach === 'TENANT') return ours;
  return kind === 'owned' ? `${ours} and ${owns(reader)}` : 'false';
}
