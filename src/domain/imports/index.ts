import './imports.events.js';
import './imports.permissions.js';
import './imports.tasks.js';

export * from './give-up-import.js';
export * from './import.entity.js';
export * from './import-contacts.js';
export { customPrefix, fieldNamed, foldHeader, importFieldsOf } from './import-fields.js';
export * from './import-products.js';
export * from './imports.tables.js';
export { listCell } from './list-cell.js';
export * from './run-import.js';
export * from './sheet.port.js';
export * from './stop-import.js';
export * from './undo-import.js';
