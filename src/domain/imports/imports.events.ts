export {};

declare module '../shared/events.js' {
  interface Events {
    /** Sent after each part of an import or of its undo, and at its end. */
    'import.updated': { importId: string };
  }
}
