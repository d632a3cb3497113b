import { bySystem, ofActor, ofTenant } from '../shared/row-conditions.js';
import { defineTables, everything } from '../shared/tables.js';
import { QuestionThread } from './question-thread.entity.js';

const mine = `${ofTenant} and ${ofActor}`;
/** The user's own rows; also all rows for the job that deletes old ones. */
const mineOrOld = `${ofTenant} and (${ofActor} or ${bySystem})`;

/** See src/domain/shared/tables.ts for the meaning of each line. */
export const questionTables = defineTables('questions', {
  question_thread: {
    holds: 'what somebody asked last, for the question that goes on from it',
    entity: QuestionThread,
    rights: 'tenant',
    grants: { app: everything },
    policies: {
      'app select': mineOrOld,
      'app insert': mine,
      'app update': mine,
      'app delete': mineOrOld,
    },
    plain: 'user_id plan',
    unseen: 'the graph shows no row of it: askKula reads the one that it is given the id of',
    retention: { after: 30, since: 'updated_at', order: 'updated_at, id' },
  },
});
