import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * Who answers a conversation that nobody had takes it over by the answer. The contact never waited for this seller, so no reply is
 * measured: it took 0 seconds, and a seller who only answered in this way had the fastest first reply of all. So had one who only answered
 * at night, since waits are measured in working time: what was answered before work began is not measured either.
 */
export class AnswersThatBeginATurnEndNoWait extends Migration {
  override up(): void {
    this.addSql(noting);
    this.addSql(measured);
  }
}

const noting = functionsOf(
  'embudo_ingest',
  `
      create or replace function app.note_replies() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          message record;
          turn public.seller_turn;
          measured boolean;
        begin
          for message in
            select m.conversation_id, m.tenant_id, m.direction, m.kind, m.author_seller_id, m.sent_at from made m
            cross join lateral (select from public.seller_turn s
              where s.tenant_id = m.tenant_id and s.conversation_id = m.conversation_id and s.ended_at is null limit 1) s
            where m.direction = 'INBOUND' or m.author = 'SELLER' order by m.sent_at, m.sequence
          loop
            select s.* into turn from public.seller_turn s where s.tenant_id = message.tenant_id and s.conversation_id = message.conversation_id and s.ended_at is null;
            if message.direction = 'INBOUND' then
              if not turn.engaged and turn.answered_at < message.sent_at then
                update public.seller_turn s set engaged = true where s.tenant_id = turn.tenant_id and s.id = turn.id;
              end if;
              -- a reaction asks for no answer
              continue when message.kind = 'reaction';
              -- the message belongs to the open wait, or, if it arrived late, to the wait that was answered after it
              update public.reply_wait w set messages = w.messages + 1 where w.tenant_id = turn.tenant_id and w.id = (
                select o.id from public.reply_wait o where o.tenant_id = turn.tenant_id and o.turn_id = turn.id and (o.ended_at is null or o.ended_at >= message.sent_at)
                  order by o.ended_at nulls last limit 1);
              if not found then
                insert into public.reply_wait (id, tenant_id, turn_id, seller_id, since, first)
                  values (app.new_id(), turn.tenant_id, turn.id, turn.seller_id, greatest(message.sent_at, turn.began_at), turn.answered_at is null);
              end if;
            else
              -- an answer whose own transaction began the turn was not waited for
              measured := message.author_seller_id = turn.seller_id and turn.began_at <> now();
              -- nor is a wait measured of which no second was worked
              update public.reply_wait w set ended_at = o.ended, answered_at = case when o.counts then o.ended end, seconds = case when o.counts then o.worked end
                from (select r.id, e.ended, s.worked, measured and (s.worked > 0 or e.ended < r.since + interval '1 second') as counts
                  from public.reply_wait r cross join lateral (select greatest(r.since, message.sent_at) as ended) e
                    cross join lateral (select case when measured then app.worked_seconds(r.tenant_id, r.seller_id, r.since, e.ended) end as worked) s
                  where r.tenant_id = turn.tenant_id and r.turn_id = turn.id and r.ended_at is null) o
                where w.tenant_id = turn.tenant_id and w.id = o.id;
              if message.author_seller_id = turn.seller_id and turn.answered_at is null then
                update public.seller_turn s set answered_at = greatest(s.began_at, message.sent_at) where s.tenant_id = turn.tenant_id and s.id = turn.id;
              end if;
            end if;
          end loop;
          return null;
        end $f$;
`,
);

/** Nobody takes a conversation over by a click and answers it within the same second: what was measured so leaves the counters too. */
const measured = `
      with gone as (
        select w.tenant_id, w.id, w.seller_id, w.first, w.answered_at, w.seconds from reply_wait w join seller_turn t on t.tenant_id = w.tenant_id and t.id = w.turn_id
          where w.since = t.began_at and w.answered_at < t.began_at + interval '1 second' or w.seconds = 0 and w.answered_at >= w.since + interval '1 second'),
      unmeasured as (
        update reply_wait w set answered_at = null, seconds = null from gone g where w.tenant_id = g.tenant_id and w.id = g.id)
      insert into counter_delta (tenant_id, name, seller_id, at, count, amount)
        select g.tenant_id, n.name, g.seller_id, g.answered_at, -1, -g.seconds from gone g join (values ('REPLIES'), ('FIRST_REPLIES')) n (name) on g.first or n.name = 'REPLIES';`;
