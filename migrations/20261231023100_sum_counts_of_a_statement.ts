import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * A burst stores and understands a dozen messages by one statement, nearly all within the same minutes. Its counts are summed by the
 * quarter of an hour before they are stored as deltas: since 1972 the hours of every time zone begin at a quarter of an hour, so all counts
 * of a quarter belong to the same hour, day and month, whatever time zone the tenant has or gets.
 */
export class SumCountsOfAStatement extends Migration {
  override up(): void {
    this.addSql(counting);
  }
}

const place = 'v.tenant_id = m.tenant_id and v.id = m.conversation_id';
/** A delta has the time of its first row, which is a time of the same quarter. */
const quarterOf = (time: string) => `date_bin('15 minutes', ${time}, timestamptz '2000-01-01 00:00:00+00')`;

const counting = functionsOf(
  'embudo_ingest',
  `
      create or replace function app.count_new_messages() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          insert into public.counter_delta (tenant_id, name, seller_id, at, count)
            select m.tenant_id, case m.direction when 'INBOUND' then 'MESSAGES_IN' else 'MESSAGES_OUT' end, m.seller_id, min(m.sent_at), count(*)
            from made m group by m.tenant_id, m.direction, m.seller_id, ${quarterOf('m.sent_at')};
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
      create or replace function app.count_new_routing() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          insert into public.counter_delta (tenant_id, name, seller_id, at, count, amount)
            select m.tenant_id, 'ROUTED', m.seller_id, min(m.created_at), count(*), count(*) filter (where m.destination = 'CHATBOT')
            from made m where m.destination <> 'AUTO_REJECT' group by m.tenant_id, m.seller_id, ${quarterOf('m.created_at')};
          return null;
        end $f$;
      create or replace function app.count_new_sentiments() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          insert into public.counter_delta (tenant_id, name, subject, seller_id, at, count)
            select m.tenant_id, 'SENTIMENT', m.label, m.seller_id, min(m.created_at), count(*)
            from made m group by m.tenant_id, m.label, m.seller_id, ${quarterOf('m.created_at')};
          return null;
        end $f$;
`,
);
