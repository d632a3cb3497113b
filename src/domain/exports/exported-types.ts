import { entityTypes } from '../custom-fields/index.js';

/** The lists that are exported: those of records with custom fields, and that of orders. */
export const exportedTypes = [...entityTypes, 'ORDER'] as const;
export type ExportedType = (typeof exportedTypes)[number];
