import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * A person is found only by the names of leads and customers that the searching user may see: a name given by a colleague would reveal
 * something, even if both know the person.
 */
export class SearchOwnNames extends Migration {
  override up(): void {
    this.addSql(people);
  }
}

const planned =
  'set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan';
const nobody = `'00000000-0000-0000-0000-000000000000'`;
const ofOwners = (row: string) => `(owners is null or ${row}.owner_id = any (owners))`;
const walkOwned = (table: string) =>
  `select array(select f.id from unnest($2) o (id), lateral (select t.id from public.${table} t where t.tenant_id = $1 and t.owner_id = o.id and t.name_key like all ($3)
                order by t.created_at desc, t.id desc limit $4) f)`;
const people = functionsOf(
  'embudo_lookup',
  `
      create or replace function app.search_people(asked text, words text[], number text, nearly boolean, owners uuid[], most int) returns table (id uuid, score int, at timestamptz)
        language plpgsql stable ${planned} as $f$
        declare
          tenant constant uuid := app.tenant();
          few constant int := 500;
          patterns constant text[] := app.patterns(words);
          of_contacts uuid[] := app.find_worded('c', words, nearly, few);
          of_numbers uuid[] := case when nearly or number is null then '{}' else app.find_worded('c', array[number], false, few) end;
          of_leads uuid[] := app.find_worded('l', words, nearly, few);
          of_customers uuid[] := app.find_worded('k', words, nearly, few);
        begin
          if not nearly and (of_contacts is null or of_numbers is null or of_leads is null or of_customers is null) then
            if owners is null then
              execute 'select array(select c.id from public.contact c where c.tenant_id = $1 and c.name_key = $2 limit $5)
                || array(select c.id from public.contact c where c.tenant_id = $1 and ((c.name_key || E''\\n'' || c.reach_key) like all ($3) or c.reach_key like any ($4)) order by c.created_at desc, c.id desc limit $5)'
                into of_contacts using tenant, asked, patterns, app.patterns(array[number]), most;
              of_leads := '{}';
              of_customers := '{}';
            else
              execute '${walkOwned('lead')}' into of_leads using tenant, owners, patterns, most;
              execute '${walkOwned('customer')}' into of_customers using tenant, owners, patterns, most;
            end if;
          end if;
          of_contacts := of_contacts || of_numbers;
          if coalesce(cardinality(of_contacts), 0) + coalesce(cardinality(of_leads), 0) + coalesce(cardinality(of_customers), 0) = 0 then return; end if;
          return query
            select p.id, max(p.score), max(c.created_at) from (
              select c.id, greatest(app.name_score(c.name_key, asked, words), case when strpos(c.reach_key, asked) > 0 or strpos(c.reach_key, number) > 0 then 75 end,
                case when c.name_key || E'\\n' || c.reach_key like all (patterns) then 60 end, case when nearly then 30 end) as score
              from public.contact c where c.tenant_id = tenant and c.id = any (of_contacts)
              union all select l.contact_id, coalesce(app.name_score(l.name_key, asked, words), case when nearly then 30 end) from public.lead l
                where l.tenant_id = tenant and l.id = any (of_leads) and ${ofOwners('l')}
              union all select k.contact_id, coalesce(app.name_score(k.name_key, asked, words), case when nearly then 30 end) from public.customer k
                where k.tenant_id = tenant and k.id = any (of_customers) and k.merged_into is null and ${ofOwners('k')}) p
            join public.contact c on c.tenant_id = tenant and c.id = p.id
            where p.score is not null and c.merged_into is null and (owners is null or coalesce(c.seller_id, ${nobody}) = any (owners)
              or exists (select from public.lead l where l.tenant_id = tenant and l.contact_id = p.id and l.owner_id = any (owners))
              or exists (select from public.conversation v where v.tenant_id = tenant and v.contact_id = p.id and v.owner_id = any (owners))
              or exists (select from public.customer k where k.tenant_id = tenant and k.contact_id = p.id and k.owner_id = any (owners)))
            group by p.id order by 2 desc, 3 desc, 1 desc limit most;
        end $f$;
`,
);
