import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * In a history that is written later, a seller's turn begins and ends when the conversation's row says that it was made or changed, as a
 * lead's assignment does, and its messages begin the waits. What happens now is noted at the time of its transaction: `note_replies`
 * compares with it, and the clocks of Postgres and of the application differ.
 */
export class BeginTurnsWithTheirConversation extends Migration {
  override up(): void {
    this.addSql(turns);
  }
}

const turns = functionsOf(
  'embudo_ingest',
  `
      create or replace function app.note_turn() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          held constant boolean := new.seller_id is not null and new.status in ('WAITING', 'HUMAN');
          at timestamptz := now();
          turn uuid;
        begin
          if tg_op = 'INSERT' then
            at := least(new.created_at, at);
          elsif new.updated_at > old.updated_at and new.updated_at < at - interval '1 minute' then
            at := new.updated_at;
          end if;
          if tg_op = 'UPDATE' then
            update public.seller_turn s set ended_at = greatest(s.began_at, at)
              where s.tenant_id = new.tenant_id and s.conversation_id = new.id and s.ended_at is null and (not held or s.seller_id <> new.seller_id)
              returning s.id into turn;
            if found then
              update public.reply_wait w set ended_at = greatest(w.since, at) where w.tenant_id = new.tenant_id and w.turn_id = turn and w.ended_at is null;
            end if;
          end if;
          if held then
            insert into public.seller_turn (id, tenant_id, conversation_id, seller_id, began_at) values (app.new_id(), new.tenant_id, new.id, new.seller_id, at)
              on conflict do nothing returning id into turn;
            -- a contact who is already waiting waits for this seller from now on
            if found and tg_op = 'UPDATE' and new.waiting_since is not null then
              insert into public.reply_wait (id, tenant_id, turn_id, seller_id, since, first) values (app.new_id(), new.tenant_id, turn, new.seller_id, at, true);
            end if;
          end if;
          return null;
        end $f$;
`,
);
