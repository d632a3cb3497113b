import { useFormats, useTexts } from '../../app/intl';
import { IconButton } from '../../ui/button';
import { Input } from '../../ui/field';
import type { OrderedLine } from './ordered-lines';
import { orderTexts } from './ordering.texts';

/** The products of an order, each with its quantity. */
export const OrderLines = ({
  lines,
  wrongOf,
  onChange,
}: {
  lines: readonly OrderedLine[];
  wrongOf(line: OrderedLine, at: number): string | null;
  onChange(lines: readonly OrderedLine[]): void;
}) => {
  const say = useTexts(orderTexts);
  const formats = useFormats();
  if (lines.length === 0) return null;
  return (
    <ul aria-label={say('lines')} className="divide-y rounded-md border">
      {lines.map((line, at) => {
        const { productId, name, unit, price, currency, quantity } = line;
        return (
          <li key={productId} className="flex items-start gap-2 px-2 py-1.5">
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{name}</span>
              <span className="block text-xs text-ink-3">
                {price === null ? say('onRequest') : formats.money(price, currency)}
                {unit && ` · ${unit}`}
              </span>
            </span>
            <div className="w-20 flex-none sm:w-24">
              <Input
                bare
                label={say('quantityOf', { name })}
                inputMode="numeric"
                autoComplete="off"
                value={quantity}
                error={wrongOf(line, at)}
                onChange={event =>
                  onChange(
                    lines.map((each, place) => (place === at ? { ...each, quantity: event.target.value } : each)),
                  )
                }
              />
            </div>
            <IconButton
              icon="trash"
              label={say('remove', { name })}
              onClick={() => onChange(lines.filter((_, place) => place !== at))}
            />
          </li>
        );
      })}
    </ul>
  );
};
