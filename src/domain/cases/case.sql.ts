import type { Sql, Statement, Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { batchableStatement } from '../shared/for-several.js';
import { isId } from '../shared/id.js';
import type { CaseStatus } from './case.entity.js';

export interface CaseRow {
  id: string;
  number: number;
  conversationId: string;
  contactId: string;
  sellerId: string | null;
  department: string | null;
  status: CaseStatus;
  closedAt: Date | null;
}
const columns = `k.id, k.number, k.conversation_id as "conversationId", k.contact_id as "contactId", k.seller_id as "sellerId", k.department, k.status,
  k.closed_at as "closedAt"`;

const byId: Statement = { name: 'case.by-id', text: `select ${columns} from support_case k where k.id = $1` };
const locked: Statement = {
  name: 'case.lock',
  text: `select ${columns} from support_case k where k.id = $1 for no key update`,
};
const openOf: Statement = {
  name: 'case.open-of',
  text: `select ${columns} from support_case k where k.conversation_id = $1 and k.status <> 'CLOSED'`,
};

/**
 * Opens the case of a conversation. If a case is open, it takes the higher priority and the newest given reason. Otherwise, if the latest
 * case was closed after `since`, it is opened again with its number and history. Otherwise a new case is inserted. `opened` says that the
 * case was not open before.
 */
export const saveCase = batchableStatement(
  'case.save',
  {
    id: 'uuid',
    conversation_id: 'uuid',
    department: 'text',
    priority: 'int',
    subject: 'text',
    given_reason: 'text',
    reason: 'text',
    summary: 'text',
    codes: 'jsonb',
    since: 'timestamptz',
    now: 'timestamptz',
  },
  `renewed as (
      update support_case k set priority = greatest(k.priority, i.priority), reason = coalesce(i.given_reason, k.reason), summary = i.summary, updated_at = i.now,
        codes = case when i.given_reason is null then coalesce(k.codes, '{}') || (i.codes - 'subject' - 'reason') else (coalesce(k.codes, '{}') - 'reason') || (i.codes - 'subject') end
      from input i where k.conversation_id = i.conversation_id and k.status <> 'CLOSED' returning i.call, k.id),
    latest as materialized (
      select i.*, (select n.id from support_case n where n.conversation_id = i.conversation_id order by n.opened_at desc, n.id desc limit 1) as case_id
      from input i where i.call not in (select call from renewed)),
    reopened as (
      update support_case k set status = case when k.seller_id is null then 'WAITING' else 'OPEN' end, closed_at = null, resolution = null, reopened = k.reopened + 1,
        priority = greatest(k.priority, l.priority), reason = l.reason, summary = l.summary, updated_at = l.now,
        codes = (coalesce(k.codes, '{}') - 'reason') || (l.codes - 'subject')
      from latest l where k.id = l.case_id and k.status = 'CLOSED' and k.closed_at >= l.since returning l.call, k.id, k.number, k.seller_id),
    inserted as (
      insert into support_case (tenant_id, id, number, conversation_id, contact_id, seller_id, department, status, priority, subject, reason, summary, codes, opened_at)
      select app.tenant(), l.id, app.next_case_number(), v.id, v.contact_id, v.seller_id, l.department, case when v.seller_id is null then 'WAITING' else 'OPEN' end,
        l.priority, l.subject, l.reason, l.summary, l.codes, l.now
      from latest l cross join lateral (select id, contact_id, seller_id from conversation where id = l.conversation_id limit 1) v
      where l.call not in (select call from reopened)
        and not exists (select from support_case k where k.conversation_id = l.conversation_id and k.status <> 'CLOSED' offset 0)
      returning id, number, seller_id)
    select call, id, null::int as number, null::uuid as "sellerId", false as opened from renewed
    union all select call, id, number, seller_id, true from reopened
    union all select l.call, c.id, c.number, c.seller_id, true from inserted c join latest l on l.id = c.id`,
);
export const giveCase: Statement = {
  name: 'case.give',
  text: `update support_case set seller_id = $2, status = case when $2::uuid is null then 'WAITING' else 'OPEN' end, updated_at = $3 where id = $1`,
};
export const closeStatement: Statement = {
  name: 'case.close',
  text: `update support_case set status = 'CLOSED', resolution = $2, closed_at = $3, updated_at = $3 where id = $1`,
};
export const reopenStatement: Statement = {
  name: 'case.reopen',
  text: `update support_case set status = case when seller_id is null then 'WAITING' else 'OPEN' end, closed_at = null, resolution = null, reopened = reopened + 1, updated_at = $2
    where id = $1`,
};
/** Hours after its closing in which a case is opened again instead of creating a new one. */
export const reopenHours = 72;

/** Waiting cases, oldest first, without those in a conversation that a person without a seller, such as a CEO, has taken over. */
export const waitingCases: Statement = {
  name: 'case.waiting',
  text: `select ${columns} from support_case k join conversation v on v.id = k.conversation_id where k.status = 'WAITING' and v.status <> 'HUMAN' order by k.opened_at, k.id limit 200`,
};
/** Returns the case with this id, without a lock. Throws NOT_FOUND if there is none. */
export async function findCase(read: Sql, caseId: string): Promise<CaseRow> {
  const [row] = isId(caseId) ? await read.query<CaseRow>(byId, [caseId]) : [];
  if (!row) throw new DomainError('NOT_FOUND', 'Case not found.', ['caseId']);
  return row;
}

/** Does the same and locks the case until the transaction ends. A caller that also needs the conversation must lock it first. */
export async function lockCase(tx: Transaction, caseId: string): Promise<CaseRow> {
  const [row] = await tx.query<CaseRow>(locked, [caseId]);
  if (!row) throw new DomainError('NOT_FOUND', 'Case not found.', ['caseId']);
  return row;
}

/** Returns the open case of a conversation; null if it has none. */
export async function openCaseOf(read: Sql, conversationId: string): Promise<CaseRow | null> {
  const [row] = await read.query<CaseRow>(openOf, [conversationId]);
  return row ?? null;
}
