/** When an account last received, or sent, something. */
type Told = 'last_inbound_at' | 'last_outbound_at';

/**
 * Notes the time, if `cause`, a table of the statement, has a row. To the second, and passed over while another transaction notes it:
 * all messages of an account share this one row.
 */
export const toldNow = (column: Told, accounts: string): string =>
  `update channel_account set ${column} = now() where id = any (array(select a.id from channel_account a where a.id = any (array(${accounts}))
        and (a.${column} is null or a.${column} < now() - interval '1 second') order by a.id for no key update skip locked))`;
