import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { ViewerDocument, type ViewerQuery } from '../gql/graphql';
import { useStore } from '../lib/store';
import { useThrottled } from '../lib/throttle';
import { useErrorText } from '../lib/write';
import { Failure, Skeleton } from '../ui/empty-state';
import { RegionProvider } from './intl';
import { refusals, useCatchUp } from './live';

/** What is refused for another reason than a new role is no reason to ask without end. */
const oftenMs = 10_000;

export type Viewer = ViewerQuery['viewer'];
const ViewerContext = createContext<Viewer | null>(null);

/** Who is signed in, and where. Only below the shell. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer is used outside the shell');
  return viewer;
}

export const ViewerProvider = ({ children }: { children: ReactNode }) => {
  const [{ data: read, error }, again] = useQuery({ query: ViewerDocument });
  // Reading again may fail: that takes nothing away that is shown.
  const last = useRef(read);
  if (read) last.current = read;
  const data = last.current;
  const errorText = useErrorText();
  const readAgain = () => again({ requestPolicy: 'network-only' });
  // Another role ends the socket, and refuses what this one showed.
  useCatchUp(readAgain);
  const refused = useStore(refusals);
  const soon = useThrottled(readAgain, oftenMs);
  useEffect(() => {
    if (refused > 0) soon();
  }, [refused, soon]);
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
      {error ? <Failure text={errorText(error)} onAgain={readAgain} /> : <Skeleton />}
    </main>
  );
};
