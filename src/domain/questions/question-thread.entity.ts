import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A series of questions by one user that refer to each other. It stores the plan of the last question, and none of the words. */
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
