import { IntlMessageFormat } from 'intl-messageformat';

export const languages = ['es', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language of texts in the source, such as the reason why a request is refused. */
export const sourceLanguage: Language = 'en';

export const isLanguage = (value: unknown): value is Language => languages.some(language => language === value);

/** Returns the language of a locale: English for en-*, Spanish for every other. */
export const languageOf = (locale: string): Language => (locale.toLowerCase().startsWith('en') ? 'en' : 'es');

type Values = Record<string, string | number | Date>;
/** A value that a row stores: what reads differently in each language is stored in each. */
export type CodedValues = Readonly<Record<string, string | number | Words>>;
/** What writes a text again in another language: the name of its catalogue and its key, and the values in it. */
export interface TextCode {
  code: string;
  values: CodedValues;
}
/** A text to be stored in a row: finished in the language of the tenant, with its code. */
export interface CodedText extends TextCode {
  text: string;
}
/** Formats a text in a language. Throws if the message uses a value that is missing. */
export type Texts<K extends string> = (language: Language, key: K, values?: Values) => string;
/** Texts that can also be stored in a row whose readers have different languages. */
export interface CodedTexts<K extends string> extends Texts<K> {
  coded(language: Language, key: K, values?: CodedValues): CodedText;
}
/** Same as `Texts`, for texts with several wordings: `choice`, a whole number from 0, picks one of them. */
export interface Wordings<K extends string> {
  (language: Language, key: K, choice: number, values?: Values): string;
  keys: readonly K[];
}
/** One text in every language. */
export type Words = Readonly<Record<Language, string>>;

/** All defined texts, with their wordings in each language. */
export const definedTexts: { catalogue: string; key: string; wordings: Record<Language, readonly string[]> }[] = [];

/**
 * Defines a feature's part of the catalogue: texts for people, in every language, as ICU messages. Call it in a file
 * `<catalogue>.texts.ts` beside the code that uses the texts.
 */
export function defineTexts<const T extends Record<string, Words>>(
  catalogue: string,
  entries: T,
): CodedTexts<keyof T & string> {
  const single = Object.entries(entries).map(([key, { es, en }]) => [key, { es: [es], en: [en] }] as const);
  const wordings = defineWordings(catalogue, Object.fromEntries(single));
  const write: Texts<string> = (language, key, values) => wordings(language, key, 0, values);
  catalogues.set(catalogue, write);
  return Object.assign(write, {
    coded: (language: Language, key: string, values: CodedValues = {}) => ({
      text: write(language, key, valuesIn(language, values)),
      code: `${catalogue}.${key}`,
      values,
    }),
  });
}

/** The texts of each catalogue, by its name. */
const catalogues = new Map<string, Texts<string>>();

const valuesIn = (language: Language, values: CodedValues): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[language] : value]),
  );

/** Writes a coded text in a language. Throws if the code or a value of it is unknown. */
export function writeCoded(language: Language, { code, values }: TextCode): string {
  const [catalogue = '', key = ''] = code.split('.');
  const write = catalogues.get(catalogue);
  if (!write) throw new TypeError(`there is no catalogue ${catalogue}`);
  return write(language, key, valuesIn(language, values));
}

/** Same as `defineTexts`, for replies that should vary: each text has several wordings, any number of them in each language. */
export function defineWordings<const T extends Record<string, Record<Language, readonly string[]>>>(
  catalogue: string,
  entries: T,
): Wordings<keyof T & string> {
  const messages: Record<Language, Map<string, Message[]>> = { es: new Map(), en: new Map() };
  for (const [key, wordings] of Object.entries(entries)) {
    definedTexts.push({ catalogue, key, wordings });
    for (const language of languages)
      messages[language].set(
        key,
        wordings[language].map(source => new Message(language, source)),
      );
  }
  const write = (language: Language, key: string, choice: number, values?: Values): string => {
    const found = messages[language]?.get(key) ?? [];
    const message = found[choice % found.length];
    if (!message) throw new TypeError(`the catalogue ${catalogue} has no text ${key}`);
    return message.format(values);
  };
  return Object.assign(write, { keys: Object.keys(entries) });
}

/** Returns several catalogues of wordings as one. Throws if two of them have the same key, since one would hide the other. */
export function joinWordings<const W extends readonly { keys: readonly string[] }[]>(
  ...parts: W
): Wordings<W[number]['keys'][number]> {
  const catalogueOf = new Map<string, Wordings<string>>();
  for (const part of parts as readonly unknown[] as readonly Wordings<string>[])
    for (const key of part.keys) {
      if (catalogueOf.has(key)) throw new TypeError(`two catalogues have the text ${key}`);
      catalogueOf.set(key, part);
    }
  const write = (language: Language, key: string, choice: number, values?: Values): string => {
    const part = catalogueOf.get(key);
    if (!part) throw new TypeError(`no catalogue has the text ${key}`);
    return part(language, key, choice, values);
  };
  return Object.assign(write, { keys: [...catalogueOf.keys()] as W[number]['keys'][number][] });
}

/** Writes a text in every language, for a reader whose language is not known yet. */
export const inEveryLanguage = (write: (language: Language) => string): Words => ({ es: write('es'), en: write('en') });

/** Defines one text without values or plurals, such as the name of a stage in a template. */
export function defineWords(catalogue: string, es: string, en: string): Words {
  definedTexts.push({ catalogue, key: en, wordings: { es: [es], en: [en] } });
  return { es, en };
}

/** The locales for the format of plurals and numbers. es-419 writes 1,250 as most of Latin America does, not 1.250 as in Spain. */
const locales: Record<Language, string> = { es: 'es-419', en: 'en' };
export const localeOf = (language: Language): string => locales[language];

/** Returns the tenant's locale if it is in this language, otherwise the language in the tenant's country, as the console does. */
export function localeIn(language: Language, tenantLocale: string): string {
  const locale = new Intl.Locale(tenantLocale);
  return new Intl.Locale(language, { region: locale.region }).toString();
}

/** A message that is parsed at its first use, since a process uses only few of all texts. */
class Message {
  private parsed: IntlMessageFormat | undefined;

  constructor(
    private readonly language: Language,
    private readonly source: string,
  ) {}

  format(values: Values | undefined): string {
    // Without these signs a message is its own text.
    if (!/[{}'#]/.test(this.source)) return this.source;
    this.parsed ??= new IntlMessageFormat(this.source, locales[this.language], undefined, { ignoreTag: true });
    return String(this.parsed.format(values));
  }
}
