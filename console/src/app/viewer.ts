import { createContext, useContext } from 'react';
import type { ViewerQuery } from '../gql/graphql';

export type Viewer = ViewerQuery['viewer'];
/** The shell provides it. */
export const ViewerContext = createContext<Viewer | null>(null);

/** The signed-in user and tenant. Only available below the shell. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is used outside the shell');
  return viewer;
}
