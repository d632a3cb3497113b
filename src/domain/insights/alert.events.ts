export {};

declare module '../shared/events.js' {
  interface Events {
    /** `with`: what it comes with, which people are told of by itself: an open case, or a conversation for which one may soon be opened. */
    'alert.raised': { alertId: string; sellerId: string | null; with?: 'case' | 'hand-over' };
  }
}
