export {};

declare module '../shared/events.js' {
  interface Events {
    'notification.added': { notificationId: string; userId: string };
    'notification.read': { notificationIds: string[]; userId: string };
    /** Some of a user's are gone, since their causes are, or their week is over. */
    'notification.removed': { userId: string };
  }
}
