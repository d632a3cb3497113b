import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTexts } from '../app/intl';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { shellTexts } from './shell.texts';

/** Shown at an address that no screen has. */
export const NotFound = () => {
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

/** Shown in place of a screen that failed. The rest of the page keeps working, so the user can open other screens. */
export const BrokenScreen = ({ error, reset }: ErrorComponentProps) => {
  const say = useTexts(shellTexts);
  const router = useRouter();
  // The router loads the code of a screen again if it could not be loaded.
  const again = () => void router.invalidate().then(reset);
  return (
    <EmptyState isPage icon="alert" title={say('broken')} action={<Button onClick={again}>{say('again')}</Button>}>
      <p className="font-mono text-xs">{error instanceof Error ? error.message : String(error)}</p>
    </EmptyState>
  );
};

/** The same outside of the shell, as a whole page. */
export const BrokenPage = (props: ErrorComponentProps) => (
  <main className="h-full">
    <BrokenScreen {...props} />
  </main>
);
