'use client';

import { useState } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { EquipmentEditor } from '@/app/my/_components/equipment-editor';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { Sheet } from '@/components/ui/sheet';
import type { Profile, ProfileInput } from '@/contracts/screening';
import { type Equipment, equipmentChoices } from '@/domain/load/equipment';
import { formatList } from '@/lib/format/numbers';
import { formatLoad } from '@/lib/units';
import { useProfileChange } from './use-profile-change';

/** What the person can load; every load of the plan is made of it. */
export function EquipmentCard({ profile }: { profile: Profile }) {
  const locale = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card aria-labelledby="equipment">
      <CardHeader id="equipment" title="Your equipment" lead="The weights in your plan are made of what you have." />
      <p className="text-ink-2">{summaryOf(profile, locale)}</p>
      <div className="mt-3.5">
        <Button variant="ghost" onClick={() => setIsOpen(true)}>
          Change equipment
        </Button>
      </div>
      {isOpen && <EquipmentSheet profile={profile} onClose={() => setIsOpen(false)} />}
    </Card>
  );
}

function EquipmentSheet({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const locale = useLocale();
  const { change, isSaving } = useProfileChange(profile);
  const [equipment, setEquipment] = useState<Equipment>(profile.equipment);

  async function save() {
    try {
      await change({ equipment: equipment as ProfileInput['equipment'] });
      onClose();
    } catch {
      // It was said; what was entered stays.
    }
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title="Your equipment"
      unsaved={equipment !== profile.equipment}
      footer={
        <Button onClick={() => void save()} pending={isSaving} block>
          Save
        </Button>
      }
    >
      <EquipmentEditor value={equipment} units={profile.units} locale={locale} onChange={setEquipment} />
    </Sheet>
  );
}

function summaryOf({ equipment, units }: Profile, locale: string): string {
  const { has, barKg, platesKg } = equipment;
  const names = equipmentChoices.filter(({ id }) => has.includes(id)).map(({ label }) => label.toLowerCase());
  if (names.length === 0) return 'You have not told us yet.';
  const list = formatList(names, locale);
  const words = `${list.charAt(0).toUpperCase()}${list.slice(1)}.`;
  const hasBar = has.includes('barbell') || has.includes('trap-bar');
  if (!hasBar || barKg === 0) return words;
  const pairs = platesKg.reduce((sum, plate) => sum + plate.pairs, 0);
  return `${words} Bar ${formatLoad(barKg, units, locale)}, ${pairs} pairs of plates.`;
}
