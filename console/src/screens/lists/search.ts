import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Role } from '../../gql/graphql';
import { withInstants } from '../../lib/ago';
import { changed, type Filter, isObject } from '../../lib/filter';
import type { Sort } from '../../ui/data-table';

export const lists = ['leads', 'customers', 'contacts', 'products', 'orders', 'payments'] as const;
export type ListName = (typeof lists)[number];
/** The lists that a role may see: contacts concern the whole business; sellers reach people by their leads and customers. */
export const listsOf = (role: Role): readonly ListName[] =>
  role === 'SELLER' || role === 'PROFESSIONAL' ? lists.filter(list => list !== 'contacts') : lists;

/** An order in the form of the server: a custom field is named separately. */
export interface Order {
  field: string;
  direction: 'ASC' | 'DESC';
  customField?: string;
}

/**
 * The state of a list in the address: the filter and order in the form of the server, so that a saved view is the same; and the open row.
 */
export interface ListSearch {
  filter?: Filter;
  order?: Order;
  open?: string;
}

/** Reads the address; invalid values are left out. The filter is validated by the server. */
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
/** Converts an order to the sort of a column; a custom field's column has the name `CUSTOM_FIELD:key`. */
export const sortOf = (order: Order | undefined): Sort | null =>
  order
    ? { field: order.customField ? `${prefix}${order.customField}` : order.field, direction: order.direction }
    : null;
export const orderOf = ({ field, direction }: Sort): Order =>
  field.startsWith(prefix)
    ? { field: 'CUSTOM_FIELD', customField: field.slice(prefix.length), direction }
    : { field, direction };
export const customSort = (key: string): string => `${prefix}${key}`;

const nothing: Filter = {};

/** The state of a list in the address, with functions to change it. */
export function useListSearch() {
  const search = useSearch({ from: '/shell/lists/{-$list}' });
  const navigate = useNavigate({ from: '/lists/{-$list}' });
  const show = useCallback(
    (part: Partial<ListSearch>) => void navigate({ search: before => ({ ...before, ...part }), replace: true }),
    [navigate],
  );
  const filter = search.filter ?? nothing;
  const asked = useMemo(() => withInstants(filter), [filter]);
  return {
    search,
    filter,
    /** The filter as the list takes it: `filter` may hold times that move on with the days. */
    asked,
    show,
    setFilter: (part: Filter) => {
      const next = changed(filter, part);
      show({ filter: Object.keys(next).length > 0 ? next : undefined });
    },
  };
}
