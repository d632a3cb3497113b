import './to-do.permissions.js';

export * from './about-contact.js';
export * from './delete-to-do.js';
export * from './keep-to-dos.js';
export * from './note-to-do.js';
export * from './save-to-do.js';
export * from './to-do.entity.js';
export * from './to-dos.tables.js';
