import { baseOf, holdsWords } from '../sellers/index.js';
import { foldName } from '../shared/fold.js';

/** What is known of a lead that is to be given to somebody. */
export interface LeadFacts {
  id: string;
  /** What it is about: tags, intent, source, what was asked. */
  about: string[];
  city: string | null;
  /** The customer's; null where it is not known. */
  language: string | null;
  source: string;
  /** Who has the contact or customer already. */
  ownSellerId: string | null;
}
export interface SellerFacts {
  id: string;
  skills: string[];
  regions: string[];
  languages: string[];
  capacity: number;
  load: number;
  /** Leads that they were given in the last seven days. */
  givenLately: number;
  /** When they were last given one, as milliseconds; null where never. */
  lastGivenAt: number | null;
  isAtWork: boolean;
  isAway: boolean;
  /** Of the last half year, by source: leads given to them, and those of them that were won. */
  sources: Record<string, { given: number; won: number }>;
}
export interface Team {
  /** The language of the tenant, which everybody speaks who names none. */
  language: string;
  /** The most that any of them was given in the last seven days. */
  mostGivenLately: number;
}

export type Reason = {
  key:
    | ('own' | 'skills' | 'region' | 'language' | 'load' | 'fair' | 'at-work' | 'later' | 'wins')
    | ('turn' | 'rule' | 'absent' | 'waited');
  values: Record<string, string | number>;
};
export interface Scored {
  /** From 0 to 1. */
  score: number;
  reasons: Reason[];
}

/** How much each part counts; together 1. */
const weights = { skills: 0.25, region: 0.15, language: 0.15, load: 0.2, fair: 0.1, atWork: 0.05, wins: 0.1 };
/** The customer's own seller is before all others, whatever else is so. */
const ownShare = 0.5;
/** Nobody is judged by few leads: as if everybody had been given four more, and had won one. */
const prior = { given: 4, won: 1 };
const notable = 0.3;

/** How well a seller suits a lead, and why; null where they cannot have it: away, or without room. */
export function scoreSeller(lead: LeadFacts, seller: SellerFacts, team: Team): Scored | null {
  if (seller.isAway || seller.load >= seller.capacity) return null;
  const reasons: Reason[] = [];
  const because = (key: Reason['key'], values: Reason['values'] = {}) => void reasons.push({ key, values });
  const isOwn = lead.ownSellerId === seller.id;
  if (isOwn) because('own');
  const known = seller.skills.filter(skill => lead.about.some(text => holdsWords(text, skill)));
  if (known.length > 0) because('skills', { skills: known.join(', ') });
  const region = seller.regions.find(each => lead.city !== null && foldName(each) === foldName(lead.city));
  if (region !== undefined) because('region', { region });
  const spoken = seller.languages.length > 0 ? seller.languages : [team.language];
  const speaks = spoken.some(each => baseOf(each) === baseOf(lead.language ?? team.language));
  if (speaks && lead.language) because('language', { language: lead.language });
  because('load', { load: seller.load, capacity: seller.capacity });
  const fair = team.mostGivenLately === 0 ? 1 : 1 - seller.givenLately / team.mostGivenLately;
  if (fair >= notable && team.mostGivenLately > 0) because('fair', { given: seller.givenLately });
  because(seller.isAtWork ? 'at-work' : 'later');
  const { given, won } = seller.sources[lead.source] ?? { given: 0, won: 0 };
  const wins = (won + prior.won) / (given + prior.given);
  if (won > 0 && wins >= notable) because('wins', { won, given, source: lead.source });
  const suits =
    weights.skills * Number(known.length > 0) +
    weights.region * (region !== undefined ? 1 : seller.regions.length === 0 ? 0.5 : 0) +
    weights.language * Number(speaks) +
    weights.load * (1 - seller.load / seller.capacity) +
    weights.fair * fair +
    weights.atWork * Number(seller.isAtWork) +
    weights.wins * wins;
  return { score: isOwn ? ownShare + (1 - ownShare) * suits : (1 - ownShare) * suits, reasons };
}
