import { Link } from '@tanstack/react-router';
import { useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { EmptyState } from '../../ui/empty-state';
import { useDemoShop } from '../customer-pen/use-demo';
import { inboxTexts } from './inbox.texts';

/** Shown before the first message, with a hint where messages will come from. */
export const NobodyYet = () => {
  const say = useTexts(inboxTexts);
  const { user, tenant } = useViewer();
  const demo = useDemoShop(tenant.id);
  const connects = !demo && (user.role === 'CEO' || user.role === 'ADMIN');
  return (
    <EmptyState
      icon="inbox"
      title={say('emptyTitle')}
      action={
        connects && (
          <Link to="/settings/{-$section}" params={{ section: 'channels' }} className="text-accent underline">
            {say('emptyConnect')}
          </Link>
        )
      }
    >
      {say('emptyBody')} {demo && say('emptyTry')}
    </EmptyState>
  );
};
