import './privacy.settings.js';

export * from './apply-retention.js';
export * from './erase-contact.js';
export * from './export-contact.js';
export * from './forget-old-access.js';
export { impersonalTables, personalTables, reachedOtherwise } from './personal-tables.js';
export * from './sweep-ledger.js';
