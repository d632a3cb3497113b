import './privacy.events.js';
import './privacy.permissions.js';
import './privacy.tasks.js';
import './privacy.settings.js';

export * from './apply-retention.js';
export * from './erase-contact.js';
export * from './export-contact.js';
export * from './forget-old-access.js';
export * from './sweep-ledger.js';
