import { ClinicSign } from '@/components/shell/clinic-sign';
import { Card, CardHeader } from '@/components/ui/card';
import type { ClinicSign as Sign } from '@/contracts/clinics';
import { ChangeLogo } from './change-logo';

type LogoCardProps = { sign: Sign | null; name: string; mayChange: boolean };

/** The clinic's sign on both grounds that it stands on, and for owners the way to another one. */
export function LogoCard({ sign, name, mayChange }: LogoCardProps) {
  return (
    <Card aria-labelledby="logo-title">
      <CardHeader
        id="logo-title"
        title="Logo"
        lead="Beside the pages of this desk, of the client’s app on wide screens, and on reports. Only members of the clinic see it."
      />
      <div className="grid gap-4">
        {sign ? (
          <div className="grid gap-3 sm:grid-cols-2">
            {(['light', 'dark'] as const).map((ground) => (
              <figure key={ground} className="grid gap-1.5">
                <figcaption className="text-ink-2 text-small">{ground === 'light' ? 'In light' : 'In dark'}</figcaption>
                <div
                  // The grounds of the two themes, whichever one this page is in.
                  style={{ backgroundColor: ground === 'light' ? '#f6f4ee' : '#101513' }}
                  className="grid min-h-24 place-items-center rounded-field border border-line p-4"
                >
                  <ClinicSign sign={sign} name={`${name}, in ${ground}`} />
                </div>
              </figure>
            ))}
          </div>
        ) : (
          <p className="text-ink-2">No logo: the clinic’s name stands alone.</p>
        )}
        {mayChange && <ChangeLogo hasLogo={sign !== null} />}
      </div>
    </Card>
  );
}
