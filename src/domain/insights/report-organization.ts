import { z } from 'zod';
import { membershipsOf, type ViewerTenant } from '../access/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Scope, Statement } from '../shared/database.port.js';
import { BadInput } from '../shared/domain-error.js';
import { longUseCase } from '../shared/use-case.js';
import { countedBetween } from './counter.sql.js';
import { type Metric, metricDefinitions, subjectOf } from './metrics.js';

/** The results of one tenant over a number of its own days. A mean without values is null. */
export interface TenantReportRow {
  tenant: ViewerTenant;
  leadsCreated: number;
  leadsWon: number;
  conversations: number;
  messagesIn: number;
  messagesOut: number;
  /** Decimal text in the tenant's currency. */
  wonAmount: string;
  averageFirstResponseSeconds: number | null;
  autonomousResolutionRate: number | null;
}

const sumOf = (metric: Metric, value = metricDefinitions[metric].value): string => {
  const counted = countedBetween(metricDefinitions[metric].counter, {
    subjects: subjectOf(metric),
    from: 'app.day_start($1::date, t.timezone)',
    to: 'app.day_start($2::date + 1, t.timezone)',
    largest: 'MONTH',
  });
  return `(select ${value} from (select sum(c.count) as count, sum(c.amount) as amount from ${counted} c) s)`;
};
const countOf = (metric: Metric): string => sumOf(metric, 'coalesce(s.count, 0)::int');

/** The select list of the figures of a tenant `t`; $1 is the first day and $2 the last. */
export const tenantFigures = `json_build_object('id', t.id, 'name', t.name, 'slug', t.slug, 'industry', t.industry, 'locale', t.locale, 'currency', t.currency, 'timezone', t.timezone) as tenant,
      ${countOf('LEADS_CREATED')} as "leadsCreated", ${countOf('LEADS_WON')} as "leadsWon", ${countOf('CONVERSATIONS')} as conversations,
      ${countOf('MESSAGES_IN')} as "messagesIn", ${countOf('MESSAGES_OUT')} as "messagesOut",
      ${sumOf('WON_AMOUNT', 'app.money(coalesce(s.amount, 0), t.currency)')} as "wonAmount",
      ${sumOf('FIRST_RESPONSE_SECONDS')} as "averageFirstResponseSeconds", ${sumOf('AUTONOMOUS_RESOLUTION_RATE')} as "autonomousResolutionRate"`;

const tenantReport: Statement = {
  name: 'insight.tenant-report',
  text: `select ${tenantFigures} from tenant t where t.id = (select app.tenant())`,
};

/**
 * Returns the figures of every tenant of the organisation, the oldest tenant first. It is the only read over more than one tenant: each
 * tenant is read in its own scope with the CEO's rights there, so that no statement sees two tenants. The range includes both days. An API
 * key or a service token belongs to one tenant and gets only its figures.
 */
export const reportOrganization = longUseCase({
  name: 'insights.report-organization',
  permission: 'organization:report',
  input: z.object({ from: z.iso.date(), to: z.iso.date() }),
  audit: notAudited('Only reads.'),
  async run({ actor, database, scope }, { from, to }): Promise<TenantReportRow[]> {
    if (from > to) throw new BadInput('The range ends before it starts.', ['to']);
    const scopes: Scope[] = actor.kind === 'user' ? await scopesOf(database.unscoped, scope) : [scope];
    const reports: TenantReportRow[] = [];
    for (const one of scopes)
      reports.push(...(await database.replica(one).query<TenantReportRow>(tenantReport, [from, to])));
    return reports;
  },
});

async function scopesOf(sql: Parameters<typeof membershipsOf>[0], scope: Scope): Promise<Scope[]> {
  const memberships = await membershipsOf(sql, scope.userId);
  return memberships
    .filter(({ role }) => role === 'CEO')
    .map(({ tenant_id: tenantId }) => ({ ...scope, tenantId, role: 'CEO' as const }));
}
