import { answerEnded } from '@/server/auth/ended-route';

/** By POST only: whether this device was signed out from elsewhere. */
export const POST = (request: Request): Promise<Response> => answerEnded(request);
