import { createHash } from 'node:crypto';
import type { Db } from '@/db/connection';
import { clearanceDocuments } from '@/db/schema';
import { newId } from '@/lib/id';

type DocumentRow = typeof clearanceDocuments.$inferInsert & { id: string };

export type DocumentInput = Partial<Omit<DocumentRow, 'sizeBytes' | 'sha256'>> & {
  readonly clinicId: string;
  readonly clientId: string;
  readonly clearanceId: string;
  readonly uploadedBy: string;
};

/** A small PDF that belongs to a clearance, unless told. Size and digest are those of the content. */
export function documentRow(given: DocumentInput): DocumentRow {
  const content = given.content ?? Buffer.from('%PDF-1.4\n%%EOF\n');
  return {
    fileName: 'letter.pdf',
    mediaType: 'application/pdf',
    ...given,
    id: given.id ?? newId(),
    content,
    sizeBytes: content.byteLength,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

export async function makeClearanceDocument(db: Db, given: DocumentInput): Promise<DocumentRow> {
  const row = documentRow(given);
  await db.insert(clearanceDocuments).values(row);
  return row;
}
