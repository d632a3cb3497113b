export {};

declare module '../shared/events.js' {
  interface Events {
    'alert.raised': { alertId: string; sellerId: string | null };
  }
}
