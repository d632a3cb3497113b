import { IntlMessageFormat } from 'intl-messageformat';

export const languages = ['es', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language that people of a locale read: English for en-*, Spanish for every other. */
export const languageOf = (locale: string): Language => (locale.toLowerCase().startsWith('en') ? 'en' : 'es');

type Values = Record<string, string | number | Date>;
type Entries = Record<string, Record<Language, string>>;
export type Texts<K extends string> = (language: Language, key: K, values?: Values) => string;

/** Every text that has been defined, for the test that compares the languages. */
export const definedTexts: { catalogue: string; key: string; text: Record<Language, string> }[] = [];

/**
 * A feature's part of the catalogue: what people read, in every language, as ICU messages. Gives the function that formats
 * one of them; it throws where a message names a value that was not given.
 */
export function defineTexts<const T extends Entries>(catalogue: string, entries: T): Texts<keyof T & string> {
  for (const [key, text] of Object.entries(entries)) definedTexts.push({ catalogue, key, text });
  const parsed = new Map<string, IntlMessageFormat>();
  return (language, key, values) => {
    const name = `${language} ${key}`;
    let message = parsed.get(name);
    if (!message) {
      const entry = entries[key];
      if (!entry) throw new TypeError(`the catalogue ${catalogue} has no text ${key}`);
      message = new IntlMessageFormat(entry[language], language, undefined, { ignoreTag: true });
      parsed.set(name, message);
    }
    return String(message.format(values));
  };
}
