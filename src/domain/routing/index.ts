import './routing.settings.js';

export * from './hand-over-to-person.js';
export * from './route-conversation.js';
export * from './routing-decision.entity.js';
export * from './routing-table.js';
