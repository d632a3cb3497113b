import type { Language } from '../../shared/translations.js';

const names = new Intl.DisplayNames('es', { type: 'language' });

/** What a language is called in the prompts, which are in Spanish: "español", "inglés". */
export const languageName = (language: Language): string => names.of(language) ?? language;
