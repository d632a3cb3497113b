/** Lower case without accents, spaces collapsed: the stored key that names sort and compare by. */
export function foldName(name: string | null): string {
  return (name ?? '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
