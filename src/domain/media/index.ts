import './media.permissions.js';
import './media.settings.js';
import './media.tasks.js';

export * from './arrived-file.js';
export * from './check-file.js';
export * from './file-storage.port.js';
export * from './file-type.js';
export * from './keep-file.js';
export * from './media.tables.js';
export * from './media.texts.js';
export * from './media-upload.entity.js';
export * from './remove-bytes.js';
export * from './sweep-files.js';
export * from './transcript.sql.js';
export * from './upload-media.js';
