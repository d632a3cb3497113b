import './routing.settings.js';

export * from './agent-decision.entity.js';
export * from './agent-decision.sql.js';
export * from './hand-over-to-person.js';
export * from './max-failures.js';
export * from './route-conversation.js';
export * from './routing.tables.js';
export * from './routing-decision.entity.js';
export * from './routing-table.js';
