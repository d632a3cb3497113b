import { type FoundItem, sentencesOf } from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';
import { matchesOf } from '../../../../domain/shared/matches.js';
import type { OwnMeasure } from '../said/own-measures.js';

/**
 * For whom a thing is, as its name or a sentence of its text says: in the units of `OwnMeasure`, and only if the words tell whose measure
 * it is. `said/limits` reads the rules of a business too, where "20 cm" may be of anything.
 */
export interface RangeTold {
  item: FoundItem;
  of: OwnMeasure;
  from: number;
  to: number;
  sentence: string;
  /** Whether a size between two whole ones is none: "del 25 al 31, números enteros". */
  whole: boolean;
}
type Found = Pick<RangeTold, 'of' | 'from' | 'to'>;

const n = String.raw`(\d{1,3}(?:[.,]\d{1,2})?)`;
const to = '(?:a|al|y|hasta|-|–|to|and)';
const most = Number.POSITIVE_INFINITY;
const people =
  '(?:personas?|jugador[ae]s?|participantes|integrantes|comensales|invitad[oa]s|pasajer[oa]s|huespedes|adultos|nin[oa]s|alumn[oa]s|asistentes|people|persons?|players|guests|passengers|kids)';
const ofPeople =
  /\b(?:personas?|nin[oa]s?|adultos?|usuari[oa]s?|estatura|alguien|quien(?:es)?|jugador\p{L}*|people|persons?|riders?|height|kids|children)\b/u;
const ofGirth =
  /\b(?:cabezas?|contornos?|cinturas?|caderas?|pechos?|bustos?|rodillas?|munecas?|tobillos?|cuellos?|brazos?|head|waist|chest|knees?|wrists?)\b/u;
const ofSizes =
  /\b(?:tallas?|talles?|numeros?|numeracion|sizes?|mondo|calzados?|botas|medios numeros|del \d\d(?:[.,]5)? al \d\d)\b/u;
const holds = '(?:soporta(?:n)?|aguanta(?:n)?|resiste(?:n)?|carga maxima|peso maximo|maximo|hasta|supports?|up to|max)';

const num = (written = ''): number => Number(written.replace(',', '.'));
const inMonths = (unit: string): number => (/^m/u.test(unit) ? 1 : 12);
const span = (
  text: string,
  pattern: string,
  make: (low: number, high: number, rest: readonly string[]) => Found[],
): Found[] =>
  matchesOf(new RegExp(pattern, 'gu'), text).flatMap(([, one, two = '', ...rest]) => make(num(one), num(two), rest));

/** Returns the ranges that one sentence states, each of its kind. */
function rangesOf(sentence: string): Found[] {
  const text = foldName(sentence);
  if (!/\d/u.test(text)) return [];
  const time = '(anos?|anitos?|meses|mes|years?|months?)';
  const ages = span(
    text,
    String.raw`\b(?:de |entre |from |ages? )?${n} ${to} ${n} ${time}(?!\p{L})`,
    (low, high, [unit = '']) => [
      { of: 'AGE', from: low * inMonths(unit), to: (high + (inMonths(unit) > 1 ? 0.99 : 0)) * inMonths(unit) },
    ],
  );
  const least = span(
    text,
    String.raw`\b(?:desde|a partir de|mayores de|minimo|from|over|minimum)(?: (?:los|las|el))? ${n}()(?: ${time})(?!\p{L})`,
    (low, _high, [unit = '']) => [{ of: 'AGE' as const, from: low * inMonths(unit), to: most }],
  );
  const youngest = span(
    text,
    String.raw`\b(?:hasta|up to|menores de)(?: los)? ${n}() ${time}(?!\p{L})`,
    (high, _none, [unit = '']) => [
      { of: 'AGE', from: 0, to: (high + (inMonths(unit) > 1 ? 0.99 : 0)) * inMonths(unit) },
    ],
  );
  const mixed = span(
    text,
    String.raw`\b(?:de|desde) ${n}() ${time} (?:a|hasta) \d+(?:[.,]\d+)? ?(?:kg|kilos)`,
    (low, _none, [unit = '']) => [{ of: 'AGE', from: low * inMonths(unit), to: most }],
  );
  const newborn = /\b(?:recien nacid[oa]s?|newborns?|birth)\b/u.test(text)
    ? [{ of: 'AGE' as const, from: 0, to: most }]
    : [];
  const heights =
    ofPeople.test(text) || /^de [012][.,]\d/u.test(text)
      ? [
          ...span(text, String.raw`${n} ${to} ${n} ?(?:m|mts?|metros)(?!\p{L})`, (low, high) => [
            { of: 'HEIGHT', from: low, to: high },
          ]),
          ...span(text, String.raw`\b(?:hasta|up to|maxim[oa]s?) ${n}() ?(?:m|mts?|metros)(?!\p{L})`, high => [
            { of: 'HEIGHT', from: 0, to: high },
          ]),
          ...span(
            text,
            String.raw`\b(?:y|and) ${n}() ?(?:m|mts?|metros) (?:de (?:estatura|altura|alto)|tall)(?!\p{L})`,
            low => [{ of: 'HEIGHT', from: low, to: most }],
          ),
          ...span(
            text,
            String.raw`\b(?:desde|minim[oa]s?|from|at least)(?: de)? ${n}() ?(?:m|mts?|metros)(?!\p{L})`,
            low => [{ of: 'HEIGHT', from: low, to: most }],
          ),
        ]
      : [];
  const weights = [
    ...span(text, String.raw`${n} ${to} ${n} ?(?:kg|kilos)(?!\p{L})`, (low, high) => [
      { of: 'WEIGHT', from: low, to: high },
    ]),
    ...span(text, String.raw`\b${holds}(?: de| hasta)? ${n}() ?(?:kg|kilos)(?!\p{L})`, high => [
      { of: 'WEIGHT', from: 0, to: high },
    ]),
    ...span(text, String.raw`\b(?:nacidos?|meses|anos) (?:a|hasta) ${n}() ?(?:kg|kilos)(?!\p{L})`, high => [
      { of: 'WEIGHT', from: 0, to: high },
    ]),
    ...span(
      text,
      String.raw`\b(?:desde|mas de|mayores de|a partir de|from|over)(?: los)? ${n}() ?(?:kg|kilos)(?!\p{L})`,
      low => [{ of: 'WEIGHT' as const, from: low, to: most }],
    ),
  ];
  const girths =
    ofGirth.test(text) && !/\b[smlx]{1,3} de \d/u.test(text)
      ? span(text, String.raw`${n} ${to} ${n} ?(?:cm|cms|centimetros)(?!\p{L})`, (low, high) => [
          { of: 'GIRTH', from: low, to: high },
        ])
      : [];
  const persons = [
    ...span(text, String.raw`${n} ${to} ${n} ${people}(?!\p{L})`, (low, high) => [
      { of: 'PERSONS', from: low, to: high },
    ]),
    ...span(
      text,
      String.raw`\b(?:para|hasta|caben|maximo|capacidad (?:para|de)|for|up to|seats|sleeps|fits) ${n}() ${people}(?!\p{L})`,
      high => [{ of: 'PERSONS', from: 0, to: high }],
    ),
    ...span(text, String.raw`\b(?:minimo|desde|al menos|at least|minimum) ${n}() ${people}(?!\p{L})`, low => [
      { of: 'PERSONS', from: low, to: most },
    ]),
    ...span(text, String.raw`\b${n}() (?:a la vez|at a time|at once)\b`, high => [
      { of: 'PERSONS', from: 0, to: high },
    ]),
  ];
  const sizes = ofSizes.test(text)
    ? span(
        text,
        String.raw`\b(?:del?|tallas?|talles?|numeros?|sizes?|from)(?: la)? ${n} (?:a|al|to) (?:la )?${n}(?! ?(?:cm|m|mm|kg|kilos|anos|meses|horas|dias|personas|ninos|noches|jugadores|\p{L}{4,}ores)(?!\p{L}))`,
        (low, high) => [{ of: 'SIZE', from: low, to: high }],
      )
    : [];
  return [
    ...joined(persons),
    ...(ages.length > 0 ? ages : [...mixed, ...newborn, ...least, ...youngest].slice(0, 1)),
    ...first(heights),
    ...first(weights),
    ...girths,
    ...sizes,
  ];
}
/** "Mínimo 6 personas, máximo 20" is one range. */
const joined = (found: readonly Found[]): Found[] => {
  const [one, other] = found;
  return one && other && one.to === most && other.from === 0 ? [{ ...one, to: other.to }] : found.slice(0, 1);
};
const first = (found: readonly Found[]): Found[] => found.slice(0, 1);

const wholeOnly = /\b(?:numeros? enteros?|enteros|sin medios|no (?:hay|tiene|trae) medios|whole sizes|no half)\b/u;

/** Returns the range of that kind which a thing's name or text states; null if it states none, or several. */
export function rangeTold(item: FoundItem, of: OwnMeasure): RangeTold | null {
  const found = [item.name, ...sentencesOf(item.description)].flatMap(sentence =>
    rangesOf(sentence)
      .filter(each => each.of === of)
      .map(each => ({ ...each, item, sentence, whole: wholeOnly.test(foldName(item.description)) })),
  );
  const [one, other] = found;
  return one && (!other || (other.from === one.from && other.to === one.to)) ? one : null;
}

export const isFor = ({ from, to: until, whole }: RangeTold, amount: number): boolean =>
  amount >= from - 1e-6 && amount <= until + 1e-6 && !(whole && !Number.isInteger(amount));
