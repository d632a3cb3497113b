import './exports.permissions.js';

export * from './download-import-errors.js';
export * from './download-link.js';
export * from './download-records.js';
export type { DownloadedFile } from './downloaded-file.js';
export * from './export-import-errors.js';
export * from './export-records.js';
export type { ExportedType } from './exported-types.js';
