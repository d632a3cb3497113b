import { Migration } from '@mikro-orm/migrations';
import { functions } from './sql/roles.js';
import { searchMessages } from './sql/search-messages.js';

/**
 * The words of an answer were indexed when it was queued, again when it was sent, and often once more in between, because a new version of
 * a row gets an entry in every index if an indexed column changes or its page is full. Now they are indexed once it was sent
 * (docs/adr/0549-an-answer-is-found-once-it-was-sent.md). The table and the index are written anew, which takes some tenths of a
 * millisecond for each message; webhooks are stored meanwhile.
 */
export class IndexWordsOfWhatWasSent extends Migration {
  override up(): void {
    this.addSql(tokens);
    this.addSql(`
      drop index message_words;
      -- Not about to be sent; a message that is planned for later is found meanwhile. It is a column since a condition of an index on the
      -- status itself would make each change of the status write to all indexes.
      alter table message add column findable boolean not null generated always as (status not in ('QUEUED', 'UNKNOWN') or planned_for is not null) stored;
      grant select (findable) on message to embudo_lookup;
      create index message_words on message using gin (app.message_tokens(tenant_id, sent_at, body, transcript)) with (gin_pending_list_limit = 256) where findable;
      -- ANALYZE would compute the words of thousands of messages for statistics that no plan uses.
      alter index message_words alter column 1 set statistics 0;`);
    this.addSql(
      searchMessages(
        `select * from (select m.id, m.sent_at, m.seller_id, m.body, m.transcript from public.message m where ${which}%s offset 0) m
                  where not (m.sent_at >= $6 and m.sent_at < $7)`,
        'case when nearly then 4000 else 1000 end',
        which,
      ),
    );
  }
}

const which = 'm.findable and ';

const tokens = functions(`
      -- Explained in 20261122150000_create_search_words.ts; the same hashes as before. A letter is left out by one function instead of three.
      create or replace function app.near_tokens(tenant uuid, what text, words text[]) returns bigint[]
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
              tokens := tokens || hashtextextended(overlay(word placing '' from i for 1), seed);
            end loop;
          end loop;
          return tokens;
        end $f$;
      -- It has the loop of app.near_tokens too, since entering a function with settings of its own takes as long as several words.
      create or replace function app.message_tokens(tenant uuid, sent_at timestamptz, body text, transcript text) returns bigint[]
        language plpgsql immutable parallel safe cost 10000 set search_path = pg_catalog, pg_temp as $f$
        declare
          spelt constant text := app.spelling(left(body || coalesce(' ' || transcript, ''), 20000));
          spanish constant text[] := tsvector_to_array(to_tsvector('spanish'::regconfig, spelt));
          seed bigint := hashtextextended('w' || tenant::text, 0);
          tokens bigint[] := '{}';
          word text;
        begin
          foreach word in array spanish || tsvector_to_array(to_tsvector('english'::regconfig, spelt)) loop
            tokens := tokens || hashtextextended(word, seed);
          end loop;
          seed := hashtextextended('v' || tenant::text, 0);
          foreach word in array spanish[1:400] loop
            continue when length(word) not between 4 and 20 or word ~ '[0-9@._/-]';
            tokens := tokens || hashtextextended(word, seed);
            for i in 1..length(word) loop
              tokens := tokens || hashtextextended(overlay(word placing '' from i for 1), seed);
            end loop;
          end loop;
          return tokens || hashtextextended(app.week_of(sent_at)::text, hashtextextended('d' || tenant::text, 0));
        end $f$;
`);
