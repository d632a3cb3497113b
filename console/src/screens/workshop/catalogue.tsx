import { useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import {
  type WorkshopProductFragment as Product,
  WorkshopProductsDocument,
  WorkshopSaveProductDocument,
} from '../../gql/graphql';
import { usePages } from '../../lib/pages';
import { useWrite } from '../../lib/write';
import { Button, IconButton } from '../../ui/button';
import { type Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Select } from '../../ui/field';
import { Switch } from '../../ui/form';
import { Picture } from '../../ui/picture';
import { SearchField } from '../../ui/search-field';
import { uiTexts } from '../../ui/ui.texts';
import { useMayTeach } from './may-teach';
import { NumberCell } from './number-cell';
import { ProductDialog } from './product-dialog';
import { catalogueTexts, workshopTexts } from './workshop.texts';

type Part = Partial<Pick<Product, 'price' | 'stock' | 'active'>>;
const states = { all: undefined, onlySold: true, onlyNot: false } as const;

/** The product catalogue. Price, stock and whether a product is for sale are edited in the row. */
export const Catalogue = () => {
  const say = useTexts(catalogueTexts);
  const sayAll = useTexts(workshopTexts);
  const sayUi = useTexts(uiTexts);
  const formats = useFormats();
  const write = useWrite();
  const mayTeach = useMayTeach();
  const [search, setSearch] = useState('');
  const [state, setState] = useState<keyof typeof states>('all');
  const [open, setOpen] = useState<Product | 'new' | null>(null);
  const filter = { search: search || null, active: states[state] ?? null };
  const pages = usePages(WorkshopProductsDocument, filter, ({ products }) => products);
  const change = async (product: Product, part: Part) => {
    const before = Object.fromEntries(Object.keys(part).map(key => [key, product[key as keyof Part]])) as Part;
    pages.patch(product.id, part);
    // An order may have reserved stock since this was read.
    const counted = 'stock' in part && { stockBefore: product.stock ?? null };
    const { data, refusal } = await write(WorkshopSaveProductDocument, {
      input: { productId: product.id, ...part, ...counted },
    });
    if (refusal) pages.patch(product.id, before);
    else if (data?.updateProduct.product) pages.patch(product.id, data.updateProduct.product);
  };
  const columns: Column<Product>[] = [
    {
      id: 'name',
      title: say('product'),
      width: 150,
      grow: 3,
      cell: ({ name, unit, imageUrl }) => (
        // A phone has no room for a name in one line.
        <span
          className="font-medium max-sm:line-clamp-2 max-sm:text-xs max-sm:leading-4 max-sm:whitespace-normal"
          title={name}
        >
          {imageUrl && <Picture address={imageUrl} className="mr-2 inline-block size-6 align-middle" />}
          {name}
          {unit && <span className="font-normal text-ink-3"> · {unit}</span>}
        </span>
      ),
    },
    { id: 'sku', title: say('sku'), width: 100, grow: 1, cell: ({ sku }) => <span className="text-ink-2">{sku}</span> },
    {
      id: 'price',
      title: say('price'),
      width: 120,
      narrow: 116,
      align: 'end',
      essential: true,
      cell: product => (
        <NumberCell
          label={say('priceOf', { name: product.name })}
          value={product.price ?? null}
          shown={product.price == null ? say('onRequest') : formats.money(product.price, product.currency)}
          wrong={sayUi('badNumber')}
          readOnly={!mayTeach}
          onChange={price => void change(product, { price })}
        />
      ),
    },
    {
      id: 'stock',
      title: say('stock'),
      width: 116,
      align: 'end',
      cell: product => (
        <NumberCell
          whole
          label={say('stockOf', { name: product.name })}
          value={product.stock == null ? null : String(product.stock)}
          shown={product.stock == null ? say('uncounted') : formats.number(product.stock)}
          wrong={sayUi('badNumber')}
          readOnly={!mayTeach}
          onChange={stock => void change(product, { stock: stock === null ? null : Number(stock) })}
        />
      ),
    },
    {
      id: 'sold',
      title: say('sold'),
      width: 76,
      narrow: 80,
      essential: 'if-wide-enough',
      cell: product => (
        <Switch
          bare
          label={say('soldOf', { name: product.name })}
          checked={product.active}
          disabled={!mayTeach}
          onChange={active => void change(product, { active })}
        />
      ),
    },
    {
      id: 'updated',
      title: say('updated'),
      width: 96,
      extra: true,
      cell: ({ updatedAt }) => formats.short(updatedAt),
    },
    ...(mayTeach
      ? [
          {
            id: 'edit',
            title: say('change'),
            width: 60,
            narrow: 54,
            essential: true,
            cell: (product: Product) => (
              <IconButton icon="pencil" label={say('edit', { name: product.name })} onClick={() => setOpen(product)} />
            ),
          },
        ]
      : []),
  ];
  return (
    <div className="flex h-full flex-col">
      <div className="flex flex-none flex-wrap items-center gap-2 border-b bg-surface px-3 py-2">
        <SearchField
          label={say('search')}
          value={search}
          onChange={text => setSearch(text ?? '')}
          className="min-w-52 flex-1 sm:max-w-72"
        />
        <div className="w-32">
          <Select
            bare
            label={say('sold')}
            value={state}
            onChange={event => setState(event.target.value as keyof typeof states)}
          >
            {(Object.keys(states) as (keyof typeof states)[]).map(each => (
              <option key={each} value={each}>
                {say(each)}
              </option>
            ))}
          </Select>
        </div>
        <p className="flex-1 text-xs text-ink-3 max-lg:hidden">{say('what')}</p>
        {mayTeach && (
          <Button kind="solid" icon="plus" className="h-8" onClick={() => setOpen('new')}>
            {say('newProduct')}
          </Button>
        )}
      </div>
      <DataTable
        label={sayAll('catalogue')}
        shelf="workshop.catalogue"
        columns={columns}
        pages={pages}
        nameOf={({ name }) => name}
        empty={
          search || state !== 'all' ? (
            <EmptyState icon="search" title={say('nothing')} />
          ) : (
            <EmptyState icon="bag" title={say('none')}>
              {say('noneBody')}
            </EmptyState>
          )
        }
      />
      {open && (
        <ProductDialog
          product={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
          onSaved={product => {
            if (open === 'new') pages.readAgain();
            else pages.patch(product.id, product);
            setOpen(null);
          }}
        />
      )}
    </div>
  );
};
