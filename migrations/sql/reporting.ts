/** Joins the row of another table of the same tenant, if there is one. */
export const joined = (table: string, alias: string, id: string, row: string): string =>
  `left join public.${table} ${alias} on ${alias}.tenant_id = ${row}.tenant_id and ${alias}.id = ${id}`;
/** SQL of an amount as a number in the unit of its currency. */
export const amount = (minor: string, currency: string): string => `app.money(${minor}, ${currency})::numeric`;
/** Creates a view of the schema `reporting`; run it as embudo_reports. */
export const view = (name: string, query: string): string =>
  `create view reporting.${name} with (security_barrier) as ${query};`;
