/** An event, and the seller for whom it counts. The notes are kept in memory, independently of the database. */
export interface Note {
  kind:
    | 'came'
    | 'engaged'
    | 'ended'
    | 'sent'
    | 'received'
    | 'reply'
    | 'first reply'
    | 'given'
    | 'lead won'
    | 'sale won';
  seller: string;
  /** Seconds since 1970. */
  at: number;
  /** Seconds, money, or 1. */
  amount: number;
  /** The lead that was won; it may be reopened later. */
  lead?: string;
}

export interface Wait {
  since: number;
  isFirst: boolean;
  ended: number | null;
}
export interface Turn {
  seller: string;
  began: number;
  answered: number | null;
  engaged: boolean;
  waits: Wait[];
}
export interface Talk {
  id: string;
  status: string;
  seller: string | null;
  waiting: boolean;
  turn: Turn | null;
}
export interface Chance {
  id: string;
  status: string;
  isHot: boolean;
  seller: string | null;
  /** The note of the current assignment, and whether the lead was won during it. */
  given: (Note & { won: boolean }) | null;
}
export interface Sale {
  id: string;
  isOpen: boolean;
  seller: string | null;
}

/** Returns a random generator that produces the same numbers in every run. */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}
