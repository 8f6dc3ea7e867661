import type { BenefitId } from '@/domain/benefits/words';
import { sources } from '@/domain/progression/sources';
import { benefitCardId } from './ids';
import type { CardText, LearnCard } from './types';

const hayden2021 =
  'Hayden JA et al. Exercise therapy for chronic low back pain. Cochrane Database Syst Rev 2021;9:CD009790';

type Text = CardText & Pick<LearnCard, 'sure' | 'sources'>;

const texts: Readonly<Record<BenefitId, Text>> = {
  'core-strength': {
    title: 'Core and strength',
    what: 'How long you can hold your trunk, and how much your legs, hips and back can lift.',
    does: 'We time three holds, count chair stands, and estimate the most you could lift once from the sets you log. Every four weeks we measure again.',
    known:
      'Training makes people stronger, beginners too. Getting stronger is worthwhile; many people also hurt less, for several reasons. How strong a trunk is says little about how much a back hurts.',
    sure: 'moderate',
    sources: [
      sources.acsm2009,
      hayden2021,
      'Biering-Sørensen F. Physical measurements as risk indicators for low-back trouble over a one-year period. Spine 1984;9:106–119',
    ],
  },
  form: {
    title: 'Posture and form',
    what: 'How a lift is done: the cues on each exercise, and your trainer’s look at it.',
    does: 'Your trainer signs a lift off once the cues were seen to be met. The load of a lift does not rise before that.',
    known:
      'A review of studies found no clear link between how far people round their back when lifting and back pain. So a cue is a good way to learn, no line between right and dangerous, and no one position suits every back.',
    sure: 'low',
    sources: [
      'Saraceni N et al. To flex or not to flex? Is there a relationship between lumbar spine flexion during lifting and low back pain? A systematic review with meta-analysis. J Orthop Sports Phys Ther 2020;50:121–130',
    ],
  },
  flexibility: {
    title: 'Flexibility',
    what: 'How far you bend forward: the gap between fingertips and floor, in centimetres.',
    does: 'Your trainer measures it every four weeks. In lifts, range is a step of its own: lower blocks or a lower seat when two sessions settled.',
    known:
      'The test gives nearly the same number when it is repeated, so it can show change. Bending further is not the same as hurting less, and we give no verdict on the number.',
    sure: 'low',
    sources: [
      'Perret C et al. Validity, reliability, and responsiveness of the fingertip-to-floor test. Arch Phys Med Rehabil 2001;82:1566–1570',
    ],
  },
  resilience: {
    title: 'Resilience and gradual load',
    what: 'Doing more over months in small steps, with room for bad days.',
    does: 'Loads rise a little after two good sessions and fall after a sore morning. We count the load of a week and the days with a flare.',
    known:
      'For healthy adults small steps are standard advice. How large a step should be for someone whose back hurts has not been tested: ours are convention, and you see the reason for each.',
    sure: 'very low',
    sources: [sources.acsm2009, sources.convention],
  },
  pain: {
    title: 'Pain',
    what: 'How much it hurts, 0 to 10: in the morning, before, during and after training.',
    does: 'We show the mean of a week beside the first weeks. Two points are called a change; less may be chance.',
    known:
      'Over many trials, people with long-lasting back pain who exercised hurt somewhat less than those who did not. No kind of exercise is clearly best. Some people do not hurt less, and pain goes up and down for many reasons.',
    sure: 'moderate',
    sources: [hayden2021, sources.ostelo2008],
  },
  'blood-flow': {
    title: 'Blood flow and active minutes',
    what: 'Walking and other moving that makes you breathe a little faster.',
    does: 'You add minutes when you like, and we show them by week. We do not claim what they do inside a back.',
    known:
      'Being active most days is good general advice for health. In a small trial, six weeks of walking did about as well for back pain as strength exercises. What blood flow has to do with it is not known.',
    sure: 'low',
    sources: [
      'Bull FC et al. World Health Organization 2020 guidelines on physical activity and sedentary behaviour. Br J Sports Med 2020;54:1451–1462',
      'Shnayderman I, Katz-Leurer M. An aerobic walking programme versus muscle strengthening programme for chronic low back pain. Clin Rehabil 2013;27:207–214',
    ],
  },
  weight: {
    title: 'Weight',
    what: 'Your body mass, if you want it followed.',
    does: 'It stays off until you turn it on, is asked once a month, and can be hidden again. No direction is called better.',
    known:
      'On average, people with a higher body mass report back pain somewhat more often. That does not show what causes what. We know of no good study showing that losing weight by lifting changes back pain.',
    sure: 'very low',
    sources: [
      'Shiri R et al. The association between obesity and low back pain: a meta-analysis. Am J Epidemiol 2010;171:135–154',
    ],
  },
  'mental-health': {
    title: 'Mental health',
    what: 'Mood and worry in four questions, and how confident you are in a lift you fear.',
    does: 'Every four weeks we ask, if you like. From six points on we show where to get help; your trainer does not treat it.',
    known:
      'Over many trials, strength training went with somewhat fewer signs of low mood; few of them were in people with back pain. Four questions are no diagnosis.',
    sure: 'low',
    sources: [
      'Gordon BR et al. Association of efficacy of resistance exercise training with depressive symptoms. JAMA Psychiatry 2018;75:566–576',
      'Kroenke K et al. An ultra-brief screening scale for anxiety and depression: the PHQ-4. Psychosomatics 2009;50:613–621',
    ],
  },
};

export const benefitCards: readonly LearnCard[] = (Object.entries(texts) as [BenefitId, Text][]).map(
  ([benefit, text]) => ({ id: benefitCardId(benefit), group: 'benefits', benefit, ...text }),
);
