/** A name in lower case, without accents, with single spaces: the stored key that names are sorted and compared by. */
export function foldName(name: string | null): string {
  return (name ?? '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
