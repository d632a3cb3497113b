import { Migration } from '@mikro-orm/migrations';
import { functions, functionsOf } from './sql/roles.js';

/** When a person first answered a case. From these times customers are told how long an answer takes. */
export class AnswerCases extends Migration {
  override up(): void {
    this.addSql(answered);
    this.addSql(waiting);
  }
}

const answered = `
      create policy answered on support_case to embudo_ingest using (true) with check (true);
      grant select (tenant_id, conversation_id, status, opened_at, answered_at), update (answered_at) on support_case to embudo_ingest;
      ${functionsOf(
        'embudo_ingest',
        `
      -- a trigger sets it, so that no writer of messages can forget it: people answer in Embudo and in the vendor's own app
      create function app.note_case_answer() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          update public.support_case k set answered_at = new.sent_at
            where k.tenant_id = new.tenant_id and k.conversation_id = new.conversation_id and k.status <> 'CLOSED' and k.answered_at is null and k.opened_at <= new.sent_at;
          return null;
        end $f$;
`,
        `create trigger answers_case after insert on message for each row when (new.author = 'SELLER') execute function app.note_case_answer();`,
      )}`;

/** A notice that somebody will answer does not count as an answer, so the contact continues to wait. */
const waiting = functions(`
      create or replace function app.recount_waiting(tenant uuid) returns void language sql set search_path = pg_catalog, pg_temp as $f$
        update public.conversation v set waiting_since = w.since
        from public.conversation o
          left join lateral (select m.sent_at, m.sequence from public.message m where m.tenant_id = o.tenant_id and m.conversation_id = o.id and m.direction = 'OUTBOUND' and m.kind <> 'notice' order by m.sent_at desc, m.sequence desc, m.id desc limit 1) answer on true
          left join lateral (select m.sent_at as since from public.message m where m.tenant_id = o.tenant_id and m.conversation_id = o.id and m.direction = 'INBOUND'
            and (answer.sent_at is null or (m.sent_at, m.sequence) > (answer.sent_at, answer.sequence)) order by m.sent_at, m.sequence limit 1) w on true
        where v.tenant_id = o.tenant_id and v.id = o.id and (tenant is null or o.tenant_id = tenant) and v.waiting_since is distinct from w.since $f$;
`);
