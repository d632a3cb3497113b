import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * A reaction begins no wait for a seller's reply: nobody answers a reaction, and the seller would seem to have ignored the contact for
 * days.
 */
export class WaitForNoAnswerToReactions extends Migration {
  override up(): void {
    this.addSql(replies);
  }
}

const replies = functionsOf(
  'embudo_ingest',
  `
      create or replace function app.note_replies() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          message record;
          turn public.seller_turn;
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
);
