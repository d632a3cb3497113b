export {};

declare module '../shared/events.js' {
  interface Events {
    'notification.added': { notificationId: string; userId: string };
    'notification.read': { notificationIds: string[]; userId: string };
    /** Some notifications of a user were deleted, because their cause is gone or their week is over. */
    'notification.removed': { userId: string };
  }
}
