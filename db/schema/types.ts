import { sql } from 'drizzle-orm';
import { numeric, timestamp } from 'drizzle-orm/pg-core';

/** An instant. Travels as text: Drizzle takes the driver's own date parsing away anyway. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

export const createdAt = () => instant('created_at').notNull().default(sql`now()`);

/** Kilograms, exact to 10 g. */
export const kilograms = (name: string) => numeric(name, { precision: 7, scale: 2, mode: 'number' });
