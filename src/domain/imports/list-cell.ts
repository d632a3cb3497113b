/*
 * Several texts in one cell are separated by commas or semicolons. A text that contains a separator itself is put in quotation marks, as in
 * `"Feria, marzo", VIP`. Exports write such cells and imports read them.
 */

export const listCell = (items: readonly string[]): string =>
  items.map(item => (/[,;\n]|^"/.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join(', ');

/** A quotation mark counts only if another one closes it before the next separator: `Tubo 5"` stays as it is. */
const part = /(?:^|[,;\n])[^\S\n]*(?:"((?:[^"]|"")*)"[^\S\n]*(?=[,;\n]|$)|([^,;\n]*))/g;

export const readListCell = (text: string): string[] =>
  [...text.matchAll(part)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
