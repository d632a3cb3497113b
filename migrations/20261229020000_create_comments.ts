import { Migration } from '@mikro-orm/migrations';
import { openToJobs } from './sql/roles.js';

/**
 * Comments below the posts of the business, and what it replied to them. Every member of the tenant may read them, and all who sell may
 * answer them.
 */
export class CreateComments extends Migration {
  override up(): void {
    this.addSql(`
      create table post_comment (
        tenant_id uuid not null,
        id uuid not null,
        account_id uuid not null,
        channel text not null,
        -- the vendor's ids: of the comment, of its post or medium, of the comment that it replies to, of its author
        external_id text not null,
        post_id text,
        parent_external_id text,
        author_id text,
        author_name text,
        permalink text,
        body text not null,
        -- null until it is understood, and for comments without words
        intent text,
        sentiment text check (sentiment in ('POSITIVE', 'NEUTRAL', 'NEGATIVE')),
        language text,
        -- OWN: the business wrote it
        status text not null check (status in ('NEW', 'ANSWERED', 'LEFT_TO_PERSON', 'HIDDEN', 'REMOVED', 'DONE', 'OWN')),
        -- why it was left to a person; null otherwise
        left_because text,
        -- why the vendor did not hide it, or show it again
        problem text,
        contact_id uuid,
        merged_from uuid,
        conversation_id uuid,
        sent_at timestamptz not null,
        -- when the author last changed it: an older change that arrives later is not applied
        changed_at timestamptz not null,
        answered_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, account_id, external_id),
        foreign key (tenant_id, account_id) references channel_account (tenant_id, id),
        foreign key (tenant_id, contact_id) references contact (tenant_id, id),
        foreign key (tenant_id, conversation_id) references conversation (tenant_id, id)
      );
      create index post_comment_sent on post_comment (tenant_id, sent_at, id);
      create index post_comment_status on post_comment (tenant_id, status, sent_at, id);
      create index post_comment_account on post_comment (tenant_id, account_id, sent_at, id);
      create index post_comment_post on post_comment (tenant_id, post_id, sent_at, id);
      create index post_comment_author on post_comment (tenant_id, account_id, author_id);
      create index post_comment_contact on post_comment (tenant_id, contact_id);
      create index post_comment_conversation on post_comment (tenant_id, conversation_id);
      create table comment_reply (
        tenant_id uuid not null,
        id uuid not null,
        comment_id uuid not null,
        kind text not null check (kind in ('PUBLIC', 'PRIVATE')),
        -- null if the agent wrote it
        user_id uuid,
        body text not null,
        -- the state of the dialogue with which the conversation goes on; null for words that are not the agent's answer
        dialogue jsonb,
        -- SENDING: the vendor is being asked. UNKNOWN: it was asked, and its answer was lost.
        status text not null default 'QUEUED' check (status in ('QUEUED', 'SENDING', 'SENT', 'UNKNOWN', 'FAILED')),
        error text,
        -- the vendor's id of the comment or message; it begins with "sandbox:" if the vendor was not asked
        vendor_id text,
        claimed_at timestamptz,
        sent_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        primary key (tenant_id, id),
        foreign key (tenant_id, comment_id) references post_comment (tenant_id, id) on delete cascade
      );
      create index comment_reply_comment on comment_reply (tenant_id, comment_id, created_at, id);
      create index comment_reply_vendor on comment_reply (tenant_id, vendor_id) where vendor_id is not null;
      -- The vendor accepts one private message for each comment, and the agent answers each once in public.
      create unique index comment_reply_one_private on comment_reply (tenant_id, comment_id) where kind = 'PRIVATE' and status <> 'FAILED';
      create unique index comment_reply_one_of_agent on comment_reply (tenant_id, comment_id, kind) where user_id is null;
      ${['post_comment', 'comment_reply'].map(openToSellers).join('\n')}
      -- whoever gives a contact to a seller finds what alerts and decisions are about
      ${openToJobs('post_comment', 'select(tenant_id, id, contact_id)')}`);
  }
}

/** Lets every member of the tenant read the rows, and all but secretaries write them. */
const openToSellers = (table: string) => {
  const sell = `tenant_id = (select app.tenant()) and (select app.role()) in ('CEO', 'ADMIN', 'SELLER', 'PROFESSIONAL', 'SYSTEM')`;
  return `
      call app.guard('${table}', 'tenant');
      alter policy inserts on ${table} with check (${sell});
      alter policy updates on ${table} using (${sell}) with check (${sell});`;
};
