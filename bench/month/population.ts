import { dayMs, hourMs, minuteMs } from '../../src/domain/shared/durations.js';
import { type Chance, chanceOf } from './chance.js';
import type { Person, SocialChannel, Wrote } from './record.js';
import { type Kind, linesOf } from './talk.js';

/** The kinds of behaviour, each with its percentage. */
const kinds: [Kind, number][] = [
  ['silent', 6],
  ['returns', 4],
  ['buys', 4],
  ['stops', 4],
  ['stops-late', 2],
  ['stops-and-writes', 2],
  ['stops-and-starts', 2],
  ['wants-person', 5],
  ['complains', 3],
  ['thanks', 2],
  ['at-night', 2],
  ['vip', 2],
  ['opted-out', 2],
  ['chats', 2],
  ['leaves-cart', 6],
  ['orders', 7],
  ['matures', 2],
  ['visits', 7],
  ['misses', 4],
  ['is-moved', 4],
  ['changes', 5],
  ['comes-back', 4],
  ['bargains', 4],
  ['form', 2],
  ['comments', 7],
  ['two-channels', 5],
  ['gets-seller', 4],
];

/** The countries of the phone numbers, with their shares and the time zones in which a number may be. */
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

/** Creates the people of the month, each with the messages that they write in any case; their replies are decided when they happen. */
export function populate(seed: number, contacts: number, shops: number, begin: number, days: number): Somebody[] {
  return Array.from({ length: contacts }, (_, index) => {
    const chance = chanceOf(seed, `person ${index}`);
    const { prefix, digits, english, zones } = of(chance, countries);
    // The first person of each kind is always created, so that a small population also has all kinds.
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
    const lines = linesOf(kind, person, chance).map(({ after, text, means = null, by }) => ({
      number: person.number,
      at: onGrid(first + after * hourMs),
      text: text.replace('{number}', `+${person.number}`),
      means,
      ...(by && { by }),
    }));
    const channel: SocialChannel = index % 2 === 0 ? 'INSTAGRAM' : 'MESSENGER';
    const isSocial = lines.some(({ by }) => by === 'social' || by === 'comment');
    const social = isSocial && { social: { channel, id: `77${String(index).padStart(13, '0')}` } };
    return { ...person, ...social, name: `Persona ${index}`, kind, chance, lines };
  });
}

/** The interval of the moments at which the simulation acts. */
export const gridMs = 30 * minuteMs;
export const onGrid = (at: number): number => Math.ceil(at / gridMs) * gridMs;

/** Most people write during the day; some write at night, and some kinds do so on purpose. */
function inDaytime(at: number, { zones }: Person, kind: Kind, chance: Chance): number {
  const zone = zones[0] ?? 'UTC';
  const hour = Number(new Date(at).toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit' }).slice(0, 2));
  const wanted = kind === 'at-night' ? chance.below(5) : 8 + chance.below(13);
  return at + ((wanted - hour + 24) % 24) * hourMs;
}
