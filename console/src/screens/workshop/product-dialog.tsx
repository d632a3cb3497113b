import { type FormEvent, useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { useViewer } from '../../app/viewer';
import {
  type WorkshopProductFragment as Product,
  WorkshopCreateProductDocument,
  WorkshopSaveProductDocument,
} from '../../gql/graphql';
import { differing } from '../../lib/differing';
import { figureOf, figureText } from '../../lib/figure';
import { useMake } from '../../lib/make';
import { Input } from '../../ui/field';
import { Textarea, valuesOf, wordsOf } from '../../ui/form';
import { FormDialog } from '../../ui/form-dialog';
import { uiTexts } from '../../ui/ui.texts';
import { PictureField } from './picture-field';
import { skuFor } from './sku-for';
import { catalogueTexts, workshopTexts } from './workshop.texts';

/** Edits a product, or creates one if none is given. */
export const ProductDialog = ({
  product,
  onSaved,
  onClose,
}: {
  product: Product | null;
  onSaved(product: Product): void;
  onClose(): void;
}) => {
  const say = useTexts(catalogueTexts);
  const sayAll = useTexts(workshopTexts);
  const sayUi = useTexts(uiTexts);
  const formats = useFormats();
  const { make, send, busy, errorOf } = useMake(WorkshopCreateProductDocument);
  const { tenant } = useViewer();
  const [picture, setPicture] = useState(product?.imageUrl ?? '');
  const [name, setName] = useState('');
  /** The code as it was typed; before that, one is suggested. */
  const [sku, setSku] = useState<string | null>(null);
  const [wrong, setWrong] = useState<'price' | 'stock' | null>(null);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    const values = valuesOf(event.currentTarget);
    const price = figureOf(values.price ?? '');
    const stock = figureOf(values.stock ?? '', true);
    if (price === undefined) return setWrong('price');
    if (stock === undefined) return setWrong('stock');
    const input = {
      name: values.name ?? '',
      description: values.description ?? '',
      keywords: wordsOf(values.keywords ?? ''),
      unit: values.unit || null,
      imageUrl: values.imageUrl?.trim() || null,
      price,
      stock: stock === null ? null : Number(stock),
    };
    // The numbers as the form's fields showed them.
    const { price: at, stock: left } = product ?? {};
    const before = { ...product, price: figureOf(figureText(at, formats.number)), stock: left ?? null };
    setWrong(null);
    const changes = differing(input, before);
    // An order may have reserved stock since this was read.
    const counted = 'stock' in changes && { stockBefore: product?.stock ?? null };
    const saved = product
      ? (await send(WorkshopSaveProductDocument, { input: { ...changes, ...counted, productId: product.id } })).data
          ?.updateProduct
      : (await make({ ...input, sku: values.sku ?? '' })).data?.createProduct;
    if (saved?.product) onSaved(saved.product);
  };
  const figureErrorOf = (field: 'price' | 'stock') => (wrong === field ? sayUi('badNumber') : errorOf(field));
  return (
    <FormDialog
      title={product?.name ?? say('newProduct')}
      submit={sayAll('save')}
      busy={busy}
      onSubmit={save}
      onClose={onClose}
    >
      <div className="grid gap-3 sm:grid-cols-[2fr_1fr]">
        <Input
          label={say('name')}
          name="name"
          required
          defaultValue={product?.name}
          error={errorOf('name')}
          onChange={event => setName(event.target.value)}
        />
        <Input
          label={say('sku')}
          name="sku"
          required
          value={product?.sku ?? sku ?? skuFor(name)}
          disabled={product !== null}
          hint={product ? undefined : say('skuHint')}
          onChange={event => setSku(event.target.value)}
          error={errorOf('sku')}
        />
      </div>
      <div className="grid gap-3 sm:grid-cols-3">
        <Input
          label={say('priceIn', { currency: product?.currency ?? tenant.currency })}
          name="price"
          inputMode="decimal"
          defaultValue={figureText(product?.price, formats.number)}
          hint={say('priceHint')}
          error={figureErrorOf('price')}
        />
        <Input
          label={say('stock')}
          name="stock"
          inputMode="numeric"
          defaultValue={figureText(product?.stock, formats.number)}
          hint={say('stockHint')}
          error={figureErrorOf('stock')}
        />
        <Input
          label={say('unit')}
          name="unit"
          defaultValue={product?.unit ?? ''}
          hint={say('unitHint')}
          error={errorOf('unit')}
        />
      </div>
      <Textarea
        label={say('description')}
        name="description"
        rows={3}
        defaultValue={product?.description}
        error={errorOf('description')}
      />
      <PictureField value={picture} error={errorOf('imageUrl')} onChange={setPicture} />
      <Input
        label={say('keywords')}
        name="keywords"
        defaultValue={product?.keywords.join(', ')}
        hint={sayAll('words')}
        error={errorOf('keywords')}
      />
    </FormDialog>
  );
};
