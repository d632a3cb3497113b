export * from './apply-bulk-change.js';
export * from './give-contacts.js';
export * from './give-older-messages.js';
export * from './learn-close-rates.js';
export * from './score-new-lead.js';
