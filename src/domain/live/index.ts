export { forgetLiveBatches } from './forget-batches.js';
export * from './live.tables.js';
export { LiveCursor, type Moment, type Place, placeOf, textOf } from './live-cursor.js';
export { cursorBefore, type MissedEvent, missedEvents, momentOf } from './missed-events.js';
export { Snapshot } from './snapshot.js';
