/**
 * Lengths between joints, in centimetres, for an adult of about 1.78 m. Rounded from the segment shares of body
 * height in Winter, Biomechanics and Motor Control of Human Movement (2009), with the hand measured to the grip.
 */
export const segment = {
  shank: 42,
  thigh: 44,
  /** Hip to waist, waist to chest, chest to shoulder. */
  pelvis: 16,
  loin: 17,
  ribs: 17,
  /** Shoulder line to the centre of the head. */
  head: 23.5,
  upperArm: 31,
  forearm: 27,
  hand: 6.5,
} as const;

/** Half thickness of the body at each place, in centimetres: for drawing and for what rests on the floor. */
export const radius = {
  hip: 11,
  waist: 10.2,
  chest: 11.2,
  shoulder: 8.6,
  neck: 5.4,
  head: 10.4,
  thigh: 10,
  knee: 6.8,
  calf: 6.9,
  ankle: 4.4,
  heel: 4.2,
  ball: 3.3,
  toe: 2.5,
  upperArm: 6,
  elbow: 4.5,
  wrist: 3.6,
  hand: 4.6,
} as const;

/** Places of the foot seen from the ankle when it stands flat; the sole is 8 cm below the ankle. */
export const foot = {
  ankleHeight: 8,
  heel: [-4.4, -3.8],
  ball: [11.5, -4.7],
  /** From the ball to the tip of the toes. */
  toeLength: 6,
  /** From the front: ankle to the middle of the foot, and its half thickness. */
  frontDrop: 3.4,
  frontRadius: 4.6,
} as const;

/** Half the distance between the two joints, as seen from the front. */
export const halfWidth = { shoulder: 15.5, hip: 7.5 } as const;
