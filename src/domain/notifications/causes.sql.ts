import { isUnpaid } from '../orders/index.js';

/** How long a conversation waits before its seller is notified. */
const unansweredHours = 1;
/** How long it waits before its seller is notified again, and the managers too. */
const stillUnansweredHours = 4;
/**
 * How many days a notification is kept. A cause that began earlier is not notified any more, so that nobody is notified again after the row
 * is deleted.
 */
export const keptDays = 7;

const isUuid = `~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'`;
const uuidIn = (key: string) => `case when x.details ->> '${key}' ${isUuid} then (x.details ->> '${key}')::uuid end`;

/** Builds a condition on the column with a subject's id, which selects the subjects. */
export type SubjectCondition = (id: string) => string;

const hotLeads = (of: SubjectCondition) => `
  select 'HOT_LEAD' as type, l.id as subject_id, l.created_at as since, l.seller_id, l.contact_id, l.score::text as line, null::timestamptz as at,
    jsonb_build_object('leadId', l.id) as data, null::jsonb as line_code
  from lead l where ${of('l.id')} and l.temperature = 'HOT' and l.status not in ('WON', 'LOST')`;

/**
 * Leads that somebody else, or the routing, gave to a seller, and that the seller still has. Leads that one change or plan gave them are
 * one notification, about the first of them. None if a case with the contact went to the seller too, which notifies.
 */
const givenLeads = (now: string, of: SubjectCondition) => `
  select 'LEAD_GIVEN', f.lead_id, f.given_at, f.seller_id, case when g.leads = 1 then l.contact_id end, case when g.leads > 1 then g.open::text end, null,
    case when g.leads = 1 then jsonb_build_object('leadId', f.lead_id) else '{}' end, null
  from lead_assignment f join lead l on l.id = f.lead_id cross join lateral (
      select count(*) as leads, count(*) filter (where o.ended_at is null and p.status not in ('WON', 'LOST')) as open, min(o.lead_id::text)::uuid as first
      from lead_assignment o join lead p on p.id = o.lead_id where o.seller_id = f.seller_id and o.given_at = f.given_at and o.is_news) g
  where ${of('f.lead_id')} and f.is_news and f.given_at > ${now}::timestamptz - interval '${keptDays} days' and f.lead_id = g.first and g.open > 0
    and exists (select from seller s where s.id = f.seller_id and s.active)
    and not exists (select from support_case k where k.contact_id = l.contact_id and k.seller_id = f.seller_id
      and k.opened_at between f.given_at - interval '${keptDays} days' and f.given_at + interval '1 minute')`;

const cases = (of: SubjectCondition) => `
  select 'ESCALATION', k.id, k.opened_at, k.seller_id, k.contact_id, k.number::text, null,
    jsonb_build_object('caseId', k.id, 'conversationId', k.conversation_id), null
  from support_case k where ${of('k.id')} and k.status <> 'CLOSED'`;

/**
 * If a conversation has an open case, the notification about the case replaces the one about the alert. The ids are extracted from the
 * details first, behind "offset 0": row-level security keeps expressions that are not leakproof away from an index, so every conversation
 * of the tenant would be compared with them. An alert about a waiting order belongs to no seller, because sellers may not confirm it, and
 * lasts until somebody has decided.
 */
const alerts = (of: SubjectCondition) => `
  select case a.kind when 'ESCALATION' then 'ESCALATION' else 'ALERT' end, a.id, a.raised_at, case when a.order_id is null then a.seller_id end,
    coalesce((select v.contact_id from conversation v where v.id = a.conversation_id), (select l.contact_id from lead l where l.id = a.lead_id),
      (select o.contact_id from sales_order o where o.id = a.order_id)),
    a.title, null,
    jsonb_strip_nulls(jsonb_build_object('alertId', a.id, 'conversationId', a.conversation_id, 'leadId', a.lead_id, 'orderId', a.order_id)), a.codes -> 'title'
  from (select x.*, ${uuidIn('conversationId')} as conversation_id, ${uuidIn('leadId')} as lead_id, (select o.id from sales_order o where o.id = x.subject_id) as order_id
    from alert x where ${of('x.id')} and x.kind <> 'CASE_ASSIGNED' offset 0) a
  where case when a.order_id is null then not a.acknowledged else (select o.status = 'PENDING' from sales_order o where o.id = a.order_id) end
    and (select true from support_case k where k.id = a.subject_id) is null
    and (select true from support_case k where k.conversation_id = a.conversation_id and k.status <> 'CLOSED' limit 1) is null`;

const dueTasks = (now: string, of: SubjectCondition) => `
  select 'FOLLOW_UP', d.id, d.due_up, d.seller_id,
    coalesce((select l.contact_id from lead l where l.id = d.lead_id), (select k.contact_id from customer k where k.id = d.customer_id),
      (select coalesce(l.contact_id, k.contact_id) from opportunity o left join lead l on l.id = o.lead_id left join customer k on k.id = o.customer_id where o.id = d.opportunity_id)),
    d.title, null,
    jsonb_strip_nulls(jsonb_build_object('taskId', d.id, 'leadId', d.lead_id, 'customerId', d.customer_id, 'opportunityId', d.opportunity_id)), null
  from to_do d where ${of('d.id')} and not d.done and d.due_up <= ${now}`;

/** Invoices that are not fully paid on the day they are due. A payment of the rest, or a cancelled order, ends it. */
const overdueInvoices = (now: string, of: SubjectCondition) => `
  select 'FOLLOW_UP', i.id, i.due_at, i.seller_id, (select o.contact_id from sales_order o where o.id = i.order_id), i.number::text, i.due_at,
    jsonb_build_object('orderId', i.order_id), null
  from invoice i where ${of('i.id')} and ${isUnpaid('i')} and i.due_at <= ${now}`;

/** SQL of the moment since when the working time `q.r`, with `q.later` worked after it, and all later ones make up so many hours. */
const momentBefore = (hours: number) =>
  `max(upper(q.r) - (interval '${hours} hours' - q.later)) filter (where q.later < interval '${hours} hours' and q.later + (upper(q.r) - lower(q.r)) >= interval '${hours} hours')`;
/**
 * SQL that returns, per active seller, the moments before which a customer must have started waiting to have waited an hour, or the hours
 * until the second notification, of that seller's working time: a seller who is off until Monday is not notified on Sunday. It is computed
 * once per seller, however many customers wait; null if the seller has not worked that long in the last days.
 */
const workedHours = (now: string) => `
    select s.id, w.moment, w.late from seller s join tenant t on t.id = s.tenant_id left join lateral (
      select ${momentBefore(unansweredHours)} as moment, ${momentBefore(stillUnansweredHours)} as late from (
        select r, coalesce(sum(upper(r) - lower(r)) over (order by lower(r) desc rows between unbounded preceding and 1 preceding), interval '0') as later
        from unnest(app.worked_ranges(app.shifts_of(s.working_hours, t.settings), s.absences, coalesce(s.working_hours ->> 'zone', t.timezone),
          ${now}::timestamptz - interval '${keptDays} days', ${now}::timestamptz)) r) q) w on true
    where s.active`;
/**
 * If the conversation has no active seller, the hours are counted by the clock. The second notification of a wait replaces the first; only
 * it has a line.
 */
const unanswered = (now: string, of: SubjectCondition) => `
  select 'UNANSWERED', v.id, case when v.is_late then v.waiting_up + interval '${stillUnansweredHours} hours' else v.waiting_up end, v.seller_id, v.contact_id,
    case when v.is_late then '${stillUnansweredHours}' end, null, jsonb_strip_nulls(jsonb_build_object('conversationId', v.id, 'leadId', v.lead_id)), null
  from (select v.*, h.id is null or coalesce(v.waiting_up <= h.moment, false) as is_due,
      v.waiting_up <= ${now}::timestamptz - interval '${stillUnansweredHours} hours' and (h.id is null or coalesce(v.waiting_up <= h.late, false)) as is_late
    from conversation v left join (${workedHours(now)}) h on h.id = v.seller_id
    where ${of('v.id')} and v.status in ('WAITING', 'HUMAN') and v.waiting_up <= ${now}::timestamptz - interval '${unansweredHours} hours') v
  where v.is_due`;

/** Recently won opportunities, however they were won: the work that was sold can begin. Imported ones were closed earlier. */
const wonSales = (now: string, of: SubjectCondition) => `
  select 'PROJECT_READY', o.id, o.closed_at, o.seller_id,
    coalesce((select l.contact_id from lead l where l.id = o.lead_id), (select k.contact_id from customer k where k.id = o.customer_id)),
    o.title, null,
    jsonb_strip_nulls(jsonb_build_object('opportunityId', o.id, 'leadId', o.lead_id, 'customerId', o.customer_id)), null
  from opportunity o where ${of('o.id')} and o.status = 'WON' and o.closed_at > ${now}::timestamptz - interval '${keptDays} days'`;

/**
 * Appointments to come, for the seller who attends, as they stand: booked, moved or cancelled by somebody else. An erased contact's
 * appointment has no time of cancelling. `line` says what happened to it. The link leads to the conversation, because a list of
 * appointments may show another day.
 */
const appointments = (now: string, of: SubjectCondition) => `
  select 'APPOINTMENT', a.id, case a.status when 'BOOKED' then a.timed_at else a.cancelled_at end, a.host_id, a.contact_id,
    case when a.status = 'CANCELLED' then 'cancelled' when a.timed_at = a.created_at then 'booked' else 'moved' end, a.starts_at,
    jsonb_strip_nulls(jsonb_build_object('appointmentId', a.id, 'conversationId',
      (select v.id from conversation v where v.contact_id = a.contact_id order by v.last_message_at desc, v.id desc limit 1))), null
  from appointment a where ${of('a.id')} and a.starts_at > ${now} and (a.status = 'BOOKED' or a.cancelled_at is not null)
    and a.changed_by is distinct from (select s.user_id from seller s where s.id = a.host_id)`;

/**
 * SQL of all causes of the selected subjects that exist at `now`: what is notified to whom. The condition is in each branch, because a
 * condition on the union was planned as a scan of all causes, once per subject.
 */
export const standingCauses = (now: string, of: SubjectCondition): string =>
  [
    hotLeads(of),
    givenLeads(now, of),
    cases(of),
    alerts(of),
    wonSales(now, of),
    appointments(now, of),
    dueTasks(now, of),
    overdueInvoices(now, of),
    unanswered(now, of),
  ].join(' union all ');

const named = (branch: string) =>
  `select * from (${branch}) t (type, subject_id, since, seller_id, contact_id, line, at, data, line_code)`;
/** The same for a single kind of subject, when the event says which: a sixth of the whole plan. */
export const causesOfKind = {
  lead: (now: string, of: SubjectCondition) => `${hotLeads(of)} union all ${givenLeads(now, of)}`,
  case: (_now: string, of: SubjectCondition) => named(cases(of)),
  alert: (_now: string, of: SubjectCondition) => named(alerts(of)),
  opportunity: (now: string, of: SubjectCondition) => named(wonSales(now, of)),
  appointment: (now: string, of: SubjectCondition) => named(appointments(now, of)),
};
export type SubjectKind = keyof typeof causesOfKind;

/** The causes that a notification of a type may have, for the types that events create. The other types are checked by `standingCauses`. */
export const causesOfType = {
  HOT_LEAD: 'lead',
  LEAD_GIVEN: 'lead',
  ESCALATION: 'concern',
  ALERT: 'concern',
  PROJECT_READY: 'opportunity',
  APPOINTMENT: 'appointment',
} as const;
/** A notification does not tell whether it is about a case or about an alert. */
export const concerns = (of: SubjectCondition): string => `${named(alerts(of))} union all ${cases(of)}`;

/** The causes that no event reports, because they arise only from the passing of time. The first branch gives the columns their types. */
export const causesOfTime = (now: string): string =>
  [
    named(overdueInvoices(now, () => 'true')),
    ...[dueTasks, givenLeads, unanswered].map(of => of(now, () => 'true')),
  ].join(' union all ');

/**
 * SQL of the users who are notified of a cause `c`: its seller or, if it has no active one, the users who see the whole tenant; never a
 * user who switched off this type. After the second time limit of a wait, CEOs and admins are notified in addition to the seller. About an
 * order, these are the users who may confirm it and record its payments (orders/order.permissions.ts).
 */
export const recipientsOfCause = `
  select k.user_id from (
  select s.user_id from seller s join membership m on m.user_id = s.user_id and m.active join app_user u on u.id = s.user_id and u.active
    where s.id = c.seller_id and s.active
  union all
  select m.user_id from membership m join app_user u on u.id = m.user_id and u.active
    where m.active and m.role in ('CEO', 'ADMIN', 'SECRETARY') and not (m.role = 'SECRETARY' and c.data ? 'orderId')
      and (c.type = 'UNANSWERED' and c.line is not null and m.role <> 'SECRETARY' or not exists (
      select from seller s join membership w on w.user_id = s.user_id and w.active join app_user x on x.id = s.user_id and x.active
      where s.id = c.seller_id and s.active))) k
  where not exists (select from notification_setting t where t.user_id = k.user_id and not c.type = any (t.types))`;
