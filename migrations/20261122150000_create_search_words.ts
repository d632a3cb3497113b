import { Migration } from '@mikro-orm/migrations';
import { functions, functionsOf } from './sql/roles.js';

/**
 * The data that `Query.search` looks up (docs/adr/0195). Messages are found by an index on an expression: the stems of their words in
 * Spanish and English, each word without one of its letters, and the week. So every change of a message (an edit, an erasure, an import)
 * also changes the index. Names and titles have entries (create_search), which now also hold their words without one letter.
 */
export class CreateSearchWords extends Migration {
  override up(): void {
    this.addSql(words);
    this.addSql(messages);
    this.addSql(tokens);
    this.addSql(names);
    this.addSql(anew);
  }
}

const words = functions(`
      -- Folds a text but keeps the accents that the Spanish stemmer needs: "cotización" and "cotizaciones" have one stem,
      -- "cotizacion" has another.
      create function app.spelling(value text) returns text language sql immutable parallel safe
        return regexp_replace(regexp_replace(app.fold(value), '([au])cion\\M', '\\1ción', 'g'), 'logia\\M', 'logía', 'g');
      create function app.stems(language regconfig, spelt text) returns text[] language sql immutable parallel safe
        return tsvector_to_array(to_tsvector(language, spelt));
      -- Returns the tokens of words and of each word without one of its letters: two words that differ by a typing error have a token in
      -- common. It loops over the letters, which takes a third of the time of a query.
      create function app.near_tokens(tenant uuid, what text, words text[]) returns bigint[]
        language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp as $f$
        declare
          seed constant bigint := hashtextextended(what || tenant::text, 0);
          tokens bigint[] := '{}';
          word text;
        begin
          foreach word in array words[1:400] loop
            continue when length(word) not between 4 and 20 or word ~ '[0-9@._/-]';
            tokens := tokens || hashtextextended(word, seed);
            for i in 1..length(word) loop
              tokens := tokens || hashtextextended(left(word, i - 1) || substr(word, i + 1), seed);
            end loop;
          end loop;
          return tokens;
        end $f$;
      -- Returns the words of a folded name.
      create function app.name_words(folded text) returns text[] language sql immutable parallel safe
        return string_to_array(translate(folded, E'\\n,;:/()"''-', '          '), ' ');
      create function app.hashed(tenant uuid, what text, words text[]) returns bigint[] language sql immutable parallel safe
        return coalesce((select array_agg(hashtextextended(w.word, s.seed)) from (select hashtextextended(what || tenant::text, 0) as seed) s, unnest(words) w (word)), '{}');
      -- Returns the number of the week of an instant, as frequent words are looked up week by week. Weeks are hashed as text, because
      -- a time may be infinite.
      create function app.week_of(at timestamptz) returns numeric language sql immutable parallel safe
        return floor(extract(epoch from at at time zone 'UTC') / 604800);
      create function app.week_tokens(tenant uuid, weeks numeric[]) returns bigint[] language sql immutable parallel safe
        return app.hashed(tenant, 'd', weeks::text[]);
      -- Long mails are indexed only by their beginning.
      create function app.message_tokens(tenant uuid, sent_at timestamptz, body text, transcript text) returns bigint[]
        language plpgsql immutable parallel safe cost 10000 set search_path = pg_catalog, pg_temp as $f$
        declare
          spelt constant text := app.spelling(left(body || coalesce(' ' || transcript, ''), 20000));
          spanish constant text[] := app.stems('spanish', spelt);
        begin
          return app.hashed(tenant, 'w', spanish || app.stems('english', spelt)) || app.near_tokens(tenant, 'v', spanish)
            || app.week_tokens(tenant, array[app.week_of(sent_at)]);
        end $f$;
      grant execute on function app.spelling, app.stems, app.near_tokens, app.hashed, app.week_of, app.week_tokens, app.message_tokens to embudo_app, embudo_jobs, embudo_ingest, embudo_lookup;
`);

/** Every search reads the whole pending list of the index, so the list is kept short. */
const messages = `
      create index message_words on message using gin (app.message_tokens(tenant_id, sent_at, body, transcript)) with (gin_pending_list_limit = 256);
      grant select (id, seller_id, body, transcript) on message to embudo_lookup;
      grant select (name_key, reach_key, merged_into) on contact to embudo_lookup;
      grant select (name_key) on lead to embudo_lookup;
      grant select (name_key, created_at, merged_into) on customer to embudo_lookup;
      grant select (title_key, created_at) on opportunity to embudo_lookup;
      grant select (search_key, created_at) on product to embudo_lookup;
      grant select (subject, number) on support_case to embudo_lookup;`;

const tokens = functions(`
      -- "what" is the letter of the kind, as in app.token, with p for a product and e for a case.
      create function app.name_tokens(tenant uuid, what text, folded text, words text default null) returns bigint[] language sql immutable parallel safe
        return app.text_tokens(tenant, what, folded) || app.near_tokens(tenant, 'n' || what, app.name_words(coalesce(words, folded)));
      create function app.lead_tokens(l public.lead) returns bigint[] language sql immutable as $f$
        select app.name_tokens(l.tenant_id, 'l', l.name_key) || app.tag_tokens(l.tenant_id, l.tags) || app.field_tokens(l.tenant_id, l.custom_fields) $f$;
      create function app.contact_tokens(c public.contact) returns bigint[] language sql immutable as $f$
        select app.name_tokens(c.tenant_id, 'c', c.name_key || E'\\n' || c.reach_key, c.name_key || ' ' || split_part(c.reach_key, E'\\n', 3)) $f$;
      create function app.customer_tokens(k public.customer) returns bigint[] language sql immutable as $f$
        select app.name_tokens(k.tenant_id, 'k', k.name_key) || app.field_tokens(k.tenant_id, k.custom_fields) $f$;
      create function app.opportunity_tokens(o public.opportunity) returns bigint[] language sql immutable as $f$
        select app.name_tokens(o.tenant_id, 'o', o.title_key) $f$;
      create function app.product_tokens(p public.product) returns bigint[] language sql immutable as $f$
        select app.name_tokens(p.tenant_id, 'p', p.search_key) $f$;
      create function app.case_key(number int, subject text) returns text language sql immutable parallel safe
        return app.fold(number || ' ' || subject);
      create function app.case_tokens(s public.support_case) returns bigint[] language sql immutable as $f$
        select app.name_tokens(s.tenant_id, 'e', app.case_key(s.number, s.subject)) $f$;
      grant execute on function app.name_words, app.name_tokens, app.lead_tokens, app.contact_tokens, app.customer_tokens, app.opportunity_tokens, app.product_tokens, app.case_key, app.case_tokens to embudo_lookup;
`);

const names = functionsOf(
  'embudo_lookup',
  `
      create or replace function app.search_lead() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin perform app.keep_search_entry(new.id, new.tenant_id, app.lead_tokens(new)); return null; end $f$;
      create or replace function app.search_contact() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin perform app.keep_search_entry(new.id, new.tenant_id, app.contact_tokens(new)); return null; end $f$;
      create or replace function app.search_customer() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin perform app.keep_search_entry(new.id, new.tenant_id, app.customer_tokens(new)); return null; end $f$;
      create or replace function app.search_opportunity() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin perform app.keep_search_entry(new.id, new.tenant_id, app.opportunity_tokens(new)); return null; end $f$;
      create function app.search_product() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin perform app.keep_search_entry(new.id, new.tenant_id, app.product_tokens(new)); return null; end $f$;
      create function app.search_case() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin perform app.keep_search_entry(new.id, new.tenant_id, app.case_tokens(new)); return null; end $f$;
      -- The creator of the triggers needs this right; it is revoked again afterwards.
      grant execute on function app.forget_search_entry to public;
`,
  `
      create trigger searches after insert on product for each row execute function app.search_product();
      create trigger searches_change after update on product for each row when (old.search_key <> new.search_key) execute function app.search_product();
      create trigger search_forgets after delete on product for each row execute function app.forget_search_entry();
      create trigger searches after insert on support_case for each row execute function app.search_case();
      create trigger searches_change after update on support_case for each row when (old.subject <> new.subject) execute function app.search_case();
      create trigger search_forgets after delete on support_case for each row execute function app.forget_search_entry();
`,
);

const anew = functions(`
      create or replace function app.search_anew(tenant uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $f$
        begin
          delete from app.search_entry e where e.tenant_id = tenant;
          insert into app.search_entry (id, tenant_id, tokens)
            select n.id, tenant, n.tokens from (
              select l.id, app.lead_tokens(l) as tokens from lead l where l.tenant_id = tenant
              union all select c.id, app.contact_tokens(c) from contact c where c.tenant_id = tenant
              union all select k.id, app.customer_tokens(k) from customer k where k.tenant_id = tenant
              union all select o.id, app.opportunity_tokens(o) from opportunity o where o.tenant_id = tenant
              union all select p.id, app.product_tokens(p) from product p where p.tenant_id = tenant
              union all select s.id, app.case_tokens(s) from support_case s where s.tenant_id = tenant) n
            where cardinality(n.tokens) > 0;
        end $f$;
      select app.search_anew(t.id) from tenant t;
`);
