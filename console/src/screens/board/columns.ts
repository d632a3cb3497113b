import type { CombinedError } from '@urql/core';
import type { BoardCardFragment, BoardStageFragment } from '../../gql/graphql';

export type Card = BoardCardFragment;
export type Stage = BoardStageFragment;

/** The cards that were read of one stage; the one that entered last comes first. */
export interface Column {
  cards: readonly Card[];
  total: number | null;
  cursor: string | null;
  complete: boolean;
  loading: boolean;
  error: CombinedError | null;
}
export type Columns = Readonly<Record<string, Column>>;

export const unread: Column = { cards: [], total: null, cursor: null, complete: false, loading: true, error: null };

export const cardIn = (columns: Columns, id: string): Card | undefined => {
  for (const { cards } of Object.values(columns)) {
    const found = cards.find(card => card.id === id);
    if (found) return found;
  }
  return undefined;
};

/** Returns the columns without a card, whichever column it is in. */
export function without(columns: Columns, id: string): Columns {
  return Object.fromEntries(
    Object.entries(columns).map(([stageId, column]) => {
      const cards = column.cards.filter(card => card.id !== id);
      const gone = cards.length < column.cards.length;
      return [stageId, gone ? { ...column, cards, total: column.total === null ? null : column.total - 1 } : column];
    }),
  );
}

/**
 * Returns the columns with a card at the top of its stage, or updated in place if it is already there. The card is removed if it does not
 * belong to the shown ones.
 */
export function placed(columns: Columns, card: Card, belongs = true): Columns {
  const target = columns[card.stage.id];
  const there = target?.cards.some(({ id }) => id === card.id);
  if (target && there && belongs) {
    const cards = target.cards.map(each => (each.id === card.id ? card : each));
    // An answer that is older than the card's move may have put it into the column that it left, too.
    return { ...without(columns, card.id), [card.stage.id]: { ...target, cards } };
  }
  const rest = without(columns, card.id);
  const column = rest[card.stage.id];
  if (!column || !belongs) return rest;
  const total = column.total === null ? null : column.total + 1;
  return { ...rest, [card.stage.id]: { ...column, cards: [card, ...column.cards], total } };
}

/**
 * Returns the columns with a card that was changed or is new: updated in place, or at its place among those that entered the stage before
 * and after it. A card that comes below all that were read is left to the next page.
 */
export function renewed(columns: Columns, card: Card, belongs: boolean): Columns {
  const target = columns[card.stage.id];
  const there = target?.cards.some(({ id }) => id === card.id);
  if (!target || there || !belongs) return placed(columns, card, belongs);
  const below = target.cards.findIndex(each => each.lastStageChangeAt <= card.lastStageChangeAt);
  const rest = without(columns, card.id);
  if (below < 0 && !target.complete) return rest;
  const total = target.total === null ? null : target.total + 1;
  const at = below < 0 ? target.cards.length : below;
  const cards = [...target.cards.slice(0, at), card, ...target.cards.slice(at)];
  return { ...rest, [card.stage.id]: { ...target, cards, total } };
}

/** Returns the columns with a card back at its old place, below the same card as before. */
export function putBack(columns: Columns, card: Card, above: string | null): Columns {
  const rest = without(columns, card.id);
  const column = rest[card.stage.id];
  if (!column) return rest;
  const at = above === null ? 0 : column.cards.findIndex(({ id }) => id === above) + 1;
  const cards = [...column.cards.slice(0, at), card, ...column.cards.slice(at)];
  return { ...rest, [card.stage.id]: { ...column, cards, total: column.total === null ? null : column.total + 1 } };
}

export interface Sum {
  currency: string;
  value: number;
}

/** Returns the total value of cards in each currency. */
export function sumOf(cards: readonly { value: string; currency: string }[]): Sum[] {
  const sums = new Map<string, number>();
  for (const { value, currency } of cards) sums.set(currency, (sums.get(currency) ?? 0) + Number(value));
  return [...sums].map(([currency, value]) => ({ currency, value }));
}

/** Returns a stage with its totals after a card entered, or left (`by` is -1), until the server has counted again. */
export function counted(stage: Stage, card: Card, by: 1 | -1): Stage {
  const known = stage.totals.find(({ currency }) => currency === card.currency);
  const before = known ?? { __typename: 'CurrencyTotal' as const, currency: card.currency, count: 0, value: '0' };
  const after = { ...before, count: before.count + by, value: String(Number(before.value) + by * Number(card.value)) };
  const others = stage.totals.filter(total => total !== known);
  const totals = known ? stage.totals.map(total => (total === known ? after : total)) : [...others, after];
  return { ...stage, opportunityCount: stage.opportunityCount + by, totals };
}
