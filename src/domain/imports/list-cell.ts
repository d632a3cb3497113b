/*
 * Several texts in one cell: commas or semicolons between, and quotation marks around a text that holds one of these itself, as
 * in `"Feria, marzo", VIP`. Exports write cells so, imports read them.
 */

export const listCell = (items: readonly string[]): string =>
  items.map(item => (/[,;\n]|^"/.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join(', ');

/** A quotation mark counts only where another closes it before the next separator: `Tubo 5"` is as it stands. */
const part = /(?:^|[,;\n])[^\S\n]*(?:"((?:[^"]|"")*)"[^\S\n]*(?=[,;\n]|$)|([^,;\n]*))/g;

export const readListCell = (text: string): string[] =>
  [...text.matchAll(part)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
