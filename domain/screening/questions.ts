/**
 * The screening questions, in our own plain words. What they look for follows the NHS cauda equina card, NICE NG59
 * and IFOMPT 2020. A change of meaning makes a new version; answers are stored with the version they answer.
 * PHQ-4 ≥ 6, the fourth caution, comes from that questionnaire's score and is not asked here.
 */
export const SCREENING_VERSION = 1;

/** `emergency`: care now, lifting locked · `review`: a clinician first, lifting locked · `caution`: tell the trainer. */
export type ScreeningLevel = 'emergency' | 'review' | 'caution';

export type ScreeningQuestion = {
  readonly id: string;
  /** Asked before every session too, and with every report of pain. */
  readonly star: boolean;
  readonly level: ScreeningLevel;
  /** Answered with yes or no. */
  readonly text: string;
  readonly help?: string;
};

export const screeningQuestions: readonly ScreeningQuestion[] = [
  {
    id: 'saddle-numbness',
    star: true,
    level: 'emergency',
    text: 'Do you have new numbness or a changed feeling between your legs, or around your genitals or back passage?',
    help: 'For example, wiping after the toilet feels different.',
  },
  {
    id: 'bladder-change',
    star: true,
    level: 'emergency',
    text: 'Do you have new trouble passing urine: starting, stopping, feeling it, or leaking?',
  },
  {
    id: 'bowel-change',
    star: true,
    level: 'emergency',
    text: 'Have you newly leaked stool, or lost the feeling when you open your bowels?',
  },
  {
    id: 'sexual-change',
    star: false,
    level: 'emergency',
    text: 'Have you newly lost genital feeling or sexual function?',
    help: 'Personal to ask, but it can be an early sign of pressure on important nerves.',
  },
  {
    id: 'leg-weakness',
    star: true,
    level: 'emergency',
    text: 'Is a leg newly weak or getting weaker, does a foot drag, or do you have new symptoms in both legs?',
    help: 'Symptoms are pain, tingling, numbness or weakness. Ordinary muscle soreness after training does not count.',
  },
  {
    id: 'sudden-severe',
    star: false,
    level: 'emergency',
    text: 'Do you have sudden, severe back or tummy pain and feel faint, or new back pain with a known aneurysm?',
    help: 'An aneurysm is a widened blood vessel that a doctor has told you about.',
  },
  {
    id: 'major-injury',
    star: false,
    level: 'emergency',
    text: 'Do you have severe pain after a serious crash or fall?',
  },
  {
    id: 'fever-unwell',
    star: false,
    level: 'emergency',
    text: 'Do you have back pain with fever or shivering, and either feel very unwell or have weak immunity?',
  },
  {
    id: 'cancer-nerve-signs',
    star: false,
    level: 'emergency',
    text: 'Have you ever had cancer, and now have new leg weakness, unsteady walking or a change in passing urine?',
  },
  {
    id: 'chest-collapse',
    star: true,
    level: 'emergency',
    text: 'Do you have chest pain, have you collapsed, or are you unusually short of breath?',
  },
  {
    id: 'cancer-history',
    star: false,
    level: 'review',
    text: 'Have you had cancer at any time, and is this pain new or without a clear reason?',
  },
  {
    id: 'weight-loss',
    star: false,
    level: 'review',
    text: 'Have you lost weight without trying to?',
  },
  {
    id: 'night-pain',
    star: false,
    level: 'review',
    text: 'Do you have constant pain at night that no position eases?',
  },
  {
    id: 'infection-risk',
    star: false,
    level: 'review',
    text: 'Do any of these fit: a fever, weakened immunity, a recent infection, or injecting drugs?',
    help: 'Immunity can be weakened by an illness or by treatment, such as chemotherapy.',
  },
  {
    id: 'bone-strength',
    star: false,
    level: 'review',
    text: 'Do you have osteoporosis or take steroid tablets long term, and is the pain new or did you have even a small fall?',
  },
  {
    id: 'leg-stable-deficit',
    star: false,
    level: 'review',
    text: 'Is one leg numb or weak, without getting worse?',
  },
  {
    id: 'spinal-surgery',
    star: false,
    level: 'review',
    text: 'Have you had an operation on your spine recently?',
    help: 'If your surgeon has not yet said that you may lift, answer yes.',
  },
  {
    id: 'pregnancy-complication',
    star: false,
    level: 'review',
    text: 'Are you pregnant, with a complication or a warning from your midwife or doctor?',
  },
  {
    id: 'blood-pressure-high',
    star: false,
    level: 'review',
    text: 'Was your last blood pressure 160/100 or higher?',
    help: 'Yes if either number is reached. At 180/110 or above, do not lift and ask for medical advice soon.',
  },
  {
    id: 'inflammatory-pattern',
    star: false,
    level: 'review',
    text: 'Has your back hurt for more than three months, and do at least four of the five points below fit?',
    help: 'It began before you were 40 · it came on gradually · it is better with exercise · it is not better with rest · it wakes you at night and eases when you get up.',
  },
  {
    id: 'first-after-50',
    star: false,
    level: 'caution',
    text: 'Is this your first ever back pain, and did it start after you turned 50?',
  },
  {
    id: 'leg-pain',
    star: false,
    level: 'caution',
    text: 'Does pain go down a leg, without numbness or weakness?',
  },
  {
    id: 'blood-pressure-controlled',
    star: false,
    level: 'caution',
    text: 'Do you have high blood pressure that is kept below 160/100?',
  },
];

/** The short list before every session and with every report of pain. */
export const starQuestions: readonly ScreeningQuestion[] = screeningQuestions.filter(({ star }) => star);
