/** The languages that customers write in most, and the one of a record. */
export const languagesWith = (own: string | null | undefined): string[] => [
  ...new Set(['es', 'en', 'pt', 'fr', 'de', 'it', ...(own ? [own] : [])]),
];

/** Returns the name of a language by its tag, such as `es` or `pt-BR`; the tag itself if it names no language. */
export function languageName(tag: string, reader: string): string {
  try {
    const name = new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(reader) + name.slice(1);
  } catch {
    return tag;
  }
}
