import type { Language } from '../../shared/translations.js';

const names = new Intl.DisplayNames('es', { type: 'language' });

/** Returns the name of a language as used in the prompts, which are in Spanish: "español", "inglés". */
export const languageName = (language: Language): string => names.of(language) ?? language;
