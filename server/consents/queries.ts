import { and, desc, eq } from 'drizzle-orm';
import type { Consent, ConsentKind, ConsentText } from '@/contracts/consents';
import { consents } from '@/db/schema';
import type { ChartContext } from '@/server/trpc';
import { consentTexts } from './texts';

const kinds: readonly ConsentKind[] = ['health-data', 'body-mass'];

const textsOf = (kind: ConsentKind): ConsentText[] =>
  consentTexts
    .filter((text) => text.kind === kind)
    .map(({ version, title, lines }) => ({ version, title, lines }))
    .sort((a, b) => b.version - a.version);

/** What a client agreed to and took back, of every kind, with the words that were on the screen. */
export async function myConsents({ db, scope }: Pick<ChartContext, 'db' | 'scope'>): Promise<Consent[]> {
  const rows = await db
    .select({
      id: consents.id,
      kind: consents.kind,
      granted: consents.granted,
      version: consents.textVersion,
      at: consents.createdAt,
    })
    .from(consents)
    .where(and(eq(consents.clinicId, scope.clinicId), eq(consents.clientId, scope.clientId)))
    .orderBy(desc(consents.createdAt), desc(consents.id));
  return kinds.flatMap((kind) => {
    const texts = textsOf(kind);
    const [current] = texts;
    if (!current) return [];
    const steps = rows
      .filter((row) => row.kind === kind)
      .map(({ id, granted, version, at }) => ({
        id,
        granted,
        version,
        at: new Date(at).toISOString(),
        text: texts.find((text) => text.version === version) ?? null,
      }));
    return [{ kind, granted: steps[0]?.granted ?? null, current, steps }];
  });
}
