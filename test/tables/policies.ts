import type { Command, DatabaseRole, Rights, Table } from '../../src/domain/shared/tables.js';

const commands: Command[] = ['select', 'insert', 'update', 'delete'];
const inTenant = (rule: string) => `tenant_id = (select app.tenant()) and (${rule})`;
const isManager = inTenant(`(select app.role()) in ('CEO', 'ADMIN', 'SYSTEM')`);
const ownOrNobodys = 'seller_id = (select app.own_seller()) or ((select app.sees_unassigned()) and seller_id is null)';
/** Who may read and write a table, by its rights. Written independently of `app.guard`, which creates the policies. */
const rulesOf: Record<Exclude<Rights, 'none'>, { reads: string; writes: string }> = {
  seller: {
    reads: inTenant(`(select app.sees_team()) or ${ownOrNobodys}`),
    writes: inTenant(`(select app.works_team()) or ${ownOrNobodys}`),
  },
  tenant: { reads: inTenant('(select app.is_member())'), writes: isManager },
  staff: { reads: inTenant('(select app.sees_all())'), writes: isManager },
  managers: { reads: isManager, writes: isManager },
};

/** A privilege of a role on a table: on the whole table (null) or on some columns. */
export type Grant = { role: DatabaseRole; command: Command; columns: string[] | null };

/** Parses declared grants, such as `select, update(held_until)`. */
export function grantsOf({ name, grants }: Pick<Table, 'name' | 'grants'>): Grant[] {
  return Object.entries(grants).flatMap(([role, text]) =>
    text.split(/,(?![^(]*\))/).map(part => {
      const [, command, columns] = /^\s*(\w+)(?:\(([^)]*)\))?\s*$/.exec(part) ?? [];
      if (!commands.includes(command as Command)) throw new Error(`${name} declares the grant ${part}`);
      return {
        role: role as DatabaseRole,
        command: command as Command,
        columns: columns?.split(',').map(column => column.trim()) ?? null,
      };
    }),
  );
}

/** The conditions that a row must meet to be found, and after it was written. */
export interface Rule {
  found: string;
  written: string;
}
const same = (rule: string): Rule => ({ found: rule, written: rule });

/** Returns, for each granted privilege, the rules of which a row must meet one. */
export function rulesFor(table: Table): { role: DatabaseRole; command: Command; rules: Rule[] }[] {
  return grantsOf(table).map(({ role, command }) => ({ role, command, rules: ruleOf(table, role, command) }));
}

function ruleOf({ name, rights, policies }: Table, role: DatabaseRole, command: Command): Rule[] {
  const own = policies?.[`${role} ${command}`];
  if (own) return [own].flat().map(rule => (typeof rule === 'string' ? same(rule) : rule));
  if (role === 'jobs') return [same('tenant_id = (select app.tenant())')];
  if (role === 'reports') return [same('tenant_id = (select app.reports_tenant())')];
  // Functions that run as these roles select their rows themselves.
  if (role !== 'app') return [same('true')];
  if (rights === 'none') throw new Error(`${name} declares no rights, and no policy for ${role} ${command}`);
  return [same(command === 'select' ? rulesOf[rights].reads : rulesOf[rights].writes)];
}
