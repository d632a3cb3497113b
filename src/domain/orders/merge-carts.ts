import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';

interface Line {
  id: string;
  position: number;
  productId: string;
  quantity: number;
  unitPriceMinor: string;
  currency: string;
}
interface CartContents {
  currency: string;
  totalMinor: string;
  /** Times as text, with the microseconds of the database. */
  updatedAt: string;
  joinedAt: string | null;
  lines: Line[];
}
interface FoundCart extends CartContents {
  id: string;
  isKept: boolean;
  isNewer: boolean;
}

/** The data needed to separate two joined carts again: ids, quantities and prices. */
export interface JoinedCarts {
  merged: { id: string; updatedAt: string };
  /** The changed cart of the kept contact; null if none was changed. */
  joined: { id: string; joinedAt: string /** Null if the merge created it. */; before: CartContents | null } | null;
}

/** Returns both open carts, locked. If both were changed at the same time, the kept contact's cart counts as the newer. */
const findOpen: Statement = {
  name: 'cart.open-of-two',
  text: `with open as materialized (
      select id, contact_id, currency, total_minor, joined_at, updated_at from cart
      where contact_id = any (array[$1, $2]::uuid[]) and merged_from is null and status = 'OPEN' order by id for update)
    select c.id, c.contact_id = $1 as "isKept", c.currency, c.total_minor::text as "totalMinor", c.updated_at::text as "updatedAt", c.joined_at::text as "joinedAt",
      not exists (select from open o where o.id <> c.id and (o.updated_at > c.updated_at or o.updated_at = c.updated_at and o.contact_id = $1)) as "isNewer",
      (select coalesce(json_agg(json_build_object('id', l.id, 'position', l.position, 'productId', l.product_id, 'quantity', l.quantity,
          'unitPriceMinor', l.unit_price_minor::text, 'currency', l.currency) order by l.position), '[]') from order_line l where l.cart_id = c.id) as lines
    from open c`,
};
const hide: Statement = {
  name: 'cart.hide-merged',
  text: `update cart set status = 'MERGED' where id = $1 and status = 'OPEN'`,
};
const reopen: Statement = {
  name: 'cart.reopen-merged',
  text: `update cart set status = 'OPEN', updated_at = $2::timestamptz where id = $1 and status = 'MERGED'`,
};
/** A cart that a merge created and that was set since stays with the kept contact; its conversation goes back to the other contact. */
const leaveConversation: Statement = {
  name: 'cart.leave-conversation',
  text: `update cart c set conversation_id = null from conversation v where c.id = $1 and v.id = c.conversation_id and v.contact_id <> c.contact_id`,
};
/** The conversation still belongs to the merged contact; it moves to the kept contact together with that contact's rows. */
const make: Statement = {
  name: 'cart.make-joined',
  text: `insert into cart (id, tenant_id, contact_id, conversation_id, seller_id, currency, total_minor)
    select $1, app.tenant(), k.id, m.conversation_id, k.seller_id, m.currency, 0 from contact k, cart m where k.id = $2 and m.id = $3`,
};
/**
 * The time is always later than that of an earlier merge in the same transaction, because each change by a merge is identified by its time.
 */
const fill: Statement = {
  name: 'cart.fill-joined',
  text: `update cart set currency = $2, total_minor = $3, updated_at = now(), joined_at = greatest(clock_timestamp(), joined_at + interval '1 microsecond')
    where id = $1 returning joined_at::text as "joinedAt"`,
};
const clear: Statement = { name: 'cart.clear-joined', text: 'delete from order_line where cart_id = $1' };
const putLines: Statement = {
  name: 'cart.put-lines',
  text: `insert into order_line (id, tenant_id, seller_id, cart_id, position, product_id, quantity, unit_price_minor, currency)
    select l.id, app.tenant(), c.seller_id, c.id, l.position, l."productId", l.quantity, l."unitPriceMinor", l.currency
    from cart c, jsonb_to_recordset($2::jsonb) l (id uuid, position int, "productId" uuid, quantity int, "unitPriceMinor" bigint, currency text)
    where c.id = $1`,
};
const isAsJoined: Statement = {
  name: 'cart.as-joined',
  text: `select id from cart where id = $1 and status = 'OPEN' and joined_at = $2::timestamptz for update`,
};
const restore: Statement = {
  name: 'cart.restore',
  text: 'update cart set currency = $2, total_minor = $3, joined_at = $4::timestamptz, updated_at = $5::timestamptz where id = $1',
};

/**
 * Joins the open carts of two contacts into the kept contact's cart, which is created if it does not exist. Runs in the caller's
 * transaction, which holds the locks of both contacts. A product in both carts gets quantity and price from the newer cart; if the
 * currencies differ, only the newer cart is kept. The merged contact's cart becomes MERGED and keeps its lines. Returns null if the merged
 * contact has no open cart.
 */
export async function joinCarts(tx: Transaction, keptId: string, mergedId: string): Promise<JoinedCarts | null> {
  const found = await tx.query<FoundCart>(findOpen, [keptId, mergedId]);
  const [kept, merged] = [found.find(({ isKept }) => isKept), found.find(({ isKept }) => !isKept)];
  if (!merged) return null;
  await tx.query(hide, [merged.id]);
  const untouched = { merged: { id: merged.id, updatedAt: merged.updatedAt }, joined: null };
  if (merged.lines.length === 0) return untouched;
  const before = kept ?? null;
  const holdsLines = before !== null && before.lines.length > 0;
  const isOther = holdsLines && before.currency !== merged.currency;
  if (isOther && before.isNewer) return untouched;
  const lines = holdsLines && !isOther ? joinLines(before, merged) : merged.lines;
  const id = before?.id ?? newId();
  if (!before) await tx.query(make, [id, keptId, merged.id]);
  await tx.query(clear, [id]);
  const total = lines.reduce((sum, line) => sum + BigInt(line.unitPriceMinor) * BigInt(line.quantity), 0n);
  const [filled] = await tx.query<{ joinedAt: string }>(fill, [id, merged.currency, total.toString()]);
  if (!filled) throw new Error('the cart is locked and is there');
  await tx.query(putLines, [id, JSON.stringify(lines.map((line, position) => ({ ...line, id: newId(), position })))]);
  return {
    ...untouched,
    joined: { id, joinedAt: filled.joinedAt, before: before && contentsOf(before) },
  };
}

/** Returns the lines of the kept contact's cart in their order, followed by those that only the other cart has. */
function joinLines(kept: FoundCart, merged: FoundCart): Line[] {
  const [newer, older] = kept.isNewer ? [kept, merged] : [merged, kept];
  const held = new Map([...older.lines, ...newer.lines].map(line => [line.productId, line]));
  const products = new Set([...kept.lines, ...merged.lines].map(({ productId }) => productId));
  return [...products].flatMap(productId => held.get(productId) ?? []);
}

const contentsOf = ({ currency, totalMinor, updatedAt, joinedAt, lines }: FoundCart): CartContents => ({
  currency,
  totalMinor,
  updatedAt,
  joinedAt,
  lines,
});

/**
 * Restores both carts as they were, in the caller's transaction, which has already returned the merged contact's rows. If the joined cart
 * was set or ordered since, it stays as it is and the other one stays MERGED: its products were dealt with and must not be ordered twice.
 */
export async function separateCarts(tx: Transaction, { merged, joined }: JoinedCarts): Promise<void> {
  if (joined) {
    const [same] = await tx.query<{ id: string }>(isAsJoined, [joined.id, joined.joinedAt]);
    if (!same) {
      await tx.query(leaveConversation, [joined.id]);
      return;
    }
    await giveBack(tx, joined.id, joined.before);
  }
  await tx.query(reopen, [merged.id, merged.updatedAt]);
}

async function giveBack(tx: Transaction, id: string, before: CartContents | null): Promise<void> {
  // A cart that the merge created is hidden.
  if (!before) {
    await tx.query(hide, [id]);
    return;
  }
  await tx.query(clear, [id]);
  await tx.query(restore, [id, before.currency, before.totalMinor, before.joinedAt, before.updatedAt]);
  await tx.query(putLines, [id, JSON.stringify(before.lines)]);
}
