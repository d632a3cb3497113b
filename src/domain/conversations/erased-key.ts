/** SQL expression for the digest that replaces a vendor's id in erased rows, so that a redelivery is still recognised. */
export const digestOf = (column: string): string => `'erased:' || encode(sha256(convert_to(${column}, 'UTF8')), 'hex')`;
