import { useQuery } from 'urql';
import { useTexts } from '../../app/intl';
import { ListSellersDocument } from '../../gql/graphql';
import { SellerSelect } from '../../ui/seller-select';
import { columnTexts } from '../../words/column.texts';
import { listTexts } from './lists.texts';

/** Chooses the seller whose rows are listed; the empty text stands for all sellers. */
export const SellerFilter = ({ sellerId, onChoose }: { sellerId: string; onChoose: (sellerId: string) => void }) => {
  const say = useTexts(columnTexts);
  const sayList = useTexts(listTexts);
  const [{ data: team }] = useQuery({ query: ListSellersDocument });
  return (
    <div className="w-40">
      <SellerSelect
        bare
        label={say('seller')}
        value={sellerId}
        others={[{ value: '', label: `${say('seller')}: ${sayList('any')}` }]}
        sellers={team?.sellers ?? []}
        onChoose={onChoose}
      />
    </div>
  );
};
