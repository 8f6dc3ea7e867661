import { DataTable } from '@/components/ui/table';
import type { ClinicSettings } from '@/contracts/clinics';
import { fieldWords, sayValue, settingsFields, zoneWords } from './settings-words';

type Row = { readonly key: string; readonly label: string; readonly value: string; readonly rest: string };

const meanings = {
  name: 'In mails, invitations and on paper.',
  weekStartsOn: 'Weeks of plans and charts begin on it.',
  responseTime: 'Said to clients wherever they report something worrying.',
  emergencyNumber: 'Named by emergency advice.',
  retentionYears: 'After the last entry; then an owner is asked what becomes of it.',
} as const;

/** What is set, to read. */
export function SettingsList({ settings, locale }: { settings: ClinicSettings; locale: string }) {
  const rows: Row[] = [
    ...settingsFields.map((field) => ({
      key: field,
      label: fieldWords[field],
      value: sayValue(field, settings[field], locale),
      rest: meanings[field],
    })),
    { key: 'zone', label: 'Time zone', value: settings.timeZone, rest: zoneWords },
  ];
  return (
    <DataTable<Row>
      caption="Settings"
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'label', header: 'What', cell: ({ label }) => label },
        { key: 'value', header: 'Value', cell: ({ value }) => value },
        { key: 'rest', header: 'Meaning', cell: ({ rest }) => <span className="text-small">{rest}</span> },
      ]}
    />
  );
}
