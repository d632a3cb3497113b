import { type FormEvent, useState } from 'react';
import { useFormats, useTexts } from '../../app/intl';
import {
  type OrderRowFragment,
  PlaceOrderDocument,
  type PlaceOrderInput,
  SetSaleCartDocument,
} from '../../gql/graphql';
import { figureOf } from '../../lib/figure';
import { useFormWrite, useMake } from '../../lib/make';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { type Buyer, PersonField } from '../../ui/person-field';
import { uiTexts } from '../../ui/ui.texts';
import { OrderLines } from './order-lines';
import { haveTheirPrices, holdTheSame, joinedLines, linesOf, type OrderedLine } from './ordered-lines';
import { orderTexts } from './ordering.texts';
import { ProductField, type SoldProduct } from './product-field';
import { useOpenCart } from './use-open-cart';

export type OrderFor = Pick<Buyer, 'contactId' | 'name' | 'note'>;

const lineOf = ({ id, name, unit, price, currency }: SoldProduct): OrderedLine => ({
  productId: id,
  name,
  unit,
  price: price ?? null,
  currency,
  quantity: '1',
});
type CartToOrder = Omit<PlaceOrderInput, 'idempotencyKey'>;
/** Returns the sum of the lines as shown, in thousandths. */
const sumOf = (lines: readonly OrderedLine[]) =>
  lines.reduce((sum, { price, quantity }) => sum + Math.round(Number(price ?? 0) * 1000) * Number(quantity), 0);

/** Takes an order by hand. It starts with the contact's open cart. */
export const OrderDialog = ({
  person,
  onPlaced,
  onClose,
}: {
  /** Null if the contact still has to be chosen. */
  person: OrderFor | null;
  onPlaced(order: OrderRowFragment): void;
  onClose(): void;
}) => {
  const say = useTexts(orderTexts);
  const sayUi = useTexts(uiTexts);
  const formats = useFormats();
  const [chosen, setChosen] = useState<Buyer | null>(null);
  const buyer = person ?? chosen;
  const { cart: open, ...openCart } = useOpenCart(buyer?.contactId);
  /** The lines as the user has changed them, and for whom. Another contact's cart is put before them. */
  const [own, setOwnFor] = useState<{ of: string | undefined; lines: readonly OrderedLine[] } | null>(null);
  const isOwn = own !== null && own.of === buyer?.contactId;
  const inCart = isOwn ? [] : linesOf(open ?? null);
  const added = own?.lines.filter(({ productId }) => !inCart.some(line => line.productId === productId)) ?? [];
  const lines = [...inCart, ...added];
  const setOwn = (next: readonly OrderedLine[]) => setOwnFor({ of: buyer?.contactId, lines: next });
  const cart = useFormWrite();
  const order = useMake(PlaceOrderDocument);
  const [isTried, setIsTried] = useState(false);
  /** Why the user has to look at the lines again before anything is ordered. */
  const [notice, setNotice] = useState<'pricesChanged' | 'cartChanged' | null>(null);
  /** A cart that may have been ordered although the answer was lost. It is ordered again with the same key, and not set again. */
  const [unsure, setUnsure] = useState<{ cart: CartToOrder; of: string } | null>(null);
  const isWhole = ({ quantity }: OrderedLine) => Number(figureOf(quantity, true)) >= 1;

  /** Shows the cart as it is now, if it does not hold what it held before; returns whether it was shown. */
  const showChanged = async (before: readonly OrderedLine[]): Promise<boolean> => {
    const now = await openCart.read();
    // Where the server cannot be reached, the next step says so.
    if (now === undefined || holdTheSame(before, linesOf(now))) return false;
    setOwn(joinedLines(before, lines, linesOf(now)));
    openCart.show(now);
    setNotice('cartChanged');
    return true;
  };
  const place = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setIsTried(true);
    setNotice(null);
    if (!buyer || lines.length === 0 || !lines.every(isWhole)) return;
    const asked = lines.map(line => ({ ...line, quantity: String(figureOf(line.quantity, true)) }));
    const input = {
      contactId: buyer.contactId,
      lines: asked.map(({ productId, quantity }) => ({ productId, quantity: Number(quantity) })),
    };
    const of = JSON.stringify(input);
    let ordered = unsure?.of === of ? unsure.cart : null;
    if (ordered === null) {
      // Somebody may have changed the cart in another tab: nobody overwrites what they have not seen.
      if (await showChanged(linesOf(open ?? null))) return;
      const set = (await cart.send(SetSaleCartDocument, { input })).data?.setCart.cart;
      if (!set) return;
      openCart.show(set);
      // Nothing is ordered at a price that the user has not seen.
      if (!haveTheirPrices(asked, linesOf(set))) {
        setOwn(linesOf(set));
        return setNotice('pricesChanged');
      }
      ordered = { cartId: set.id, updatedAtBefore: set.updatedAt };
    }
    const { data: placed, refusal } = await order.make(ordered);
    setUnsure(refusal?.code === 'ERROR' ? { cart: ordered, of } : null);
    if (refusal?.field?.[0] === 'updatedAtBefore') await showChanged(asked);
    if (placed?.placeOrder.order) onPlaced(placed.placeOrder.order);
  };
  const add = (product: SoldProduct) => {
    if (!lines.some(({ productId }) => productId === product.id)) setOwn([...lines, lineOf(product)]);
  };
  const wrongCart = (notice && say(notice)) ?? order.errorOf('updatedAtBefore') ?? order.errorOf('cartId');
  const [first] = lines;
  const hasTotal =
    first && lines.every(line => isWhole(line) && line.price !== null && line.currency === first.currency);
  return (
    <Dialog
      open
      onClose={onClose}
      title={person ? `${say('title')}: ${person.name ?? person.note ?? ''}` : say('title')}
    >
      <form className="flex flex-col gap-3 overflow-y-auto p-4" onSubmit={event => void place(event)}>
        {!person && (
          <PersonField
            buyer={chosen}
            wrong={isTried && !chosen ? say('needPerson') : cart.errorOf('contactId')}
            onChoose={setChosen}
          />
        )}
        {inCart.length > 0 && <p className="text-xs text-ink-3">{say('wasCart')}</p>}
        <OrderLines
          lines={lines}
          wrongOf={(line, at) =>
            isTried && !isWhole(line)
              ? say('whole')
              : (cart.errorOf(`lines.${at}.quantity`) ?? cart.errorOf(`lines.${at}.productId`))
          }
          onChange={setOwn}
        />
        {(!buyer || open !== undefined) && (
          <ProductField
            wrong={isTried && lines.length === 0 ? say('needLine') : cart.errorOf('lines')}
            onChoose={add}
          />
        )}
        {wrongCart && (
          <p role="alert" className="text-bad">
            {wrongCart}
          </p>
        )}
        <div className="flex flex-wrap items-center justify-end gap-2">
          <span className="min-w-0 flex-1 text-ink-2 max-sm:basis-full">
            {hasTotal && (
              <>
                {say('total')}{' '}
                <strong className="text-ink">
                  {formats.money(
                    sumOf(lines.map(line => ({ ...line, quantity: String(figureOf(line.quantity, true)) }))) / 1000,
                    first.currency,
                  )}
                </strong>
              </>
            )}
          </span>
          <Button kind="plain" onClick={onClose}>
            {sayUi('cancel')}
          </Button>
          <Button
            kind="solid"
            type="submit"
            disabled={cart.busy || order.busy || (buyer !== null && open === undefined)}
          >
            {say('place')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
