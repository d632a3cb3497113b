import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Questions of one person that go on from each other. It keeps what the last one asked, and none of their words. */
export const QuestionThread = defineEntity({
  name: 'QuestionThread',
  tableName: 'question_thread',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    userId: p.uuid(),
    plan: p.json<object>(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type QuestionThread = InferEntity<typeof QuestionThread>;
