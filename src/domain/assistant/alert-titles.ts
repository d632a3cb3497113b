import type { Language } from '../shared/translations.js';
import { assistantTexts } from './assistant.texts.js';

/** The title of the alert about an upset customer; `name` is null where nobody knows it. */
export const upsetTitle = (language: Language, name: string | null): string =>
  name ? assistantTexts(language, 'upset', { name }) : assistantTexts(language, 'upsetUnnamed');

/** The title of the alert that the agent stopped answering a contact; `name` is null where nobody knows it. */
export const stoppedTitle = (language: Language, name: string | null): string =>
  name ? assistantTexts(language, 'stopped', { name }) : assistantTexts(language, 'stoppedUnnamed');
