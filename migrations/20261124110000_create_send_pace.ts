import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/** When each account and each conversation may send again, if no Redis stores it. Unlogged, because losing these seconds is harmless. */
export class CreateSendPace extends Migration {
  override up(): void {
    this.addSql(`
      create unlogged table app.send_pace (key text collate "C" primary key, free_at timestamptz not null);
      create index send_pace_age on app.send_pace (free_at);
      grant select, insert, update, delete on app.send_pace to embudo_queue;`);
    this.addSql(takePlaces);
  }
}

const takePlaces = functionsOf(
  'embudo_queue',
  `
      -- Takes the next place in each queue, in the given order, and returns the time at which the last of these places is reached. An empty
      -- queue lets as many messages through at once as its burst.
      create function app.take_send_pace(keys text[], bursts int[], every_ms float8[], at timestamptz) returns timestamptz
        language sql volatile security definer set search_path = pg_catalog, pg_temp as $f$
          with turn as (
            select * from unnest(keys, bursts, every_ms) with ordinality t (key, burst, every_ms, position)),
          taken as (
            insert into app.send_pace as p (key, free_at)
            select key, at + every_ms * interval '1 millisecond' from turn order by position
            on conflict (key) do update set free_at = greatest(p.free_at, at) + (excluded.free_at - at)
            returning key, free_at)
          select max(k.free_at - t.burst * t.every_ms * interval '1 millisecond') from taken k join turn t using (key) $f$;
      -- Deletes rows whose places were reached more than a minute ago, because they have no effect any more.
      create function app.forget_send_pace(at timestamptz) returns void
        language sql volatile security definer set search_path = pg_catalog, pg_temp as $f$
          delete from app.send_pace where key in (select key from app.send_pace where free_at < at - interval '1 minute' limit 1000 for update skip locked) $f$;
      grant execute on function app.take_send_pace, app.forget_send_pace to embudo_app;
`,
);
