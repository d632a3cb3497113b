import type { Sql, Statement } from '../shared/database.port.js';
import { type TenantReportRow, tenantFigures } from './report-organization.js';

/** What the daily and the weekly report tell of some days. */
export interface BusinessReport extends TenantReportRow {
  /** The orders that were placed and not cancelled. */
  orders: number;
  /** The total of those that are in the tenant's currency. */
  ordered: string;
}

const statement: Statement = {
  name: 'insight.business-report',
  text: `select ${tenantFigures}, s.orders, app.money(coalesce(s.total, 0), t.currency) as ordered
    from tenant t cross join lateral (
      select count(*)::int as orders, sum(o.total_minor) filter (where o.currency = t.currency) as total from sales_order o
      where o.tenant_id = t.id and o.status <> 'CANCELLED'
        and o.created_at >= app.day_start($1::date, t.timezone) and o.created_at < app.day_start($2::date + 1, t.timezone)) s
    where t.id = (select app.tenant())`,
};

/** Returns the figures of the scope's tenant from the first to the last of these days in its zone. */
export async function businessReport(read: Sql, from: string, to: string): Promise<BusinessReport> {
  const [report] = await read.query<BusinessReport>(statement, [from, to]);
  if (!report) throw new Error('no tenant in scope');
  return report;
}
