import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { localDate } from '@/domain/schedule/local-date';
import { formatDayShort, formatTime } from '@/lib/format/dates';
import { MessageBody } from './message-body';

export type LetterPicture = {
  readonly id: string;
  /** Where it is shown from: the clinic, or this device while it waits. */
  readonly src: string;
  /** Pixels; unknown while it waits. */
  readonly width?: number;
  readonly height?: number;
};

export type LetterFacts = {
  readonly id: string;
  /** As it is shown: "You" for whoever reads. */
  readonly author: string;
  /** Of whoever wrote it, for its pictures. */
  readonly authorName: string;
  readonly isOwn: boolean;
  readonly body: string;
  /** When it came in; when it was written where that is not known. ISO. */
  readonly at: string;
  readonly writtenAt: string;
  readonly pictures: readonly LetterPicture[];
};

type LetterProps = {
  letter: LetterFacts;
  timeZone: string;
  locale: string;
  /** What became of it, in words. */
  state?: ReactNode;
};

/** Beyond this a message was written on a phone without a network: both times are said. */
const lateMs = 10 * 60_000;

/** One message: who, when, what. One's own stand on the darker ground at the right. */
export function Letter({ letter, timeZone, locale, state }: LetterProps) {
  const { author, authorName, isOwn, body, at, writtenAt, pictures } = letter;
  const zone = { timeZone, locale };
  const day = localDate(new Date(at), timeZone);
  const isLate = Date.parse(at) - Date.parse(writtenAt) > lateMs;
  const writtenDay = localDate(new Date(writtenAt), timeZone);
  return (
    <article
      className={classNames(
        'w-fit min-w-[min(16rem,100%)] max-w-[min(36rem,92%)] rounded-card border px-4 py-3',
        isOwn ? 'ml-auto border-transparent bg-sunken' : 'border-line bg-surface shadow-card',
      )}
    >
      <p className="mb-1 flex flex-wrap items-baseline gap-x-2 text-small">
        <span className="font-semibold">{author}</span>
        <time dateTime={at} className="text-ink-2 text-tiny">
          {formatTime(at, zone)}
          {isLate &&
            `, written ${writtenDay === day ? '' : `${formatDayShort(writtenDay, locale)} `}${formatTime(writtenAt, zone)}`}
        </time>
      </p>
      {body !== '' && <MessageBody body={body} />}
      {pictures.length > 0 && (
        <div className={classNames('flex flex-wrap gap-2', body !== '' && 'mt-2.5')}>
          {pictures.map(({ id, src, width, height }) => (
            <a
              key={id}
              href={src}
              target="_blank"
              rel="noopener"
              aria-label={`Picture from ${authorName}, ${formatDayShort(day, locale)}. Opens in a new tab.`}
              className="rounded-field"
            >
              {/* biome-ignore lint/performance/noImgElement: private, and made small on the phone that sent it */}
              <img
                src={src}
                alt=""
                loading="lazy"
                {...(width && height && { width, height })}
                className="h-auto max-h-64 w-auto max-w-full rounded-field border border-line bg-sunken object-contain"
              />
            </a>
          ))}
        </div>
      )}
      {state && <div className="mt-1.5 text-ink-2 text-tiny">{state}</div>}
    </article>
  );
}
