import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { GiveLeadDocument, LeadOwnersDocument } from '../../gql/graphql';
import { useBusy } from '../../lib/busy';
import { useWrite } from '../../lib/write';
import { SellerSelect } from '../../ui/seller-select';
import { toast } from '../../ui/toast';
import { personTexts } from './person.texts';
import type { PersonConversation } from './person-conversation';

const best = 'best';

/** Whose lead it is. Choosing somebody else gives it to them, with its conversations and open deals. */
export const LeadOwner = ({ lead: { id, seller } }: { lead: NonNullable<PersonConversation['lead']> }) => {
  const say = useTexts(personTexts);
  const write = useWrite();
  const { busy, run } = useBusy();
  const [{ data }] = useQuery({ query: LeadOwnersDocument });
  const sellers = data?.sellers ?? [];
  const give = async (chosen: string) => {
    const input = { leadId: id, ...(chosen !== best && { sellerId: chosen }) };
    const { data: given } = await write(GiveLeadDocument, { input });
    const owner = given?.assignLead.lead?.seller;
    if (owner) toast.good(say('given', { name: owner.displayName }));
  };
  return (
    <SellerSelect
      label={say('seller')}
      className="h-7"
      disabled={busy}
      value={seller?.id ?? ''}
      others={[
        ...(seller ? [] : [{ value: '', label: say('nobody') }]),
        { value: best, label: say('best') },
        ...(seller && !sellers.some(each => each.id === seller.id)
          ? [{ value: seller.id, label: seller.displayName }]
          : []),
      ]}
      sellers={sellers}
      wordsOf={({ displayName: name, available, openLoad: load, capacity }) =>
        available ? say('load', { name, load, capacity }) : say('away', { name })
      }
      onChoose={chosen => chosen && void run(() => give(chosen))}
    />
  );
};
