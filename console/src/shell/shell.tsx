import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Provider } from 'urql';
import { createGraphClient } from '../app/client';
import { language, useTexts } from '../app/intl';
import { reached } from '../app/reached';
import { session } from '../app/session';
import { useViewer } from '../app/viewer';
import { whenIdle } from '../lib/idle';
import { useKeys } from '../lib/keyboard';
import { useStore } from '../lib/store';
import { Skeleton } from '../ui/empty-state';
import { readMenus } from '../ui/menu';
import { OfflineBanner } from './offline-banner';
import { PaletteContext } from './palette-context';
import { Rail, readAccountItems } from './rail';
import { cacheRules, navigation } from './screens';
import { shellTexts } from './shell.texts';
import { titleOf } from './title';
import { ViewerProvider } from './viewer-provider';

const readPalette = () => reached(() => import('./palette'));
const ConfirmBanner = lazy(() =>
  reached(() => import('./confirm-banner')).then(module => ({ default: module.ConfirmBanner })),
);
const Palette = lazy(() => readPalette().then(module => ({ default: module.Palette })));

/** The frame around every screen of a signed-in user. */
export const Shell = () => {
  const { state, tenantId } = useStore(session);
  const spoken = useStore(language);
  const navigate = useNavigate();
  useEffect(() => {
    if (state !== 'out') return;
    const { pathname, search } = location;
    const back = pathname === '/' ? undefined : `${pathname}${search}`;
    void navigate({ to: '/login', search: back ? { back } : {}, replace: true });
  }, [state, navigate]);
  // What was read in another language is read again: the server writes stored texts in the language of the client.
  if (state === 'in') return <SignedIn key={`${tenantId ?? ''} ${spoken}`} tenantId={tenantId} />;
  return (
    <>
      <OfflineBanner />
      <Skeleton />
    </>
  );
};

const SignedIn = ({ tenantId }: { tenantId: string | null }) => {
  const graph = useMemo(() => createGraphClient(tenantId, cacheRules), [tenantId]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    clearTimeout(timer.current);
    // Strict mode mounts twice, so the socket is closed only if the component is not mounted again.
    return () => {
      timer.current = setTimeout(graph.close, 100);
    };
  }, [graph]);
  return (
    <Provider value={graph.client}>
      <ViewerProvider>
        <Frame />
      </ViewerProvider>
    </Provider>
  );
};

const Frame = () => {
  const say = useTexts(shellTexts);
  const { user } = useViewer();
  const [palette, setPalette] = useState(false);
  const navigate = useNavigate();
  const spoken = useStore(language);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(() => {
    document.title = titleOf(navigation, path, spoken);
    return () => {
      document.title = 'Embudo';
    };
  }, [path, spoken]);
  // Loaded in advance, after the screen itself, so that the first ⌘K or menu opens without delay for a user who is already typing.
  useEffect(
    () =>
      whenIdle(() => {
        void readPalette();
        void readMenus();
        void readAccountItems();
        void reached(() => import('../lib/for-all-screens'));
      }),
    [],
  );
  const ways = navigation
    .filter(({ roles }) => !roles || roles.includes(user.role))
    .map(({ key, to }) => [`g ${key}`, () => void navigate({ to })]);
  useKeys({ ...Object.fromEntries(ways), 'mod+k': () => setPalette(true), '?': () => setPalette(true) });
  return (
    <PaletteContext.Provider value={() => setPalette(true)}>
      <a
        href="#content"
        className="absolute -top-12 left-2 z-50 rounded-md bg-accent px-3 py-1.5 text-accent-ink focus:top-2"
      >
        {say('skip')}
      </a>
      <div className="flex h-dvh flex-col-reverse sm:flex-row">
        <Rail />
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          <OfflineBanner />
          <Suspense>{!user.emailConfirmed && <ConfirmBanner />}</Suspense>
          <main id="content" tabIndex={-1} className="min-h-0 flex-1 outline-none">
            <Suspense fallback={<Skeleton />}>
              <Outlet />
            </Suspense>
          </main>
        </div>
      </div>
      <Suspense>{palette && <Palette onClose={() => setPalette(false)} />}</Suspense>
    </PaletteContext.Provider>
  );
};
