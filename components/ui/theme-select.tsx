'use client';

import { useEffect, useState } from 'react';
import { SegmentedControl } from './radio-group';
import { type Theme, themeCookie, themeFrom } from './theme';

const options = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

const yearInSeconds = 365 * 24 * 60 * 60;

function setTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  const age = theme === 'system' ? 0 : yearInSeconds;
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${themeCookie}=${theme}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`;
}

/** Chooses light, dark, or what the system says; kept on this device in a cookie that the layout reads. */
export function ThemeSelect({ label = 'Colours' }: { label?: string }) {
  const [theme, choose] = useState<Theme>('system');
  useEffect(() => choose(themeFrom(document.documentElement.dataset.theme)), []);
  return (
    <SegmentedControl
      label={label}
      options={options}
      value={theme}
      onValueChange={(next) => {
        setTheme(next);
        choose(next);
      }}
    />
  );
}
