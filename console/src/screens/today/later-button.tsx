import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../../app/intl';
import { reached } from '../../app/reached';
import { Button } from '../../ui/button';
import { Skeleton } from '../../ui/empty-state';
import { todayTexts } from './today.texts';

const LaterAppointments = lazy(() =>
  reached(() => import('./later-appointments')).then(module => ({ default: module.LaterAppointments })),
);

/** A button below today's appointments that shows those of the days after. */
export const LaterButton = ({ from, sellerId }: { from: string; sellerId: string | undefined }) => {
  const say = useTexts(todayTexts);
  const [isShown, setIsShown] = useState(false);
  return (
    <div className="border-t">
      <div className="p-2">
        <Button kind="plain" icon="today" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
          {say(isShown ? 'hideLater' : 'showLater')}
        </Button>
      </div>
      {isShown && (
        <Suspense fallback={<Skeleton lines={4} />}>
          <LaterAppointments from={from} sellerId={sellerId} />
        </Suspense>
      )}
    </div>
  );
};
