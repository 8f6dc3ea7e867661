import 'server-only';
import { cache } from 'react';
import { read } from '../../../../_data/read';

/** The draft, once per request: for the title and for the page. */
export const readDraft = cache((programId: string) => read((api) => api.drafts.open({ programId })));
