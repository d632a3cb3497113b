/**
 * Returns a key for a field with this label, such as `taxId` for "Tax id": a small letter first, then letters without accents and digits.
 */
export function keyFor(label: string): string {
  const words = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const key = words.map((word, at) => (at === 0 ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`)).join('');
  return (/^\d/.test(key) ? `n${key}` : key).slice(0, 63);
}
