import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { useQuery } from 'urql';
import { reached } from '../app/reached';
import { SellerNameDocument } from '../gql/graphql';
import { cx } from '../lib/classes';
import { FieldFrame, labelledBy, Select } from './field';
import { Icon } from './icon';
import type { Choice, SellerName } from './seller-choice';

const SellerDialog = lazy(() =>
  reached(() => import('./seller-dialog')).then(module => ({ default: module.SellerDialog })),
);

/** Up to as many sellers are chosen in a list; among more, a name is found sooner by typing it. */
const mostListed = 40;

/**
 * Chooses a seller, or one of the `others`, such as nobody or all, which come first. A large team is searched at the server, also for those
 * who are not among `sellers`.
 */
export const SellerSelect = <S extends SellerName>({
  sellers,
  others = [],
  wordsOf = ({ displayName }) => displayName,
  value,
  start = '',
  onChoose,
  name,
  label,
  hint,
  error,
  bare,
  disabled,
  className,
}: {
  sellers: readonly S[];
  others?: readonly Choice[];
  /** How a seller of `sellers` is named in the list, if not by the name alone. */
  wordsOf?(seller: S): string;
  /** The chosen one; without it, the field itself remembers what is chosen, from `start` on. */
  value?: string;
  start?: string;
  onChoose?(value: string): void;
  name?: string;
  label: string;
  hint?: ReactNode;
  error?: string | null;
  bare?: boolean;
  disabled?: boolean;
  className?: string;
}) => {
  const id = useId();
  const [own, setOwn] = useState(start);
  const [isOpen, setOpen] = useState(false);
  const [found, setFound] = useState<SellerName | null>(null);
  const chosen = value ?? own;
  const choose = (next: string) => {
    setOwn(next);
    onChoose?.(next);
  };
  const isListed =
    chosen === '' || [...others.map(({ value }) => value), ...sellers.map(({ id }) => id)].includes(chosen);
  const isKnown = isListed || found?.id === chosen;
  // The seller of a view or an address who has left, or who is not among those that the server lists.
  const [{ data }] = useQuery({
    query: SellerNameDocument,
    variables: { id: chosen },
    pause: isKnown || sellers.length === 0,
  });
  const further = isListed ? null : found?.id === chosen ? found : data?.seller?.id === chosen ? data.seller : null;
  if (sellers.length <= mostListed)
    return (
      <Select
        {...{ label, hint, error, bare, disabled, className, name }}
        value={chosen}
        onChange={event => choose(event.target.value)}
      >
        {others.map(each => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
        {sellers.map(seller => (
          <option key={seller.id} value={seller.id}>
            {wordsOf(seller)}
          </option>
        ))}
        {further && <option value={further.id}>{further.displayName}</option>}
      </Select>
    );
  const seller = sellers.find(each => each.id === chosen) ?? further;
  const words = others.find(each => each.value === chosen)?.label ?? seller?.displayName ?? '—';
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} bare={bare}>
      <button
        type="button"
        {...labelledBy(id, { hint, error })}
        aria-haspopup="dialog"
        aria-label={words.startsWith(label) ? words : `${label}: ${words}`}
        disabled={disabled}
        className={cx(
          'flex h-8 w-full items-center gap-1 rounded-md border border-line-strong bg-raised px-2 text-left text-sm text-ink disabled:opacity-60',
          className,
        )}
        onClick={() => setOpen(true)}
      >
        <span className="min-w-0 flex-1 truncate">{words}</span>
        <Icon name="down" size={12} />
      </button>
      {name && <input type="hidden" name={name} value={chosen} />}
      {isOpen && (
        <Suspense>
          <SellerDialog
            title={label}
            others={others}
            onChoose={(next, who) => {
              setFound(who);
              setOpen(false);
              choose(next);
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </FieldFrame>
  );
};
