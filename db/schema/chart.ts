import { type AnyPgColumn, foreignKey, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { clients } from './people';

/** The three columns that every row of a client's chart leads with. */
export const chartColumns = {
  clinicId: uuid('clinic_id').notNull(),
  clientId: uuid('client_id').notNull(),
  id: uuid('id').notNull(),
};

type ChartTable = { clinicId: AnyPgColumn; clientId: AnyPgColumn; id: AnyPgColumn };

/** Primary key led by `clinic_id`, and a key into `clients` that cannot cross into another clinic. */
export const chartKeys = (table: ChartTable) => [
  primaryKey({ columns: [table.clinicId, table.clientId, table.id] }),
  foreignKey({ columns: [table.clinicId, table.clientId], foreignColumns: [clients.clinicId, clients.id] }),
];
