import { useState } from 'react';
import { cx } from '../lib/classes';

/** A product's picture, from wherever it lies; nothing if it cannot be shown. Its host is not told where it is shown. */
export const Picture = ({ address, className }: { address: string; className: string }) => {
  const [broken, setBroken] = useState<string | null>(null);
  if (broken === address) return null;
  return (
    <img
      src={address}
      alt=""
      loading="lazy"
      referrerPolicy="no-referrer"
      className={cx('rounded-md border object-contain', className)}
      onError={() => setBroken(address)}
    />
  );
};
