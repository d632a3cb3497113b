import { useState } from 'react';
import { cx } from '../lib/classes';

/** A product's picture by its public address; nothing if it cannot be shown. Its host does not learn on which page it is shown. */
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
