import { useNavigate } from '@tanstack/react-router';
import { useTexts } from '../app/intl';
import { Button } from './button';
import { EmptyState } from './empty-state';
import { uiTexts } from './ui.texts';

/** Shown in place of a screen that the user's role may not see. */
export const NotAllowed = () => {
  const say = useTexts(uiTexts);
  const navigate = useNavigate();
  return (
    <EmptyState
      isPage
      icon="key"
      title={say('notAllowed')}
      action={<Button onClick={() => void navigate({ to: '/' })}>{say('toStart')}</Button>}
    >
      {say('notAllowedBody')}
    </EmptyState>
  );
};
