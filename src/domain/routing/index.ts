import './routing.settings.js';

export * from './hand-over-to-person.js';
export * from './route-conversation.js';
export * from './routing.queries.js';
export * from './routing-table.js';
