const plain = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 100 });

/** Returns a finite number as decimal text without an exponent, such as `0.0000001`, which `String` writes as `1e-7`. */
export const plainNumber = (value: number): string => plain.format(value);
