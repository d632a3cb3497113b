import { lazy, useMemo } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import { reached } from '../../app/reached';
import { type ProductRowFragment, ProductsPageDocument } from '../../gql/graphql';
import { usePages } from '../../lib/pages';
import { Badge } from '../../ui/badge';
import type { Column } from '../../ui/data-table';
import { Toggle } from '../../ui/toggle';
import { columnTexts } from '../../words/column.texts';
import { useMayTeach } from '../workshop/may-teach';
import { catalogueTexts } from '../workshop/workshop.texts';
import { Frame } from './frame';
import { NewRow } from './new-row';
import { ProductPanel } from './product-panel';
import { useListSearch } from './search';

type Product = ProductRowFragment;
const ProductDialog = lazy(() =>
  reached(() => import('../workshop/product-dialog')).then(module => ({ default: module.ProductDialog })),
);

export const Products = () => {
  const say = useTexts(columnTexts);
  const sayCatalogue = useTexts(catalogueTexts);
  const mayTeach = useMayTeach();
  const { search: asked, filter, setFilter } = useListSearch();
  const search = typeof filter.search === 'string' ? filter.search : null;
  const active = typeof filter.active === 'boolean' ? filter.active : null;
  const pages = usePages(
    ProductsPageDocument,
    { search, active, orderBy: asked.order as never },
    ({ products }) => products,
  );
  const columns = useProductColumns();
  return (
    <Frame
      list="products"
      pages={pages}
      columns={columns}
      nameOf={({ name }) => name}
      filters={
        <>
          <Toggle label={say('active')} on={active === true} onChange={on => setFilter({ active: on ? true : null })} />
          <Toggle
            label={say('inactive')}
            on={active === false}
            onChange={on => setFilter({ active: on ? false : null })}
          />
        </>
      }
      newRow={
        mayTeach && (
          <NewRow title={sayCatalogue('newProduct')}>
            {close => (
              <ProductDialog
                product={null}
                onClose={close}
                onSaved={() => {
                  pages.readAgain();
                  close();
                }}
              />
            )}
          </NewRow>
        )
      }
      panel={(id, close) => (
        <ProductPanel
          key={id}
          product={pages.rows.find(row => row.id === id)}
          loading={pages.loading}
          onClose={close}
          onSaved={product => pages.patch(product.id, product)}
        />
      )}
    />
  );
};

function useProductColumns(): Column<Product>[] {
  const say = useTexts(columnTexts);
  const formats = useFormats();
  return useMemo(
    () => [
      {
        id: 'name',
        title: say('name'),
        sort: 'NAME',
        width: 190,
        grow: 2,
        cell: ({ name }) => <span className="font-medium">{name}</span>,
      },
      { id: 'sku', title: say('sku'), width: 120, cell: ({ sku }) => <span className="text-ink-2">{sku}</span> },
      {
        id: 'price',
        title: say('price'),
        sort: 'PRICE',
        width: 120,
        align: 'end',
        essential: true,
        cell: ({ price, currency }) =>
          price == null ? <span className="text-ink-3">{say('onRequest')}</span> : formats.money(price, currency),
      },
      {
        id: 'stock',
        title: say('stock'),
        sort: 'STOCK',
        width: 110,
        align: 'end',
        essential: 'if-wide-enough',
        cell: ({ stock }) =>
          stock == null ? (
            <span className="text-ink-3">{say('notCounted')}</span>
          ) : (
            <span className={stock === 0 ? 'font-medium text-bad' : undefined}>{formats.number(stock)}</span>
          ),
      },
      { id: 'unit', title: say('unit'), width: 90, cell: ({ unit }) => unit },
      {
        id: 'active',
        title: say('active'),
        width: 110,
        cell: ({ active }) => <Badge tone={active ? 'good' : 'quiet'}>{say(active ? 'active' : 'inactive')}</Badge>,
      },
      {
        id: 'keywords',
        title: say('keywords'),
        width: 160,
        grow: 1,
        extra: true,
        cell: ({ keywords }) => keywords.join(', '),
      },
      {
        id: 'updated',
        title: say('updated'),
        sort: 'UPDATED_AT',
        width: 120,
        align: 'end',
        cell: ({ updatedAt }) => formats.relative(updatedAt),
      },
    ],
    [say, formats],
  );
}
