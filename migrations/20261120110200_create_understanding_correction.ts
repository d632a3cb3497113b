import { Migration } from '@mikro-orm/migrations';

/**
 * What a person says a message means. The rows of understanding show the person's word and keep the model's beside it; the
 * corrections themselves are what the tenant's own model learns from.
 */
export class CreateUnderstandingCorrection extends Migration {
  override up(): void {
    this.addSql(`
      -- each row is the whole of what people say of the message from then on: the newest holds, null says nothing
      create table understanding_correction (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        message_id uuid not null,
        seller_id uuid,
        intent text,
        sentiment text check (sentiment in ('POSITIVE', 'NEUTRAL', 'NEGATIVE')),
        temperature text check (temperature in ('HOT', 'WARM', 'COLD')),
        corrected_by uuid references app_user,
        created_at timestamptz not null default now(),
        unique (tenant_id, id),
        check (intent in ('PURCHASE_INQUIRY', 'PRODUCT_INFO', 'PRICING_QUESTION', 'COMPLAINT', 'SUPPORT_REQUEST', 'WARRANTY_CLAIM', 'DELIVERY_TRACKING', 'REFUND_REQUEST', 'PARTNERSHIP', 'GENERAL_INQUIRY', 'SPAM')),
        foreign key (tenant_id, message_id) references message (tenant_id, id)
      );
      create index understanding_correction_message on understanding_correction (message_id, created_at, id);
      call app.guard('understanding_correction', 'seller');

      -- what the model said, where a person has said something
      alter table lead_intent add model_primary text;
      alter table lead_intent add corrected boolean not null generated always as (model_primary is not null) stored;
      alter table sentiment_analysis add model_label text, add model_score double precision;
      alter table sentiment_analysis add corrected boolean not null generated always as (model_label is not null) stored;
      -- for the figures of a stretch of days
      create index lead_intent_created on lead_intent (tenant_id, created_at);
      create index lead_classification_message on lead_classification (message_id) where message_id is not null;
    `);
  }
}
