import { createContext, type ReactNode, useContext } from 'react';
import { useQuery } from 'urql';
import { ViewerDocument, type ViewerQuery } from '../gql/graphql';
import { useErrorText } from '../lib/write';
import { Failure, Skeleton } from '../ui/empty-state';
import { RegionProvider } from './intl';

export type Viewer = ViewerQuery['viewer'];
const ViewerContext = createContext<Viewer | null>(null);

/** Who is signed in, and where. Only below the shell. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is used outside the shell');
  return viewer;
}

export const ViewerProvider = ({ children }: { children: ReactNode }) => {
  const [{ data, error }, again] = useQuery({ query: ViewerDocument });
  const errorText = useErrorText();
  if (data) {
    const { locale, timezone, currency } = data.viewer.tenant;
    return (
      <ViewerContext.Provider value={data.viewer}>
        <RegionProvider region={{ locale, timeZone: timezone, currency }}>{children}</RegionProvider>
      </ViewerContext.Provider>
    );
  }
  return (
    <main className="mx-auto h-full max-w-md pt-24">
      {error ? (
        <Failure text={errorText(error)} onAgain={() => again({ requestPolicy: 'network-only' })} />
      ) : (
        <Skeleton />
      )}
    </main>
  );
};
