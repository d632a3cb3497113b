import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { useCatchUp } from '../../app/live';
import { PaymentSumsDocument, type PaymentSumsQueryVariables } from '../../gql/graphql';
import { paidTexts } from './sales.texts';

/** The sum of all payments of the filter, in each currency. It is read again whenever the rows `of` the list are. */
export const PaidSums = ({ asked, of }: { asked: PaymentSumsQueryVariables; of: readonly unknown[] }) => {
  const say = useTexts(paidTexts);
  const formats = useFormats();
  const [{ data }, read] = useQuery({ query: PaymentSumsDocument, variables: asked });
  const again = () => read({ requestPolicy: 'network-only' });
  useCatchUp(again);
  const shown = useRef(of);
  useEffect(() => {
    if (shown.current === of) return;
    shown.current = of;
    read({ requestPolicy: 'network-only' });
  }, [of, read]);
  if (!data || data.paymentTotals.length === 0) return null;
  return (
    <p role="status" className="flex flex-none flex-wrap gap-x-4 gap-y-0.5 border-b bg-surface px-3 py-1.5 text-ink-2">
      {data.paymentTotals.map(({ currency, count, total }) => (
        <span key={currency}>
          <strong className="font-semibold text-ink">{formats.money(total, currency)}</strong> {say('sum', { count })}
        </span>
      ))}
    </p>
  );
};
