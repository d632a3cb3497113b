import type { CodedText, Language } from '../shared/translations.js';
import { assistantTexts } from './assistant.texts.js';

/** Returns the title of the alert about an upset customer. `name` is null if it is unknown. */
export const upsetTitle = (language: Language, name: string | null): CodedText =>
  name ? assistantTexts.coded(language, 'upset', { name }) : assistantTexts.coded(language, 'upsetUnnamed');

/** Returns the title of the alert that says that the agent stopped answering a contact. `name` is null if it is unknown. */
export const stoppedTitle = (language: Language, name: string | null): CodedText =>
  name ? assistantTexts.coded(language, 'stopped', { name }) : assistantTexts.coded(language, 'stoppedUnnamed');

/** Returns the title of the alert that says that a contact waits for a person. `name` is null if it is unknown. */
export const handsOverTitle = (language: Language, name: string | null): CodedText =>
  name
    ? assistantTexts.coded(language, 'agentHandsOver', { name })
    : assistantTexts.coded(language, 'agentHandsOverUnnamed');
