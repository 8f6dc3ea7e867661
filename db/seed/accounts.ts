/** One password for everybody in the demo. Never set where `APP_MODE` is production: the seed refuses to run there. */
export const demoPassword = 'sturdy-demo-2026';

export type DemoAccount = { readonly email: string; readonly name: string; readonly who: string };

export const firstClinicName = 'Northside Strength Clinic';
export const secondClinicName = 'Harbour Back Care';

/** The sign-ins that the demo prints. Every other person signs in as `first.last@demo.sturdy.test`. */
export const demoAccounts: readonly DemoAccount[] = [
  { email: 'owner@demo.sturdy.test', name: 'Helen Marsh', who: `owner of ${firstClinicName}, trains a few` },
  { email: 'coach@demo.sturdy.test', name: 'Daniel Okafor', who: 'trainer, member of both clinics' },
  { email: 'client@demo.sturdy.test', name: 'Priya Raman', who: 'client, week 5 of Hinge foundations' },
  { email: 'owner2@demo.sturdy.test', name: 'Maeve Brennan', who: `owner of ${secondClinicName}` },
];
