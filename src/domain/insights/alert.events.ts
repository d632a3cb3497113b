export {};

declare module '../shared/events.js' {
  interface Events {
    /**
     * `with`: the event to which the alert belongs and of which users are notified separately: an open case, or a hand-over for which a
     * case may soon be opened.
     */
    'alert.raised': { alertId: string; sellerId: string | null; with?: 'case' | 'hand-over' };
  }
}
