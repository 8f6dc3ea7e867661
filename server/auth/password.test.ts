import { describe, expect, it } from 'vitest';
import { checkPassword, hashPassword, nobodysHash, verifyPassword } from './password';

const owner = { email: 'astrid.berg@example.org', name: 'Astrid Berg', clinicName: 'Harbour Physio' };

describe('checkPassword', () => {
  it.each([
    'copper kettle morning',
    'ärligt talat nej tack',
    '猫が窓から海を見ている',
    'x7!kQ2#vLp9',
    'purple-raincoat',
    'Tuesday walks by the canal',
  ])('accepts %s', (password) => {
    expect(checkPassword(password, owner)).toBeNull();
  });

  it.each([
    'short',
    'ninechars',
    'password12',
    'Password2024!',
    'P@ssw0rd123',
    'Pa55word!!',
    '1234567890',
    '0987654321',
    'qwertyuiop',
    'QwErTyUiOp',
    'abcdefghij',
    'qwerty123456',
    'aaaaaaaaaa',
    '1212121212',
    'abcabcabcabc',
    'iloveyou123',
    '!!welcome2026',
    'sturdy2026!',
    'trustno1!!!',
    'Summer2026!!',
  ])('refuses %s', (password) => {
    expect(checkPassword(password, owner)).not.toBeNull();
  });

  it.each(['astrid.berg@example.org', 'AstridBerg1', 'astrid.berg99', 'Harbour Physio', 'harbourphysio2026'])(
    'refuses %s, which is the person or the clinic',
    (password) => {
      expect(checkPassword(password, owner)).toMatch(/too close/);
    },
  );

  it('counts characters as people do and refuses what is endless', () => {
    expect(checkPassword('🙂'.repeat(5), owner)).not.toBeNull();
    expect(checkPassword(`correct ${'horse '.repeat(60)}`, owner)).toMatch(/at most/);
    expect(checkPassword('kettle\0morning copper', owner)).not.toBeNull();
  });
});

describe('verifyPassword', () => {
  it('knows the password again, however its accents are composed', async () => {
    const stored = await hashPassword('ärligt talat nej'.normalize('NFC'));
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(stored, 'ärligt talat nej'.normalize('NFD'))).toBe(true);
    expect(await verifyPassword(stored, 'ärligt talat ja')).toBe(false);
  });

  it('says no without a stored hash and for an endless password', async () => {
    expect(await verifyPassword(null, 'whatever it is')).toBe(false);
    expect(await verifyPassword(await hashPassword('x'.repeat(12)), 'x'.repeat(5_000))).toBe(false);
  });

  it('compares with nobody at the cost of a real hash', async () => {
    const parameters = (phc: string) => phc.split('$').slice(1, 4).join('$');
    expect(parameters(nobodysHash)).toBe(parameters(await hashPassword('copper kettle morning')));
  });
});
