import { sources } from '@/domain/progression/sources';
import type { LearnCard } from './types';

/** What the rules keep speaking of. */
export const aboutCards: readonly LearnCard[] = [
  {
    id: 'about-usual-pain',
    group: 'about',
    title: 'Your usual pain',
    what: 'The middle of what you reported in your first week. Rules compare with it, so that a back that always hurts a little can still train.',
    does: 'It stays as it is for a while, comes down by itself when four weeks run lower, and only your trainer may raise it, with a reason.',
    known:
      'That two points are a change that matters to people with back pain has been studied. Comparing each day with a personal usual is a convention.',
    sure: 'very low',
    sources: [sources.ostelo2008, sources.convention],
  },
  {
    id: 'about-pain-limit',
    group: 'about',
    title: 'The pain limit, 5 out of 10',
    what: 'Pain up to 5 out of 10 that settles is usually acceptable while you train.',
    does: 'Above the limit the next load is lighter or the exercise easier. Below it you may go on; the next morning shows whether it settled. Your clinic may set the limit lower.',
    known:
      'This limit comes from research on knees and tendons. In a small trial, people with a sore Achilles tendon who went on with sport below it did as well as those who paused. It was not tested for lifting with back pain.',
    sure: 'very low',
    sources: [sources.thomee1997, sources.silbernagel2007],
  },
  {
    id: 'about-flares',
    group: 'about',
    title: 'Flares',
    what: 'Days in which your back hurts clearly more than usual, or lets you do very little. Many people with back pain have them.',
    does: 'You say so with “It hurts”. Sessions move, an easy one takes their place, and loads come back in three steps. A flare is never a missed session. Afterwards we keep what helped you.',
    known:
      'Guidelines advise to keep moving as well as you can. How long to hold back, and in which steps to return, is convention. New numbness between the legs, or trouble with bladder or bowel: call for help at once.',
    sure: 'very low',
    sources: [sources.nice59, sources.convention],
  },
  {
    id: 'about-lighter-weeks',
    group: 'about',
    title: 'Lighter weeks',
    what: 'Every sixth week or so the plan asks for fewer sets and somewhat less weight. Trainers call it a deload.',
    does: 'Loads go on afterwards from the week before it. A lighter week counts as done as planned, and charts mark it.',
    known:
      'It is common among people who lift. Whether it helps someone with back pain has not been studied, as far as we know.',
    sure: 'none',
    sources: [],
  },
  {
    id: 'about-technique',
    group: 'about',
    title: 'The technique check',
    what: 'Your trainer looks at a lift, with you or on a video, and signs it off for that variant.',
    does: 'Before it you may train the lift, but its load does not rise. A new variant asks for a new look.',
    known:
      'It is there so that you learn the lift with somebody. That a sign-off changes how a back feels has not been tested, and rounding the back a little has not been shown to cause pain.',
    sure: 'untested',
    sources: [
      sources.convention,
      'Saraceni N et al. To flex or not to flex? Is there a relationship between lumbar spine flexion during lifting and low back pain? A systematic review with meta-analysis. J Orthop Sports Phys Ther 2020;50:121–130',
    ],
  },
  {
    id: 'about-effort',
    group: 'about',
    title: 'Effort: RPE, or reps left',
    what: 'How many more repetitions you could have done. Three left is RPE 7; none left is RPE 10.',
    does: 'You tell either one after a set; they are the same number. Loads rise only when you had some to spare, and fall when nothing was left.',
    known:
      'People who are used to lifting judge it well, above all near their limit. Beginners are often a few repetitions off, so the first weeks stay easy.',
    sure: 'very low',
    sources: [sources.zourdos2016],
  },
  {
    id: 'about-clearance',
    group: 'about',
    title: 'Clearance',
    what: 'The word of a clinician that you may lift, written down by your clinic: who, when, with which limits, and until when.',
    does: 'When an answer asks for a check, lifting waits for it. Emergency answers show at once whom to call. All questions come again every few weeks and after a flare.',
    known:
      'Guidelines name signs that deserve a look. One sign alone rarely means something serious, so it asks for judgement, not alarm.',
    sure: 'low',
    sources: [sources.nice59, sources.ifompt2020],
  },
];
