import { Migration } from '@mikro-orm/migrations';

/** Posts for the pages and accounts of social networks: drafted, approved, planned and published. */
export class CreateSocialPosts extends Migration {
  override up(): void {
    this.addSql(`
      create table social_post (
        id uuid not null,
        tenant_id uuid not null references tenant,
        -- null if an API key or an automation wrote it
        user_id uuid,
        channel_account_id uuid not null,
        status text not null check (status in ('DRAFT', 'APPROVED', 'SCHEDULED', 'PUBLISHING', 'PUBLISHED', 'FAILED', 'CANCELLED')),
        origin text not null check (origin in ('MODEL', 'LOCAL', 'PERSON')),
        text text not null,
        image_url text,
        link text,
        product_id uuid,
        article_id uuid,
        occasion text check (occasion in ('NEW_PRODUCT', 'BACK_IN_STOCK', 'PRICE_REDUCED', 'PRODUCT', 'TIP', 'TOPIC')),
        -- the form of a text that the local writer composed
        form text,
        -- price and stock of the product when the draft was written, which tell the next draft what has changed
        price_minor bigint,
        stock int,
        scheduled_at timestamptz,
        -- posts without a time come last in both directions
        scheduled_up timestamptz not null generated always as (coalesce(scheduled_at, 'infinity')) stored,
        scheduled_down timestamptz not null generated always as (coalesce(scheduled_at, '-infinity')) stored,
        published_at timestamptz,
        permalink text,
        -- the vendor's id of the published post, and of the container that Instagram publishes it from
        vendor_id text,
        container_id text,
        -- how often the vendor was called, and when first
        tries int not null default 0,
        tried_at timestamptz,
        failure text,
        codes jsonb,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        foreign key (tenant_id, channel_account_id) references channel_account (tenant_id, id),
        foreign key (tenant_id, product_id) references product (tenant_id, id),
        foreign key (tenant_id, article_id) references knowledge_article (tenant_id, id),
        check (status <> 'SCHEDULED' or scheduled_at is not null)
      );
      create index social_post_created on social_post (tenant_id, created_at, id);
      create index social_post_status on social_post (tenant_id, status, created_at, id);
      create index social_post_account on social_post (tenant_id, channel_account_id, created_at, id);
      create index social_post_by_scheduled_up on social_post (tenant_id, scheduled_up, id);
      create index social_post_by_scheduled_down on social_post (tenant_id, scheduled_down, id);
      create index social_post_product on social_post (tenant_id, product_id, created_at) where product_id is not null;
      create index social_post_article on social_post (tenant_id, article_id) where article_id is not null;
      call app.guard('social_post', 'staff');
      -- secretaries write drafts too; who may approve is decided by permissions
      alter policy inserts on social_post with check (tenant_id = (select app.tenant()) and (select app.sees_all()));
      alter policy updates on social_post using (tenant_id = (select app.tenant()) and (select app.sees_all()))
        with check (tenant_id = (select app.tenant()) and (select app.sees_all()));

      alter table model_call drop constraint model_call_task_check,
        add constraint model_call_task_check check (task in ('understand', 'answer', 'shadow', 'transcribe', 'question', 'post'));
      alter table model_usage drop constraint model_usage_task_check,
        add constraint model_usage_task_check check (task in ('understand', 'answer', 'shadow', 'transcribe', 'question', 'post'));`);
  }
}
