import { useTexts } from '../app/intl';
import { ResendConfirmationDocument } from '../gql/graphql';
import { useWrite } from '../lib/write';
import { toast } from '../ui/toast';
import { shellTexts } from './shell.texts';

/** Banner shown until the address is confirmed. It says what is not possible yet, before an attempt is rejected. */
export const ConfirmBanner = () => {
  const say = useTexts(shellTexts);
  const write = useWrite();
  const resend = async () => {
    const { refusal } = await write(ResendConfirmationDocument, {});
    if (!refusal) toast.good(say('resent'));
  };
  return (
    <div role="status" className="border-b border-warm/40 bg-warm-soft px-3 py-1 text-xs text-warm">
      {say('unconfirmed')}{' '}
      <button type="button" className="font-semibold underline" onClick={() => void resend()}>
        {say('resend')}
      </button>
    </div>
  );
};
