export * from './apply-retention.js';
export * from './erase-contact.js';
export * from './export-contact.js';
export { impersonalTables, personalTables, reachedOtherwise } from './personal-tables.js';
export * from './start-retention.js';
export * from './sweep-ledger.js';
