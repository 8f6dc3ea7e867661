import { classNames } from '@/components/ui/class-names';
import type { ClinicSign as Sign } from '@/contracts/clinics';

type ClinicSignProps = {
  sign: Sign;
  /** The clinic's name: read instead of the picture, and shown where it does not come. */
  name: string;
  className?: string;
};

/** A clinic's own sign, within 160 × 48 pixels. */
export function ClinicSign({ sign, name, className }: ClinicSignProps) {
  return (
    // biome-ignore lint/performance/noImgElement: private, and small already
    <img
      src={`/api/clinic-logo/${sign.sha256}`}
      alt={name}
      width={sign.width}
      height={sign.height}
      decoding="async"
      className={classNames('h-auto max-h-12 w-auto max-w-40 object-contain object-left', className)}
    />
  );
}
