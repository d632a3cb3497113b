import { lazy, Suspense, useState } from 'react';
import { reached } from '../../app/reached';
import { useViewer } from '../../app/viewer';
import { runs } from '../../lib/tenant-settings';
import { Button } from '../../ui/button';
import type { Audience } from './draft';

const NewCampaign = lazy(() =>
  reached(() => import('./new-campaign')).then(module => ({ default: module.NewCampaign })),
);

/** A button that opens the form for a new campaign, for roles that manage the business. The form is loaded when it is needed. */
export const CampaignButton = ({
  label,
  kind,
  className,
  audienceOf,
  onMade,
}: {
  label: string;
  kind?: 'solid' | 'soft';
  className?: string;
  /** Returns the recipients at the time the button is pressed. */
  audienceOf?(): Audience;
  onMade?(): void;
}) => {
  const { user } = useViewer();
  const [begun, setBegun] = useState<{ audience: Audience | null } | null>(null);
  if (!runs(user.role)) return null;
  return (
    <>
      <Button
        kind={kind}
        icon="send"
        className={className}
        onClick={() => setBegun({ audience: audienceOf?.() ?? null })}
      >
        {label}
      </Button>
      {begun && (
        <Suspense>
          <NewCampaign audience={begun.audience} onMade={onMade} onClose={() => setBegun(null)} />
        </Suspense>
      )}
    </>
  );
};
