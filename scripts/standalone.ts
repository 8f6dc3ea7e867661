import { completeStandalone } from './serve';

await completeStandalone();
