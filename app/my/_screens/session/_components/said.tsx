'use client';

import dynamic from 'next/dynamic';
import type { ComponentType } from 'react';
import { part } from '@/app/my/_app/parts';
import type { LogComment } from '@/contracts/comments';

type SaidProps = { comments: readonly LogComment[]; timeZone: string; locale: string };

/** What trainers said. Only a session that is over has any, so the rest does not carry what draws it. */
export const Said: ComponentType<SaidProps> = dynamic(
  part(() => import('@/components/comments/comment-lines').then(({ CommentLines }) => CommentLines)),
  { loading: () => null },
);
