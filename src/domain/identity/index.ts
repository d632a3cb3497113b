import './identity.permissions.js';

export * from './dismiss-contact-match.js';
export * from './identity.tables.js';
export * from './merge-contacts.js';
export * from './unmerge-contacts.js';
