import './search.permissions.js';

export * from './search.rows.js';
