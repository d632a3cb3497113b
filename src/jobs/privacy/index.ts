export * from './apply-retention.js';
export * from './sweep-ledger.js';
