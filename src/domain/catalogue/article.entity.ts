import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A text about opening hours, shipping, policies and similar topics, which the tenant's agent may quote. */
export const Article = defineEntity({
  name: 'Article',
  tableName: 'knowledge_article',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    title: p.text(),
    body: p.text(),
    keywords: p.array(),
    language: p.text().$type<'es' | 'en'>(),
    active: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type Article = InferEntity<typeof Article>;
