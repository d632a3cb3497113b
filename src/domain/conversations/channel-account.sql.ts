/** The column for the time of the account's last incoming or outgoing message. */
type Told = 'last_inbound_at' | 'last_outbound_at';

/**
 * Returns an update that stores the current time for the accounts that the query `accounts` returns. All messages of an account
 * share this one row, so the time is stored at most once per second, and not at all while another transaction holds the row.
 */
export const noteAccountActivity = (column: Told, accounts: string): string =>
  `update channel_account set ${column} = now() where id = any (array(select a.id from channel_account a where a.id = any (array(${accounts}))
        and (a.${column} is null or a.${column} < now() - interval '1 second') order by a.id for no key update skip locked))`;
