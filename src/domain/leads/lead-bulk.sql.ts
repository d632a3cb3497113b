import { inChannels } from '../shared/channels.js';
import type { Statement } from '../shared/database.port.js';
import { maxTags } from './lead-tags.js';

/** Number of leads that one transaction changes. */
export const bulkPart = 500;

const closed = `('WON', 'LOST')`;

/**
 * SQL of a table of the locked leads `k` with their new values (`c` is the change as JSON) and the reason why a lead cannot be changed. A
 * contact has at most one open lead from a channel, perhaps a colleague's that the actor does not see: if the new status would open
 * several, only one is opened. Nothing that may name a person is stored about one who was erased.
 */
const withOutcomes = (locked: string, change: string): string => `
    select k.*, n.status as new_status, n.seller_id as new_seller, n.tags as new_tags, n.fields as new_fields,
      case when ${change} ?| '{addTags,removeTags,customFields}' and app.any_erased(array[k.contact_id]) then 'ERASED'
        when cardinality(n.tags) > ${maxTags} and cardinality(n.tags) > cardinality(k.tags) then 'TOO_MANY_TAGS'
        when k.status in ${closed} and n.status not in ${closed} and k.source in ${inChannels} and (
          app.has_other_open_lead(k.contact_id, k.id)
          or row_number() over (partition by k.contact_id, k.status in ${closed}, k.source in ${inChannels} order by k.id) > 1) then 'OTHER_OPEN_LEAD' end as failure,
      (k.status, k.seller_id, k.tags, k.custom_fields) is distinct from (n.status, n.seller_id, n.tags, n.fields) as differs
    from ${locked} k cross join lateral (select
      coalesce(${change}->>'status', k.status) as status,
      case when ${change} ? 'sellerId' then (${change}->>'sellerId')::uuid else k.seller_id end as seller_id,
      case when ${change} ?| '{addTags,removeTags}' then array(
        select t.tag from unnest(k.tags || array(select jsonb_array_elements_text(coalesce(${change}->'addTags', '[]')))) with ordinality t (tag, place)
        where not coalesce(${change}->'removeTags', '[]') ? t.tag group by t.tag order by min(t.place)) else k.tags end as tags,
      (k.custom_fields - array(select f.key from jsonb_each(coalesce(${change}->'customFields', '{}')) f where f.value = 'null'))
        || jsonb_strip_nulls(coalesce(${change}->'customFields', '{}')) as fields) n`;

const columns =
  'l.id, l.contact_id, l.source, l.status, l.won_at, l.closed_at, l.seller_id, l.tags, l.custom_fields, l.last_activity_at';
const stateJson = (status: string, seller: string, tags: string, fields: string) =>
  `jsonb_build_object('status', ${status}, 'sellerId', ${seller}, 'tags', to_jsonb(${tags}), 'customFields', ${fields})`;
// The times of winning and closing are kept beside the status, so that an undo puts a win or a loss back on its day.
const earlierJson = `${stateJson('d.status', 'd.seller_id', 'd.tags', 'd.custom_fields')} || jsonb_build_object('wonAt', d.won_at, 'closedAt', d.closed_at, 'lastActivityAt', d.last_activity_at)`;
// A lead whose last activity is the change itself has the one before it again after the undo.
const laterJson = `${stateJson('d.new_status', 'd.new_seller', 'd.new_tags', 'd.new_fields')}
          || jsonb_build_object('lastActivityAt', case when d.differs then greatest(d.last_activity_at, $3::timestamptz) else d.last_activity_at end)`;

/** Counts how many of these leads a change would change, and how many it could not. */
export const dryRunStatement: Statement = {
  name: 'lead-bulk.try',
  text: `with locked as materialized (select ${columns} from lead l where l.id = any ($1::uuid[])),
    judged as (${withOutcomes('locked', '$2::jsonb')})
    select count(*) filter (where failure is null)::int as updated, count(*) filter (where failure is not null)::int as failed from judged`,
};

export const addItemsStatement: Statement = {
  name: 'lead-bulk.add-items',
  text: `insert into lead_bulk_item (tenant_id, bulk_id, lead_id, user_id, seller_id)
    select app.tenant(), $1, l.id, $2, l.seller_id from lead l where l.id = any ($3::uuid[])`,
};

/** The items of the next part of a bulk change, and of its undo. */
const nextItems = `lead_bulk_item i where i.bulk_id = $1 and i.before is null and i.failure is null order by i.lead_id limit ${bulkPart}`;
const nextUndone = `lead_bulk_item i where i.bulk_id = $1 and i.before is not null and not i.undone order by i.lead_id limit ${bulkPart}`;
const lockPart = (name: string, items: string): Statement => ({
  name,
  text: `select l.id from lead l where l.id = any (array(select i.lead_id from ${items})) order by l.id for no key update`,
});
/**
 * Locks the leads of the next part, by id. A statement of its own, so that the next one sees an erasure that it waited for: that empties
 * the earlier values of a lead too.
 */
export const lockPartStatement = lockPart('lead-bulk.lock', nextItems);
export const lockUndoneStatement = lockPart('lead-bulk.lock-undone', nextUndone);

/**
 * Changes the next part of the leads, locked by id, and stores the previous values of each. Leads that got another seller meanwhile are not
 * changed.
 */
export const applyStatement: Statement = {
  name: 'lead-bulk.apply',
  text: `with part as materialized (select i.lead_id, i.seller_id from ${nextItems}),
    locked as materialized (select ${columns} from lead l where l.id = any (array(select lead_id from part)) order by l.id for no key update),
    judged as materialized (${withOutcomes('locked', '$2::jsonb')}),
    decided as materialized (select p.lead_id, j.*, case when j.id is null or p.seller_id is distinct from j.seller_id then 'CHANGED_MEANWHILE' else j.failure end as why
      from part p left join judged j on j.id = p.lead_id),
    changed as (update lead l set status = d.new_status, seller_id = d.new_seller, tags = d.new_tags, custom_fields = d.new_fields, updated_at = $3, last_activity_at = greatest(l.last_activity_at, $3)
      from decided d where l.id = d.lead_id and d.why is null and d.differs),
    noted as (update lead_bulk_item i set failure = d.why,
        before = case when d.why is null then ${earlierJson} end,
        after = case when d.why is null then ${laterJson} end
      from decided d where i.bulk_id = $1 and i.lead_id = d.lead_id)
    select d.lead_id as "leadId", d.why as failure, d.new_seller as "sellerId", coalesce(d.why is null and d.seller_id is distinct from d.new_seller, false) as "isGiven", coalesce(d.why is null and d.differs, false) as "isChanged" from decided d order by d.lead_id`,
};

/**
 * Undoes the next part: restores status, seller, tags, the changed fields and the last activity, each only if it still has the value that
 * the change set, so that later changes by people stay. A lead that cannot be reopened stays closed.
 */
export const undoStatement: Statement = {
  name: 'lead-bulk.undo',
  text: `with part as materialized (select i.lead_id, i.before, i.after from ${nextUndone}),
    locked as materialized (select ${columns} from lead l where l.id = any (array(select lead_id from part)) order by l.id for no key update),
    wanted as materialized (select k.*, p.before, p.after,
        case when k.status = p.after->>'status' then p.before->>'status' else k.status end as old_status,
        case when k.status = p.after->>'status' and k.status <> p.before->>'status' then (p.before->>'wonAt')::timestamptz else k.won_at end as old_won_at,
        case when k.status = p.after->>'status' and k.status <> p.before->>'status' then (p.before->>'closedAt')::timestamptz else k.closed_at end as old_closed_at,
        case when p.after ? 'lastActivityAt' and k.last_activity_at is not distinct from (p.after->>'lastActivityAt')::timestamptz then (p.before->>'lastActivityAt')::timestamptz
          else k.last_activity_at end as old_activity,
        case when k.seller_id is not distinct from (p.after->>'sellerId')::uuid then (p.before->>'sellerId')::uuid else k.seller_id end as old_seller,
        case when to_jsonb(k.tags) = p.after->'tags' then array(select jsonb_array_elements_text(p.before->'tags')) else k.tags end as old_tags,
        coalesce((select jsonb_object_agg(f.key, f.value) from (
          select c.key, c.value from jsonb_each(k.custom_fields) c where not (coalesce($2::jsonb->'customFields', '{}') ? c.key and c.value is not distinct from p.after->'customFields'->c.key)
          union all select b.key, b.value from jsonb_each(p.before->'customFields') b
            where coalesce($2::jsonb->'customFields', '{}') ? b.key and (k.custom_fields->b.key) is not distinct from p.after->'customFields'->b.key) f), '{}') as old_fields
      from part p join locked k on k.id = p.lead_id),
    judged as materialized (select w.*, w.status in ${closed} and w.old_status not in ${closed} and w.source in ${inChannels} and (
          app.has_other_open_lead(w.contact_id, w.id)
          or row_number() over (partition by w.contact_id, w.status in ${closed}, w.source in ${inChannels} order by w.id) > 1) as is_barred from wanted w),
    changed as (update lead l set status = case when j.is_barred then l.status else j.old_status end, won_at = case when j.is_barred then l.won_at else j.old_won_at end, closed_at = case when j.is_barred then l.closed_at else j.old_closed_at end, seller_id = j.old_seller, tags = j.old_tags, custom_fields = j.old_fields, last_activity_at = j.old_activity, updated_at = $3
      from judged j where l.id = j.id),
    noted as (update lead_bulk_item i set undone = true from part p where i.bulk_id = $1 and i.lead_id = p.lead_id)
    select p.lead_id as "leadId", j.old_seller as "sellerId", coalesce(j.seller_id is distinct from j.old_seller, false) as "isGiven",
      coalesce((j.status, j.seller_id, j.tags, j.custom_fields) is distinct from (case when j.is_barred then j.status else j.old_status end, j.old_seller, j.old_tags, j.old_fields), false) as "isChanged",
      coalesce(not j.is_barred and (j.old_status, j.old_seller, to_jsonb(j.old_tags), j.old_fields) is not distinct from (p.before->>'status', (p.before->>'sellerId')::uuid, p.before->'tags', p.before->'customFields'), false) as "isWhole"
    from part p left join judged j on j.id = p.lead_id order by p.lead_id`,
};
