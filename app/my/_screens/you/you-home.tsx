'use client';

import type { ReactNode } from 'react';
import { InstallCard } from '@/app/my/_app/device/install-card';
import { useLocale } from '@/app/my/_app/person';
import { type YouPart, youParts } from '@/app/my/_app/you-parts';
import { AppLink } from '@/components/ui/app-link';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { PageTitle, SectionTitle } from '@/components/ui/text';
import type { Profile } from '@/contracts/screening';
import { formatDate } from '@/lib/format/dates';
import { localeChoices } from '@/lib/format/locale-choices';
import { formatPiece } from '@/lib/units';
import { ClearanceCards } from './clearance-cards';
import { SignOut } from './sign-out';

/** Who the person is here, and the ways to everything that can be set or looked up. */
export function YouHome({ profile }: { profile: Profile }) {
  const locale = useLocale();
  const { consent } = profile;
  return (
    <div className="grid grid-cols-1 gap-5">
      <PageTitle eyebrow="You" lead={<span className="break-all">{profile.email}</span>}>
        {profile.name}
      </PageTitle>
      <ClearanceCards timeZone={profile.timeZone} />
      <Group title="Training">
        <PartRow part="formats" words={formatWords(profile)} />
        <PartRow part="equipment" words={equipmentWords(profile, locale)} />
        <PartRow part="lifts" words="We ask how you feel before them" />
        <Row
          href="/my/screening"
          title="Something has changed"
          words="An illness, an operation, new medicine: answer all questions again"
        />
      </Group>
      <Group title="Reminders and calendar">
        <PartRow part="reminders" words="What we may send you, and when" />
        <PartRow part="calendar" words="Training days in your own calendar" />
      </Group>
      <Group title="Your record">
        <PartRow part="visits" words="And who changed something" />
        <PartRow
          part="consent"
          words={consent ? `Since ${formatDate(consent.grantedAt.slice(0, 10), locale)}` : 'In the words that you read'}
        />
        <PartRow part="export" words="To look through or to take along" />
        <PartRow part="erasure" words="Ask your clinic; they decide and answer" />
      </Group>
      <Group title="Account">
        <PartRow part="devices" words="Browsers that are signed in as you" />
        <Row href="/my/learn" title="Learn" words="Short cards on what is measured and on every rule" />
        <Row
          href="/about"
          title="What Sturdy is for"
          words="Not clinically validated, and not assessed as a medical device"
        />
      </Group>
      <InstallCard />
      <SignOut />
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = `group-${title.split(' ')[0]?.toLowerCase()}`;
  return (
    <section aria-labelledby={id}>
      <SectionTitle id={id} className="mb-2">
        {title}
      </SectionTitle>
      <Card flush>
        <ul className="divide-y divide-line">{children}</ul>
      </Card>
    </section>
  );
}

const PartRow = ({ part, words }: { part: YouPart; words: string }) => (
  <Row href={`/my/you/${part}`} title={youParts[part]} words={words} />
);

function Row({ href, title, words }: { href: string; title: string; words: string }) {
  return (
    <li>
      <AppLink
        href={href}
        className="flex min-h-14 items-center gap-3 px-4.5 py-2.5 outline-offset-[-3px] hover:bg-sunken"
      >
        <span className="min-w-0 flex-1">
          <span className="block font-semibold text-item">{title}</span>
          <span className="block text-ink-2 text-small">{words}</span>
        </span>
        <Icon name="chevron-right" size={18} className="shrink-0 text-ink-2" />
      </AppLink>
    </li>
  );
}

function formatWords({ units, locale }: Profile): string {
  const name = localeChoices.find(({ tag }) => tag === locale)?.name ?? 'dates and numbers in English';
  return `${units === 'kg' ? 'Kilograms' : 'Pounds'}, ${name}`;
}

function equipmentWords({ equipment, units }: Profile, locale: string): string {
  const { has, barKg, platesKg } = equipment;
  if (has.length === 0) return 'You have not told us yet';
  const hasBar = has.includes('barbell') || has.includes('trap-bar');
  if (!hasBar || barKg === 0) return 'What your weights are made of';
  const pairs = platesKg.reduce((sum, plate) => sum + plate.pairs, 0);
  return `Bar ${formatPiece(barKg, units, locale)}, ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of plates`;
}
