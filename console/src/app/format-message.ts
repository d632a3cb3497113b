import format, { type CompiledMessage } from 'icu-minify/format';

export type { CompiledMessage };
export type Values = Record<string, string | number>;

/** Makes each formatter once: a list asks for the same one in every row. */
function once<Options, Formatter>(make: (language: string, options?: Options) => Formatter) {
  const made = new Map<string, Formatter>();
  return (language: string, options?: Options): Formatter => {
    const key = `${language} ${JSON.stringify(options)}`;
    const known = made.get(key) ?? make(language, options);
    made.set(key, known);
    return known;
  };
}

const formatters = {
  getNumberFormat: once((language, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options)),
  getPluralRules: once((language, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(language, options)),
  getDateTimeFormat: once(
    (language, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
  ),
};

/** Writes a message, as the build has compiled it, with its values. */
export const formatMessage = (compiled: CompiledMessage, language: string, values: Values = {}): string =>
  String(format(compiled, language, values, { formatters }));
