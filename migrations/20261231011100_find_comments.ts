import { Migration } from '@mikro-orm/migrations';
import { functionsOf, openToLookup } from './sql/roles.js';

/**
 * Comments are found by several filters together: by their status and feeling along one index, by any others through app.find. Every member
 * of the tenant sees all of them, so app.find does not limit them to an owner.
 */
export class FindComments extends Migration {
  override up(): void {
    this.addSql(`
      create index post_comment_status_sentiment on post_comment (tenant_id, status, sentiment, sent_at, id);
      ${openToLookup('post_comment', 'id, tenant_id, account_id, post_id, status, sentiment, sent_at')}`);
    this.addSql(owned);
  }
}

const owned = functionsOf(
  'embudo_lookup',
  `
      create or replace function app.find_owned(list text, owners uuid[]) returns text
        language plpgsql stable set search_path = pg_catalog, pg_temp as $f$
        begin
          if list = 'post_comment' then
            return 'true';
          end if;
          if list = 'contact' then
            return format('(coalesce(t.seller_id, ''00000000-0000-0000-0000-000000000000'') = any (%1$L::uuid[])
              or exists (select from public.lead l where l.tenant_id = t.tenant_id and l.contact_id = t.id and l.owner_id = any (%1$L::uuid[]))
              or exists (select from public.conversation c where c.tenant_id = t.tenant_id and c.contact_id = t.id and c.owner_id = any (%1$L::uuid[]))
              or exists (select from public.customer k where k.tenant_id = t.tenant_id and k.contact_id = t.id and k.owner_id = any (%1$L::uuid[])))', owners);
          end if;
          return format('t.owner_id = any (%L::uuid[])', owners);
        end $f$;
`,
);
