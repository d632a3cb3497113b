import { Migration } from '@mikro-orm/migrations';
import { functions } from './sql/roles.js';

/**
 * A contact who was passed on to a person waits since the message that was passed on, also if the agent has written since: its answer to an
 * earlier message, or that a person will come. Nobody waits in a closed conversation. Messages of the system end no wait, as where they are
 * queued.
 */
export class WaitForAPerson extends Migration {
  override up(): void {
    this.addSql(recount);
    this.addSql(earlier);
  }
}

const ofConversation = 'm.tenant_id = o.tenant_id and m.conversation_id = o.id';
/** Whether the message `m` of the conversation `o` was passed on to a person, and no person has written since. */
const passedOn = `o.status = 'WAITING' and r.destination not in ('CHATBOT', 'AUTO_REJECT')
            and not exists (select from public.message s where s.tenant_id = o.tenant_id and s.conversation_id = o.id and s.author = 'SELLER' and s.sent_at >= m.sent_at)`;

/** Whether the message `m` of the conversation `o` asks for an answer: a reaction does not, nor does a sticker to the agent. */
const asks = `m.revoked_at is null and m.kind <> 'reaction' and not (m.kind = 'sticker' and o.status = 'BOT')`;

/** A wait that flows or people began, which the messages do not show, stays. */
const recount = functions(`
      create or replace function app.recount_waiting(tenant uuid) returns void language sql set search_path = pg_catalog, pg_temp as $f$
        update public.conversation v set waiting_since = n.since
        from public.conversation o
          left join lateral (select m.sent_at, m.sequence from public.message m where ${ofConversation} and m.direction = 'OUTBOUND' and m.kind <> 'notice' and m.author <> 'SYSTEM'
            order by m.sent_at desc, m.sequence desc, m.id desc limit 1) answer on true
          left join lateral (select m.sent_at as since from public.message m where ${ofConversation} and m.direction = 'INBOUND'
            and (answer.sent_at is null or (m.sent_at, m.sequence) > (answer.sent_at, answer.sequence)) and ${asks} order by m.sent_at, m.sequence limit 1) w on true
          left join lateral (select m.sent_at as since from public.routing_decision r join public.message m on m.tenant_id = r.tenant_id and m.id = r.message_id
            where r.tenant_id = o.tenant_id and r.conversation_id = o.id and ${passedOn} order by r.created_at desc limit 1) p on w.since is null
          cross join lateral (select case when o.status <> 'CLOSED' then coalesce(w.since, p.since, case when o.status = 'WAITING' then o.waiting_since end) end as since) n
        where v.tenant_id = o.tenant_id and v.id = o.id and (tenant is null or o.tenant_id = tenant) and v.waiting_since is distinct from n.since $f$;
`);

/**
 * The conversations that wait for a person without counting as waiting; those that count although they are closed, or although nothing that
 * the contact wrote since asks for an answer.
 */
const earlier = `
      update conversation o set waiting_since = null where o.status in ('BOT', 'HUMAN') and o.waiting_since is not null and not exists (
        select from message m where ${ofConversation} and m.direction = 'INBOUND' and m.sent_at >= o.waiting_since and ${asks});
      update conversation set waiting_since = null where status = 'CLOSED' and waiting_since is not null;
      update conversation v set waiting_since = p.since
      from conversation o cross join lateral (select m.sent_at as since from routing_decision r join message m on m.tenant_id = r.tenant_id and m.id = r.message_id
        where r.tenant_id = o.tenant_id and r.conversation_id = o.id and ${passedOn.replaceAll('public.', '')} order by r.created_at desc limit 1) p
      where o.status = 'WAITING' and o.waiting_since is null and v.tenant_id = o.tenant_id and v.id = o.id;`;
