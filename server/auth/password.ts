import { hash, type Options, verify } from '@node-rs/argon2';
import { commonPasswords } from './common-passwords';

const passwordLength = { min: 10, max: 200 } as const;

/** argon2id (the library's default) at 19 MiB and two passes: OWASP's first choice, about 40 ms of one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const satisfies Options;

/** The hash of a password that nobody has, at the same cost: verifying against it takes as long as a real one. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$d2NVkeHedNpVzWC1FNVXJA$Uu4c54240cy7HYS3EcMSZs0y9ud1cqPQ7oxQTa6lzvU';

/** One spelling for one password: keyboards and systems compose accents differently. */
const compose = (password: string): string => password.normalize('NFC');

/** An argon2id hash in PHC form. The password must have passed `checkPassword`. */
export const hashPassword = (password: string): Promise<string> => hash(compose(password), cost);

/**
 * Whether `password` belongs to `stored`. Takes equally long without a stored hash and for a password that is too
 * long to be anybody's; never throws for either.
 */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const possible = password.length <= passwordLength.max && stored !== null && stored !== undefined;
  const matches = await verify(possible ? stored : nobodysHash, possible ? compose(password) : 'x'.repeat(12));
  return possible && matches;
}

const lookalikes: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const lettersOf = (value: string): string => value.replaceAll(/[^\p{L}]/gu, '');

/** What is left of a password without capitals, digits for letters, and digits and signs around it. */
function simplify(password: string): string[] {
  const low = password.normalize('NFKC').toLowerCase();
  const core = low.replaceAll(/^[^\p{L}@$]+|[^\p{L}]+$/gu, '');
  const unmasked = [...core].map((c) => lookalikes[c] ?? c).join('');
  return [
    lettersOf(low),
    lettersOf(core),
    lettersOf(unmasked),
    lettersOf([...low].map((c) => lookalikes[c] ?? c).join('')),
  ];
}

/** True for one short piece over and over, such as "1212121212". */
function isRepetition(password: string): boolean {
  for (let size = 1; size <= 4; size++) {
    const piece = password.slice(0, size);
    if (piece.repeat(Math.ceil(password.length / size)).slice(0, password.length) === password) return true;
  }
  return false;
}

const rows = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
];
const runs = [...rows, ...rows.map((row) => [...row].reverse().join(''))];

/** True when the password is made of runs along the alphabet, the digits or the keyboard, four or longer. */
function isRuns(password: string): boolean {
  let at = 0;
  while (at < password.length) {
    let length = 0;
    for (const run of runs) {
      let n = 0;
      while (at + n < password.length && run.includes(password.slice(at, at + n + 1))) n++;
      length = Math.max(length, n);
    }
    if (length < 4) return false;
    at += length;
  }
  return true;
}

export type PasswordOwner = {
  readonly email: string;
  readonly name?: string | undefined;
  readonly clinicName?: string | undefined;
};

/**
 * What is wrong with a new password, in words for the person who chose it; null when it will do. At least 10
 * characters and at most 200, not a well-known one, not the person's own address or name nor the clinic's.
 * No rules about kinds of characters.
 */
export function checkPassword(password: string, owner: PasswordOwner): string | null {
  const chosen = compose(password);
  const length = [...chosen].length;
  if (length < passwordLength.min)
    return `Use at least ${passwordLength.min} characters. Three or four words work well.`;
  if (chosen.length > passwordLength.max) return `Use at most ${passwordLength.max} characters.`;
  if (!chosen.isWellFormed() || chosen.includes('\0')) return 'This contains characters that cannot be stored.';
  const low = chosen.normalize('NFKC').toLowerCase();
  const simple = simplify(chosen);
  const own = [owner.email, owner.email.split('@')[0], owner.name, owner.clinicName]
    .map((value) => lettersOf((value ?? '').normalize('NFKC').toLowerCase()))
    .filter((value) => value.length >= 3);
  if (low === owner.email.toLowerCase() || simple.some((form) => own.includes(form))) {
    return 'This is too close to your own name, your address or the name of the clinic. Choose something else.';
  }
  if (isRepetition(low) || isRuns(low) || new Set(low).size < 4 || simple.some((form) => commonPasswords.has(form))) {
    return 'This password is well known, so it would be guessed first. Choose something else, such as a few words.';
  }
  return null;
}
