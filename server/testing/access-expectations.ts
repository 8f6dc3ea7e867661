import type { Persona } from './two-clinics';

/** Who asks, what they may be answered, and the answers that many procedures share. */
export type Asker = Persona | 'anonymous';
export const askers: Asker[] = [
  'anonymous',
  'self',
  'otherClient',
  'caseloadTrainer',
  'otherTrainer',
  'coverCurrent',
  'coverExpired',
  'owner',
  'disabledTrainer',
  'otherClinicTrainer',
  'otherClinicOwner',
];
export type Answer = 'allowed' | 'signed_out' | 'forbidden' | 'not_found';

export type Expected = Partial<Record<Asker, Answer>>;
export const signedOut: Expected = { anonymous: 'signed_out', disabledTrainer: 'signed_out' };
const noRelation: Expected = {
  otherClient: 'not_found',
  otherTrainer: 'not_found',
  coverExpired: 'not_found',
  otherClinicTrainer: 'not_found',
  otherClinicOwner: 'not_found',
};
export const onChart = (self: Answer, coach: Answer, owner: Answer): Expected => ({
  ...signedOut,
  ...noRelation,
  self,
  caseloadTrainer: coach,
  coverCurrent: coach,
  owner,
});
export const everyone = Object.fromEntries(askers.map((asker) => [asker, 'allowed'])) as Expected;
export const anyMember: Expected = { ...everyone, ...signedOut };
export const staffOnly: Expected = { ...anyMember, self: 'forbidden', otherClient: 'forbidden' };
export const ownerOnly: Expected = {
  ...staffOnly,
  caseloadTrainer: 'forbidden',
  otherTrainer: 'forbidden',
  coverCurrent: 'forbidden',
  coverExpired: 'forbidden',
  otherClinicTrainer: 'forbidden',
};
/** Only clients have a chart of their own; staff are told so, whoever they are. */
export const clientsOnly: Expected = {
  ...ownerOnly,
  owner: 'forbidden',
  otherClinicOwner: 'forbidden',
  self: 'allowed',
  otherClient: 'allowed',
};
/** A client's own procedure that names a row of `chart`: another client does not find it. */
export const ownRow: Expected = { ...clientsOnly, otherClient: 'not_found' };

export type Row = { readonly expected: Expected; readonly input: () => unknown };
export const row = (expected: Expected, input: () => unknown = () => undefined): Row => ({ expected, input });
