import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Role } from '../../gql/graphql';
import type { Sort } from '../../ui/data-table';

export const lists = ['leads', 'customers', 'contacts', 'products', 'orders'] as const;
export type ListName = (typeof lists)[number];
/** The lists that a role may read: contacts are those of the whole business, whoever sells reaches people by their leads and customers. */
export const listsOf = (role: Role): readonly ListName[] =>
  role === 'SELLER' || role === 'PROFESSIONAL' ? lists.filter(list => list !== 'contacts') : lists;
export type Filter = Readonly<Record<string, unknown>>;

/** An order as the server takes it: a custom field is named beside it. */
export interface Order {
  field: string;
  direction: 'ASC' | 'DESC';
  customField?: string;
}

/** What the address says: the server's own filter and order, so that a saved view is the same thing; and the row that is open. */
export interface ListSearch {
  filter?: Filter;
  order?: Order;
  open?: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the address; what it cannot mean is left out. What a filter may say, the server knows. */
export function readSearch(search: Record<string, unknown>): ListSearch {
  const found: ListSearch = {};
  const { filter, order, open } = search;
  if (isObject(filter) && Object.keys(filter).length > 0) found.filter = filter;
  if (isObject(order) && typeof order.field === 'string')
    found.order = {
      field: order.field,
      direction: order.direction === 'ASC' ? 'ASC' : 'DESC',
      ...(typeof order.customField === 'string' && { customField: order.customField }),
    };
  if (typeof open === 'string') found.open = open;
  return found;
}

const prefix = 'CUSTOM_FIELD:';
/** A column by a custom field is ordered by `CUSTOM_FIELD:key`. */
export const sortOf = (order: Order | undefined): Sort | null =>
  order
    ? { field: order.customField ? `${prefix}${order.customField}` : order.field, direction: order.direction }
    : null;
export const orderOf = ({ field, direction }: Sort): Order =>
  field.startsWith(prefix)
    ? { field: 'CUSTOM_FIELD', customField: field.slice(prefix.length), direction }
    : { field, direction };
export const customSort = (key: string): string => `${prefix}${key}`;

/** The filter with one part changed; what is empty goes. */
export function changed(filter: Filter, part: Filter): Filter {
  const next = { ...filter, ...part };
  return Object.fromEntries(
    Object.entries(next).filter(
      ([, value]) =>
        value !== undefined &&
        value !== null &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0) &&
        !(isObject(value) && Object.keys(value).length === 0),
    ),
  );
}

const nothing: Filter = {};

/** The search of the address, and ways to change it. */
export function useListSearch() {
  const search = useSearch({ from: '/shell/lists/{-$list}' });
  const navigate = useNavigate({ from: '/lists/{-$list}' });
  const show = useCallback(
    (part: Partial<ListSearch>) => void navigate({ search: before => ({ ...before, ...part }), replace: true }),
    [navigate],
  );
  const filter = search.filter ?? nothing;
  return {
    search,
    filter,
    show,
    setFilter: (part: Filter) => {
      const next = changed(filter, part);
      show({ filter: Object.keys(next).length > 0 ? next : undefined });
    },
  };
}
