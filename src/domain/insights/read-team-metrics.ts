import type { Sql } from '../shared/database.port.js';
import { readRows } from '../shared/keyset.js';
import {
  type DayRange,
  type SellerMetricsRow,
  type SellerMetricTotalsRow,
  sellerMetricsRows,
  sellerTotalsRows,
} from './seller-metrics.rows.js';

/** Returns the figures of each seller whom the reader may see, and their totals. */
export async function readTeamMetrics(
  read: Sql,
  range: DayRange,
): Promise<{ totals: SellerMetricTotalsRow; sellers: SellerMetricsRow[] }> {
  const [[totals], sellers] = await Promise.all([
    readRows<SellerMetricTotalsRow>(read, sellerTotalsRows(range)),
    readRows<SellerMetricsRow>(read, sellerMetricsRows(range)),
  ]);
  if (!totals) throw new Error('the reader has no tenant');
  return { totals, sellers };
}
