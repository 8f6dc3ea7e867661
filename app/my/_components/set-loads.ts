import type { PlanItem } from '@/contracts/plan';
import type { Equipment } from '@/domain/load/equipment';
import { loadOfShare } from '@/domain/load/set-loads';
import { prescribedSets } from '@/domain/program/sets';
import { loadParts, type WeightUnit } from '@/lib/units';

/** The loads of sets that differ, "40, 50, 60 kg", with the client's own weights; null where all are alike. */
export function setLoadsText(
  { loadKg, loadKind, prescription }: Pick<PlanItem, 'loadKg' | 'loadKind' | 'prescription'>,
  given: { readonly equipment: Equipment; readonly units: WeightUnit; readonly locale: string },
): string | null {
  const { equipment, units, locale } = given;
  const loads = prescribedSets(prescription).map(({ share }) => loadOfShare(loadKg, share, { loadKind, equipment }));
  if (loads.every((kg) => kg === loads[0])) return null;
  const values = loads.map((kg) => (kg === null ? '–' : loadParts(kg, units, locale).value));
  return `${values.join(', ')}\u00a0${units}`;
}
