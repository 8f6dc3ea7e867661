import { RadioGroup } from '@/components/ui/radio-group';
import type { OtherAssignment } from '@/contracts/assignments';
import type { IsoDate } from '@/domain/schedule/dates';
import { formatDate, formatDayShort } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';

export type OtherPlanAnswer = 'replace' | 'after';

type Props = {
  other: OtherAssignment;
  /** Where the new plan would begin when the old one is replaced. */
  startDate: IsoDate;
  value: OtherPlanAnswer | null;
  onValueChange: (answer: OtherPlanAnswer) => void;
  error: string | null;
  locale: string;
};

/** What happens to the plan that the client has already. Nothing is preselected: either answer changes something. */
export function OtherPlanQuestion({ other, startDate, value, onValueChange, error, locale }: Props) {
  // The count belongs to the calendar shown, which begins elsewhere once "after" is chosen.
  const cancelled =
    value === 'after'
      ? 'Planned sessions from then on'
      : formatCount(other.wouldCancel, 'planned session', 'planned sessions', locale);
  return (
    <RadioGroup<OtherPlanAnswer>
      label={`${other.name} is planned until ${formatDate(other.endDate, locale)}. What happens to it?`}
      error={error}
      value={value}
      onValueChange={onValueChange}
      options={[
        {
          value: 'replace',
          label: `Replace it from ${formatDayShort(startDate, locale)}`,
          hint: `${cancelled} without a log go away. What was logged stays.`,
        },
        {
          value: 'after',
          label: 'Start after it ends',
          hint: `The new plan begins on ${formatDate(other.afterDate, locale)}.`,
        },
      ]}
    />
  );
}
