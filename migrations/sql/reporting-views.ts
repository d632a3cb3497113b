/** The values of a row's custom fields, without fields that were removed. The policies leave only the tenant's own fields. */
const shownFields = (row: string, entityType: string): string =>
  `${row}.custom_fields - array(select f.key from public.custom_field f where f.entity_type = '${entityType}' and f.removed_at is not null) as custom_fields`;
/** Joins the row of another table of the same tenant, if there is one. */
const joined = (table: string, alias: string, id: string, row: string): string =>
  `left join public.${table} ${alias} on ${alias}.tenant_id = ${row}.tenant_id and ${alias}.id = ${id}`;
const amount = (minor: string, currency: string): string => `app.money(${minor}, ${currency})::numeric`;
const view = (name: string, query: string): string =>
  `create view reporting.${name} with (security_barrier) as ${query};`;

/**
 * Creates the views of the schema `reporting`. They name no tenant: their owner reads the tables under policies that leave the rows of one.
 * Amounts are numbers in the unit of their currency. What an erasure removes from the tables is empty here.
 */
export const reportingViews = [
  view(
    'leads',
    `
      select l.id, l.contact_id, coalesce(l.name, c.name) as name, c.phone, c.email, c.city, c.company, l.source, l.inquiry, l.status, l.score,
        l.temperature, array_to_string(l.tags, ', ') as tags, l.seller_id, s.display_name as seller, c.opted_out, ${shownFields('l', 'LEAD')},
        l.created_at, l.updated_at, l.last_activity_at, l.won_at, c.erased_at
      from public.lead l ${joined('contact', 'c', 'l.contact_id', 'l')} ${joined('seller', 's', 'l.seller_id', 'l')}`,
  ),
  view(
    'customers',
    `
      select k.id, k.contact_id, k.first_name, k.last_name, c.phone, c.email, c.city, c.company, k.address, k.segment, k.status, k.vip,
        ${amount('k.purchased_minor', 't.currency')} as lifetime_value, t.currency, k.seller_id, s.display_name as seller, c.opted_out,
        ${shownFields('k', 'CUSTOMER')}, k.last_interaction_at, k.created_at, k.updated_at, c.erased_at
      from public.customer k join public.tenant t on t.id = k.tenant_id ${joined('contact', 'c', 'k.contact_id', 'k')}
        ${joined('seller', 's', 'k.seller_id', 'k')}
      where k.merged_into is null`,
  ),
  view(
    'conversations',
    `
      select v.id, v.contact_id, c.name as contact_name, v.lead_id, v.channel, v.channel_account_id as account_id, a.name as account, v.status,
        v.seller_id, s.display_name as seller, v.unread_count, v.waiting_since, v.first_inbound_at, v.first_response_at, v.last_inbound_at,
        v.last_message_at, v.created_at, v.updated_at, c.erased_at
      from public.conversation v ${joined('contact', 'c', 'v.contact_id', 'v')} ${joined('channel_account', 'a', 'v.channel_account_id', 'v')}
        ${joined('seller', 's', 'v.seller_id', 'v')}`,
  ),
  view(
    'opportunities',
    `
      select o.id, o.title, o.pipeline_id, p.name as pipeline, o.stage_id, g.name as stage, g.position as stage_position, g.probability, o.status,
        ${amount('o.value_minor', 'o.currency')} as value, o.currency, o.lead_id, o.customer_id, c.id as contact_id, c.name as contact_name,
        o.seller_id, s.display_name as seller, o.source, o.description, o.close_reason, ${shownFields('o', 'OPPORTUNITY')}, o.expected_close_date,
        o.last_stage_change_at as stage_changed_at, o.closed_at, o.created_at, o.updated_at, c.erased_at
      from public.opportunity o ${joined('pipeline', 'p', 'o.pipeline_id', 'o')} ${joined('stage', 'g', 'o.stage_id', 'o')}
        ${joined('lead', 'l', 'o.lead_id', 'o')} ${joined('customer', 'k', 'o.customer_id', 'o')}
        ${joined('contact', 'c', 'coalesce(l.contact_id, k.contact_id)', 'o')} ${joined('seller', 's', 'o.seller_id', 'o')}`,
  ),
  view(
    'orders',
    `
      select o.id, o.number, o.contact_id, c.name as contact_name, o.customer_id, o.conversation_id, o.status,
        ${amount('o.total_minor', 'o.currency')} as total, o.currency, o.seller_id, s.display_name as seller, o.created_at, o.updated_at, c.erased_at
      from public.sales_order o ${joined('contact', 'c', 'o.contact_id', 'o')} ${joined('seller', 's', 'o.seller_id', 'o')}`,
  ),
  view(
    'order_lines',
    `
      select n.id, n.order_id, o.number as order_number, n.position, n.product_id, p.sku, p.name as product, n.quantity,
        ${amount('n.unit_price_minor', 'n.currency')} as unit_price, ${amount('n.unit_price_minor::numeric * n.quantity', 'n.currency')} as total,
        n.currency
      from public.order_line n join public.sales_order o on o.tenant_id = n.tenant_id and o.id = n.order_id
        ${joined('product', 'p', 'n.product_id', 'n')}`,
  ),
  view(
    'sellers',
    `
      select s.id, s.display_name as name, s.active, s.available, s.department, array_to_string(s.skills, ', ') as skills,
        array_to_string(s.regions, ', ') as regions, array_to_string(s.languages, ', ') as languages, s.capacity, s.created_at
      from public.seller s`,
  ),
  view(
    'appointments',
    `
      select e.id, e.contact_id, c.name as contact_name, e.host_id as seller_id, s.display_name as seller, e.subject, e.location, e.status,
        e.starts_at, e.ends_at, e.created_at, e.updated_at, c.erased_at
      from public.appointment e ${joined('contact', 'c', 'e.contact_id', 'e')} ${joined('seller', 's', 'e.host_id', 'e')}`,
  ),
  view(
    'campaigns',
    `
      select m.id, m.name, m.status, m.channel_account_id as account_id, a.name as account, m.body as text, m.total as recipients, r.waiting, r.sent,
        r.left_out, m.stop_reason, m.starts_at, m.finished_at, m.created_at
      from public.campaign m ${joined('channel_account', 'a', 'm.channel_account_id', 'm')}
        cross join lateral (
          select count(*) filter (where q.status = 'WAITING') as waiting, count(*) filter (where q.status = 'SENT') as sent,
            count(*) filter (where q.status = 'LEFT_OUT') as left_out
          from public.campaign_recipient q where q.tenant_id = m.tenant_id and q.campaign_id = m.id) r`,
  ),
].join('\n');
