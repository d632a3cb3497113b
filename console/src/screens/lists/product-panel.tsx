import { useFormats, useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import { type ProductRowFragment, SaveProductDocument, type SaveProductMutationVariables } from '../../gql/graphql';
import { useWrite } from '../../lib/write';
import { Badge } from '../../ui/badge';
import { EditForm } from '../../ui/edit-form';
import { Part } from '../../ui/part';
import { Picture } from '../../ui/picture';
import { toast } from '../../ui/toast';
import { columnTexts } from '../../words/column.texts';
import { catalogueTexts } from '../workshop/workshop.texts';
import { panelTexts } from './lists.texts';
import { RowPanel } from './row-panel';

export const ProductPanel = ({
  product,
  loading,
  onClose,
  onSaved,
}: {
  product: ProductRowFragment | undefined;
  loading: boolean;
  onClose(): void;
  onSaved(product: ProductRowFragment): void;
}) => {
  const say = useTexts(panelTexts);
  const sayColumn = useTexts(columnTexts);
  const sayCatalogue = useTexts(catalogueTexts);
  const formats = useFormats();
  const write = useWrite();
  const { user } = useViewer();
  if (!product) return <RowPanel title={null} loading={loading} onClose={onClose} />;
  const save = async (changes: Record<string, unknown>) => {
    // A product without a description has an empty one, never null.
    const input = {
      productId: product.id,
      ...changes,
      ...('description' in changes && { description: changes.description ?? '' }),
      // An order may have reserved stock since this was read.
      ...('stock' in changes && { stockBefore: product.stock ?? null }),
    };
    const { data: saved } = await write(SaveProductDocument, { input: input as SaveProductMutationVariables['input'] });
    if (!saved?.updateProduct.product) return false;
    onSaved(saved.updateProduct.product);
    toast.good(say('saved'));
    return true;
  };
  const manages = user.role === 'CEO' || user.role === 'ADMIN';
  return (
    <RowPanel
      loading={loading}
      onClose={onClose}
      title={product.name}
      subtitle={
        <>
          <span>{product.sku}</span>
          <span className="font-semibold text-ink">
            {product.price == null ? sayColumn('onRequest') : formats.money(product.price, product.currency)}
          </span>
          {!product.active && <Badge>{sayColumn('inactive')}</Badge>}
        </>
      }
    >
      {product.imageUrl && <Picture address={product.imageUrl} className="max-h-40 max-w-full" />}
      <Part title={say('facts')}>
        {manages ? (
          <EditForm
            place={`product ${product.id}`}
            submit={say('save')}
            onSave={save}
            fields={[
              { name: 'name', label: sayColumn('name'), kind: 'text', value: product.name, required: true },
              {
                name: 'price',
                label: sayCatalogue('priceIn', { currency: product.currency }),
                kind: 'decimal',
                value: product.price,
                hint: sayCatalogue('priceHint'),
              },
              {
                name: 'stock',
                label: sayColumn('stock'),
                kind: 'number',
                value: product.stock,
                hint: sayCatalogue('stockHint'),
              },
              { name: 'imageUrl', label: sayCatalogue('picture'), kind: 'text', value: product.imageUrl },
              { name: 'unit', label: sayColumn('unit'), kind: 'text', value: product.unit },
              { name: 'active', label: sayColumn('active'), kind: 'check', value: product.active },
              { name: 'description', label: sayColumn('description'), kind: 'long', value: product.description },
              {
                name: 'keywords',
                label: sayColumn('keywords'),
                kind: 'list',
                value: product.keywords,
                hint: say('comma'),
              },
            ]}
          />
        ) : (
          <p className="text-ink-2">{product.description || '—'}</p>
        )}
      </Part>
    </RowPanel>
  );
};
