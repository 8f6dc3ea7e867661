import type { Metadata } from 'next';
import { PageTitle } from '@/components/ui/text';
import { pageLocale, read } from '../../(trainer)/_data/read';
import { LogoCard } from './_components/logo-card';
import { SettingsForm } from './_components/settings-form';
import { SettingsList } from './_components/settings-list';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const [settings, locale] = await Promise.all([read((api) => api.clinics.settings()), pageLocale()]);
  const { mayChange, sign, name } = settings;
  return (
    <div className="grid gap-6">
      <PageTitle
        lead={
          mayChange
            ? 'What the clinic is called and what it promises. Clients read it from their next contact on.'
            : 'What the clinic is called and what it promises. An owner can change it.'
        }
      >
        Settings
      </PageTitle>
      {mayChange ? <SettingsForm settings={settings} locale={locale} /> : <SettingsList {...{ settings, locale }} />}
      <LogoCard sign={sign} name={name} mayChange={mayChange} />
    </div>
  );
}
