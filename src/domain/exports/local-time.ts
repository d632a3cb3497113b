/** Returns SQL for a time of a row of the table `of` on the tenant's clock: a file leaves the place where times could be converted. */
export const local = (time: string, shape: string, of: string): string =>
  `to_char(${time} at time zone (select t.timezone from tenant t where t.id = ${of}.tenant_id), '${shape}')`;
