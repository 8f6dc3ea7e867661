/** What a client can choose from when something hurts. Ids are stored for ever; labels may change. */
export type Choice = { readonly id: string; readonly label: string };

export const bodyRegions = [
  { id: 'low-back-left', label: 'Low back, left' },
  { id: 'low-back-centre', label: 'Low back, centre' },
  { id: 'low-back-right', label: 'Low back, right' },
  { id: 'mid-back', label: 'Mid back' },
  { id: 'upper-back', label: 'Upper back' },
  { id: 'neck', label: 'Neck' },
  { id: 'shoulder-left', label: 'Left shoulder' },
  { id: 'shoulder-right', label: 'Right shoulder' },
  { id: 'belly', label: 'Belly' },
  { id: 'buttock-left', label: 'Left buttock' },
  { id: 'buttock-right', label: 'Right buttock' },
  { id: 'hip-left', label: 'Left hip' },
  { id: 'hip-right', label: 'Right hip' },
  { id: 'groin', label: 'Groin' },
  { id: 'thigh-back-left', label: 'Back of left thigh' },
  { id: 'thigh-back-right', label: 'Back of right thigh' },
  { id: 'thigh-front-left', label: 'Front of left thigh' },
  { id: 'thigh-front-right', label: 'Front of right thigh' },
  { id: 'knee-left', label: 'Left knee' },
  { id: 'knee-right', label: 'Right knee' },
  { id: 'shin-left', label: 'Left shin' },
  { id: 'shin-right', label: 'Right shin' },
  { id: 'calf-left', label: 'Left calf' },
  { id: 'calf-right', label: 'Right calf' },
  { id: 'foot-left', label: 'Left foot' },
  { id: 'foot-right', label: 'Right foot' },
  { id: 'other', label: 'Somewhere else' },
] as const satisfies readonly Choice[];

export type BodyRegionId = (typeof bodyRegions)[number]['id'];

export const legSymptoms = [
  { id: 'none', label: 'Nothing in the legs' },
  { id: 'ache', label: 'Ache or pain into the leg' },
  { id: 'tingling', label: 'Tingling or pins and needles' },
  { id: 'numbness', label: 'Numbness' },
  { id: 'weakness', label: 'Weakness' },
] as const satisfies readonly Choice[];

export type LegSymptomId = (typeof legSymptoms)[number]['id'];

export const legCourses = [
  { id: 'steady', label: 'As it has been' },
  { id: 'worse', label: 'New or worse' },
] as const satisfies readonly Choice[];

export type LegCourseId = (typeof legCourses)[number]['id'];

export const triggers = [
  { id: 'this-exercise', label: 'The exercise I was doing' },
  { id: 'lifting', label: 'Lifting or carrying' },
  { id: 'bending', label: 'Bending forward' },
  { id: 'arching', label: 'Leaning or arching back' },
  { id: 'twisting', label: 'Twisting' },
  { id: 'sitting', label: 'Sitting or driving' },
  { id: 'standing', label: 'Standing' },
  { id: 'walking', label: 'Walking' },
  { id: 'sleep', label: 'In bed or on waking' },
  { id: 'coughing', label: 'Coughing or sneezing' },
  { id: 'stress', label: 'A stressful day' },
  { id: 'unknown', label: 'I do not know' },
] as const satisfies readonly Choice[];

export type TriggerId = (typeof triggers)[number]['id'];
