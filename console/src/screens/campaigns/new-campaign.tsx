import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '../../app/intl';
import { CampaignAccountsDocument } from '../../gql/graphql';
import { useRead } from '../../lib/read';
import { Confirm } from '../../ui/confirm';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { CampaignForm } from './campaign-form';
import { campaignTexts, newCampaignTexts } from './campaigns.texts';
import { sendingAccounts } from './content-fields';
import { type Audience } from './draft';

/** Creates a campaign in two steps: the content with a preview, and a confirmation with the number of recipients. */
export const NewCampaign = ({
  audience = null,
  onMade,
  onClose,
}: {
  audience?: Audience | null;
  /** Called once the campaign exists. */
  onMade?(): void;
  onClose(): void;
}) => {
  const say = useTexts(campaignTexts);
  const sayNew = useTexts(newCampaignTexts);
  const [isTouched, setTouched] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const { data, waiting } = useRead(CampaignAccountsDocument, {}, { lines: 12 });
  const accounts = data && sendingAccounts(data.channelAccounts);
  return (
    <>
      <Dialog
        open
        asksItself
        onClose={() => (isTouched ? setLeaving(true) : onClose())}
        title={say('create')}
        className="top-[4vh]! max-h-[92vh]! w-[min(58rem,calc(100vw-1.5rem))]!"
      >
        {waiting}
        {accounts?.length === 0 && (
          <EmptyState
            icon="plug"
            title={sayNew('noAccounts')}
            action={
              <Link to="/settings/{-$section}" params={{ section: 'channels' }} className="text-accent underline">
                {sayNew('connect')}
              </Link>
            }
          >
            {sayNew('noAccountsBody')}
          </EmptyState>
        )}
        {accounts && accounts.length > 0 && (
          <CampaignForm
            accounts={accounts}
            audience={audience}
            onTouched={() => setTouched(true)}
            onDone={() => {
              onMade?.();
              onClose();
            }}
          />
        )}
      </Dialog>
      {isLeaving && (
        <Confirm
          title={sayNew('discardTitle')}
          action={sayNew('discard')}
          back={sayNew('keep')}
          onConfirm={async () => onClose()}
          onClose={() => setLeaving(false)}
        >
          {sayNew('discardBody')}
        </Confirm>
      )}
    </>
  );
};
