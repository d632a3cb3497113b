import { type ReactNode, Suspense, useState } from 'react';
import { useKeys } from '../../lib/keyboard';
import { Button } from '../../ui/button';

/** The button and the key `n` that create a row of a list. `children` is the dialog, which gets a function that closes it. */
export const NewRow = ({ title, children }: { title: string; children(close: () => void): ReactNode }) => {
  const [isOpen, setIsOpen] = useState(false);
  useKeys({ n: () => setIsOpen(true) });
  return (
    <>
      <Button kind="solid" icon="plus" aria-keyshortcuts="n" className="h-8" onClick={() => setIsOpen(true)}>
        {title}
      </Button>
      {isOpen && <Suspense>{children(() => setIsOpen(false))}</Suspense>}
    </>
  );
};
