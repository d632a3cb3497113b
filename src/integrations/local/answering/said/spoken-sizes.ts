/** What may follow a size. "De media hora", "de media manga" and "de tres cuartos de hora" are not sizes. */
const ends = String.raw`(?=\s*(?:$|[,.;:?!)])|\s+(?:pulgadas?|pulg|inch|in|x|y|o|e|a\s+c[oó]mo|cu[aá]nto|en\s+cu[aá]nto|por\s+favor|porfa|para|de\s+pulgada|que|nomas|tambi[eé]n|hay|tiene[ns]?|gracias)(?!\p{L}))`;
/** A size comes after "de": "los tubos de media", "4 de media", "el de media". */
const of = String.raw`(?<=(?:\p{L}{2,}|\d)\s+de\s+)`;
/** A house "de tres cuartos" has three rooms. */
const house = String.raw`(?<!\p{L})(?:casas?|casitas?|dep(?:a|as|to|artamentos?)|apartamentos?|aptos?|viviendas?|caban\p{L}+|cabañas?|villas?|suites?)`;
const sizes: readonly (readonly [RegExp, string])[] = [
  [new RegExp(String.raw`${of}(?:una\s+y\s+media|(?:una\s+)?pulgada\s+y\s+media)${ends}`, 'giu'), '1 1/2'],
  [
    new RegExp(String.raw`${of}(?:una\s+y\s+(?:un\s+)?cuarto|(?:una\s+)?pulgada\s+y\s+(?:un\s+)?cuarto)${ends}`, 'giu'),
    '1 1/4',
  ],
  [
    new RegExp(
      String.raw`(?<=(?:\p{L}{3,}|\d|\s(?:de|of))\s+)(?<!${house}\s+(?:de\s+)?)(?:tres\s+cuartos|three[\s-]+quarters?)(?!\s+(?:de\s+)?(?:hora|kilo|litro|vaso|taza|libra|parte|siglo|ano|año))${ends}`,
      'giu',
    ),
    '3/4',
  ],
  [new RegExp(`${of}media${ends}`, 'giu'), '1/2'],
  [/(?<=\p{L}{2,}\s+)media(?=\s+pulgada(?!\p{L}))/giu, '1/2'],
  [new RegExp(String.raw`(?<=(?:^|\s)(?:l[oa]s|el|la|\d+)\s+de\s+)un\s+cuarto${ends}`, 'giu'), '1/4'],
  [/(?<=\p{L}{2,}\s+)(?:un\s+)?cuarto(?=\s+(?:de\s+)?pulgada(?!\p{L}))/giu, '1/4'],
];

/** Each size above has one of these words. */
const maybeSize = /media|cuarto|quarter/iu;

/** Returns a message with its sizes in figures, as in names: "los codos de tres cuartos" become those of 3/4. */
export const inFigures = (text: string): string =>
  maybeSize.test(text) ? sizes.reduce((said, [pattern, figure]) => said.replace(pattern, figure), text) : text;
