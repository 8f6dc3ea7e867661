/** What a client can choose from when something hurts. Ids are stored for ever; labels may change. */
export type Choice = { readonly id: string; readonly label: string };

export type BodyRegion = Choice & {
  /** On which side of the body map it is drawn. */
  readonly map: 'front' | 'back' | 'none';
};

export const bodyRegions = [
  { id: 'low-back-left', label: 'Low back, left', map: 'back' },
  { id: 'low-back-centre', label: 'Low back, centre', map: 'back' },
  { id: 'low-back-right', label: 'Low back, right', map: 'back' },
  { id: 'mid-back', label: 'Mid back', map: 'back' },
  { id: 'buttock-left', label: 'Left buttock', map: 'back' },
  { id: 'buttock-right', label: 'Right buttock', map: 'back' },
  { id: 'hip-left', label: 'Left hip', map: 'front' },
  { id: 'hip-right', label: 'Right hip', map: 'front' },
  { id: 'groin', label: 'Groin', map: 'front' },
  { id: 'thigh-back-left', label: 'Back of left thigh', map: 'back' },
  { id: 'thigh-back-right', label: 'Back of right thigh', map: 'back' },
  { id: 'thigh-front-left', label: 'Front of left thigh', map: 'front' },
  { id: 'thigh-front-right', label: 'Front of right thigh', map: 'front' },
  { id: 'calf-left', label: 'Left calf', map: 'back' },
  { id: 'calf-right', label: 'Right calf', map: 'back' },
  { id: 'foot-left', label: 'Left foot', map: 'front' },
  { id: 'foot-right', label: 'Right foot', map: 'front' },
  { id: 'other', label: 'Somewhere else', map: 'none' },
] as const satisfies readonly BodyRegion[];

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
