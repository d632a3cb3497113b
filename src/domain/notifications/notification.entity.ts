import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const notificationTypes = [
  'UNANSWERED',
  'HOT_LEAD',
  'FOLLOW_UP',
  'PERFORMANCE',
  'ESCALATION',
  'ALERT',
  'PROJECT_READY',
] as const;
export type NotificationType = (typeof notificationTypes)[number];

/** What somebody is told of. The cause is `type`, `subjectId` and `since`: nobody is told twice of one. */
export const Notification = defineEntity({
  name: 'Notification',
  tableName: 'notification',
  properties: {
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    userId: p.uuid(),
    type: p.text().$type<NotificationType>(),
    subjectId: p.uuid(),
    since: p.datetime(),
    contactId: p.uuid().strictNullable(),
    title: p.text(),
    body: p.text(),
    data: p.json<object>(),
    readAt: p.datetime().strictNullable(),
    /** The database makes it of the time. */
    read: p.boolean().persist(false),
    expiresAt: p.datetime(),
    createdAt: p.datetime(),
  },
});
export type Notification = InferEntity<typeof Notification>;
