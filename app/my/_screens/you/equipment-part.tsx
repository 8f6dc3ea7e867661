'use client';

import { useState } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { BarStepsLine } from '@/app/my/_components/bar-steps-line';
import { EquipmentEditor } from '@/app/my/_components/equipment-editor';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { Sheet } from '@/components/ui/sheet';
import type { Profile } from '@/contracts/screening';
import type { Equipment } from '@/domain/load/equipment';
import { equipmentLines } from './equipment-words';
import { PartFrame } from './part-frame';
import { useIsAway } from './use-is-away';
import { useProfileChange } from './use-profile-change';

/** What the person can load; every load of the plan is made of it. */
export function EquipmentPart({ profile }: { profile: Profile }) {
  const locale = useLocale();
  const isAway = useIsAway();
  const [isOpen, setIsOpen] = useState(false);
  const lines = equipmentLines(profile, locale);
  return (
    <PartFrame title="Your equipment" lead="The weights in your plan are rounded down to what you can make with it.">
      <Card aria-labelledby="have">
        <CardHeader id="have" title="What you have" />
        {lines.length === 0 ? (
          <p className="text-ink-2">You have not told us yet.</p>
        ) : (
          <dl className="grid gap-2.5">
            {lines.map(({ name, words }) => (
              <div key={name}>
                <dt className="text-ink-2 text-small">{name}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        )}
        <div className="mt-3">
          <BarStepsLine equipment={profile.equipment} units={profile.units} />
        </div>
        <div className="mt-3.5">
          <Button variant="ghost" disabled={isAway} onClick={() => setIsOpen(true)}>
            Change equipment
          </Button>
        </div>
      </Card>
      {isOpen && <EquipmentSheet profile={profile} onClose={() => setIsOpen(false)} />}
    </PartFrame>
  );
}

function EquipmentSheet({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const locale = useLocale();
  const { change, isSaving } = useProfileChange(profile);
  const [equipment, setEquipment] = useState<Equipment>(profile.equipment);

  async function save() {
    try {
      await change({ equipment });
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
