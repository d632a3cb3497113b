import { Migration } from '@mikro-orm/migrations';

/**
 * Makes the function that finds the ids of a list's rows: what it takes from the filter, what it looks up beforehand, and
 * the conditions on the row `t`.
 */
const finder = (name: string, table: string, declared: string, before: string, where: string): string => `
  create function app.${name}(filter jsonb, most int) returns uuid[]
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_custom_plan as $f$
    declare
      tenant constant uuid := app.tenant();
      team constant boolean := app.sees_team();
      owners constant uuid[] := array[app.own_seller(), case when app.sees_unassigned() then '00000000-0000-0000-0000-000000000000'::uuid end];
      ids uuid[];
      ${declared}
    begin
      ${before}
      ids := array(select t.id from public.${table} t
        where t.tenant_id = tenant and (team or t.owner_id = any (owners)) ${where}
        limit most + 1);
      return case when most is null or cardinality(ids) <= most then ids end;
    end $f$;`;

const searched = (kind: string | null) => `
      if filter ? 'search' then
        ${kind ? `by_name := app.find_named('${kind}', filter->'search', most);` : ''}
        by_contact := app.find_named('c', filter->'search', most);
        if ${kind ? 'by_name is null or ' : ''}by_contact is null then return null; end if;
      end if;`;
const marked = `
      marks := app.filter_tokens(filter);
      if cardinality(marks) > 0 then
        by_mark := array(select e.id from app.search_entry e where e.tokens @> marks limit most + 1);
        if cardinality(by_mark) > most then return null; end if;
      end if;`;

/**
 * Under row-level security a filter that is not leakproof is asked of every row of the tenant, and the planner does not know
 * beforehand how many rows one lets through. These find the ids of what a filter lets through, each part of it by an index,
 * among what the reader sees; null where they are more than \`most\`. They may find too much, never too little: who calls
 * reads the rows under the policies and asks the filter again.
 */
export class FindByFilters extends Migration {
  override up(): void {
    this.addSql(`
      create policy lookup on lead for select to embudo_lookup using (true);
      create policy lookup on conversation for select to embudo_lookup using (true);
      create policy lookup on customer for select to embudo_lookup using (true);
      create policy lookup on opportunity for select to embudo_lookup using (true);
      create policy lookup on stage for select to embudo_lookup using (true);
      grant select (id, tenant_id, contact_id, seller_id, owner_id, status, temperature, source, score_up, score_down, created_at) on lead to embudo_lookup;
      grant select (id, tenant_id, contact_id, seller_id, owner_id, status, channel, unread_count, last_message_at) on conversation to embudo_lookup;
      grant select (id, tenant_id, contact_id, seller_id, owner_id, segment, status, last_interaction_at) on customer to embudo_lookup;
      grant select (id, tenant_id, pipeline_id, stage_id, seller_id, owner_id, status, expected_close_date, last_stage_change_at) on opportunity to embudo_lookup;
      grant select (id, tenant_id, expected_duration_days) on stage to embudo_lookup;
      grant execute on function app.setting, app.tenant, app.actor, app.role, app.seller, app.own_seller, app.sees_team, app.sees_unassigned to embudo_lookup;

      grant create on schema app to embudo_lookup;
      set local role embudo_lookup;
      create function app.texts_of(list jsonb) returns text[] language sql immutable parallel safe
        return case when jsonb_typeof(list) = 'array' then array(select jsonb_array_elements_text(list)) end;
      -- The ids of what holds one of these terms, or null where they are more than most.
      create function app.find_named(what text, terms jsonb, most int) returns uuid[]
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_custom_plan as $f$
        declare
          tenant constant uuid := app.tenant();
          named uuid[] := '{}';
          term text;
          tokens_of_term bigint[];
        begin
          foreach term in array app.texts_of(terms) loop
            tokens_of_term := app.term_tokens(tenant, what, term);
            named := named || array(select e.id from app.search_entry e where e.tokens @> tokens_of_term limit most + 1);
            if cardinality(named) > most then return null; end if;
          end loop;
          return named;
        end $f$;
      -- Of the tags and custom fields of a filter. What is no object is in no row, which the token of no text says.
      create function app.filter_tokens(filter jsonb) returns bigint[] language sql stable
        return app.tag_tokens(app.tenant(), app.texts_of(filter->'tags')) || case
          when not filter ? 'customFields' then '{}'
          when jsonb_typeof(filter->'customFields') <> 'object' then array[0::bigint]
          else coalesce((select array_agg(app.field_token(app.tenant(), f.key, f.value)) from jsonb_each(filter->'customFields') f), '{}') end;
      reset role;
    `);
    this.addSql(`
      set local role embudo_lookup;
      ${finder(
        'find_leads',
        'lead',
        `statuses constant text[] := app.texts_of(filter->'status');
      temperatures constant text[] := app.texts_of(filter->'temperature');
      sources constant text[] := app.texts_of(filter->'source');
      whose constant uuid := (filter->>'sellerId')::uuid;
      least_score constant int := (filter->'score'->>'min')::int;
      most_score constant int := (filter->'score'->>'max')::int;
      since constant timestamptz := (filter->'createdAt'->>'from')::timestamptz;
      until constant timestamptz := (filter->'createdAt'->>'to')::timestamptz;
      marks bigint[];
      by_mark uuid[];
      by_name uuid[];
      by_contact uuid[];`,
        `${searched('l')}${marked}`,
        `and (statuses is null or t.status = any (statuses)) and (temperatures is null or t.temperature = any (temperatures))
          and (sources is null or t.source = any (sources)) and (whose is null or t.owner_id = whose)
          and (least_score is null or t.score_down >= least_score) and (most_score is null or least_score is null or t.score_down <= most_score)
          and (most_score is null or t.score_up <= most_score)
          and (since is null or t.created_at >= since) and (until is null or t.created_at < until)
          and (by_mark is null or t.id = any (by_mark)) and (by_name is null or t.id = any (by_name) or t.contact_id = any (by_contact))`,
      )}
      ${finder(
        'find_conversations',
        'conversation',
        `statuses constant text[] := app.texts_of(filter->'status');
      channels constant text[] := app.texts_of(filter->'channel');
      whose constant uuid := (filter->>'sellerId')::uuid;
      unread constant boolean := coalesce((filter->>'unreadOnly')::boolean, false);
      by_contact uuid[];`,
        searched(null),
        `and (statuses is null or t.status = any (statuses)) and (channels is null or t.channel = any (channels)) and (whose is null or t.owner_id = whose)
          and (not unread or t.unread_count > 0) and (by_contact is null or t.contact_id = any (by_contact))`,
      )}
      ${finder(
        'find_customers',
        'customer',
        `segments constant text[] := app.texts_of(filter->'segment');
      statuses constant text[] := app.texts_of(filter->'status');
      at_risk constant boolean := (filter->>'atRisk')::boolean;
      long_ago constant timestamptz := now() - interval '2160 hours';
      marks bigint[];
      by_mark uuid[];
      by_name uuid[];
      by_contact uuid[];`,
        `${searched('k')}${marked}`,
        `and (segments is null or t.segment = any (segments)) and (statuses is null or t.status = any (statuses))
          and (at_risk is null or not at_risk or (t.status = 'ACTIVE' and t.segment in ('FREQUENT', 'OCCASIONAL') and t.last_interaction_at < long_ago))
          and (at_risk is null or at_risk or t.status = 'INACTIVE' or t.segment is null or t.segment = 'INACTIVE' or t.last_interaction_at is null or t.last_interaction_at >= long_ago)
          and (by_mark is null or t.id = any (by_mark)) and (by_name is null or t.id = any (by_name) or t.contact_id = any (by_contact))`,
      )}
      reset role;
      revoke create on schema app from embudo_lookup;
    `);
    this.addSql(findOpportunities);
    this.addSql(`
      set local role embudo_lookup;
      revoke execute on function app.texts_of, app.find_named, app.filter_tokens, app.find_leads, app.find_conversations, app.find_customers, app.find_opportunities from public;
      grant execute on function app.find_leads, app.find_conversations, app.find_customers, app.find_opportunities to embudo_app;
      reset role;
    `);
  }
}

/** What is at risk is asked stage by stage, since each has its own patience; what is not, as all else that is not late. */
const findOpportunities = `
      grant create on schema app to embudo_lookup;
      set local role embudo_lookup;
      ${finder(
        'find_opportunities',
        'opportunity',
        `statuses constant text[] := app.texts_of(filter->'status');
      of_pipeline constant uuid := (filter->>'pipelineId')::uuid;
      of_stage constant uuid := (filter->>'stageId')::uuid;
      whose constant uuid := (filter->>'ownerId')::uuid;
      at_risk constant boolean := (filter->>'atRisk')::boolean;
      today constant date := (now() at time zone (select n.timezone from public.tenant n where n.id = tenant))::date;
      by_title uuid[];
      by_risk uuid[];`,
        `
      if filter ? 'search' then
        by_title := app.find_named('o', filter->'search', most);
        if by_title is null then return null; end if;
      end if;
      if at_risk then
        by_risk := array(select o.id from public.opportunity o where o.tenant_id = tenant and o.status = 'OPEN' and o.expected_close_date < today limit most + 1)
          || array(select o.id from public.stage s cross join lateral (select r.id from public.opportunity r where r.tenant_id = tenant and r.stage_id = s.id and r.status = 'OPEN'
              and r.last_stage_change_at < now() - s.expected_duration_days * interval '48 hours' offset 0) o where s.tenant_id = tenant limit most + 1);
      elsif not at_risk then
        by_risk := array(select o.id from public.opportunity o where o.tenant_id = tenant and o.status in ('WON', 'LOST') limit most + 1)
          || array(select o.id from public.stage s cross join lateral (select r.id from public.opportunity r where r.tenant_id = tenant and r.stage_id = s.id and r.status = 'OPEN'
              and r.last_stage_change_at >= coalesce(now() - s.expected_duration_days * interval '48 hours', '-infinity') offset 0) o where s.tenant_id = tenant limit most + 1);
      end if;
      if cardinality(by_risk) > most then return null; end if;`,
        `and (statuses is null or t.status = any (statuses)) and (of_pipeline is null or t.pipeline_id = of_pipeline) and (of_stage is null or t.stage_id = of_stage)
          and (whose is null or t.owner_id = whose) and (by_title is null or t.id = any (by_title)) and (by_risk is null or t.id = any (by_risk))`,
      )}
      reset role;
      revoke create on schema app from embudo_lookup;`;
