import type { Transaction } from '../shared/database.port.js';
import type { Language } from '../shared/translations.js';
import { applyParts } from './template-parts.js';
import type { IndustryTemplate } from './templates/template.js';

/** Fills a new tenant with what its line of business starts from, in the tenant's language. Its segments are settings. */
export const applyTemplate = (
  tx: Transaction,
  template: IndustryTemplate,
  language: Language,
  now: Date,
): Promise<void> => applyParts(tx, template, language, now);
