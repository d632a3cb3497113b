import type { Role } from '../domain/access/index.js';
import type { DemoTenant } from './tenants/demo-tenant.js';
import { maquinsa } from './tenants/maquinsa.js';
import { tornillo, tornilloProyectos } from './tenants/tornillo.js';

export type { DemoTenant };

export const demoPeople: { role: Role; firstName: string; lastName: string; department: string | null }[] = [
  { role: 'CEO', firstName: 'Carmen', lastName: 'Solano', department: null },
  { role: 'ADMIN', firstName: 'Andrés', lastName: 'Mora', department: null },
  { role: 'SELLER', firstName: 'Sofía', lastName: 'Rojas', department: 'Ventas' },
  { role: 'SECRETARY', firstName: 'Elena', lastName: 'Vargas', department: null },
  { role: 'PROFESSIONAL', firstName: 'Pablo', lastName: 'Quesada', department: 'Servicio técnico' },
];

/**
 * Two more sellers, who cannot sign in. Both are unavailable, so that new leads go to the demo seller; one works mornings, one afternoons.
 */
export const demoColleagues: { firstName: string; lastName: string; shift: { from: string; to: string } }[] = [
  { firstName: 'Daniela', lastName: 'Chaves', shift: { from: '08:00', to: '13:00' } },
  { firstName: 'Marco', lastName: 'Jiménez', shift: { from: '12:00', to: '18:00' } },
];

export const demoTenants: DemoTenant[] = [tornillo, tornilloProyectos, maquinsa];
