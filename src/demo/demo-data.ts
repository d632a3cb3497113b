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

/** Two more sellers, who cannot sign in. Both are unavailable, so that new leads go to the demo seller. */
export const demoColleagues: { firstName: string; lastName: string }[] = [
  { firstName: 'Daniela', lastName: 'Chaves' },
  { firstName: 'Marco', lastName: 'Jiménez' },
];

export const demoTenants: DemoTenant[] = [tornillo, tornilloProyectos, maquinsa];
