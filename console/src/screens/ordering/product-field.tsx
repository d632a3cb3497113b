import { useDeferredValue, useState } from 'react';
import { useQuery } from 'urql';
import { useFormats, useTexts } from '../../app/intl';
import { SoldProductsDocument, type SoldProductsQuery } from '../../gql/graphql';
import { useErrorText } from '../../lib/write';
import { FindField } from '../../ui/find-field';
import { orderTexts } from './ordering.texts';

export type SoldProduct = SoldProductsQuery['products']['nodes'][number];

/** Finds a product that is for sale. */
export const ProductField = ({
  wrong,
  onChoose,
}: {
  /** Why the order cannot be placed with this choice. */
  wrong: string | null;
  onChoose(product: SoldProduct): void;
}) => {
  const say = useTexts(orderTexts);
  const formats = useFormats();
  const errorText = useErrorText();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const [{ data, error, fetching }] = useQuery({
    query: SoldProductsDocument,
    variables: { text: asked },
    pause: asked.length < 2,
  });
  const found = asked.length >= 2 && data ? data.products.nodes : [];
  const noteOf = ({ sku, price, currency, stock }: SoldProduct) =>
    [
      sku,
      price == null ? say('onRequest') : formats.money(price, currency),
      stock == null ? null : say('stock', { count: formats.number(stock) }),
    ]
      .filter(Boolean)
      .join(' · ');
  const isEmpty = asked.length >= 2 && !fetching && found.length === 0;
  return (
    <FindField
      label={say('product')}
      hint={say('productHint')}
      error={wrong}
      text={text}
      onText={setText}
      found={found.map(product => ({ id: product.id, name: product.name, note: noteOf(product) }))}
      isFinding={fetching || asked !== text.trim()}
      foundLabel={say('found')}
      status={error ? errorText(error) : isEmpty ? say('noneFound') : null}
      onChoose={id => {
        const product = found.find(each => each.id === id);
        if (!product) return;
        setText('');
        onChoose(product);
      }}
    />
  );
};
