import { createRootRoute, type ErrorComponentProps, Outlet, useRouter } from '@tanstack/react-router';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { useTexts } from './intl';
import { shellTexts } from './shell.texts';

const NotFound = () => {
  const say = useTexts(shellTexts);
  const router = useRouter();
  return (
    <main className="h-full">
      <EmptyState
        isPage
        icon="search"
        title={say('notFound')}
        action={<Button onClick={() => void router.navigate({ to: '/' })}>{say('toStart')}</Button>}
      />
    </main>
  );
};

const Broken = ({ error, reset }: ErrorComponentProps) => {
  const say = useTexts(shellTexts);
  return (
    <main className="h-full">
      <EmptyState isPage icon="alert" title={say('broken')} action={<Button onClick={reset}>{say('again')}</Button>}>
        <p className="font-mono text-xs">{error instanceof Error ? error.message : String(error)}</p>
      </EmptyState>
    </main>
  );
};

export const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFound, errorComponent: Broken });
