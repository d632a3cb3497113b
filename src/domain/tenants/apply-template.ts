import type { Transaction } from '../shared/database.port.js';
import type { Language } from '../shared/translations.js';
import { applyParts } from './template-parts.js';
import type { IndustryTemplate } from './templates/template.js';

/** Creates the initial records of a new tenant's industry, in the tenant's language. The segments of a template are settings instead. */
export const applyTemplate = (
  tx: Transaction,
  template: IndustryTemplate,
  language: Language,
  now: Date,
): Promise<void> => applyParts(tx, template, language, now);
