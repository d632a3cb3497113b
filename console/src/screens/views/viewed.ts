import type { EntityType, ListViewFragment } from '../../gql/graphql';

/** The filter and order of a list, in the form of the API. */
export interface Viewed {
  filter: Readonly<Record<string, unknown>>;
  orderBy: object | null;
}
export interface ViewsProps {
  entityType: EntityType;
  now: Viewed;
  onOpen(view: ListViewFragment): void;
}
