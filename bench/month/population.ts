import { type Chance, chanceOf } from './chance.js';
import { dayMs, hourMs, minuteMs, type Person, type Wrote } from './record.js';
import { type Kind, linesOf } from './talk.js';

/** How somebody behaves, each so often in a hundred. */
const kinds: [Kind, number][] = [
  ['silent', 28],
  ['returns', 12],
  ['buys', 8],
  ['stops', 10],
  ['stops-late', 4],
  ['stops-and-writes', 3],
  ['stops-and-starts', 2],
  ['wants-person', 10],
  ['complains', 5],
  ['thanks', 6],
  ['at-night', 5],
  ['vip', 2],
  ['opted-out', 3],
  ['chats', 2],
];

/** Where numbers are from, how often, and in how many zones that may be. */
const countries: { prefix: string; digits: number; share: number; english: boolean; zones: readonly string[] }[] = [
  { prefix: '5068', digits: 7, share: 40, english: false, zones: ['America/Costa_Rica'] },
  { prefix: '5730', digits: 8, share: 15, english: false, zones: ['America/Bogota'] },
  { prefix: '519', digits: 8, share: 10, english: false, zones: ['America/Lima'] },
  { prefix: '3461', digits: 7, share: 15, english: false, zones: ['Europe/Madrid', 'Atlantic/Canary'] },
  {
    prefix: '13052',
    digits: 6,
    share: 12,
    english: true,
    zones: [
      'America/New_York',
      'America/Chicago',
      'America/Denver',
      'America/Los_Angeles',
      'America/Anchorage',
      'Pacific/Honolulu',
    ],
  },
  { prefix: '4479', digits: 8, share: 8, english: true, zones: ['Europe/London'] },
];

export interface Somebody extends Person {
  name: string;
  kind: Kind;
  chance: Chance;
  lines: Wrote[];
}

const of = <T extends { share: number }>(chance: Chance, from: readonly T[]): T => {
  let drawn = chance.below(100);
  const found = from.find(({ share }) => {
    drawn -= share;
    return drawn < 0;
  });
  if (!found) throw new Error('the shares do not make a hundred');
  return found;
};

/** The people of the month, each with what they will write whatever happens; what they answer is decided when it happens. */
export function populate(seed: number, contacts: number, shops: number, begin: number, days: number): Somebody[] {
  return Array.from({ length: contacts }, (_, index) => {
    const chance = chanceOf(seed, `person ${index}`);
    const { prefix, digits, english, zones } = of(chance, countries);
    // The first of each kind is always there, so that a small population has them all too.
    const kind =
      index < kinds.length * shops
        ? (kinds[Math.floor(index / shops)]?.[0] ?? 'silent')
        : of(
            chance,
            kinds.map(([name, share]) => ({ name, share })),
          ).name;
    const person = {
      number: `${prefix}${String(index).padStart(digits, '0')}`,
      shop: index % shops,
      language: english ? ('en' as const) : ('es' as const),
      zones,
    };
    const room = Math.max(dayMs, (days - 9) * dayMs);
    const first = inDaytime(begin + chance.below(room / minuteMs) * minuteMs, person, kind, chance);
    const lines = linesOf(kind, person, chance).map(({ after, text, means = null }) => ({
      number: person.number,
      at: onGrid(first + after * hourMs),
      text,
      means,
    }));
    return { ...person, name: `Persona ${index}`, kind, chance, lines };
  });
}

/** Moments at which things happen in the simulation are these. */
export const gridMs = 30 * minuteMs;
export const onGrid = (at: number): number => Math.ceil(at / gridMs) * gridMs;

/** Most people write by day; some at night, and those on purpose. */
function inDaytime(at: number, { zones }: Person, kind: Kind, chance: Chance): number {
  const zone = zones[0] ?? 'UTC';
  const hour = Number(new Date(at).toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit' }).slice(0, 2));
  const wanted = kind === 'at-night' ? chance.below(5) : 8 + chance.below(13);
  return at + ((wanted - hour + 24) % 24) * hourMs;
}
