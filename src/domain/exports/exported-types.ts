import { entityTypes } from '../custom-fields/index.js';

/** The lists that are exported: those of records with custom fields, and those of orders and payments. */
export const exportedTypes = [...entityTypes, 'ORDER', 'PAYMENT'] as const;
export type ExportedType = (typeof exportedTypes)[number];
/** The exported types without custom fields, which no import reads. */
export type SaleType = 'ORDER' | 'PAYMENT';
export const isSale = (type: ExportedType): type is SaleType => type === 'ORDER' || type === 'PAYMENT';
