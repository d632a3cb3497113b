import type { BoardPanelQuery } from '../../gql/graphql';

/** The opportunity that the panel beside the board shows. */
export type PanelOpportunity = NonNullable<BoardPanelQuery['opportunity']>;
