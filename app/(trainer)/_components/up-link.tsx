import { AppLink } from '@/components/ui/app-link';

/** The page above this one, over its title: "Programs /". */
export function UpLink({ href, children }: { href: string; children: string }) {
  return (
    <nav aria-label="Up" className="-mb-6 text-ink-quiet text-small print:hidden">
      <AppLink
        href={href}
        className="-my-3 inline-block py-3 underline-offset-4 max-md:-my-3.5 max-md:py-3.5 hover:underline"
      >
        {children}
      </AppLink>{' '}
      /
    </nav>
  );
}
