import type { Sql } from '../shared/database.port.js';
import {
  Conditions,
  type KeysetList,
  newestFirst,
  type Page,
  type PageRequest,
  type RowSource,
  readPage,
} from '../shared/keyset.js';
import { readRowsBy } from '../shared/read-rows-by.js';

export interface AlertRow {
  id: string;
  kind: string;
  severity: string;
  title: string;
  details: unknown;
  raisedAt: Date;
  acknowledgedAt: Date | null;
}
export const alertRows: RowSource = {
  from: 'alert a',
  columns: `a.id, a.kind, a.severity, a.title, a.details, a.raised_at as "raisedAt", a.acknowledged_at as "acknowledgedAt"`,
};

/** The alerts of the tenant: all, the acknowledged, or the others. */
export function alertList(acknowledged: boolean | null): KeysetList {
  const conditions = new Conditions().add('a.acknowledged = ?', acknowledged, true);
  return {
    name: 'alerts',
    ...alertRows,
    where: conditions.where,
    bounds: conditions.bounds,
    values: conditions.values,
    ...newestFirst('a.raised_at', 'a.id'),
    owner: 'a.owner_id',
  };
}

export const readAlerts = (read: Sql, acknowledged: boolean | null, request: PageRequest): Promise<Page<AlertRow>> =>
  readPage(read, alertList(acknowledged), request);

export const readAlertsByIds = (read: Sql, ids: readonly string[]): Promise<AlertRow[]> =>
  readRowsBy(read, 'alert.by-ids', alertRows, 'a.id', ids);
