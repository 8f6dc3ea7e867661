import { headers } from 'next/headers';
import { themeCookie } from '@/components/ui/theme';

const script = `(()=>{const t=/(?:^|; )${themeCookie}=(light|dark)/.exec(document.cookie);if(t)document.documentElement.dataset.theme=t[1]})()`;

/** Puts the colours that were chosen on this device in place before anything is drawn: a kept page cannot know them. */
export async function ThemeScript() {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own words, nothing of anybody's
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: script }} />;
}
