export * from './route-conversation.js';
export * from './routing.queries.js';
export * from './routing-table.js';
