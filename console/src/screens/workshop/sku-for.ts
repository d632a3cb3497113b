/** Returns a code for a product with this name, such as PAN-DE-BANANO: capital letters without accents, digits and hyphens. */
export const skuFor = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter(Boolean)
    .join('-')
    .slice(0, 24)
    .replace(/-$/, '');
