import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * Four of five messages are neither the first of their conversation nor its first answer. An update that changes no row still opens every
 * index of the table, so the function first checks whether there is anything to update.
 */
export class FirstAnswersAreLookedUp extends Migration {
  override up(): void {
    this.addSql(counting);
  }
}

const place = 'v.tenant_id = new.tenant_id and v.id = new.conversation_id';
const unheard = `${place} and v.first_inbound_at is null`;
const unanswered = `${place} and v.first_response_at is null and v.first_inbound_at <= new.sent_at`;

const counting = functionsOf(
  'embudo_ingest',
  `
      create or replace function app.count_message() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if tg_op <> 'INSERT' then
            insert into public.counter_delta (tenant_id, name, seller_id, at, count)
              values (old.tenant_id, case old.direction when 'INBOUND' then 'MESSAGES_IN' else 'MESSAGES_OUT' end, old.seller_id, old.sent_at, -1);
          end if;
          if tg_op <> 'DELETE' then
            insert into public.counter_delta (tenant_id, name, seller_id, at, count)
              values (new.tenant_id, case new.direction when 'INBOUND' then 'MESSAGES_IN' else 'MESSAGES_OUT' end, new.seller_id, new.sent_at, 1);
          end if;
          -- the two times of the contact's wait for the first answer are set here, so that no writer of messages can forget them
          if tg_op = 'INSERT' then
            if new.direction = 'INBOUND' then
              if exists (select from public.conversation v where ${unheard}) then
                update public.conversation v set first_inbound_at = new.sent_at where ${unheard};
              end if;
            elsif new.author <> 'SYSTEM' and new.kind <> 'notice' then
              if exists (select from public.conversation v where ${unanswered}) then
                update public.conversation v set first_response_at = new.sent_at where ${unanswered};
              end if;
            end if;
          end if;
          return null;
        end $f$;
`,
);
