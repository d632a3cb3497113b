import '../domain/dashboards/index.js';
import '../domain/live/index.js';
import { definedAutomations, type Interval } from '../domain/shared/automations.js';
import type { EventName } from '../domain/shared/events.js';
import * as access from './access/index.js';
import * as ads from './ads/index.js';
import * as agenda from './agenda/index.js';
import * as assignment from './assignment/index.js';
import * as assistant from './assistant/index.js';
import * as campaigns from './campaigns/index.js';
import * as cases from './cases/index.js';
import * as comments from './comments/index.js';
import * as conversations from './conversations/index.js';
import * as customFields from './custom-fields/index.js';
import * as customers from './customers/index.js';
import { automationTask, type Task } from './define-task.js';
import * as enrichment from './enrichment/index.js';
import * as flows from './flows/index.js';
import * as imports from './imports/index.js';
import * as insights from './insights/index.js';
import * as leads from './leads/index.js';
import * as media from './media/index.js';
import * as notifications from './notifications/index.js';
import * as outgoingWebhooks from './outgoing-webhooks/index.js';
import * as privacy from './privacy/index.js';
import * as socialPosts from './social-posts/index.js';

export type { Task } from './define-task.js';

/** Every task that a worker runs; a test compares the list with the tasks that can be enqueued. */
export const allTasks: Task[] = [
  ...[
    access,
    ads,
    agenda,
    assignment,
    assistant,
    campaigns,
    cases,
    comments,
    conversations,
    customFields,
    customers,
    enrichment,
    flows,
    imports,
    insights,
    leads,
    media,
    notifications,
    outgoingWebhooks,
    privacy,
    socialPosts,
  ].flatMap(room => Object.values<Task>(room)),
  ...definedAutomations.map(automationTask),
];

/** The tasks that each tenant has at its own local time. */
export const scheduledTasks = allTasks.flatMap(({ name, cron, interval, maxAttempts }) =>
  cron === undefined ? [] : [{ task: name, cron, interval, maxAttempts }],
);

/** The same with the operator's settings applied: cron patterns by interval. */
export const scheduledTasksAt = (patterns: Record<Interval, string>) =>
  scheduledTasks.map(({ interval, cron, ...task }) => ({ ...task, cron: interval ? patterns[interval] : cron }));

/** The tasks that the transaction that records an event enqueues, by the event's name. */
export const durableListeners = new Map<
  EventName,
  (Pick<Task, 'maxAttempts' | 'isWanted' | 'sharesJob' | 'delayOf'> & { task: string })[]
>();
for (const { name, maxAttempts, isWanted, delayOf, sharesJob = false, listensTo = [] } of allTasks) {
  const listener = { task: name, maxAttempts, sharesJob, ...(isWanted && { isWanted }), ...(delayOf && { delayOf }) };
  for (const event of listensTo) durableListeners.set(event, [...(durableListeners.get(event) ?? []), listener]);
}
