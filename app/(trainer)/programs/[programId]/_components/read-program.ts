import 'server-only';
import { cache } from 'react';
import { read } from '../../../_data/read';

/** The published version, once per request: for the title and for the page. */
export const readProgram = cache((programId: string) => read((api) => api.programs.get({ programId })));
