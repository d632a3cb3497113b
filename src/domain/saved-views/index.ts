import './saved-view.permissions.js';

export * from './delete-view.js';
export * from './save-view.js';
export * from './saved-view.entity.js';
export * from './saved-views.tables.js';
