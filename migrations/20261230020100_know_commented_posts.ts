import { Migration } from '@mikro-orm/migrations';

/** The posts below which people comment, with the text that tells what a comment is about. It is read from the vendor once. */
export class KnowCommentedPosts extends Migration {
  override up(): void {
    this.addSql(`
      create table commented_post (
        tenant_id uuid not null,
        id uuid not null default gen_random_uuid(),
        account_id uuid not null,
        -- the vendor's id of the post or medium
        external_id text not null,
        -- null until the vendor has told it; empty for a post without words
        caption text,
        permalink text,
        -- the post that Embudo published, if it did
        social_post_id uuid,
        -- when the vendor was last asked
        asked_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, account_id, external_id),
        foreign key (tenant_id, account_id) references channel_account (tenant_id, id),
        foreign key (tenant_id, social_post_id) references social_post (tenant_id, id)
      );
      create index commented_post_social_post on commented_post (tenant_id, social_post_id) where social_post_id is not null;
      call app.guard('commented_post', 'tenant', 'select, insert, update');
      create index social_post_vendor on social_post (tenant_id, channel_account_id, vendor_id) where vendor_id is not null;
      insert into commented_post (tenant_id, account_id, external_id, permalink)
        select tenant_id, account_id, post_id, max(permalink) from post_comment where post_id is not null group by 1, 2, 3;
      alter table post_comment add column commented_post_id uuid, add foreign key (tenant_id, commented_post_id) references commented_post (tenant_id, id);
      update post_comment c set commented_post_id = p.id from commented_post p
        where p.tenant_id = c.tenant_id and p.account_id = c.account_id and p.external_id = c.post_id;
      create index post_comment_commented_post on post_comment (tenant_id, commented_post_id);`);
  }
}
