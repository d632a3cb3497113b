export {};

declare module '../shared/events.js' {
  interface Events {
    /** Merged contacts are erased together, with an event for each. */
    'contact.erased': { contactId: string };
  }
}
