import './enrichment.permissions.js';
import './enrichment.settings.js';
import './enrichment.tasks.js';
import './website.port.js';

export * from './accept-contact-fact.js';
export * from './ask-outside.js';
export * from './dismiss-contact-fact.js';
export * from './enrich-contact.js';
export * from './enrichment.tables.js';
export * from './fact.entity.js';
export * from './number-lookup.port.js';
export * from './read-contact.js';
export { mayTell } from './said/message.js';
export * from './undo-contact-fact.js';
export * from './website.port.js';
