import { defineTables } from '../shared/tables.js';
import { QuestionThread } from './question-thread.entity.js';

const mine = 'tenant_id = (select app.tenant()) and (select app.is_member()) and user_id = (select app.actor())';

/** See src/domain/shared/tables.ts for what each line says. */
export const questionTables = defineTables('questions', {
  question_thread: {
    holds: 'what somebody asked last, for the question that goes on from it',
    entity: QuestionThread,
    rights: 'tenant',
    grants: { app: 'select, insert, update' },
    policies: { 'app select': mine, 'app insert': mine, 'app update': mine },
    plain: 'user_id plan',
    unseen: 'the graph shows no row of it: askKula reads the one that it is given the id of',
    retention: { after: 30, since: 'updated_at', order: 'updated_at, id' },
  },
});
