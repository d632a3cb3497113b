import { holdsWords } from '../sellers/index.js';
import { foldName } from '../shared/fold.js';
import { baseLanguage } from '../shared/language-tag.js';

/** The facts about a lead that its assignment depends on. */
export interface LeadFacts {
  id: string;
  /** Texts that say what the lead is about: tags, intent, source and the question. */
  about: string[];
  city: string | null;
  /** The customer's language; null if it is not known. */
  language: string | null;
  source: string;
  /** The seller of the lead, or of the waiting conversation. */
  sellerId: string | null;
  /** The seller who already has the lead, the customer or the contact. */
  ownSellerId: string | null;
}
export interface SellerFacts {
  id: string;
  skills: string[];
  regions: string[];
  languages: string[];
  capacity: number;
  load: number;
  /** Number of leads given to the seller in the last seven days. */
  givenLately: number;
  /** When the seller last got a lead, in milliseconds since 1970; null if never. */
  lastGivenAt: number | null;
  isAtWork: boolean;
  isAway: boolean;
  /** By source, for the last 180 days: leads given to the seller, and how many of them were won. */
  sources: Record<string, { given: number; won: number }>;
}
export interface Team {
  /** The tenant's language, which sellers without named languages speak. */
  language: string;
  /** The highest number of leads that one seller got in the last seven days. */
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

/** The weight of each part of the score; the sum is 1. */
const weights = { skills: 0.25, region: 0.15, language: 0.15, load: 0.2, fair: 0.1, atWork: 0.05, wins: 0.1 };
/** Part of the score that only the customer's own seller gets, so that this seller is always before all others. */
const ownShare = 0.5;
/** Added to every seller's figures, four leads with one won, so that few leads do not decide. */
const prior = { given: 4, won: 1 };
const notable = 0.3;

/** Returns how well a seller suits a lead, and why; null if the seller is away or has no room. */
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
  const speaks = spoken.some(each => baseLanguage(each) === baseLanguage(lead.language ?? team.language));
  if (speaks && lead.language) because('language', { language: lead.language });
  because('load', { load: seller.load, capacity: seller.capacity });
  const fair = team.mostGivenLately === 0 ? 1 : 1 - seller.givenLately / team.mostGivenLately;
  if (fair >= notable && team.mostGivenLately > 0) because('fair', { given: seller.givenLately });
  because(seller.isAtWork ? 'at-work' : 'later');
  // A source such as "constructor" is also the name of something that every object has.
  const history = Object.hasOwn(seller.sources, lead.source) ? seller.sources[lead.source] : undefined;
  const { given, won } = history ?? { given: 0, won: 0 };
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
