import './flows.permissions.js';
import './flows.settings.js';
import './flows.tasks.js';

export * from './advance-flow-run.js';
export { collectAgain } from './collect-again.js';
export * from './definitions/index.js';
export * from './engine/flow.js';
export * from './engine/step.js';
export * from './fail-flow-run.js';
export * from './flow-list.js';
export * from './flow-run.entity.js';
export * from './flows.tables.js';

import './take-answers.js';

export { hearEvents } from './hear-events.js';
export { hearRefusals } from './hear-refusals.js';
export * from './pause-flow-run.js';
export * from './preview-flow.js';
export * from './resume-flow-run.js';
export { settleInvoiceTasks } from './settle-invoice-tasks.js';
export * from './skip-flow-step.js';
export * from './start-flow.js';
export * from './start-timed-runs.js';
export * from './stop-flow-run.js';
export * from './update-flow.js';
export * from './wake-flow-runs.js';
