/** "Estoy a unos 8 km", "4 blocks from the park" say how far somebody is: they count nothing, and ask for no rod of "3/8 de 12 m". */
export const farAway =
  /(?<!\p{L})(?:a|at|about|around)\s(?:(?:como|unos|unas|about|around)\s)?\d{1,3}(?:[.,]\d)?\s?(?:(?:kms?|kil[o\u00f3]metros?|cuadras?|miles|millas)(?!\p{L})|blocks? (?:away|from)(?!\p{L}))/giu;
