/**
 * The unit in which a channel counts the length of a text: characters of Unicode, as the graph does; units of UTF-16, two for an
 * emoji, as for an SMS that contains one; or bytes of UTF-8.
 */
export type TextUnit = 'characters' | 'utf16' | 'bytes';

export const textUnitNames: Record<TextUnit, string> = {
  characters: 'characters',
  utf16: 'characters, with two for an emoji',
  bytes: 'bytes',
};

/** Returns the length of a text in the unit in which a vendor counts. */
export function lengthIn(unit: TextUnit, text: string): number {
  if (unit === 'bytes') return Buffer.byteLength(text);
  if (unit === 'utf16') return text.length;
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
