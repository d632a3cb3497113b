import { Migration } from '@mikro-orm/migrations';
import { countedBetween, counters, countersOfCases, countersOfSentiment } from './sql/counted.js';
import { functionsOf } from './sql/roles.js';

/**
 * Counts the messages of contacts by their sentiment, at the time when they were understood. A correction moves a message from one count to
 * another. What was understood before is appended as one delta for each hour, seller and sentiment, and is folded like every other delta.
 */
export class CountSentiments extends Migration {
  override up(): void {
    this.addSql('create index sentiment_analysis_label on sentiment_analysis (tenant_id, label, created_at, id);');
    this.addSql(counted);
    this.addSql(countedBetween({ ...counters, ...countersOfCases, ...countersOfSentiment }));
    this.addSql(appending);
    this.addSql(earlier);
  }
}

/** The view keeps its other parts as they are. */
const counted = `
      do $$ begin
        execute format(
          'create or replace view counted with (security_invoker = true) as %s union all select tenant_id, ''SENTIMENT'', label, seller_id, '''', created_at, 1, 0 from sentiment_analysis',
          rtrim(pg_get_viewdef('counted'::regclass), ';'));
      end $$;`;

const appending = functionsOf(
  'embudo_ingest',
  `
      create function app.count_new_sentiments() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          insert into public.counter_delta (tenant_id, name, subject, seller_id, at, count)
            select m.tenant_id, 'SENTIMENT', m.label, m.seller_id, m.created_at, 1 from made m;
          return null;
        end $f$;
      create function app.count_sentiment() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          insert into public.counter_delta (tenant_id, name, subject, seller_id, at, count)
            values (old.tenant_id, 'SENTIMENT', old.label, old.seller_id, old.created_at, -1);
          if tg_op = 'UPDATE' then
            insert into public.counter_delta (tenant_id, name, subject, seller_id, at, count)
              values (new.tenant_id, 'SENTIMENT', new.label, new.seller_id, new.created_at, 1);
          end if;
          return null;
        end $f$;
`,
  `
      create trigger counts after insert on sentiment_analysis referencing new table as made for each statement execute function app.count_new_sentiments();
      create trigger counts_end after delete on sentiment_analysis for each row execute function app.count_sentiment();
      create trigger counts_change after update on sentiment_analysis for each row
        when (old.seller_id is distinct from new.seller_id or old.label <> new.label or old.created_at <> new.created_at) execute function app.count_sentiment();
`,
);

const earlier = `
      insert into counter_delta (tenant_id, name, subject, seller_id, at, count)
        select s.tenant_id, 'SENTIMENT', s.label, s.seller_id, h.hour, count(*)
        from sentiment_analysis s join tenant t on t.id = s.tenant_id
          cross join lateral (select app.bucket_start('HOUR', s.created_at, t.timezone) as hour) h
        group by s.tenant_id, s.label, s.seller_id, h.hour;`;
