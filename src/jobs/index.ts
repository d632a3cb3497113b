import { definedAutomations } from '../domain/shared/automations.js';
import type { EventName } from '../domain/shared/events.js';
import { sendMailTask } from './access/send-mail.js';
import { walkAuditTask } from './access/walk-audit.js';
import { foldUsageTask } from './assistant/fold-usage.js';
import { learnCorrectionsTask } from './assistant/learn-corrections.js';
import { shadowTask } from './assistant/shadow.js';
import { trainIntentsTask } from './assistant/train-intents.js';
import { deliverTask } from './conversations/deliver.js';
import { processInboundTask } from './conversations/process-inbound.js';
import { respondTask } from './conversations/respond.js';
import { settleSegmentsTask } from './customers/settle-segments.js';
import { automationTask, type Task } from './define-task.js';
import { foldCountersTask } from './insights/fold-counters.js';
import { giveOlderMessagesTask } from './leads/give-older-messages.js';
import { learnCloseRatesTask } from './leads/learn-close-rates.js';
import { applyRetentionTask } from './privacy/apply-retention.js';
import { sweepLedgerTask } from './privacy/sweep-ledger.js';

export type { Task } from './define-task.js';

/** Every task that a worker runs; a test compares the list with the tasks that can be enqueued. */
export const allTasks: Task[] = [
  foldCountersTask,
  processInboundTask,
  respondTask,
  deliverTask,
  sendMailTask,
  walkAuditTask,
  foldUsageTask,
  shadowTask,
  trainIntentsTask,
  learnCorrectionsTask,
  sweepLedgerTask,
  applyRetentionTask,
  settleSegmentsTask,
  giveOlderMessagesTask,
  learnCloseRatesTask,
  ...definedAutomations.map(automationTask),
];

/** What each tenant has at its own local time. */
export const scheduledTasks = allTasks.flatMap(({ name, cron, maxAttempts }) =>
  cron === undefined ? [] : [{ task: name, cron, maxAttempts }],
);

/** Which tasks the transaction that records an event enqueues, by the event's name. */
export const durableListeners = new Map<EventName, { task: string; maxAttempts: number }[]>();
for (const { name, maxAttempts, listensTo = [] } of allTasks)
  for (const event of listensTo)
    durableListeners.set(event, [...(durableListeners.get(event) ?? []), { task: name, maxAttempts }]);
