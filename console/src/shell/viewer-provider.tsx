import { type ReactNode, useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { RegionProvider } from '../app/intl';
import { refusals, useCatchUp } from '../app/live';
import { reached } from '../app/reached';
import { ViewerContext } from '../app/viewer';
import { ViewerDocument } from '../gql/graphql';
import { useStore } from '../lib/store';
import { useThrottled } from '../lib/throttle';
import { useErrorText } from '../lib/write';
import { Failure, Skeleton } from '../ui/empty-state';
import { OfflineBanner } from './offline-banner';

/** The minimum time between reads, since a rejection for another reason than a new role must not cause endless reads. */
const oftenMs = 10_000;

/** The company that a link in a mail names, behind its only parameter, as it was when the page was loaded. */
const linked = location.search.split('tenant=')[1];

/** Reads the user and the tenant again when they may have changed. */
export const ViewerProvider = ({ children }: { children: ReactNode }) => {
  const [{ data: read, error }, again] = useQuery({ query: ViewerDocument });
  // A repeated read may fail; then the last result stays visible.
  const last = useRef(read);
  if (read) last.current = read;
  const data = last.current;
  useEffect(() => {
    if (linked && data) void reached(() => import('./linked-tenant')).then(module => module.openTenant(linked, data));
  }, [data]);
  const errorText = useErrorText();
  const readAgain = () => again({ requestPolicy: 'network-only' });
  // A changed role closes the socket, and the server rejects requests that the old role allowed.
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
    <>
      <OfflineBanner />
      <main className="mx-auto h-full max-w-md pt-24">
        {error ? <Failure text={errorText(error)} onAgain={readAgain} /> : <Skeleton />}
      </main>
    </>
  );
};
