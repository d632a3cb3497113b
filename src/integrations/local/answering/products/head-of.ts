/** Returns the first word of a product's name, which says of what kind it is. */
export const headOf = (name: string): string => name.split(/\s+/)[0] ?? name;
