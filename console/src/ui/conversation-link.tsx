import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { cx } from '../lib/classes';

/** A name that links to its conversation in the inbox; plain text without an id. */
export const ConversationLink = ({
  id,
  className,
  children,
}: {
  id: string | null | undefined;
  className: string;
  children: ReactNode;
}) =>
  id ? (
    <Link
      to="/inbox/{-$conversationId}"
      params={{ conversationId: id }}
      search={{}}
      preload={false}
      className={cx(className, 'hover:underline')}
    >
      {children}
    </Link>
  ) : (
    <span className={className}>{children}</span>
  );
