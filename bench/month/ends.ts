import type pg from 'pg';
import type { End, Person } from './record.js';

/** What belongs to a contact, by kind: each statement returns the contact's number, a time and the fields that people see. */
const kinds: { [kind: string]: string } = {
  conversation: `select contact_id as contact, created_at as at, jsonb_build_object('channel', channel, 'status', status, 'waitingSince', waiting_since) as what from conversation`,
  lead: `select contact_id as contact, created_at as at, jsonb_build_object('status', status, 'source', source, 'temperature', temperature, 'score', score, 'inquiry', inquiry) as what from lead`,
  opportunity: `select l.contact_id as contact, o.created_at as at, jsonb_build_object('title', o.title, 'status', o.status, 'value', o.value_minor) as what
    from opportunity o join lead l on l.id = o.lead_id`,
  cart: `select c.contact_id as contact, c.created_at as at, jsonb_build_object('status', c.status, 'total', c.total_minor,
    'lines', (select string_agg(l.quantity || ' x ' || p.name, ', ' order by p.name) from order_line l join product p on p.id = l.product_id where l.cart_id = c.id)) as what from cart c`,
  order: `select contact_id as contact, created_at as at, jsonb_build_object('number', number, 'status', status, 'payment', payment, 'total', total_minor,
    'reason', pending_reason, 'cancelled', cancel_reason) as what from sales_order`,
  invoice: `select o.contact_id as contact, i.created_at as at, jsonb_build_object('number', i.number, 'status', i.status, 'total', i.total_minor, 'paid', i.paid_minor, 'due', i.due_at) as what
    from invoice i join sales_order o on o.id = i.order_id`,
  comment: `select i.contact_id as contact, c.created_at as at, jsonb_build_object('status', c.status, 'leftBecause', c.left_because, 'body', c.body) as what
    from post_comment c join channel_identity i on i.channel = c.channel and i.address = c.author_id and i.tenant_id = c.tenant_id`,
  match: `select contact_id as contact, created_at as at, jsonb_build_object('reason', reason, 'dismissed', dismissed_at) as what from contact_match
    union all select other_id, created_at, jsonb_build_object('reason', reason, 'dismissed', dismissed_at) from contact_match`,
  appointment: `select contact_id as contact, created_at as at, jsonb_build_object('starts', starts_at, 'ends', ends_at, 'subject', subject, 'status', status) as what from appointment`,
  case: `select contact_id as contact, opened_at as at, jsonb_build_object('number', number, 'status', status, 'subject', subject, 'reason', reason, 'summary', summary,
    'resolution', resolution, 'satisfaction', satisfaction) as what from support_case`,
  task: `select l.contact_id as contact, t.created_at as at, jsonb_build_object('title', t.title, 'due', t.due_at, 'done', t.done_at) as what from to_do t join lead l on l.id = t.lead_id
    union all select u.contact_id, t.created_at, jsonb_build_object('title', t.title, 'due', t.due_at, 'done', t.done_at) from to_do t join customer u on u.id = t.customer_id`,
  customer: `select contact_id as contact, created_at as at, jsonb_build_object('status', status) as what from customer`,
  run: `select contact_id as contact, started_at as at, jsonb_build_object('flow', flow, 'status', status, 'step', step, 'reason', reason, 'ended', ended_at) as what from flow_run`,
  notification: `select contact_id as contact, created_at as at, jsonb_build_object('type', type, 'title', title, 'body', body, 'user', user_id) as what from notification where contact_id is not null`,
  alert: `select v.contact_id as contact, a.raised_at as at, jsonb_build_object('kind', a.kind, 'title', a.title, 'details', a.details::text, 'acknowledged', a.acknowledged_at) as what
    from alert a join conversation v on v.id = a.subject_id`,
};

/** Reads what the shops' people see of everybody when the month is over, by person and in the order in which it came about. */
export async function readEnds(owner: pg.Pool, people: readonly Person[]): Promise<End[]> {
  const ends: End[] = [];
  const numbers = new Map(people.flatMap(({ number, social }) => (social ? [[social.id, number]] : [])));
  for (const [kind, statement] of Object.entries(kinds)) {
    const { rows } = await owner.query<{ address: string; at: Date; what: End['what'] }>(
      `select a.address, r.at, r.what from (${statement}) r join contact k on k.id = r.contact
        cross join lateral (select coalesce(k.phone, (select address from channel_identity where contact_id = k.id order by created_at, id limit 1)) as address) a
        where a.address is not null order by r.at, r.what::text`,
    );
    for (const { address, at, what } of rows)
      ends.push({ number: numbers.get(address) ?? address.replace('+', ''), kind, at: at.getTime(), what });
  }
  return ends.sort((a, b) => a.at - b.at);
}
