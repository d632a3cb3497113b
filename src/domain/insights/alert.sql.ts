import type { Statement, Transaction } from '../shared/database.port.js';

/**
 * The values of an alert, each as an SQL expression. `title` is a `CodedText`. An alert without `sellerId` belongs to no seller: with
 * `ofTenant` it is about the whole tenant, and only for users who see all of that; otherwise also for those who see what nobody has.
 */
export interface AlertValues {
  id: string;
  sellerId?: string;
  kind: string;
  severity: string;
  title: string;
  details: string;
  subjectId: string;
  ofTenant?: string;
}

const insertInto = (values: AlertValues, from: string | undefined): string => {
  const { id, sellerId = 'null', kind, severity, title, details, subjectId, ofTenant = 'false' } = values;
  const told = [`${title}::jsonb ->> 'text'`, `jsonb_build_object('title', ${title}::jsonb - 'text')`];
  const list = [id, 'app.tenant()', sellerId, kind, severity, ...told, details, subjectId, ofTenant].join(', ');
  return `insert into alert (id, tenant_id, seller_id, kind, severity, title, codes, details, subject_id, of_tenant) ${from ? `select ${list} from ${from}` : `values (${list})`}`;
};

/*
 * Parts of statements, for features that raise an alert in the same round trip as the change that causes it. There is one alert per kind
 * and subject. Both parts return the alert's `id`, or no row if they raise none; the caller then records `alert.raised`.
 */

/** Raises an alert, unless one of this kind about the subject exists. `from` names a table of the statement. */
export const raiseAlertOnce = (values: AlertValues, from?: string): string =>
  `${insertInto(values, from)} on conflict (tenant_id, kind, subject_id) do nothing returning id`;

/**
 * Raises an alert. If one of this kind about the subject exists and was acknowledged, or was for another seller, raises that one again.
 */
export const raiseAlertAgain = (values: AlertValues, from?: string): string =>
  `${insertInto(values, from)} on conflict (tenant_id, kind, subject_id) do update
        set raised_at = now(), acknowledged_at = null, acknowledged_by = null, seller_id = excluded.seller_id, title = excluded.title, codes = excluded.codes, details = excluded.details, of_tenant = excluded.of_tenant
        where alert.acknowledged_at is not null or alert.seller_id is distinct from excluded.seller_id
      returning id, subject_id`;

/** Acknowledges the open alerts about a subject, `$1`, that needs no attention any more: by the user `$2` (null for none), at `$3`. */
export const acknowledgeAlertsAbout: Statement = {
  name: 'alert.acknowledge-about',
  text: `update alert set acknowledged_at = $3, acknowledged_by = $2 where subject_id = $1 and acknowledged_at is null`,
};

const endAbout: Statement = {
  name: 'alert.end-of-conversation',
  text: `update alert set acknowledged_at = $3 where acknowledged_at is null and raised_at <= $3
      and (subject_id in ($1, $2) or kind = 'ESCALATION' and subject_id = any (array(select m.id from message m where m.conversation_id = $1)))`,
};

/** Acknowledges, as nobody, the alerts about a conversation, its messages or the other subject that were raised until it was settled. */
export const endAlertsOfConversation = (
  tx: Transaction,
  { conversationId, alsoAbout, closedAt }: { conversationId: string; alsoAbout: string; closedAt: Date },
): Promise<unknown> => tx.query(endAbout, [conversationId, alsoAbout, closedAt]);
