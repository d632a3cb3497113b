import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * One statement stores several messages (docs/adr/0287), so the triggers run once per statement and handle all of its messages. Each step
 * looks up rows by key behind a limit, so that a plan that a connection made for one message is also good for many.
 */
export class CountMessagesByTheStatement extends Migration {
  override up(): void {
    this.addSql(
      `drop trigger counts on message; drop trigger counts on routing_decision; drop trigger replies on message;`,
    );
    this.addSql(counting);
  }
}

const place = 'v.tenant_id = m.tenant_id and v.id = m.conversation_id';

const counting = functionsOf(
  'embudo_ingest',
  `
      create function app.count_new_messages() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          insert into public.counter_delta (tenant_id, name, seller_id, at, count)
            select m.tenant_id, case m.direction when 'INBOUND' then 'MESSAGES_IN' else 'MESSAGES_OUT' end, m.seller_id, m.sent_at, 1 from made m;
          -- the two times of the contact's wait for the first answer are set here, so that no writer of messages can forget them
          if exists (select from made m cross join lateral (select v.first_inbound_at, v.first_response_at from public.conversation v where ${place} limit 1) v
              where case when m.direction = 'INBOUND' then v.first_inbound_at is null
                else m.author <> 'SYSTEM' and m.kind <> 'notice' and v.first_response_at is null and v.first_inbound_at <= m.sent_at end) then
            update public.conversation v set first_inbound_at = m.at
              from (select tenant_id, conversation_id, min(sent_at) as at from made where direction = 'INBOUND' group by 1, 2) m
              where ${place} and v.first_inbound_at is null;
            update public.conversation v set first_response_at = (
                select min(n.sent_at) from made n where n.tenant_id = v.tenant_id and n.conversation_id = v.id
                  and n.direction <> 'INBOUND' and n.author <> 'SYSTEM' and n.kind <> 'notice' and v.first_inbound_at <= n.sent_at)
              from (select distinct tenant_id, conversation_id from made) m
              where ${place} and v.first_response_at is null and exists (
                select from made n where n.tenant_id = v.tenant_id and n.conversation_id = v.id
                  and n.direction <> 'INBOUND' and n.author <> 'SYSTEM' and n.kind <> 'notice' and v.first_inbound_at <= n.sent_at);
          end if;
          return null;
        end $f$;
      create function app.count_gone_message() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          insert into public.counter_delta (tenant_id, name, seller_id, at, count)
            values (old.tenant_id, case old.direction when 'INBOUND' then 'MESSAGES_IN' else 'MESSAGES_OUT' end, old.seller_id, old.sent_at, -1);
          return null;
        end $f$;
      create or replace function app.count_message() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          insert into public.counter_delta (tenant_id, name, seller_id, at, count)
            select c.tenant_id, case c.direction when 'INBOUND' then 'MESSAGES_IN' else 'MESSAGES_OUT' end, c.seller_id, c.sent_at, c.count
            from (values (old.tenant_id, old.direction, old.seller_id, old.sent_at, -1), (new.tenant_id, new.direction, new.seller_id, new.sent_at, 1))
              c (tenant_id, direction, seller_id, sent_at, count);
          return null;
        end $f$;
      create function app.count_gone_routing() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if old.destination <> 'AUTO_REJECT' then
            insert into public.counter_delta (tenant_id, name, seller_id, at, count, amount) values (old.tenant_id, 'ROUTED', old.seller_id, old.created_at, -1, -(old.destination = 'CHATBOT')::int);
          end if;
          return null;
        end $f$;
      create function app.count_new_routing() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          insert into public.counter_delta (tenant_id, name, seller_id, at, count, amount)
            select m.tenant_id, 'ROUTED', m.seller_id, m.created_at, 1, (m.destination = 'CHATBOT')::int from made m where m.destination <> 'AUTO_REJECT';
          return null;
        end $f$;
      drop function app.note_reply();
      create function app.note_replies() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          message record;
          turn public.seller_turn;
        begin
          for message in
            select m.conversation_id, m.tenant_id, m.direction, m.author_seller_id, m.sent_at from made m
            cross join lateral (select from public.seller_turn s
              where s.tenant_id = m.tenant_id and s.conversation_id = m.conversation_id and s.ended_at is null limit 1) s
            where m.direction = 'INBOUND' or m.author = 'SELLER' order by m.sent_at, m.sequence
          loop
            select s.* into turn from public.seller_turn s where s.tenant_id = message.tenant_id and s.conversation_id = message.conversation_id and s.ended_at is null;
            if message.direction = 'INBOUND' then
              if not turn.engaged and turn.answered_at < message.sent_at then
                update public.seller_turn s set engaged = true where s.tenant_id = turn.tenant_id and s.id = turn.id;
              end if;
              -- the message belongs to the open wait, or, if it arrived late, to the wait that was answered after it
              update public.reply_wait w set messages = w.messages + 1 where w.tenant_id = turn.tenant_id and w.id = (
                select o.id from public.reply_wait o where o.tenant_id = turn.tenant_id and o.turn_id = turn.id and (o.ended_at is null or o.ended_at >= message.sent_at)
                  order by o.ended_at nulls last limit 1);
              if not found then
                insert into public.reply_wait (id, tenant_id, turn_id, seller_id, since, first)
                  values (app.new_id(), turn.tenant_id, turn.id, turn.seller_id, greatest(message.sent_at, turn.began_at), turn.answered_at is null);
              end if;
            else
              update public.reply_wait w set ended_at = greatest(w.since, message.sent_at),
                  answered_at = case when message.author_seller_id = w.seller_id then greatest(w.since, message.sent_at) end,
                  seconds = case when message.author_seller_id = w.seller_id then app.worked_seconds(w.tenant_id, w.seller_id, w.since, greatest(w.since, message.sent_at)) end
                where w.tenant_id = turn.tenant_id and w.turn_id = turn.id and w.ended_at is null;
              if message.author_seller_id = turn.seller_id and turn.answered_at is null then
                update public.seller_turn s set answered_at = greatest(s.began_at, message.sent_at) where s.tenant_id = turn.tenant_id and s.id = turn.id;
              end if;
            end if;
          end loop;
          return null;
        end $f$;
`,
  `
      create trigger counts after insert on message referencing new table as made for each statement execute function app.count_new_messages();
      create trigger counts_end after delete on message for each row execute function app.count_gone_message();
      create trigger counts after insert on routing_decision referencing new table as made for each statement execute function app.count_new_routing();
      create trigger counts_end after delete on routing_decision for each row execute function app.count_gone_routing();
      create trigger replies after insert on message referencing new table as made for each statement execute function app.note_replies();
`,
);
