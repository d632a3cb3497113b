import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * app.search_hits returns the best hits of each kind for a typed text, among the rows that the user may see, each kind by its index. It
 * compares the owner of a row, as lists do, because policies would be evaluated for each row. Its caller reads the rows under the policies.
 *
 * Up to `few` hits of a kind are found and sorted. If there are more, it walks through the newest rows that contain the words, or for
 * messages through the weeks from the newest one backwards. Similar words count only if few rows have exactly the typed words.
 */
export class CreateSearchHits extends Migration {
  override up(): void {
    this.addSql(parts);
    this.addSql(people);
    this.addSql(things);
    this.addSql(messages);
    this.addSql(all);
  }
}

const looksUp = 'set search_path = pg_catalog, pg_temp set enable_seqscan = off';
/** Statements that read rows by id are planned once per connection. Those whose plan depends on values run by EXECUTE, which plans anew. */
const planned = `${looksUp} set plan_cache_mode = force_generic_plan`;
const nobody = `'00000000-0000-0000-0000-000000000000'`;

const parts = functionsOf(
  'embudo_lookup',
  `
      -- Returns how well a folded name matches: all of it, its beginning, the beginning of a word, a part, all words; otherwise null.
      create function app.name_score(key text, asked text, words text[]) returns int language sql immutable parallel safe
        return case when key = asked then 100 when starts_with(key, asked) then 90 when strpos(key, ' ' || asked) > 0 then 80 when strpos(key, asked) > 0 then 70
          when not exists (select from unnest(words) w (word) where strpos(key, w.word) = 0) then 60 end;
      create function app.patterns(words text[]) returns text[] language sql immutable parallel safe
        return array(select '%' || regexp_replace(w.word, '([\\\\%_])', '\\\\\\1', 'g') || '%' from unnest(words) w (word));
      -- Returns the entries of a kind that have all these words, or similar ones if "nearly"; null if there are more than "most".
      create function app.find_worded(what text, words text[], nearly boolean, most int) returns uuid[]
        language plpgsql stable ${looksUp} as $f$
        declare
          tenant constant uuid := app.tenant();
          condition text;
          ids uuid[];
        begin
          if nearly then
            select string_agg(format('e.tokens && %L::bigint[]', n.near), ' and ') into condition
            from unnest(words) w (word), lateral (select app.near_tokens(tenant, 'n' || what, array[w.word]) as near) n where cardinality(n.near) > 0;
            if condition is null then return '{}'; end if;
          else
            select format('e.tokens @> %L::bigint[]', array_agg(t.token)) into condition
            from (select distinct unnest(app.term_tokens(tenant, what, w.word)) as token from unnest(words) w (word)) t;
          end if;
          execute format('select array(select e.id from app.search_entry e where %s limit $1)', condition) into ids using most + 1;
          return case when cardinality(ids) <= most then ids end;
        end $f$;
`,
);

const ofOwners = (row: string) => `(owners is null or ${row}.owner_id = any (owners))`;
const walkOwned = (table: string) =>
  `select array(select f.id from unnest($2) o (id), lateral (select t.id from public.${table} t where t.tenant_id = $1 and t.owner_id = o.id and t.name_key like all ($3)
                order by t.created_at desc, t.id desc limit $4) f)`;
const people = functionsOf(
  'embudo_lookup',
  `
      -- Finds people by their names and their customers' and leads' names, by phone number, address and company.
      create function app.search_people(asked text, words text[], number text, nearly boolean, owners uuid[], most int) returns table (id uuid, score int, at timestamptz)
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
              union all select l.contact_id, coalesce(app.name_score(l.name_key, asked, words), case when nearly then 30 end) from public.lead l where l.tenant_id = tenant and l.id = any (of_leads)
              union all select k.contact_id, coalesce(app.name_score(k.name_key, asked, words), case when nearly then 30 end) from public.customer k
                where k.tenant_id = tenant and k.id = any (of_customers) and k.merged_into is null) p
            join public.contact c on c.tenant_id = tenant and c.id = p.id
            where p.score is not null and c.merged_into is null and (owners is null or coalesce(c.seller_id, ${nobody}) = any (owners)
              or exists (select from public.lead l where l.tenant_id = tenant and l.contact_id = p.id and l.owner_id = any (owners))
              or exists (select from public.conversation v where v.tenant_id = tenant and v.contact_id = p.id and v.owner_id = any (owners))
              or exists (select from public.customer k where k.tenant_id = tenant and k.contact_id = p.id and k.owner_id = any (owners)))
            group by p.id order by 2 desc, 3 desc, 1 desc limit most;
        end $f$;
`,
);

/** Creates the search function of a table with a name column: `what` is the letter of its entries, `key` its folded name, `at` its time. */
const titled = (name: string, what: string, table: string, key: string, at: string, owned: boolean) => `
      create function app.search_${name}(asked text, words text[], nearly boolean, owners uuid[], most int) returns table (id uuid, score int, at timestamptz)
        language plpgsql stable ${planned} as $f$
        declare
          tenant constant uuid := app.tenant();
          ids uuid[] := app.find_worded('${what}', words, nearly, 500);
        begin
          if ids is null and not nearly then
            execute 'select array(select f.id from unnest(coalesce($2, array[null::uuid])) o (id), lateral (select t.id from public.${table} t
              where t.tenant_id = $1 and ${owned ? '($2 is null or t.owner_id = o.id) and ' : ''}${key} like all ($3) order by t.${at} desc, t.id desc limit $4) f)'
              into ids using tenant, owners, app.patterns(words), most;
          end if;
          if coalesce(cardinality(ids), 0) = 0 then return; end if;
          return query select f.id, f.score, f.at from (
            select t.id, coalesce(app.name_score(${key}, asked, words), case when nearly then 30 end) as score, t.${at} as at from public.${table} t
            where t.tenant_id = tenant and t.id = any (ids)${owned ? ` and ${ofOwners('t')}` : ''} offset 0) f
          where f.score is not null order by 2 desc, 3 desc, 1 desc limit most;
        end $f$;`;
const things = functionsOf(
  'embudo_lookup',
  [
    titled('opportunities', 'o', 'opportunity', 't.title_key', 'created_at', true),
    titled('products', 'p', 'product', 't.search_key', 'created_at', false),
    titled('cases', 'e', 'support_case', 'app.case_key(t.number, t.subject)', 'opened_at', true),
  ].join('\n'),
);

const tokensOfMessage = 'app.message_tokens(m.tenant_id, m.sent_at, m.body, m.transcript)';
const messages = functionsOf(
  'embudo_lookup',
  `
      -- Returns the condition of a word on a message. A word that the parser splits, such as an address, has several stems.
      create function app.word_condition(tenant uuid, word text, nearly boolean) returns text
        language plpgsql stable set search_path = pg_catalog, pg_temp as $f$
        declare
          spelt constant text := app.spelling(word);
          spanish constant text[] := app.stems('spanish', spelt);
          english constant text[] := app.stems('english', spelt);
          near constant bigint[] := case when nearly and cardinality(spanish) = 1 then app.near_tokens(tenant, 'v', spanish) else '{}' end;
        begin
          if cardinality(near) > 0 then return format('${tokensOfMessage} && %L::bigint[]', near); end if;
          if cardinality(spanish) + cardinality(english) = 0 then return null; end if;
          if cardinality(spanish) <= 1 and cardinality(english) <= 1 then
            return format('${tokensOfMessage} && %L::bigint[]', app.hashed(tenant, 'w', spanish || english));
          end if;
          return format('${tokensOfMessage} @> %L::bigint[]', app.hashed(tenant, 'w', case when cardinality(spanish) > 0 then spanish else english end));
        end $f$;
      -- For frequent words the weeks are searched step by step, each time twice as many, until there are enough hits.
      create function app.search_messages(asked text, words text[], nearly boolean, owners uuid[], most int) returns table (id uuid, score int, at timestamptz)
        language plpgsql stable ${looksUp} set work_mem = '32MB' as $f$
        declare
          tenant constant uuid := app.tenant();
          few constant int := 1000;
          conditions text;
          met int;
          got int := 0;
          span int := 1;
          week numeric;
          first_week numeric;
          weeks bigint[];
        begin
          select string_agg(c.condition, ' and ') into conditions from unnest(words) w (word), lateral (select app.word_condition(tenant, w.word, nearly) as condition) c;
          if conditions is null then return; end if;
          execute format('select count(*) from (select from public.message m where %s limit %s) f', conditions, few + 1) into met;
          if met > few then
            week := app.week_of((select max(m.sent_at) from public.message m where m.tenant_id = tenant));
            first_week := app.week_of((select min(m.sent_at) from public.message m where m.tenant_id = tenant));
          end if;
          loop
            if met > few then
              weeks := app.week_tokens(tenant, array(select generate_series(week - span + 1, week)));
            end if;
            return query execute format('select f.id, case when $1 then 25 when $5 and strpos(app.fold(f.text), $2) > 0 then 55 else 50 end, f.sent_at
              from (select m.id, m.sent_at, m.body || coalesce('' '' || m.transcript, '''') as text from public.message m where %s %s and ($3 is null or coalesce(m.seller_id, ${nobody.replaceAll("'", "''")}) = any ($3))
                order by m.sent_at desc, m.id desc limit $4) f', conditions, case when weeks is not null then format('and ${tokensOfMessage} && %L::bigint[]', weeks) end)
              using nearly, asked, owners, most - got, cardinality(words) > 1;
            get diagnostics met = row_count;
            got := got + met;
            exit when weeks is null or got >= most;
            week := week - span;
            span := span * 2;
            met := few + 1;
            exit when week < first_week;
          end loop;
        end $f$;
`,
);

const all = functionsOf(
  'embudo_lookup',
  `
      create function app.search_hits(asked text, words text[], number text, kinds text[], most int) returns table (kind text, id uuid, score int, at timestamptz)
        language plpgsql stable security definer ${looksUp} as $f$
        declare
          -- null means all owners
          owners constant uuid[] := case when not app.sees_team() then array_remove(array[app.own_seller(), case when app.sees_unassigned() then ${nobody}::uuid end], null) end;
          enough constant int := least(most, 5);
          nearly boolean := false;
          met int;
          found_all int := 0;
        begin
          loop
            if 'PERSON' = any (kinds) then
              return query select 'PERSON', f.* from app.search_people(asked, words, number, nearly, owners, most) f;
              get diagnostics met = row_count; found_all := found_all + met;
            end if;
            if 'OPPORTUNITY' = any (kinds) then
              return query select 'OPPORTUNITY', f.* from app.search_opportunities(asked, words, nearly, owners, most) f;
              get diagnostics met = row_count; found_all := found_all + met;
            end if;
            if 'PRODUCT' = any (kinds) then
              return query select 'PRODUCT', f.* from app.search_products(asked, words, nearly, owners, most) f;
              get diagnostics met = row_count; found_all := found_all + met;
            end if;
            if 'CASE' = any (kinds) then
              return query select 'CASE', f.* from app.search_cases(asked, words, nearly, owners, most) f;
              get diagnostics met = row_count; found_all := found_all + met;
            end if;
            if 'MESSAGE' = any (kinds) then
              return query select 'MESSAGE', f.* from app.search_messages(asked, words, nearly, owners, most) f;
              get diagnostics met = row_count; found_all := found_all + met;
            end if;
            exit when nearly or found_all >= enough;
            nearly := true;
          end loop;
        end $f$;
      -- Returns the part of a text that matches: the line around the first of the folded stems.
      create function app.excerpt(value text, stems text[]) returns text
        language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp as $f$
        declare
          line constant text := btrim(regexp_replace(left(value, 20000), '\\s+', ' ', 'g'));
          plain constant text := translate(lower(line), 'áàâäãéèêëíìîïóòôöõúùûüñç', 'aaaaaeeeeiiiiooooouuuunc');
          start int;
          piece text;
        begin
          if length(line) <= 160 then return line; end if;
          start := greatest(1, coalesce((select min(nullif(strpos(plain, s.stem), 0)) from unnest(stems) s (stem)), 1) - 60);
          piece := substr(line, start, 160);
          if start > 1 then piece := '…' || regexp_replace(piece, '^\\S*\\s+', ''); end if;
          if start + 160 <= length(line) then piece := regexp_replace(piece, '\\s+\\S*$', '') || '…'; end if;
          return piece;
        end $f$;
      create function app.stems_of(words text[]) returns text[] language sql immutable parallel safe
        return array(select app.fold(s.stem) from unnest(words) w (word), lateral (select unnest(app.stems('spanish', app.spelling(w.word)) || app.stems('english', app.spelling(w.word))) as stem) s);
      grant execute on function app.search_hits, app.excerpt, app.stems_of to embudo_app;
`,
);
