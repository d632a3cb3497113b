import { Migration } from '@mikro-orm/migrations';
import { functions } from './sql/roles.js';

/**
 * A comment is public, but what is written about it in private is read only by whoever may read the conversation that it opens. All others
 * see that somebody wrote.
 */
export class KeepPrivateRepliesPrivate extends Migration {
  override up(): void {
    this.addSql(
      functions(`
      -- Whether the user may read what was written in private about a comment: whoever may read the conversation that it opened, before
      -- there is one whoever may see the contact, and of an unknown person whoever wrote it.
      create function app.sees_private_reply(comment uuid, author uuid) returns boolean language plpgsql stable set search_path = pg_catalog, pg_temp as $f$
        begin
          return exists (select from public.post_comment c where c.id = comment
            and case when c.conversation_id is not null then exists (select from public.conversation v where v.id = c.conversation_id)
              when c.contact_id is not null then app.sees_contact(c.contact_id) else author = app.actor() end);
        end $f$;
      grant execute on function app.sees_private_reply to embudo_app;
`),
    );
    this.addSql(`
      -- whether a private message was sent about it, or will be
      alter table post_comment add column replied_privately boolean not null default false;
      update post_comment c set replied_privately = true
        where exists (select from comment_reply r where r.tenant_id = c.tenant_id and r.comment_id = c.id and r.kind = 'PRIVATE' and r.status <> 'FAILED');
      alter policy reads on comment_reply using (${seen} and (select app.is_member()));
      alter policy inserts on comment_reply with check (${seen} and ${sells});
      alter policy updates on comment_reply using (${seen} and ${sells}) with check (${seen} and ${sells});`);
  }
}

const seen = `tenant_id = (select app.tenant()) and (kind = 'PUBLIC' or (select app.sees_team()) or app.sees_private_reply(comment_id, user_id))`;
const sells = `(select app.role()) in ('CEO', 'ADMIN', 'SELLER', 'PROFESSIONAL', 'SYSTEM')`;
