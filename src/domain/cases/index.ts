import './cases.permissions.js';
import './cases.settings.js';
import './cases.tasks.js';

export * from './assign-case.js';
export * from './case.entity.js';
export * from './cases.tables.js';
export * from './close-case.js';
export * from './escalate-conversation.js';
export { escalateLargeOrder } from './escalate-large-order.js';
export * from './evaluate-case-closure.js';
export { wantsMore } from './evaluate-closure.js';
export { giveCasesAtTimes } from './give-cases-at-times.js';
export { giveWaitingCases } from './give-waiting-cases.js';
export { openCaseOfHandOver } from './open-case-of-hand-over.js';
export { readClosure } from './read-closure.js';
export * from './reopen-case.js';
export { mayAskSatisfaction, rateCase, settleCaseOf } from './settle-case.js';
export { tellCustomer } from './tell-customer.js';
