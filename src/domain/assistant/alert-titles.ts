import type { Language } from '../shared/translations.js';
import { assistantTexts } from './assistant.texts.js';

/** Returns the title of the alert about an upset customer. `name` is null if it is unknown. */
export const upsetTitle = (language: Language, name: string | null): string =>
  name ? assistantTexts(language, 'upset', { name }) : assistantTexts(language, 'upsetUnnamed');

/** Returns the title of the alert that says that the agent stopped answering a contact. `name` is null if it is unknown. */
export const stoppedTitle = (language: Language, name: string | null): string =>
  name ? assistantTexts(language, 'stopped', { name }) : assistantTexts(language, 'stoppedUnnamed');

/** Returns the title of the alert that says that a contact waits for a person. `name` is null if it is unknown. */
export const handsOverTitle = (language: Language, name: string | null): string =>
  name ? assistantTexts(language, 'agentHandsOver', { name }) : assistantTexts(language, 'agentHandsOverUnnamed');
